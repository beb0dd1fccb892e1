using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Microsoft.Extensions.DependencyInjection;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>One interface over many services, and the platform's own calls beside those for an account.</summary>
public class ShopTests : WireTest
{
    [Fact]
    public async Task Reading_the_balance_is_the_hand_written_call()
    {
        var requests = await WireAssert.SameAsync(
            Scripts.Always(Json.Balance),
            client => new BalanceService(client).GetAsync(OnAccount, Ct),
            client => new ShopCaller(client).GetBalanceAsync(Account, Ct));

        Assert.Equal(Known.Account, Assert.Single(requests).Account);
    }

    [Fact]
    public async Task Calls_of_several_services_are_the_hand_written_ones()
    {
        await WireAssert.SameAsync(
            Scripts.Always(Json.Customer),
            client => new CustomerService(client).CreateAsync(new() { Email = "ä+b@example.com" }, OnAccount, Ct),
            client => new ShopCaller(client).CreateCustomerAsync(Account, new() { Email = "ä+b@example.com" }, Ct));
        await WireAssert.SameAsync(
            Scripts.Always(Json.Invoice),
            client => new InvoiceService(client).VoidInvoiceAsync("in_1", null, OnAccount, Ct),
            client => new ShopCaller(client).VoidInvoiceAsync(Account, "in_1", Ct));
        await WireAssert.SameAsync(
            Scripts.Always(Json.Customer),
            async client => { await new CustomerService(client).DeleteAsync("cus_1", null, OnAccount, Ct); },
            client => new ShopCaller(client).DeleteCustomerAsync(Account, "cus_1", null, Ct));
    }

    [Fact]
    public async Task Parameters_may_stand_in_any_order()
    {
        await WireAssert.SameAsync(
            Scripts.Always(Json.Charge),
            client => new ChargeService(client).CaptureAsync("ch_1", new() { Amount = 1000 }, OnAccount, Ct),
            client => new ShopCaller(client).CaptureChargeAsync(Ct, new() { Amount = 1000 }, "ch_1", Account));
    }

    // Stripe.net writes the version into the RequestOptions that it is given.
    [Fact]
    public async Task An_ephemeral_key_keeps_its_own_API_version()
    {
        static EphemeralKeyCreateOptions Options() => new() { Customer = "cus_1", StripeVersion = "2020-08-27" };

        var requests = await WireAssert.SameAsync(
            Scripts.Always(Json.EphemeralKey),
            client => new EphemeralKeyService(client).CreateAsync(Options(), OnAccount, Ct),
            client => new ShopCaller(client).CreateEphemeralKeyAsync(Account, Options(), Ct));

        Assert.Equal("2020-08-27", Assert.Single(requests).Header("Stripe-Version"));
        Assert.Equal(Known.Account, requests[0].Account);
    }

    [Fact]
    public async Task The_platforms_own_call_names_no_account()
    {
        var requests = await WireAssert.SameAsync(
            Scripts.Always(Json.Balance),
            client => new BalanceService(client).GetAsync(null, Ct),
            client => new ShopCaller(client).GetPlatformBalanceAsync(Ct));

        Assert.Null(Assert.Single(requests).Account);
    }

    [Fact]
    public async Task The_platforms_own_call_keeps_the_users_request_options()
    {
        static TransferCreateOptions Options() => new() { Amount = 100, Currency = "eur", Destination = Known.Account };

        var requests = await WireAssert.SameAsync(
            Scripts.Always(Json.Transfer),
            client => new TransferService(client).CreateAsync(Options(), new RequestOptions { IdempotencyKey = "transfer-1" }, Ct),
            client => new ShopCaller(client).CreateTransferAsync(Options(), new RequestOptions { IdempotencyKey = "transfer-1" }, Ct));

        Assert.Null(Assert.Single(requests).Account);
        Assert.Equal("transfer-1", requests[0].IdempotencyKey);
    }

    [Fact]
    public async Task The_platforms_own_call_refuses_request_options_with_an_account()
    {
        await WireAssert.NothingSentAsync<ArgumentException>(client =>
            new ShopCaller(client).CreateTransferAsync(new() { Amount = 100 }, OnAccount, Ct));
    }

    [Fact]
    public async Task A_caller_from_the_container_sends_what_the_hand_written_code_sends()
    {
        await WireAssert.SameAsync(
            Scripts.Always(Json.Balance),
            client => new BalanceService(client).GetAsync(OnAccount, Ct),
            async client =>
            {
                await using var services = new ServiceCollection()
                    .AddSingleton<IStripeClient>(client)
                    .AddConnectedAccountCallers()
                    .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
                return await services.GetRequiredService<IShop>().GetBalanceAsync(Account, Ct);
            });
    }
}

using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>What the user passes beside the options goes along with the account, and never against it.</summary>
public class RequestOptionsTests : WireTest
{
    private static readonly Script Refund = Scripts.Always(Json.Refund);

    [Fact]
    public async Task A_chosen_idempotency_key_goes_along()
    {
        var requests = await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).CreateAsync(Options(), new RequestOptions { StripeAccount = Known.Account, IdempotencyKey = "refund-1" }, Ct),
            client => new RequestOptionsCaller(client).CreateRefundAsync(Account, Options(), "refund-1", Ct));

        Assert.Equal("refund-1", Assert.Single(requests).IdempotencyKey);
    }

    [Fact]
    public async Task Without_request_options_there_is_the_account_alone()
    {
        await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).CreateAsync(Options(), OnAccount, Ct),
            client => new RequestOptionsCaller(client).CreateAsync(Account, Options(), null, Ct));
    }

    [Fact]
    public async Task Other_values_of_request_options_are_kept()
    {
        var given = new RequestOptions { ApiKey = Known.OtherKey, IdempotencyKey = "refund-1", StripeContext = Known.Context, StripeRequestTrigger = "trigger" };

        var requests = await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).CreateAsync(
                Options(),
                new RequestOptions
                {
                    ApiKey = Known.OtherKey,
                    IdempotencyKey = "refund-1",
                    StripeContext = Known.Context,
                    StripeRequestTrigger = "trigger",
                    StripeAccount = Known.Account,
                },
                Ct),
            client => new RequestOptionsCaller(client).CreateAsync(Account, Options(), given, Ct));

        var request = Assert.Single(requests);
        Assert.Equal($"Bearer {Known.OtherKey}", request.Header("Authorization"));
        Assert.Equal(Known.Context, request.Header("Stripe-Context"));
        Assert.Equal("trigger", request.Header("Stripe-Request-Trigger"));
        Assert.Equal(Known.Account, request.Account);
    }

    // Its additional headers are sent by the services too.
    [Fact]
    public async Task Request_options_of_a_derived_type_keep_what_they_add()
    {
        var given = new RawRequestOptions { AdditionalHeaders = { ["X-Shop"] = "7" } };

        var requests = await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).CreateAsync(
                Options(), new RawRequestOptions { StripeAccount = Known.Account, AdditionalHeaders = { ["X-Shop"] = "7" } }, Ct),
            client => new RequestOptionsCaller(client).CreateAsync(Account, Options(), given, Ct));

        Assert.Equal("7", Assert.Single(requests).Header("X-Shop"));
        Assert.Null(given.StripeAccount);
    }

    [Fact]
    public async Task Request_options_serve_for_one_account_after_the_other()
    {
        var given = new RequestOptions { ApiKey = Known.OtherKey, StripeRequestTrigger = "trigger" };
        await using var server = await RecordingServer.StartAsync(Refund);
        using var loopback = new LoopbackClient(server);
        var caller = new RequestOptionsCaller(loopback.Client);

        await caller.CreateAsync(Account, Options(), given, Ct);
        await caller.CreateAsync(ConnectedAccountId.Parse(Known.OtherAccount), Options(), given, Ct);

        Assert.Equal([Known.Account, Known.OtherAccount], server.Requests.Select(request => request.Account));
        Assert.Null(given.StripeAccount);
        Assert.Null(given.IdempotencyKey);
        Assert.Equal(Known.OtherKey, given.ApiKey);
        Assert.All(server.Requests, request => Assert.Equal("trigger", request.Header("Stripe-Request-Trigger")));
    }

    [Fact]
    public async Task Request_options_that_name_the_same_account_are_fine()
    {
        await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).CreateAsync(Options(), OnAccount, Ct),
            client => new RequestOptionsCaller(client).CreateAsync(Account, Options(), OnAccount, Ct));
    }

    /// <summary>Every place of request options in which an account may stand.</summary>
    public static TheoryData<string> OtherAccounts => [.. NamingAnother.Keys];

    private static Dictionary<string, Func<RequestOptions>> NamingAnother { get; } = new()
    {
        ["StripeAccount"] = () => new() { StripeAccount = Known.OtherAccount },
        ["StripeContext"] = () => new() { StripeContext = Known.OtherAccount },
        ["the end of StripeContext"] = () => new() { StripeContext = $"{Known.Account}/{Known.OtherAccount}" },
        ["a header Stripe-Account"] = () => new RawRequestOptions { AdditionalHeaders = { ["Stripe-Account"] = Known.OtherAccount } },
        ["a header stripe-account"] = () => new RawRequestOptions { AdditionalHeaders = { ["stripe-account"] = Known.OtherAccount } },
        ["a header Stripe-Context"] = () => new RawRequestOptions { AdditionalHeaders = { ["Stripe-Context"] = Known.OtherAccount } },
    };

    [Theory]
    [MemberData(nameof(OtherAccounts))]
    public async Task Request_options_that_name_another_account_are_refused(string place)
    {
        var given = NamingAnother[place];

        await WireAssert.NothingSentAsync<ArgumentException>(client => new RequestOptionsCaller(client).CreateAsync(Account, Options(), given(), Ct));
        await WireAssert.NothingSentAsync<ArgumentException>(client => AllOf(new RequestOptionsCaller(client).ListAsync(Account, null, given(), Ct)));
        await WireAssert.NothingSentAsync<ArgumentException>(client => new EndpointsCaller(client).RefundAllAsync(Account, "ch_1", null, given(), Ct));
        await WireAssert.NothingSentAsync<ArgumentException>(client => new ShopCaller(client).CreateTransferAsync(new() { Amount = 100 }, given(), Ct));
    }

    [Fact]
    public async Task An_idempotency_key_goes_along_with_request_options()
    {
        await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).CreateAsync(
                Options(), new RequestOptions { StripeAccount = Known.Account, StripeContext = Known.Context, IdempotencyKey = "refund-1" }, Ct),
            client => new RequestOptionsCaller(client).CreateRefundAsync(Account, Options(), new RequestOptions { StripeContext = Known.Context }, "refund-1", Ct));
        await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).CreateAsync(Options(), new RequestOptions { StripeAccount = Known.Account, IdempotencyKey = "refund-2" }, Ct),
            client => new RequestOptionsCaller(client).CreateRefundAsync(Account, Options(), new RequestOptions { IdempotencyKey = "refund-2" }, null, Ct));
    }

    [Fact]
    public async Task Request_options_go_along_with_every_page()
    {
        var requests = await WireAssert.SameAsync(
            Json.ThreePages("refund"),
            client => AllOf(new RefundService(client).ListAutoPagingAsync(null, new RequestOptions { StripeAccount = Known.Account, ApiKey = Known.OtherKey }, Ct)),
            client => AllOf(new RequestOptionsCaller(client).ListAsync(Account, null, new RequestOptions { ApiKey = Known.OtherKey }, Ct)));

        Assert.Equal(3, requests.Count);
        Assert.All(requests, request => Assert.Equal($"Bearer {Known.OtherKey}", request.Header("Authorization")));
        Assert.All(requests, request => Assert.Equal(Known.Account, request.Account));
    }

    private static RefundCreateOptions Options() => new() { Charge = Known.Charge, Amount = 1000 };
}

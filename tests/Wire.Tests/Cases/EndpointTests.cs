using System.Net;
using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>Endpoints by path, through <see cref="IStripeClient"/>.</summary>
public class EndpointTests : WireTest
{
    [Fact]
    public async Task Options_of_a_GET_go_into_the_query()
    {
        var requests = await WireAssert.SameAsync(
            Scripts.Always(Json.List(false, Json.Refund)),
            client => client.RequestAsync<StripeList<Refund>>(HttpMethod.Get, "/v1/charges/ch_1/refunds", new RefundListOptions { Limit = 3 }, OnAccount, Ct),
            client => new EndpointsCaller(client).ListOfChargeAsync(Account, "ch_1", new() { Limit = 3 }, Ct));

        Assert.Equal("/v1/charges/ch_1/refunds?limit=3", Assert.Single(requests).Target);
    }

    [Fact]
    public async Task Path_parameters_go_by_name_not_by_order()
    {
        var requests = await WireAssert.SameAsync(
            Scripts.Always(Json.Refund),
            client => client.RequestAsync<Refund>(HttpMethod.Get, "/v1/charges/ch_1/refunds/re_1", null, OnAccount, Ct),
            client => new EndpointsCaller(client).GetAsync("re_1", "ch_1", Account, Ct));

        Assert.Equal("/v1/charges/ch_1/refunds/re_1", Assert.Single(requests).Target);
    }

    [Fact]
    public async Task DELETE_and_paths_without_parameters_are_the_hand_written_calls()
    {
        await WireAssert.SameAsync(
            Scripts.Always(Json.Card),
            client => client.RequestAsync<Card>(HttpMethod.Delete, "/v1/customers/cus_1/sources/card_1", null, OnAccount, Ct),
            client => new EndpointsCaller(client).DeleteSourceAsync(Account, "cus_1", "card_1"));
        await WireAssert.SameAsync(
            Scripts.Always(Json.Balance),
            client => client.RequestAsync<Balance>(HttpMethod.Get, "/v1/balance", null, OnAccount, Ct),
            client => new EndpointsCaller(client).GetBalanceAsync(Account, Ct));
    }

    [Fact]
    public async Task The_platforms_own_endpoint_names_no_account()
    {
        var requests = await WireAssert.SameAsync(
            Scripts.Always(Json.Balance),
            client => client.RequestAsync<Balance>(HttpMethod.Get, "/v1/balance", null, null, Ct),
            client => new EndpointsCaller(client).GetPlatformBalanceAsync(Ct));

        Assert.Null(Assert.Single(requests).Account);
    }

    [Fact]
    public async Task A_key_and_request_options_go_along()
    {
        static RequestOptions Given() => new() { ApiKey = Known.OtherKey, StripeContext = Known.Context };

        await WireAssert.SameAsync(
            Scripts.Always(Json.Refund),
            client => client.RequestAsync<Refund>(
                HttpMethod.Post,
                "/v1/charges/ch_1/refunds",
                null,
                new RequestOptions { ApiKey = Known.OtherKey, StripeContext = Known.Context, StripeAccount = Known.Account, IdempotencyKey = "refund-1" },
                Ct),
            client => new EndpointsCaller(client).RefundAllAsync(Account, "ch_1", "refund-1", Given(), Ct));
        await WireAssert.SameAsync(
            Scripts.Always(Json.Refund),
            client => client.RequestAsync<Refund>(HttpMethod.Post, "/v1/charges/ch_1/refunds", null, OnAccount, Ct),
            client => new EndpointsCaller(client).RefundAllAsync(Account, "ch_1", cancellationToken: Ct));
    }

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("ä", "%C3%A4")]
    [InlineData("a b", "a+b")]
    [InlineData("a?b#c&d=%2e", "a%3Fb%23c%26d%3D%252e")]
    [InlineData("../../v1/accounts", "..%2F..%2Fv1%2Faccounts")]
    [InlineData("x\r\nStripe-Account: acct_2", "x%0D%0AStripe-Account%3A+acct_2")]
    [InlineData("😀", "%F0%9F%98%80")]
    public async Task An_ID_is_escaped_as_Stripe_net_escapes_it(string id, string escaped)
    {
        var byPath = await WireAssert.SameAsync(
            Scripts.Always(Json.Refund),
            client => client.RequestAsync<Refund>(HttpMethod.Post, $"/v1/charges/{WebUtility.UrlEncode(id)}/refunds", new RefundCreateOptions { Amount = 1 }, OnAccount, Ct),
            client => new RefundsCaller(client).RefundChargeAsync(Account, id, new() { Amount = 1 }, Ct));
        var byService = await WireAssert.SameAsync(
            Scripts.Always(Json.PaymentIntent),
            client => new PaymentIntentService(client).ConfirmAsync(id, null, OnAccount, Ct),
            client => new PaymentsCaller(client).ConfirmAsync(Account, id, null, Ct));

        Assert.Equal($"/v1/charges/{escaped}/refunds", Assert.Single(byPath).Target);
        Assert.Equal($"/v1/payment_intents/{escaped}/confirm", Assert.Single(byService).Target);
    }

    // "/v1/charges/../refunds" is "/v1/refunds": another endpoint, and no server could tell.
    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public async Task An_ID_that_would_change_the_path_is_refused(string? id)
    {
        var exception = await WireAssert.NothingSentAsync<ArgumentException>(client =>
            new RefundsCaller(client).RefundChargeAsync(Account, id!, new() { Amount = 1000 }, Ct));

        Assert.Equal("chargeId", exception.ParamName);
    }
}

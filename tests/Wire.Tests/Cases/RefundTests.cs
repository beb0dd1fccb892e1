using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>The example of https://docs.stripe.com/connect/authentication: a refund on a connected account.</summary>
public class RefundTests : WireTest
{
    private static readonly Script Refund = Scripts.Always(Json.Refund);

    [Fact]
    public async Task A_refund_by_the_service_is_the_hand_written_one()
    {
        var requests = await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).CreateAsync(new() { Charge = Known.Charge, Amount = 1000 }, OnAccount, Ct),
            client => new RefundsCaller(client).CreateAsync(Account, new() { Charge = Known.Charge, Amount = 1000 }, Ct));

        Assert.Equal(Known.Account, Assert.Single(requests).Account);
    }

    [Fact]
    public async Task A_refund_by_Stripes_own_path_is_the_hand_written_one()
    {
        await WireAssert.SameAsync(
            Refund,
            client => client.RequestAsync<Refund>(HttpMethod.Post, $"/v1/charges/{Known.Charge}/refunds", new RefundCreateOptions { Amount = 1000 }, OnAccount, Ct),
            client => new RefundsCaller(client).RefundChargeAsync(Account, Known.Charge, new() { Amount = 1000 }, Ct));
    }

    // curl https://api.stripe.com/v1/charges/{{CHARGE_ID}}/refunds
    //   -u {{PLATFORM_SECRET_KEY}}: -H "Stripe-Account: {{CONNECTED_STRIPE_ACCOUNT_ID}}" -d amount=1000
    [Fact]
    public async Task A_refund_by_Stripes_own_path_is_what_Stripes_page_shows()
    {
        await using var server = await RecordingServer.StartAsync(Refund);
        using var loopback = new LoopbackClient(server);

        var refund = await new RefundsCaller(loopback.Client).RefundChargeAsync(Account, Known.Charge, new() { Amount = 1000 }, Ct);

        var request = Assert.Single(server.Requests);
        Assert.Equal(StripeHost.Api, request.Host);
        Assert.Equal("POST", request.Method);
        Assert.Equal("/v1/charges/ch_3MmlLrLkdIwHu7ix0uke3Ezy/refunds", request.Target);
        Assert.Equal("acct_1Nv0FGQ9RKHgCVdK", request.Header("Stripe-Account"));
        Assert.Equal($"Bearer {Known.PlatformKey}", request.Header("Authorization"));
        Assert.StartsWith("application/x-www-form-urlencoded", request.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal("amount=1000", request.Body);
        Assert.Null(request.Header("Stripe-Context"));
        Assert.Equal("re_1", refund.Id);
        Assert.Equal(1000, refund.Amount);
    }

    [Fact]
    public async Task Reading_and_updating_a_refund_are_the_hand_written_ones()
    {
        await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).GetAsync("re_1", null, OnAccount, Ct),
            client => new RefundsCaller(client).GetRefundAsync(Account, "re_1", Ct));
        await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).UpdateAsync("re_1", new() { Metadata = new() { ["order"] = "42" } }, OnAccount, Ct),
            client => new RefundsCaller(client).UpdateAsync(Account, "re_1", new() { Metadata = new() { ["order"] = "42" } }, Ct));
    }

    [Fact]
    public async Task Metadata_and_expansions_go_along()
    {
        static RefundCreateOptions Options()
        {
            var options = new RefundCreateOptions
            {
                Charge = Known.Charge,
                Amount = 1000,
                Metadata = new() { ["order"] = "42 & 43", ["ä ö"] = "=?\r\n", ["empty"] = "" },
                Reason = "requested_by_customer",
                RefundApplicationFee = true,
            };
            options.AddExpand("charge.customer");
            options.AddExpand("balance_transaction");
            return options;
        }

        var requests = await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).CreateAsync(Options(), OnAccount, Ct),
            client => new RefundsCaller(client).CreateAsync(Account, Options(), Ct));

        var form = Assert.Single(requests).Form;
        Assert.Equal("charge.customer", form["expand[0]"]);
        Assert.Equal("42 & 43", form["metadata[order]"]);
        Assert.Equal("=?\r\n", form["metadata[ä ö]"]);
    }

    [Fact]
    public async Task A_refund_without_options_sends_none()
    {
        var requests = await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).CreateAsync(null, OnAccount, Ct),
            client => new RefundsCaller(client).CreateAsync(Account, null!, Ct));

        var request = Assert.Single(requests);
        Assert.Equal("", request.Body);
        Assert.Equal(Known.Account, request.Account);
    }

    [Fact]
    public async Task The_callers_own_options_are_left_as_they_were()
    {
        var options = new RefundCreateOptions { Charge = Known.Charge, Amount = 1000 };
        await using var server = await RecordingServer.StartAsync(Refund);
        using var loopback = new LoopbackClient(server);

        await new RefundsCaller(loopback.Client).CreateAsync(Account, options, Ct);
        await new RefundsCaller(loopback.Client).CreateAsync(ConnectedAccountId.Parse(Known.OtherAccount), options, Ct);

        Assert.Equal([Known.Account, Known.OtherAccount], server.Requests.Select(request => request.Account));
        Assert.Equal(server.Requests[0].Body, server.Requests[1].Body);
        Assert.NotEqual(server.Requests[0].IdempotencyKey, server.Requests[1].IdempotencyKey);
    }
}

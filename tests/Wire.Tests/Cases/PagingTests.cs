using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

public class PagingTests : WireTest
{
    [Fact]
    public async Task One_page_of_a_list_is_the_hand_written_call()
    {
        var requests = await WireAssert.SameAsync(
            Json.ThreePages("refund"),
            client => new RefundService(client).ListAsync(new() { Charge = Known.Charge, Limit = 2 }, OnAccount, Ct),
            client => new RefundsCaller(client).ListPageAsync(Account, new() { Charge = Known.Charge, Limit = 2 }, Ct));

        Assert.Equal(Known.Account, Assert.Single(requests).Account);
    }

    [Fact]
    public async Task Every_page_of_a_list_carries_the_account()
    {
        var requests = await WireAssert.SameAsync(
            Json.ThreePages("refund"),
            client => AllOf(new RefundService(client).ListAutoPagingAsync(new() { Limit = 2 }, OnAccount, Ct)),
            client => AllOf(new RefundsCaller(client).ListAsync(Account, new() { Limit = 2 }, Ct)));

        Assert.Equal(
            ["/v1/refunds?limit=2", "/v1/refunds?limit=2&starting_after=x_2", "/v1/refunds?limit=2&starting_after=x_4"],
            requests.Select(request => request.Target));
        Assert.All(requests, request => Assert.Equal(Known.Account, request.Account));
    }

    [Fact]
    public async Task A_list_without_options_is_the_hand_written_one()
    {
        var requests = await WireAssert.SameAsync(
            Json.ThreePages("refund"),
            client => AllOf(new RefundService(client).ListAutoPagingAsync(null, OnAccount, Ct)),
            client => AllOf(new RefundsCaller(client).ListAsync(Account)));

        Assert.Equal(3, requests.Count);
    }

    [Fact]
    public async Task Every_page_of_a_search_carries_the_account()
    {
        static PaymentIntentSearchOptions Options() => new() { Query = "metadata['order']:'42' AND status:\"succeeded\"", Limit = 2 };

        var requests = await WireAssert.SameAsync(
            Json.ThreeSearchPages("payment_intent"),
            client => AllOf(new PaymentIntentService(client).SearchAutoPagingAsync(Options(), OnAccount, Ct)),
            client => AllOf(new PaymentsCaller(client).SearchAsync(Account, Options(), Ct)));

        Assert.Equal(["", "next_1", "next_2"], requests.Select(request => request.Query.GetValueOrDefault("page").ToString()));
        Assert.All(requests, request => Assert.Equal(Known.Account, request.Account));
    }

    [Fact]
    public async Task A_page_is_not_fetched_before_it_is_asked_for()
    {
        await using var server = await RecordingServer.StartAsync(Json.ThreePages("refund"));
        using var loopback = new LoopbackClient(server);

        var refunds = new RefundsCaller(loopback.Client).ListAsync(Account, new() { Limit = 2 }, Ct);
        Assert.Empty(server.Requests);

        await using var page = refunds.GetAsyncEnumerator(Ct);
        Assert.Empty(server.Requests);

        Assert.True(await page.MoveNextAsync());
        Assert.True(await page.MoveNextAsync());
        Assert.Equal("x_2", page.Current.Id);
        Assert.Single(server.Requests);

        Assert.True(await page.MoveNextAsync());
        Assert.Equal("x_3", page.Current.Id);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_list_may_be_read_again()
    {
        await using var server = await RecordingServer.StartAsync(Json.ThreePages("refund"));
        using var loopback = new LoopbackClient(server);
        var options = new RefundListOptions { Limit = 2 };
        var refunds = new RefundsCaller(loopback.Client).ListAsync(Account, options, Ct);

        var first = await AllOf(refunds);
        var second = await AllOf(refunds);

        Assert.Equal(["x_1", "x_2", "x_3", "x_4", "x_5"], first.Select(refund => refund.Id));
        Assert.Equal(first.Select(refund => refund.Id), second.Select(refund => refund.Id));
        Assert.Equal(6, server.Requests.Count);
        Assert.Null(options.StartingAfter);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_list_stops_at_cancellation(bool byArgument)
    {
        await using var server = await RecordingServer.StartAsync(Json.ThreePages("refund"));
        using var loopback = new LoopbackClient(server);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var refunds = byArgument
            ? new RefundsCaller(loopback.Client).ListAsync(Account, null, cancellation.Token)
            : new RefundsCaller(loopback.Client).ListAsync(Account, null, CancellationToken.None);

        await using var page = refunds.GetAsyncEnumerator(byArgument ? default : cancellation.Token);
        Assert.True(await page.MoveNextAsync());
        Assert.True(await page.MoveNextAsync());
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await page.MoveNextAsync());
        Assert.Single(server.Requests);
    }
}

using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

public class CancellationTests : WireTest
{
    /// <summary>One call of each way to the wire, with the token where it stands in the method.</summary>
    public static TheoryData<string> Calls => [.. Ways.Keys];

    private static Dictionary<string, Func<StripeClient, CancellationToken, Task>> Ways { get; } = new()
    {
        ["service"] = (client, token) => new RefundsCaller(client).CreateAsync(Account, new() { Charge = Known.Charge }, token),
        ["endpoint"] = (client, token) => new RefundsCaller(client).RefundChargeAsync(Account, Known.Charge, new(), token),
        ["page"] = (client, token) => new RefundsCaller(client).ListPageAsync(Account, null, token),
        ["list"] = async (client, token) => await new RefundsCaller(client).ListAsync(Account, null, token).GetAsyncEnumerator(CancellationToken.None).MoveNextAsync(),
        ["search"] = async (client, token) => await new PaymentsCaller(client).SearchAsync(Account, new() { Query = "q" }, token).GetAsyncEnumerator(CancellationToken.None).MoveNextAsync(),
        ["account in the URL"] = (client, token) => new AccountsCaller(client).GetAccountAsync(Account, token),
        ["platform"] = (client, token) => new ShopCaller(client).GetPlatformBalanceAsync(token),
        ["token first"] = (client, token) => new ShopCaller(client).CaptureChargeAsync(token, new(), "ch_1", Account),
        ["without result"] = (client, token) => new PaymentsCaller(client).AbandonAsync(Account, "pi_1", token),
        ["with request options"] = (client, token) => new RequestOptionsCaller(client).CreateAsync(Account, new(), new RequestOptions(), token),
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_that_is_already_cancelled_sends_nothing(string way)
    {
        var exception = await WireAssert.NothingSentAsync<OperationCanceledException>(client => Ways[way](client, new CancellationToken(canceled: true)));

        Assert.True(exception.CancellationToken.IsCancellationRequested);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_in_flight_is_cancelled_down_to_the_socket(string way)
    {
        await using var server = await RecordingServer.StartAsync(Scripts.InTurn(Reply.Hang));
        using var loopback = new LoopbackClient(server, maxNetworkRetries: 2);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Ct);

        var call = Ways[way](loopback.Client, cancellation.Token);
        await server.ArrivalAsync(Ct);
        Assert.False(call.IsCompleted);
        await cancellation.CancelAsync();

        // At once, and before anything is waited for: a token that got lost on the way must fail the test, not hang it.
        Assert.True(loopback.LastToken.IsCancellationRequested);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        // The server saw the connection close: the request was not just left alone.
        await server.Abandoned.WaitAsync(Ct);
        Assert.Single(server.Requests);
    }
}

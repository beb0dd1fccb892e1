using System.Text.Json;
using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>One caller for many accounts at once, as a singleton in a server is.</summary>
public class ParallelTests : WireTest
{
    private const int Accounts = 100;
    private const int CallsPerAccount = 20;

    [Fact]
    public async Task Two_thousand_calls_at_once_each_have_their_own_account()
    {
        // The server tells each caller whose refund it made.
        await using var server = await RecordingServer.StartAsync((request, _) => Reply.Ok(
            $$"""{"id":"re_{{request.Form["metadata[number]"]}}","object":"refund","metadata":{"account":"{{request.Account}}"} }"""));
        using var loopback = new LoopbackClient(server, maxConnections: 64);
        var caller = new RefundsCaller(loopback.Client);
        var accounts = Enumerable.Range(0, Accounts).Select(number => ConnectedAccountId.Parse($"acct_parallel{number:000}")).ToArray();
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var calls = Enumerable.Range(0, Accounts * CallsPerAccount).Select(number => Task.Run(
            async () =>
            {
                var account = accounts[number % Accounts];
                var metadata = new Dictionary<string, string> { ["account"] = account.Value, ["number"] = $"{number}" };
                await start.Task;
                var refund = number % 2 == 0
                    ? await caller.CreateAsync(account, new() { Charge = Known.Charge, Metadata = metadata }, Ct)
                    : await caller.RefundChargeAsync(account, Known.Charge, new() { Metadata = metadata }, Ct);
                Assert.Equal($"re_{number}", refund.Id);
                Assert.Equal(account.Value, refund.Metadata["account"]);
            },
            Ct)).ToArray();
        start.SetResult();
        await Task.WhenAll(calls);

        var requests = server.Requests;
        Assert.Equal(Accounts * CallsPerAccount, requests.Count);
        Assert.All(requests, request => Assert.Equal(request.Form["metadata[account]"], request.Account));
        Assert.Equal(Enumerable.Range(0, Accounts * CallsPerAccount), requests.Select(request => int.Parse(request.Form["metadata[number]"]!)).Order());
        Assert.Equal(accounts.Select(account => (account.Value, CallsPerAccount)), requests.CountBy(request => request.Account!).Select(pair => (pair.Key, pair.Value)).Order());
        Assert.Equal(requests.Count, requests.DistinctBy(request => request.IdempotencyKey).Count());
    }

    [Fact]
    public async Task Lists_of_many_accounts_read_at_once_stay_apart()
    {
        await using var server = await RecordingServer.StartAsync(Json.ThreePages("refund"));
        using var loopback = new LoopbackClient(server, maxConnections: 16);
        var caller = new RefundsCaller(loopback.Client);

        await Task.WhenAll(Enumerable.Range(0, Accounts).Select(async number =>
        {
            // The charge says whose list it is, since the account is what is tested.
            var options = new RefundListOptions { Charge = $"ch_{number}" };
            Assert.Equal(5, (await AllOf(caller.ListAsync(ConnectedAccountId.Parse($"acct_{number}"), options, Ct))).Count);
        }));

        Assert.Equal(3 * Accounts, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal($"{request.Query["charge"]}", request.Account!.Replace("acct_", "ch_", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_RequestOptions_shared_by_calls_for_many_accounts_at_once_is_never_changed()
    {
        await using var server = await RecordingServer.StartAsync((request, _) => Reply.Ok($$"""{"id":"re_1","object":"refund","metadata":{"account":"{{request.Account}}"} }"""));
        using var loopback = new LoopbackClient(server, maxConnections: 64);
        var caller = new RequestOptionsCaller(loopback.Client);
        var headers = new Dictionary<string, string> { ["X-Shop"] = "shared" };
        var shared = new RawRequestOptions { ApiKey = Known.OtherKey, StripeRequestTrigger = "shared", AdditionalHeaders = headers };
        var before = JsonSerializer.Serialize(shared);
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var calls = Enumerable.Range(0, Accounts).Select(number => Task.Run(
            async () =>
            {
                await start.Task;
                var refund = await caller.CreateAsync(ConnectedAccountId.Parse($"acct_shared{number:000}"), new() { Charge = Known.Charge, Metadata = new() { ["number"] = $"{number:000}" } }, shared, Ct);
                Assert.Equal($"acct_shared{number:000}", refund.Metadata["account"]);
            },
            Ct)).ToArray();
        start.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal(Accounts, server.Requests.Count);
        Assert.Equal(Accounts, server.Requests.DistinctBy(static request => request.Account).Count());
        Assert.All(server.Requests, static request => Assert.Equal($"acct_shared{request.Form["metadata[number]"]}", request.Account));
        Assert.All(server.Requests, static request => Assert.Equal($"Bearer {Known.OtherKey}", request.Header("Authorization")));
        Assert.All(server.Requests, static request => Assert.Equal("shared", request.Header("X-Shop")));
        Assert.Equal(before, JsonSerializer.Serialize(shared));
        Assert.Same(headers, shared.AdditionalHeaders);
    }
}

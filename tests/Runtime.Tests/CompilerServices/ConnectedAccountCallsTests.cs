using ConnectGen.CompilerServices;

namespace ConnectGen.Runtime.Tests.CompilerServices;

public class ConnectedAccountCallsTests
{
    private static readonly ConnectedAccountId Account = ConnectedAccountId.Parse("acct_1");

    // What a mistaken default would be used as: no authorizer, and nothing else.
    private static readonly ConnectedAccountCalls Direct = default;

    [Fact]
    public void A_direct_call_is_made_with_the_very_state_and_returns_the_very_task()
    {
        var state = new object();
        var task = new TaskCompletionSource<int>().Task;
        object? given = null;

        var returned = Direct.SendAsync("S", "O", Account, state, Make, TestContext.Current.CancellationToken);

        Assert.Same(state, given);
        Assert.Same(task, returned);

        Task<int> Make(object passed)
        {
            given = passed;
            return task;
        }
    }

    [Fact]
    public void A_direct_list_is_the_very_list_of_Stripe_net()
    {
        IEnumerable<int> list = [1];
        var asynchronous = AsyncList();

        Assert.Same(list, Direct.Enumerate("S", "O", Account, list, s => s));
        Assert.Same(asynchronous, Direct.EnumerateAsync("S", "O", Account, asynchronous, s => s, TestContext.Current.CancellationToken));
        Assert.Same(list, Direct.Send("S", "O", Account, list, s => s));
    }

    [Fact]
    public void A_direct_call_allocates_nothing()
    {
        var task = Task.FromResult(1);
        Make();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Make();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Make()
        {
            _ = Direct.SendAsync("S", "O", Account, (task, Account), static state => state.task, CancellationToken.None);
            _ = Direct.Send("S", "O", Account, (task, Account), static state => state.task);
            Direct.Send("S", "O", Account, (task, Account), static state => { });
        }
    }

    [Fact]
    public async Task Nothing_is_made_before_the_authorizer_has_agreed()
    {
        var answer = new TaskCompletionSource<bool>();
        var calls = new ConnectedAccountCalls(new Authorizer(_ => new(answer.Task)));
        var made = 0;

        var call = calls.SendAsync("S", "O", Account, 7, state => Task.FromResult(made = state), TestContext.Current.CancellationToken);
        Assert.False(call.IsCompleted);
        Assert.Equal(0, made);
        answer.SetResult(true);

        Assert.Equal(7, await call);
        Assert.Equal(7, made);
    }

    [Fact]
    public async Task Nothing_is_made_where_it_refuses()
    {
        var calls = new ConnectedAccountCalls(new Authorizer(_ => new(false)));
        var token = TestContext.Current.CancellationToken;

        await Assert.ThrowsAsync<ConnectedAccountAccessDeniedException>(() => calls.SendAsync("S", "O", Account, 0, Never<Task<int>>, token));
        Assert.Throws<ConnectedAccountAccessDeniedException>(() => calls.Send("S", "O", Account, 0, Never<int>));
        Assert.Throws<ConnectedAccountAccessDeniedException>(() => calls.Send("S", "O", Account, 0, state => { Never<int>(state); }));
        Assert.Throws<ConnectedAccountAccessDeniedException>(() => calls.Enumerate("S", "O", Account, 0, Lazily).ToArray());
        var refusal = await Assert.ThrowsAsync<ConnectedAccountAccessDeniedException>(
            () => ConnectedAccountPages.CollectArrayAsync(calls.EnumerateAsync(null, "GET /v1/things", Account, 0, LazilyAsync, token), token));

        Assert.Equal((Account, null, "GET /v1/things"), (refusal.Account, refusal.Service, refusal.Operation));
        Assert.Contains("The call GET /v1/things for the connected account 'acct_1' was refused", refusal.Message);
    }

    [Fact]
    public async Task The_default_answer_of_an_authorizer_is_a_refusal() =>
        await Assert.ThrowsAsync<ConnectedAccountAccessDeniedException>(
            () => new ConnectedAccountCalls(new Authorizer(_ => default)).SendAsync("S", "O", Account, 0, Never<Task<int>>, TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_call_without_an_account_is_not_asked_about()
    {
        var calls = new ConnectedAccountCalls(new Authorizer(_ => throw new InvalidOperationException("Asked.")));

        Assert.Equal(1, await calls.SendAsync("S", "O", default, 1, Task.FromResult, TestContext.Current.CancellationToken));
        Assert.Equal(1, calls.Send("S", "O", default, 1, state => state));
        Assert.Equal([1], calls.Enumerate("S", "O", default, 1, state => new[] { state }));
    }

    [Fact]
    public async Task A_failure_to_dispose_of_the_pages_reaches_the_reader()
    {
        var calls = new ConnectedAccountCalls(new Authorizer(_ => new(true)));

        Assert.Throws<InvalidDataException>(() => calls.Enumerate("S", "O", Account, 0, Badly).First());
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var _ in calls.EnumerateAsync("S", "O", Account, 0, BadlyAsync, TestContext.Current.CancellationToken))
                break;
        });
    }

    private static T Never<T>(int state) => throw new InvalidOperationException("Made.");

    private static IEnumerable<int> Lazily(int state)
    {
        yield return Never<int>(state);
    }

    private static async IAsyncEnumerable<int> LazilyAsync(int state)
    {
        await Task.Yield();
        yield return Never<int>(state);
    }

    private static IEnumerable<int> Badly(int state)
    {
        try
        {
            yield return state;
        }
        finally
        {
            throw new InvalidDataException();
        }
    }

    private static async IAsyncEnumerable<int> BadlyAsync(int state)
    {
        try
        {
            await Task.Yield();
            yield return state;
        }
        finally
        {
            throw new InvalidDataException();
        }
    }

    private static async IAsyncEnumerable<int> AsyncList()
    {
        await Task.Yield();
        yield return 1;
    }

    private sealed class Authorizer(Func<ConnectedAccountCallContext, ValueTask<bool>> answer) : IConnectedAccountAuthorizer
    {
        public ValueTask<bool> IsAuthorizedAsync(ConnectedAccountCallContext call, CancellationToken cancellationToken) => answer(call);
    }
}

using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Microsoft.Extensions.DependencyInjection;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>The authorizer is asked before every call for an account, and nothing is sent without its consent.</summary>
public class AuthorizerTests : WireTest
{
    /// <summary>Calls for an account, in every form.</summary>
    public static TheoryData<string> Forms => [.. CallForm.All.Select(form => form.Name)];

    /// <summary>Calls that name no account.</summary>
    public static TheoryData<string> FormsWithoutAccount => [.. CallForm.WithoutAccount.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_refused_call_sends_nothing(string name)
    {
        var form = CallForm.All.Single(form => form.Name == name);
        var authorizer = FakeAuthorizer.Refusing;

        var refusal = await WireAssert.NothingSentAsync<ConnectedAccountAccessDeniedException>(client => form.Call(client, authorizer, Ct));

        Assert.Equal((Account, form.Service, form.Operation), (refusal.Account, refusal.Service, refusal.Operation));
        Assert.Contains(Known.Account, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(form.Service is null ? form.Operation : $"{form.Service}.{form.Operation}", refusal.Message, StringComparison.Ordinal);
        Assert.Single(authorizer.Asked);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_call_that_it_agrees_to_is_the_one_without_it(string name)
    {
        var form = CallForm.All.Single(form => form.Name == name);
        var authorizer = FakeAuthorizer.Agreeing;

        await WireAssert.SameAsync(Scripts.Always(form.Answer), client => form.Call(client, null, Ct), client => form.Call(client, authorizer, Ct));

        var (call, token, _) = Assert.Single(authorizer.Asked);
        Assert.Equal((Account, form.Service, form.Operation), (call.Account, call.Service, call.Operation));
        Assert.Equal(form.TakesToken ? Ct : CancellationToken.None, token);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Its_own_exception_reaches_the_caller_and_nothing_is_sent(string name)
    {
        var form = CallForm.All.Single(form => form.Name == name);
        var own = new TimeoutException("The database is away.");

        foreach (var waits in new[] { true, false })
            Assert.Same(own, await WireAssert.NothingSentAsync<TimeoutException>(client => form.Call(client, new FakeAuthorizer(_ => throw own, waits), Ct)));
        Assert.Same(own, await WireAssert.NothingSentAsync<TimeoutException>(client => form.Call(client, new ThrowingAuthorizer(own), Ct)));
    }

    [Theory]
    [MemberData(nameof(FormsWithoutAccount))]
    public async Task It_is_not_asked_about_calls_that_name_no_account(string name)
    {
        var form = CallForm.WithoutAccount.Single(form => form.Name == name);
        var authorizer = FakeAuthorizer.Refusing;

        await WireAssert.SameAsync(Scripts.Always(form.Answer), client => form.Call(client, null, Ct), client => form.Call(client, authorizer, Ct));

        Assert.Empty(authorizer.Asked);
    }

    [Fact]
    public async Task It_is_asked_once_for_all_pages_and_again_by_each_reader()
    {
        await using var server = await RecordingServer.StartAsync(Json.ThreePages("refund"));
        using var loopback = new LoopbackClient(server);
        var authorizer = FakeAuthorizer.Agreeing;
        var forms = new FormsCaller(loopback.Client, authorizer);
        var (asynchronous, synchronous) = (forms.ListAsync(Account, null, Ct), forms.List(Account));
        await using (asynchronous.GetAsyncEnumerator(Ct))
        using (synchronous.GetEnumerator())
            Assert.Empty(authorizer.Asked);

        Assert.Equal(5, (await AllOf(asynchronous)).Count);
        Assert.Single(authorizer.Asked);
        Assert.Equal(5, (await AllOf(asynchronous)).Count);
        Assert.Equal(5, synchronous.Count());
        Assert.Equal(3, authorizer.Asked.Count);

        Assert.Equal(5, (await new CollectionsCaller(loopback.Client, authorizer).InListAsync(Account, null, Ct)).Count);
        Assert.Equal(4, authorizer.Asked.Count);
        Assert.Equal(12, server.Requests.Count);
    }

    [Fact]
    public async Task Its_consent_to_one_reading_is_none_to_the_next()
    {
        await using var server = await RecordingServer.StartAsync(Json.ThreePages("refund"));
        using var loopback = new LoopbackClient(server);
        var agrees = true;
        var refunds = new FormsCaller(loopback.Client, new FakeAuthorizer(_ => agrees)).ListAsync(Account, null, Ct);

        await AllOf(refunds);
        agrees = false;
        await Assert.ThrowsAsync<ConnectedAccountAccessDeniedException>(() => AllOf(refunds));

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task The_token_with_which_a_list_is_read_reaches_it()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        var authorizer = FakeAuthorizer.Refusing;

        await WireAssert.NothingSentAsync<ConnectedAccountAccessDeniedException>(async client =>
        {
            await foreach (var _ in new FormsCaller(client, authorizer).ListAsync(Account, null, CancellationToken.None).WithCancellation(cancellation.Token))
            {
            }
        });

        Assert.Equal(cancellation.Token, Assert.Single(authorizer.Asked).Token);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_call_that_is_cancelled_meanwhile_sends_nothing(string name)
    {
        var form = CallForm.All.Single(form => form.Name == name);
        if (!form.TakesToken)
            return;

        using var cancellation = new CancellationTokenSource();
        var authorizer = new FakeAuthorizer(_ =>
        {
            cancellation.Cancel();
            return true;
        });

        await WireAssert.NothingSentAsync<OperationCanceledException>(client => form.Call(client, authorizer, cancellation.Token));
    }

    [Fact]
    public async Task Each_of_many_calls_at_once_is_judged_by_its_own_account()
    {
        await using var server = await RecordingServer.StartAsync(Scripts.Always(Json.Refund));
        using var loopback = new LoopbackClient(server, maxConnections: 32);
        var caller = new FormsCaller(loopback.Client, new FakeAuthorizer(call => call.Account.Value.EndsWith('1')));

        var refused = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(
            async () =>
            {
                try
                {
                    await caller.CreateAsync(ConnectedAccountId.Parse($"acct_{number}"), new() { Charge = Known.Charge }, Ct);
                    return null;
                }
                catch (ConnectedAccountAccessDeniedException exception)
                {
                    return exception.Account.Value;
                }
            },
            Ct)));

        Assert.Equal(90, refused.Count(account => account is not null));
        Assert.Equal(10, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.EndsWith("1", request.Account, StringComparison.Ordinal));
    }

    // Where an app has a context of its own, a user interface or classic ASP.NET, whoever goes on in it while the call waits there waits for ever.
    [Fact]
    public async Task A_synchronous_call_does_not_wait_for_an_authorizer_that_waits_for_its_thread()
    {
        await using var server = await RecordingServer.StartAsync(Scripts.Always(Json.List(false, Json.Refund)));
        using var loopback = new LoopbackClient(server);
        var forms = new FormsCaller(loopback.Client, FakeAuthorizer.Agreeing);
        var context = new CountingContext();

        await Task.Run(
            () =>
            {
                SynchronizationContext.SetSynchronizationContext(context);
                try
                {
                    forms.Cancel(Account, "re_1");
                    Assert.Single(forms.List(Account));
                    Assert.Same(context, SynchronizationContext.Current);
                    Assert.Throws<ConnectedAccountAccessDeniedException>(() => new FormsCaller(loopback.Client, FakeAuthorizer.Refusing).Cancel(Account, "re_1"));
                    Assert.Same(context, SynchronizationContext.Current);
                }
                finally
                {
                    SynchronizationContext.SetSynchronizationContext(null);
                }
            },
            Ct);

        Assert.Equal(0, context.Posted);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task The_container_gives_it_to_callers_and_factories()
    {
        await WireAssert.NothingSentAsync<ConnectedAccountAccessDeniedException>(async client =>
        {
            await using var services = new ServiceCollection()
                .AddSingleton<IStripeClient>(client)
                .AddSingleton(client)
                .AddScoped<IConnectedAccountAuthorizer>(_ => FakeAuthorizer.Refusing)
                .AddConnectedAccountCallers()
                .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
            using var scope = services.CreateScope();
            await Assert.ThrowsAsync<ConnectedAccountAccessDeniedException>(() => scope.ServiceProvider.GetRequiredService<IForms>().CreateAsync(Account, new(), Ct));
            await scope.ServiceProvider.GetRequiredService<IConnectedAccountCallerFactory<IBound>>().For(Account).CreateAsync(new(), Ct);
        });
    }

    // A test of an app's own authorizer makes its contexts itself.
    [Fact]
    public async Task A_context_can_be_made_for_a_test()
    {
        var call = new ConnectedAccountCallContext(Account, "Stripe.RefundService", "Create");

        Assert.False(await FakeAuthorizer.Refusing.IsAuthorizedAsync(call, Ct));
        Assert.Equal("Stripe.RefundService.Create", call.ToString());
        Assert.Equal("GET /v1/balance", new ConnectedAccountCallContext(Account, null, "GET /v1/balance").ToString());
        Assert.Equal(Account, new ConnectedAccountAccessDeniedException(call).Account);
    }

    private sealed class ThrowingAuthorizer(Exception exception) : IConnectedAccountAuthorizer
    {
        public ValueTask<bool> IsAuthorizedAsync(ConnectedAccountCallContext call, CancellationToken cancellationToken) => throw exception;
    }

    private sealed class CountingContext : SynchronizationContext
    {
        private int _posted;

        public int Posted => _posted;

        // On another thread, so that a failure shows as one instead of waiting for ever.
        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posted);
            base.Post(d, state);
        }
    }
}

using System.Reflection;
using ConnectGen.CompilerServices;
using Stripe;

namespace ConnectGen.Runtime.Tests;

// What generated calls use.
public partial class NetStandardBuildTests
{
    // Not a field: the build that it is found in is one of another file, and which of the two is set first is not said.
    private static Type Request => Type(typeof(ConnectedAccountRequest));

    [Fact]
    public void It_puts_the_account_into_copies_of_bodies()
    {
        var options = new AccountLinkCreateOptions { Type = "account_onboarding" };
        var own = new OwnSessionOptions { Campaign = "spring" };

        var link = (AccountLinkCreateOptions)WithAccount(options);
        var session = Assert.IsType<OwnSessionOptions>(WithAccount<AccountSessionCreateOptions>(own));
        var v2 = (Stripe.V2.Core.AccountLinkCreateOptions)WithAccount(new Stripe.V2.Core.AccountLinkCreateOptions { UseCase = new() });

        Assert.NotSame(options, link);
        Assert.Equal(("acct_1", "account_onboarding", null), (link.Account, link.Type, options.Account));
        Assert.Equal(("acct_1", "spring", null), (session.Account, session.Campaign, own.Account));
        Assert.Equal("acct_1", v2.Account);
        Assert.NotNull(v2.UseCase);
        Assert.Equal("acct_1", ((AccountLinkCreateOptions)WithAccount<AccountLinkCreateOptions>(null)).Account);
    }

    [Fact]
    public void It_refuses_another_account_in_a_body_with_the_same_words()
    {
        var options = new AccountLinkCreateOptions { Account = "acct_2" };
        var extra = new AccountLinkCreateOptions { ExtraParams = new Dictionary<string, object> { ["account"] = "acct_2" } };

        foreach (var given in new[] { options, extra })
        {
            Assert.Equal(
                Assert.Throws<ArgumentException>(() => ConnectedAccountBody.WithAccount(given, ConnectedAccountId.Parse("acct_1"))).Message,
                Refusal<ArgumentException>(() => WithAccount(given)).Message);
        }
    }

    [Fact]
    public void It_sends_an_accounts_own_key_alone()
    {
        var key = Parse(AccountKey, TestKeys.Secret);

        Assert.Equivalent(new RequestOptions { ApiKey = TestKeys.Secret, StripeContext = "", IdempotencyKey = "key" }, Invoke("ForKey", key, new RequestOptions(), "key"), strict: true);
        Assert.Equal("key", Refusal<ArgumentNullException>(() => Invoke("ForKey", null, null, null)).ParamName);
        Assert.DoesNotContain(TestKeys.Hidden, Refusal<ArgumentException>(() => Invoke("ForKey", key, new RequestOptions { ApiKey = TestKeys.Of("sk", "live") }, null)).ToString());
    }

    [Fact]
    public void It_sends_contexts()
    {
        var path = StripeContext.Parse("acct_0/acct_1");

        Assert.Equal(Parse("acct_1"), Invoke("AccountOf", path));
        Assert.Equivalent(new RequestOptions { StripeContext = "acct_0/acct_1" }, Invoke("ForContextPath", path, null, null), strict: true);
        Assert.Equivalent(new RequestOptions { StripeContext = "acct_0" }, Invoke("ForUrlInContext", path, null, null), strict: true);
        Assert.Equal(
            Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.AccountOf(new())).Message,
            Refusal<ArgumentException>(() => Invoke("AccountOf", new StripeContext())).Message);
    }

    [Fact]
    public async Task It_asks_the_authorizer_before_each_call()
    {
        var (agreeing, refusing) = (Calls(true), Calls(false));
        var denied = Type(typeof(ConnectedAccountAccessDeniedException));

        Assert.Equal(7, await SendAsync(agreeing));
        Assert.Equal(7, Send(agreeing));
        Assert.Equal([7], Enumerate(agreeing));
        Assert.Equal(7, Assert.Single(await ConnectedAccountPages.CollectArrayAsync(EnumerateAsync(agreeing), TestContext.Current.CancellationToken)));

        Assert.IsType(denied, await Record.ExceptionAsync(() => SendAsync(refusing)));
        Assert.IsType(denied, Assert.Throws<TargetInvocationException>(() => Send(refusing)).InnerException);
        Assert.IsType(denied, Record.Exception(() => Enumerate(refusing).ToArray()));
        Assert.IsType(denied, await Record.ExceptionAsync(() => ConnectedAccountPages.CollectArrayAsync(EnumerateAsync(refusing), TestContext.Current.CancellationToken)));
        Assert.Equal("acct_1", denied.GetProperty("Account")!.GetValue(await Record.ExceptionAsync(() => SendAsync(refusing)))!.ToString());
    }

    [Fact]
    public async Task It_makes_a_direct_call_with_the_very_task()
    {
        var direct = Activator.CreateInstance(Type(typeof(ConnectedAccountCalls)))!;
        var task = Task.FromResult(7);

        Assert.Same(task, Call(direct, "SendAsync", new Func<int, Task<int>>(_ => task), CancellationToken.None));
        Assert.Equal(7, await task);
    }

    [Fact]
    public async Task It_collects_pages()
    {
        var pages = Type(typeof(ConnectedAccountPages));
        var items = EnumerateAsync(Activator.CreateInstance(Type(typeof(ConnectedAccountCalls)))!);

        var list = await (Task<IReadOnlyList<int>>)pages.GetMethod("CollectAsync")!.MakeGenericMethod(typeof(int), typeof(IReadOnlyList<int>)).Invoke(null, [items, CancellationToken.None])!;
        var array = await (Task<int[]>)pages.GetMethod("CollectArrayAsync")!.MakeGenericMethod(typeof(int)).Invoke(null, [items, CancellationToken.None])!;

        Assert.Equal((7, 7), (Assert.Single(list), Assert.Single(array)));
    }

    private static object WithAccount<T>(T? options) =>
        Type(typeof(ConnectedAccountBody)).GetMethod("WithAccount", [typeof(T), AccountId])!.Invoke(null, [options, Parse("acct_1")])!;

    private static object? Invoke(string method, params object?[] arguments) =>
        Request.GetMethods().Single(m => m.Name == method && m.GetParameters().Length == arguments.Length).Invoke(null, arguments);

    private static object Calls(bool answer)
    {
        var contract = Type(typeof(IConnectedAccountAuthorizer));
        var authorizer = typeof(DispatchProxy).GetMethods().Single(m => m.Name == nameof(DispatchProxy.Create) && m.IsGenericMethod).MakeGenericMethod(contract, typeof(Answer)).Invoke(null, null)!;
        ((Answer)authorizer).Value = answer;
        return Activator.CreateInstance(Type(typeof(ConnectedAccountCalls)), authorizer)!;
    }

    private static Task<int> SendAsync(object calls) => (Task<int>)Call(calls, "SendAsync", new Func<int, Task<int>>(Task.FromResult), CancellationToken.None);

    private static int Send(object calls) => (int)Call(calls, "Send", new Func<int, int>(state => state));

    private static IEnumerable<int> Enumerate(object calls) => (IEnumerable<int>)Call(calls, "Enumerate", new Func<int, IEnumerable<int>>(state => [state]));

    private static IAsyncEnumerable<int> EnumerateAsync(object calls) => (IAsyncEnumerable<int>)Call(calls, "EnumerateAsync", new Func<int, IAsyncEnumerable<int>>(One), CancellationToken.None);

    private static object Call(object calls, string method, params object[] last) => calls.GetType().GetMethods()
        .Single(m => m.Name == method && m.GetGenericArguments().Length == 2)
        .MakeGenericMethod(typeof(int), typeof(int))
        .Invoke(calls, ["S", "O", Parse("acct_1"), 7, .. last])!;

    private static async IAsyncEnumerable<int> One(int state)
    {
        await Task.Yield();
        yield return state;
    }

    private static Type Type(Type type) => Build.GetType(type.FullName!, throwOnError: true)!;

    /// <summary>An authorizer of the other build's interface.</summary>
    public class Answer : DispatchProxy
    {
        /// <summary>What it answers.</summary>
        public bool Value { get; set; }

        /// <inheritdoc />
        protected override object Invoke(MethodInfo? targetMethod, object?[]? args) => new ValueTask<bool>(Value);
    }

    private sealed class OwnSessionOptions : AccountSessionCreateOptions
    {
        public string? Campaign { get; set; }
    }
}

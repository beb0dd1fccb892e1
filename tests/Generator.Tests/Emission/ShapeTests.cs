using ConnectGen.Generator.Tests.Infrastructure;

namespace ConnectGen.Generator.Tests.Emission;

/// <summary>Results, parameters and request options of generated calls.</summary>
public class ShapeTests
{
    [Theory]
    [InlineData("Task<StripeList<Refund>>")]
    [InlineData("IAsyncEnumerable<Refund>")]
    [InlineData("StripeList<Refund>")]
    [InlineData("IEnumerable<Refund>")]
    [InlineData("Task")]
    [InlineData("ValueTask")]
    public async Task List_comes_in_every_form_that_Stripe_net_has(string result)
    {
        var sent = await GeneratorRun.Call(
            $"[ConnectedAccountCall] public partial interface ICalls {{ {result} List(ConnectedAccountId account, RefundListOptions? options = null); }}",
            result == "IEnumerable<Refund>" ? "System.Linq.Enumerable.ToList(new CallsCaller(client).List(account))" : "new CallsCaller(client).List(account)");
        var request = Assert.Single(sent);
        Assert.Equal("GET /v1/refunds", request.Line);
        Assert.Equal("acct_1", request.Account);
    }

    [Fact]
    public async Task Parameters_may_stand_in_any_order()
    {
        var sent = Assert.Single(await GeneratorRun.Call(
            "[ConnectedAccountCall] public partial interface ICalls { Task<Refund> Update(CancellationToken token, RefundUpdateOptions options, [IdempotencyKey] string key, string id, ConnectedAccountId account); }",
            "new CallsCaller(client).Update(new CancellationToken(true), new() { Expand = new() { \"charge\" } }, \"once\", \"re_1\", account)"));
        Assert.Equal("POST /v1/refunds/re_1", sent.Line);
        Assert.Equal("acct_1", sent.Account);
        Assert.Equal("once", sent.RequestOptions!.IdempotencyKey);
        Assert.Equal(["charge"], sent.Options!.Expand);
        Assert.True(sent.CancellationToken.IsCancellationRequested);
    }

    [Fact]
    public async Task Request_options_of_the_user_are_copied_and_given_the_account()
    {
        var sent = Assert.Single(await GeneratorRun.Call(
            "[ConnectedAccountCall] public partial interface ICalls { Task<Refund> Get(ConnectedAccountId account, string id, RequestOptions? requestOptions = null); }",
            "new CallsCaller(client).Get(account, \"re_1\", new RequestOptions { IdempotencyKey = \"once\" })"));
        Assert.Equal("acct_1", sent.Account);
        Assert.Equal("once", sent.RequestOptions!.IdempotencyKey);
    }

    [Fact]
    public async Task Endpoint_fills_its_path_and_sends_the_account()
    {
        var sent = Assert.Single(await GeneratorRun.Call(
            """
            [ConnectedAccountCall]
            public partial interface ICalls
            {
                [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")]
                Task<Refund> RefundChargeAsync(ConnectedAccountId account, string chargeId, RefundCreateOptions options, CancellationToken cancellationToken = default);
            }
            """,
            "new CallsCaller(client).RefundChargeAsync(account, \"ch/1\", new() { Amount = 1000 })"));
        Assert.Equal("POST /v1/charges/ch%2F1/refunds", sent.Line);
        Assert.Equal("acct_1", sent.Account);
        Assert.Equal(1000, Assert.IsType<Stripe.RefundCreateOptions>(sent.Options).Amount);
    }

    [Fact]
    public async Task Endpoint_with_the_account_in_its_path_sends_no_header()
    {
        var sent = Assert.Single(await GeneratorRun.Call(
            """
            [ConnectedAccountCall]
            public partial interface ICalls
            {
                [StripeEndpoint("DELETE /v1/accounts/{account}/things/{id}")]
                Task RemoveAsync(string id, ConnectedAccountId account);
            }
            """,
            "new CallsCaller(client).RemoveAsync(\"t_1\", account)"));
        Assert.Equal("DELETE /v1/accounts/acct_1/things/t_1", sent.Line);
        Assert.Null(sent.Account);
    }

    [Fact]
    public async Task Platform_call_sends_no_account()
    {
        var sent = Assert.Single(await GeneratorRun.Call(
            "[ConnectedAccountCall] public partial interface ICalls { Task<Refund> GetAsync(ConnectedAccountId account, string id); [PlatformCall] Task<Balance> GetBalanceAsync(); }",
            "new CallsCaller(client).GetBalanceAsync()"));
        Assert.Equal("GET /v1/balance", sent.Line);
        Assert.Null(sent.Account);
    }

    [Fact]
    public async Task Inherited_methods_are_calls_too()
    {
        var sent = Assert.Single(await GeneratorRun.Call(
            """
            public interface IBase { Task<Refund> GetAsync(ConnectedAccountId account, string id); }
            [ConnectedAccountCall] public partial interface ICalls : IBase { Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options); }
            """,
            "((IBase)new CallsCaller(client)).GetAsync(account, \"re_1\")"));
        Assert.Equal("GET /v1/refunds/re_1", sent.Line);
    }

    [Fact]
    public async Task Default_implementations_are_left_to_the_interface()
    {
        var sent = Assert.Single(await GeneratorRun.Call(
            """
            [ConnectedAccountCall]
            public partial interface ICalls
            {
                Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options);
                Task<Refund> RefundAsync(ConnectedAccountId account, string charge) => CreateAsync(account, new() { Charge = charge });
                static string Name => "refunds";
            }
            """,
            "((ICalls)new CallsCaller(client)).RefundAsync(account, \"ch_1\")"));
        Assert.Equal("ch_1", Assert.IsType<Stripe.RefundCreateOptions>(sent.Options).Charge);
    }

    [Fact]
    public async Task Two_bases_with_the_same_signature_are_both_implemented()
    {
        var sent = Assert.Single(await GeneratorRun.Call(
            """
            public interface ILeft { Task<Refund> GetRefundAsync(ConnectedAccountId account, string id); }
            public interface IRight { Task GetRefundAsync(ConnectedAccountId account, string id); }
            [ConnectedAccountCall] public partial interface ICalls : ILeft, IRight { }
            """,
            "((IRight)new CallsCaller(client)).GetRefundAsync(account, \"re_1\")"));
        Assert.Equal("GET /v1/refunds/re_1", sent.Line);
    }

    [Fact]
    public void Caller_without_a_client_is_refused()
    {
        var run = GeneratorRun.Over("[ConnectedAccountCall] public partial interface ICalls { Task<Refund> GetAsync(ConnectedAccountId account, string id); }");
        var caller = run.Load().GetType("CallsCaller")!;
        var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() => Activator.CreateInstance(caller, [null, null]));
        Assert.IsType<ArgumentNullException>(thrown.InnerException);
    }
}

using ConnectGen.Generator.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Stripe;

namespace ConnectGen.Generator.Tests.Emission;

/// <summary>Interfaces none of whose methods takes the account: their callers are made for one.</summary>
public class BoundCallerTests
{
    private const string Source = """
        [ConnectedAccountCall]
        public partial interface ICalls
        {
            Task<Refund> CreateAsync(RefundCreateOptions options);
            Task<Account> GetAccountAsync();
            Task<AccountSession> CreateSessionAsync(AccountSessionCreateOptions options);
            [StripeEndpoint("POST /v1/accounts/{account}/things/{id}")] Task<Refund> PostThingAsync(string id);
            [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")] Task<Refund> RefundAsync(string chargeId);
            [PlatformCall] Task<Balance> GetBalanceAsync();
        }
        """;

    [Theory]
    [InlineData("CreateAsync(new() { Charge = \"ch_1\" })", "POST /v1/refunds", "acct_1")]
    [InlineData("GetAccountAsync()", "GET /v1/accounts/acct_1", null)]
    [InlineData("CreateSessionAsync(new())", "POST /v1/account_sessions", null)]
    [InlineData("PostThingAsync(\"th_1\")", "POST /v1/accounts/acct_1/things/th_1", null)]
    [InlineData("RefundAsync(\"ch_1\")", "POST /v1/charges/ch_1/refunds", "acct_1")]
    [InlineData("GetBalanceAsync()", "GET /v1/balance", null)]
    public async Task Caller_makes_its_calls_for_its_account(string call, string line, string? header)
    {
        var sent = Assert.Single(await GeneratorRun.Call(Source, $"new CallsCaller(client, account).{call}"));
        Assert.Equal(line, sent.Line);
        Assert.Equal(header, sent.Account);
        if (sent.Options is AccountSessionCreateOptions options)
            Assert.Equal("acct_1", options.Account);
    }

    [Fact]
    public async Task Factory_is_registered_and_makes_callers()
    {
        var sent = await GeneratorRun.Call(
            Source + """
            public static class Container
            {
                public static Task Run(IStripeClient client)
                {
                    var provider = new Provider(client);
                    var services = new Services();
                    Microsoft.Extensions.DependencyInjection.ShopConnectedAccountCallers.AddConnectedAccountCallers(services);
                    var factory = (IConnectedAccountCallerFactory<ICalls>)services[0].ImplementationFactory!(provider);
                    return Task.WhenAll(
                        factory.For(ConnectedAccountId.Parse("acct_A")).CreateAsync(new()),
                        factory.For(ConnectedAccountId.Parse("acct_B")).CreateAsync(new()));
                }

                class Services : List<Microsoft.Extensions.DependencyInjection.ServiceDescriptor>, Microsoft.Extensions.DependencyInjection.IServiceCollection { }
                class Provider(IStripeClient client) : IServiceProvider { public object? GetService(Type type) => type == typeof(IStripeClient) ? client : null; }
            }
            """,
            "Container.Run(client)");
        Assert.Equal(["acct_A", "acct_B"], sent.Select(static r => r.Account));
    }

    [Fact]
    public void Interface_itself_is_not_registered()
    {
        var services = new ServiceCollection();
        GeneratorRun.Over(Source).Load().GetType("Microsoft.Extensions.DependencyInjection.ShopConnectedAccountCallers")!
            .GetMethod("AddConnectedAccountCallers")!.Invoke(null, [services, ServiceLifetime.Transient]);
        Assert.Equal("IConnectedAccountCallerFactory`1", Assert.Single(services).ServiceType.Name);
    }

    [Fact]
    public void Default_account_is_refused_before_there_is_a_caller()
    {
        var caller = GeneratorRun.Over(Source).Load().GetType("CallsCaller")!;
        var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() => Activator.CreateInstance(caller, [new CapturingClient(), default(ConnectedAccountId), null]));
        Assert.IsType<InvalidOperationException>(thrown.InnerException);
    }

    [Fact]
    public void Platform_calls_alone_bind_nothing()
    {
        var run = GeneratorRun.Over("[ConnectedAccountCall] public partial interface ICalls { [PlatformCall] Task<Balance> GetBalanceAsync(); }");
        Assert.Contains("public CallsCaller(global::Stripe.IStripeClient client, global::ConnectGen.IConnectedAccountAuthorizer? authorizer = null)", run.Source("ICalls.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Key_binds_a_caller_where_keys_authenticate()
    {
        var run = GeneratorRun.Over("[ConnectedAccountCall(Authentication = ConnectedAccountAuthentication.AccountApiKey)] public partial interface ICalls { Task<Refund> CreateAsync(RefundCreateOptions options); }");
        Assert.Contains("public CallsCaller(global::Stripe.IStripeClient client, global::ConnectGen.ConnectedAccountKey key, ", run.Source("ICalls.g.cs"), StringComparison.Ordinal);
        Assert.Contains("typeof(global::ConnectGen.IConnectedAccountKeyCallerFactory<global::ICalls>)", run.Source(Emit.RegistrationEmitter.HintName), StringComparison.Ordinal);
    }
}

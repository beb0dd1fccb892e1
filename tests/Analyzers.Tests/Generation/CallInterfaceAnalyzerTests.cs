using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Generation.CallInterfaceAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Generation;

/// <summary>The rules about annotated interfaces: what is fine, and one class for each kind of problem beside this one.</summary>
public class CallInterfaceAnalyzerTests
{
    [Theory]
    [InlineData("Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options, CancellationToken cancellationToken = default);")]
    [InlineData("IAsyncEnumerable<Refund> ListAsync(ConnectedAccountId account, RefundListOptions? options = null);")]
    [InlineData("Task<Refund> GetAsync(string id, ConnectedAccountId account);")]
    [InlineData("Task<Account> GetAccountAsync(ConnectedAccountId account);")]
    [InlineData("Task DeleteCustomerAsync(ConnectedAccountId account, string customerId);")]
    [InlineData("Task<BankAccount> GetBankAccountAsync(ConnectedAccountId account, string customer, string bankAccount);")]
    [InlineData("[StripeEndpoint(\"POST /v1/charges/{chargeId}/refunds\")] Task<Refund> RefundAsync(ConnectedAccountId account, string chargeId);")]
    [InlineData("[StripeEndpoint(\"GET /v1/accounts/{account}/things\")] Task<StripeList<Refund>> ListThingsAsync(ConnectedAccountId account);")]
    [InlineData("[PlatformCall] Task<Balance> GetBalanceAsync();")]
    [InlineData("[PlatformCall] Task<Account> GetAccountAsync(string accountId);")]
    [InlineData("[PlatformCall] Task<AccountLink> CreateLinkAsync(AccountLinkCreateOptions options);")]
    [InlineData("Task<Refund> RefundAsync(ConnectedAccountId account, string charge) => CreateAsync(account, charge); Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options); Task<Refund> CreateAsync(ConnectedAccountId account, string charge) => null!;")]
    [InlineData("static string Name => \"refunds\";")]
    [InlineData("const string Name = \"refunds\"; class Nested { }")]
    [InlineData("[ConnectedAccountCall(typeof(RefundService), Method = nameof(RefundService.CancelAsync))] Task<Refund> UndoAsync(ConnectedAccountId account, string id);")]
    public Task Call_that_matches_is_fine(string member) => Verify.Ignores(Interface(member));

    [Fact]
    public Task Interface_without_the_attribute_is_left_alone() =>
        Verify.Ignores(Usings + "interface ICalls { Task<Refund> Frobnicate(); string Name { get; } }");

    [Fact]
    public Task Attribute_of_the_users_own_is_left_alone() =>
        Verify.Ignores("class ConnectedAccountCallAttribute : System.Attribute { } [ConnectedAccountCall] interface ICalls { string Name { get; } }");

    [Fact]
    public Task Project_without_Stripe_net_is_left_alone() =>
        Verify.Ignores(new TestProject("namespace ConnectGen { class ConnectedAccountCallAttribute : System.Attribute { } [ConnectedAccountCall] interface ICalls { string Name { get; } } }") { ReferencesStripe = false });

    [Fact]
    public Task Empty_interface_is_fine() => Verify.Ignores(Interface(""));

    [Fact]
    public Task Member_inherited_from_an_interface_is_reported_on_the_one_that_asks_for_a_caller() => Verify.Flags(Usings + """
        interface IBase { string Name { get; } }
        [ConnectedAccountCall] partial interface {|CG0004:ICalls|} : IBase { }
        """);

    internal const string Usings = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using ConnectGen;
        using Stripe;

        """;

    internal static string Interface(string member) => $$"""
        {{Usings}}
        [ConnectedAccountCall]
        public partial interface ICalls
        {
            {{member}}
        }
        """;
}

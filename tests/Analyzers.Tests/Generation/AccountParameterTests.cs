using static ConnectGen.Analyzers.Tests.Generation.CallInterfaceAnalyzerTests;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Generation.CallInterfaceAnalyzer>;
using VerifyMissing = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<ConnectGen.Analyzers.Generation.CallInterfaceAnalyzer, ConnectGen.CodeFixes.Generation.MissingAccountFixer>;
using VerifyString = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<ConnectGen.Analyzers.Generation.CallInterfaceAnalyzer, ConnectGen.CodeFixes.Generation.AccountTypedAsStringFixer>;

namespace ConnectGen.Analyzers.Tests.Generation;

/// <summary>CG0003 and CG0007: the account is missing, may be left out, or is a string.</summary>
public class AccountParameterTests
{
    [Theory]
    [InlineData("Task<Refund> {|CG0003:CreateAsync|}(RefundCreateOptions options); Task<Refund> GetAsync(ConnectedAccountId account, string id);")]
    [InlineData("Task<Refund> {|CG0003:GetAsync|}(string id); Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options);")]
    [InlineData("Task<Refund> {|CG0003:GetAsync|}(string id); Task<Refund> CreateAsync(string {|CG0007:account|}, RefundCreateOptions options);")]
    [InlineData("Task<Refund> {|CG0003:GetAsync|}(string id); Task<Refund> CreateAsync(ConnectedAccountId? {|CG0003:account|}, RefundCreateOptions options);")]
    [InlineData("Task<BankAccount> {|CG0003:GetBankAccountAsync|}(string customer, string bankAccountId); Task<Balance> GetAsync(ConnectedAccountId account);")]
    [InlineData("Task<Stripe.Treasury.FinancialAccount> {|CG0003:GetAsync|}(string financialAccount); Task<Refund> GetAsync(ConnectedAccountId account, string id);")]
    [InlineData("Task<Refund> CreateAsync(ConnectedAccountId? {|CG0003:account|}, RefundCreateOptions options);")]
    [InlineData("Task<Refund> CreateAsync(RefundCreateOptions options, ConnectedAccountId {|CG0003:account|} = default);")]
    [InlineData("Task<Refund> CreateAsync(RefundCreateOptions options, [System.Runtime.InteropServices.Optional] ConnectedAccountId {|CG0003:account|});")]
    [InlineData("[PlatformCall] Task<Refund> CreateAsync(ConnectedAccountId {|CG0003:account|}, RefundCreateOptions options);")]
    [InlineData("[StripeEndpoint(\"GET /v1/balance\")] Task<Balance> {|CG0003:GetBalanceAsync|}(); Task<Refund> GetAsync(ConnectedAccountId account, string id);")]
    public Task Call_without_a_required_account_is_flagged(string member) => Verify.Flags(Interface(member));

    [Theory]
    [InlineData("Task<Refund> CreateAsync(RefundCreateOptions options); Task<Refund> GetAsync(string id);")]
    [InlineData("Task<Refund> CreateAsync(RefundCreateOptions options); [PlatformCall] Task<Balance> GetBalanceAsync(); [PlatformCall] Task<Account> GetAccountAsync(string accountId);")]
    [InlineData("Task<Stripe.Treasury.FinancialAccount> GetAsync(string financialAccount);")]
    [InlineData("Task<BankAccount> GetBankAccountAsync(string customer, string bankAccountId);")]
    [InlineData("[StripeEndpoint(\"GET /v1/accounts/{account}/things\")] Task<Refund> GetThingAsync();")]
    [InlineData("[StripeEndpoint(\"GET /v1/balance\")] Task<Balance> GetBalanceAsync();")]
    [InlineData("Task<AccountLink> CreateLinkAsync(AccountLinkCreateOptions options);")]
    public Task Interface_without_any_account_is_bound_to_one(string members) => Verify.Ignores(Interface(members));

    [Theory]
    [InlineData("Task<Refund> CreateAsync(string {|CG0007:account|}, RefundCreateOptions options);")]
    [InlineData("Task<Refund> CreateAsync(RefundCreateOptions options, string? {|CG0007:accountId|} = null);")]
    [InlineData("Task<Refund> GetAsync(string id, string {|CG0007:connectedAccountId|});")]
    [InlineData("Task<Refund> GetAsync(string stripe_account, string id);", "stripe_account")]
    [InlineData("Task<Refund> GetAsync(string {|CG0007:merchantAcct|}, string id);")]
    public Task Account_typed_as_string_is_flagged(string member, string? mark = null) =>
        Verify.Flags(Interface(mark is null ? member : member.Replace(mark, $"{{|CG0007:{mark}|}}", StringComparison.Ordinal)));

    [Fact]
    public Task Fix_adds_the_account_first() => VerifyMissing.Fixes(
        Interface("""
            Task<Refund> {|CG0003:CreateAsync|}(RefundCreateOptions options);
                Task<Balance> {|CG0003:GetBalanceAsync|}();
                Task<Refund> GetAsync(ConnectedAccountId account, string id);
            """),
        Interface("""
            Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options);
                Task<Balance> GetBalanceAsync(ConnectedAccountId account);
                Task<Refund> GetAsync(ConnectedAccountId account, string id);
            """));

    [Fact]
    public Task Fix_keeps_a_wrapped_list_wrapped() => VerifyMissing.Fixes(
        Interface("""
            Task<Refund> {|CG0003:GetAsync|}(
                    string id, // the refund
                    CancellationToken cancellationToken);
                Task<Balance> GetBalanceAsync(ConnectedAccountId account);
            """),
        Interface("""
            Task<Refund> GetAsync(
                    ConnectedAccountId account,
                    string id, // the refund
                    CancellationToken cancellationToken);
                Task<Balance> GetBalanceAsync(ConnectedAccountId account);
            """));

    [Fact]
    public Task Fix_requires_an_account_that_may_be_null() => VerifyMissing.Fixes(
        Interface("Task<Refund> CreateAsync(ConnectedAccountId? {|CG0003:account|}, RefundCreateOptions options);"),
        Interface("Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options);"));

    [Fact]
    public Task Fix_moves_an_account_that_had_a_default_before_the_optional_parameters() => VerifyMissing.Fixes(
        Interface("Task<Refund> GetAsync(string id, RefundGetOptions? options = null, ConnectedAccountId {|CG0003:account|} = default);"),
        Interface("Task<Refund> GetAsync(ConnectedAccountId account, string id, RefundGetOptions? options = null);"));

    [Fact]
    public Task Account_beside_PlatformCall_is_the_users_to_decide() => VerifyMissing.OffersNothing(
        Interface("[PlatformCall] Task<Refund> CreateAsync(ConnectedAccountId {|CG0003:account|}, RefundCreateOptions options);"));

    [Fact]
    public Task Fix_types_the_account() => VerifyString.Fixes(
        Interface("""
            Task<Refund> CreateAsync(string {|CG0007:account|}, RefundCreateOptions options);
                Task<Refund> GetAsync(string id, RefundGetOptions? options = null, string? {|CG0007:accountId|} = null);
            """),
        Interface("""
            Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options);
                Task<Refund> GetAsync(ConnectedAccountId accountId, string id, RefundGetOptions? options = null);
            """));
}

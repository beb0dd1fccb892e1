using ConnectGen.Analyzers.Tests.Infrastructure;
using static ConnectGen.Analyzers.Tests.Generation.CallInterfaceAnalyzerTests;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Generation.CallInterfaceAnalyzer>;
using VerifyFix = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<ConnectGen.Analyzers.Generation.CallInterfaceAnalyzer, ConnectGen.CodeFixes.Generation.MissingAccountFixer>;

namespace ConnectGen.Analyzers.Tests.Generation;

/// <summary>CG0008: connected accounts' own keys without the project's leave, or where they do not belong.</summary>
public class AccountApiKeyTests
{
    private const string Attribute = "[ConnectedAccountCall(Authentication = ConnectedAccountAuthentication.AccountApiKey)]";
    private const string Method = "Task<Refund> CreateAsync(ConnectedAccountKey key, RefundCreateOptions options);";

    [Theory]
    [InlineData(Method)]
    [InlineData("Task<Refund> CreateAsync(RefundCreateOptions options);")]
    [InlineData("Task<Account> GetAccountAsync(ConnectedAccountKey key, string accountId);")]
    [InlineData("Task<Refund> CreateAsync(ConnectedAccountKey key, RefundCreateOptions options, [IdempotencyKey] string? idempotencyKey = null); [PlatformCall] Task<Balance> GetBalanceAsync();")]
    [InlineData("[StripeEndpoint(\"GET /v1/accounts/{id}/things\")] Task<Refund> GetThingAsync(ConnectedAccountKey key, string id);")]
    public Task Key_is_fine_where_the_project_allows_it(string members) => Verify.Ignores(Allowed(members));

    [Theory]
    [InlineData("[ConnectedAccountCall]")]
    [InlineData("[ConnectedAccountCall(Authentication = ConnectedAccountAuthentication.StripeAccountHeader)]")]
    [InlineData("[ConnectedAccountCall(Authentication = ConnectedAccountAuthentication.StripeContextHeader)]")]
    public Task Other_authentication_needs_no_leave(string attribute) =>
        Verify.Ignores(Usings + attribute + "public partial interface ICalls { Task<Refund> GetAsync(ConnectedAccountId account, string id); }");

    [Fact]
    public Task Context_is_fine_where_it_is_the_header() => Verify.Ignores(Usings + """
        [ConnectedAccountCall(Authentication = ConnectedAccountAuthentication.StripeContextHeader)]
        public partial interface ICalls
        {
            Task<Refund> GetAsync(StripeContext context, string id);
            Task<Account> GetAccountAsync(StripeContext context);
            Task<AccountSession> CreateSessionAsync(StripeContext context, AccountSessionCreateOptions options);
            Task<Refund> CancelAsync(ConnectedAccountId account, string id);
        }
        """);

    [Theory]
    [InlineData(null, "false")]
    [InlineData(null, "")]
    [InlineData("connectgen.account_api_keys = forbid", "true")]
    [InlineData("connectgen.account_api_keys = maybe", "true")]
    public Task Key_that_the_project_does_not_allow_is_flagged_on_the_attribute(string? config, string property) =>
        Verify.Flags(new TestProject(Interface("{|CG0008:", "|}", Method)) { EditorConfig = config, Properties = [$"ConnectGenAllowAccountApiKeys = {property}"] });

    [Fact]
    public Task Project_that_says_nothing_does_not_allow_keys() => Verify.Flags(Interface("{|CG0008:", "|}", Method));

    [Fact]
    public Task Editor_config_allows_keys_for_the_files_of_its_section() =>
        Verify.Ignores(new TestProject(Interface("", "", Method)) { EditorConfig = "connectgen.account_api_keys = Allow" });

    [Theory]
    [InlineData("Task<Refund> CreateAsync(ConnectedAccountId {|CG0008:account|}, RefundCreateOptions options);")]
    [InlineData("Task<Refund> CreateAsync(StripeContext {|CG0008:context|}, RefundCreateOptions options);")]
    [InlineData("Task<Refund> CreateAsync(string {|CG0008:apiKey|}, RefundCreateOptions options);")]
    [InlineData("Task<Refund> CreateAsync(RefundCreateOptions options, string? {|CG0008:access_token|} = null);")]
    [InlineData("Task<Refund> CreateAsync(ConnectedAccountKey? {|CG0003:key|}, RefundCreateOptions options);")]
    [InlineData(Method + "Task<Refund> {|CG0003:GetAsync|}(string id);")]
    public Task What_is_no_key_where_one_belongs_is_flagged(string members) => Verify.Flags(Allowed(members));

    [Theory]
    [InlineData("[ConnectedAccountCall]")]
    [InlineData("[ConnectedAccountCall(Authentication = ConnectedAccountAuthentication.StripeContextHeader)]")]
    public Task Key_where_an_account_belongs_is_flagged(string attribute) =>
        Verify.Flags(Usings + attribute + "public partial interface ICalls { Task<Refund> CreateAsync(ConnectedAccountKey {|CG0008:key|}, RefundCreateOptions options); }");

    [Fact]
    public Task Message_says_where_leave_is_given() => Verify.Flags(
        Interface("{|#0:", "|}", Method),
        "CG0008",
        "The authentication of 'ICalls' does not hold: its calls carry connected accounts' own keys, which Stripe strongly discourages; name the account in the header, or, where there is no server of the platform's, allow them with <ConnectGenAllowAccountApiKeys>true</ConnectGenAllowAccountApiKeys> in the project");

    [Fact]
    public Task Fix_adds_the_key_that_is_missing_beside_others() => VerifyFix.Fixes(
        Interface("{|CG0008:", "|}", Method + " Task<Refund> {|CG0003:GetAsync|}(string id);"),
        Interface("{|CG0008:", "|}", Method + " Task<Refund> GetAsync(ConnectedAccountKey key, string id);"));

    private static TestProject Allowed(string members) => new(Interface("", "", members)) { Properties = ["ConnectGenAllowAccountApiKeys = True"] };

    private static string Interface(string open, string close, string members) =>
        $"{Usings}{Attribute.Replace("[", "[" + open, StringComparison.Ordinal).Replace("]", close + "]", StringComparison.Ordinal)} public partial interface ICalls {{ {members} }}";
}

using static ConnectGen.Analyzers.Tests.Generation.CallInterfaceAnalyzerTests;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Generation.CallInterfaceAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Generation;

/// <summary>CG0006: templates of <c>[StripeEndpoint]</c> that no request can be made of.</summary>
public class EndpointTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/v1/charges")]
    [InlineData("POST")]
    [InlineData("POST ")]
    [InlineData(" POST /v1/charges")]
    [InlineData("post /v1/charges")]
    [InlineData("PUT /v1/charges")]
    [InlineData("POST  /v1/charges")]
    [InlineData("POST v1/charges")]
    [InlineData("POST /charges")]
    [InlineData("POST https://api.stripe.com/v1/charges")]
    [InlineData("POST /v1/charges/")]
    [InlineData("POST /v1//charges")]
    [InlineData("POST /v1/../charges")]
    [InlineData("POST /v1/charges?limit=1")]
    [InlineData("POST /v1/charges#top")]
    [InlineData("POST /v1/charges/{}")]
    [InlineData("POST /v1/charges/{id")]
    [InlineData("POST /v1/charges/id}")]
    [InlineData("POST /v1/charges/{a b}")]
    [InlineData("POST /v1/charges/x{id}")]
    [InlineData("POST /v1/charges\\n/x")]
    public Task Template_that_is_no_verb_and_path_is_flagged(string template) =>
        Verify.Flags(Interface($"[{{|CG0006:StripeEndpoint(\"{template}\")|}}] Task<Refund> XAsync(ConnectedAccountId account);"));

    [Theory]
    [InlineData("GET /v1/charges/{id}", "Task<Charge> X(ConnectedAccountId account)")]
    [InlineData("GET /v1/charges/{id}", "Task<Charge> X(ConnectedAccountId account, string chargeId)")]
    [InlineData("GET /v1/charges/{id}", "Task<Charge> X(ConnectedAccountId account, string ID)")]
    [InlineData("GET /v1/charges/{id}/x/{id}", "Task<Charge> X(ConnectedAccountId account, string id)")]
    [InlineData("GET /v1/charges/{key}", "Task<Charge> X(ConnectedAccountId account, [IdempotencyKey] string key)")]
    [InlineData("GET /v1/charges", "Task<Charge> X(ConnectedAccountId account, string id)")]
    [InlineData("GET /v1/charges", "Task<Charge> X(ConnectedAccountId account, int id)")]
    [InlineData("GET /v1/charges", "Charge X(ConnectedAccountId account)")]
    [InlineData("GET /v1/charges", "void X(ConnectedAccountId account)")]
    [InlineData("GET /v1/charges", "IAsyncEnumerable<Charge> X(ConnectedAccountId account)")]
    [InlineData("GET /v1/accounts/{id}/persons", "Task<Person> X(ConnectedAccountId account, string id)")]
    [InlineData("GET /v1/accounts/acct_1/persons", "Task<Person> X(ConnectedAccountId account)")]
    [InlineData("GET /v2/core/accounts/{id}", "Task<Account> X(ConnectedAccountId account, string id)")]
    [InlineData("POST /v1/account_links", "Task<AccountLink> X(ConnectedAccountId account, AccountLinkCreateOptions options)")]
    [InlineData("GET /v1/charges", "Task<StripeEntity> X(ConnectedAccountId account)")]
    [InlineData("GET /v1/charges", "Task<string> X(ConnectedAccountId account)")]
    [InlineData("GET /v1/charges", "Task<List<Charge>> X(ConnectedAccountId account)")]
    public Task Method_that_does_not_fit_its_template_is_flagged(string template, string method) =>
        Verify.Flags(Interface($"[{{|CG0006:StripeEndpoint(\"{template}\")|}}] {method};"));

    [Theory]
    [InlineData("GET /v1/charges/{id}", "Task<Charge> X(ConnectedAccountId account, string id)")]
    [InlineData("GET /v1/charges/{class}", "Task<Charge> X(ConnectedAccountId account, string @class)")]
    [InlineData("DELETE /v2/core/things/{id}", "Task X(ConnectedAccountId account, string id)")]
    [InlineData("POST /v1/accounts", "Task<Account> X(ConnectedAccountId account, AccountCreateOptions options)")]
    [InlineData("GET /v1/accounts/{account}", "ValueTask<Account> X(ConnectedAccountId account)")]
    [InlineData("GET /v1/x-y_z.json", "Task<StripeList<Charge>> X(ConnectedAccountId account, ListOptions? options = null)")]
    public Task Method_that_fits_its_template_is_fine(string template, string method) =>
        Verify.Ignores(Interface($"[StripeEndpoint(\"{template}\")] {method};"));

    [Theory]
    [InlineData("POST /v1/account_links", "Task<AccountLink> X(AccountLinkCreateOptions options)")]
    [InlineData("GET /v1/accounts/{id}", "Task<Account> X(string id)")]
    public Task Platforms_own_endpoint_about_an_account_is_fine(string template, string method) =>
        Verify.Ignores(Interface($"[PlatformCall, StripeEndpoint(\"{template}\")] {method};"));

    [Fact]
    public Task Endpoint_and_service_on_one_method_are_flagged() =>
        Verify.Flags(Interface("[{|CG0006:StripeEndpoint(\"GET /v1/refunds/{id}\")|}, ConnectedAccountCall(typeof(RefundService))] Task<Refund> X(ConnectedAccountId account, string id);"));
}

using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Exposure.AccountKeyInResponseAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Exposure;

/// <content>What leaves without a key.</content>
public sealed partial class AccountKeyInResponseAnalyzerTests
{
    [Theory]
    [InlineData("return Ok(new { token.StripeUserId, token.Livemode, token.Scope });")]
    [InlineData("return Ok(token.StripeUserId);")]
    [InlineData("return Ok(\"Connected \" + token.StripeUserId);")]
    [InlineData("return Ok(ConnectedAccountId.Parse(token.StripeUserId));")]
    [InlineData("return Ok(new { isConnected = token.AccessToken is not null });")]
    [InlineData("return Ok(!string.IsNullOrEmpty(token.AccessToken));")]
    [InlineData("return Ok(token.AccessToken.Length);")]
    [InlineData("return Ok(token.AccessToken[..8] + \"…\");")]
    [InlineData("return Ok(token.AccessToken.Substring(token.AccessToken.Length - 4));")]
    [InlineData("return Ok(token.AccessToken.StartsWith(\"sk_live_\"));")]
    [InlineData("return Ok(token.AccessToken == code);")]
    [InlineData("return Ok(token.AccessToken.GetHashCode());")]
    [InlineData("return Ok(nameof(token.AccessToken));")]
    [InlineData("return Ok(Mask(token.AccessToken)); static string Mask(string key) => key;")]
    [InlineData("return Ok(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(token.AccessToken))));")]
    [InlineData("return Ok(ConnectedAccountKey.Parse(token.AccessToken).ToString());")]
    [InlineData("return Ok(ConnectedAccountCredentials.FromOAuthToken(token).Account);")]
    [InlineData("return Ok(await new BalanceService(new StripeClient(token.AccessToken)).GetAsync());")]
    [InlineData("return Ok(await new RefundService().CreateAsync(new RefundCreateOptions(), new RequestOptions { ApiKey = token.AccessToken }));")]
    [InlineData("var key = token.AccessToken; key = \"\"; return Ok(key);")]
    [InlineData("var key = \"\"; var answer = Ok(key); key = token.AccessToken; return answer;")]
    [InlineData("var (id, key) = (token.StripeUserId, token.AccessToken); return Ok(id);")]
    [InlineData("var both = new { id = token.StripeUserId, key = token.AccessToken }; return Ok(both.id);")]
    [InlineData("var all = new List<string>(); all.Add(token.AccessToken); return Ok(all.Count);")]
    [InlineData("return Ok(new[] { token }.Select(each => each.StripeUserId));")]
    [InlineData("return Ok(new[] { token }.Any(each => each.AccessToken == code));")]
    [InlineData("_ = token.AccessToken; return NoContent();")]
    [InlineData("return Ok((token.StripeUserId, token.AccessToken));")]
    [InlineData("var result = new { code }; _ = new { token }; return Ok(result);")]
    [InlineData("await Keep(token.AccessToken); return Ok(); static Task Keep(string key) => Task.CompletedTask;")]
    [InlineData("return Ok(await Saved(token)); static async Task<int> Saved(OAuthToken token) { await Task.Yield(); return 1; }")]
    public Task What_an_action_returns_without_the_key_is_left_alone(string statements) => Verify.Ignores(Action(statements));

    [Theory]
    [InlineData("private OAuthToken Get() => tokens.Create(options);")]
    [InlineData("protected OAuthToken Get() => tokens.Create(options);")]
    [InlineData("[NonAction] public OAuthToken Get() => tokens.Create(options);")]
    [InlineData("public static OAuthToken Get(OAuthTokenService tokens) => tokens.Create(new());")]
    [InlineData("public string Account => tokens.Create(options).AccessToken;")]
    [InlineData("public IActionResult Get() { Func<OAuthToken> later = () => tokens.Create(options); return Ok(later().StripeUserId); }")]
    public Task What_is_no_action_is_left_alone(string members) => Verify.Ignores(Controller(members));

    [Theory]
    [InlineData("public class Tokens(OAuthTokenService tokens) { public OAuthToken Get() => tokens.Create(new()); public string Key() => tokens.Create(new()).AccessToken; }")]
    [InlineData("public abstract class BaseTokens { public abstract OAuthToken Get(); } [NonController] public class TokensController(OAuthTokenService tokens) { public OAuthToken Get() => tokens.Create(new()); }")]
    [InlineData("internal class TokensController(OAuthTokenService tokens) : ControllerBase { public OAuthToken Get() => tokens.Create(new()); }")]
    public Task What_is_no_controller_is_left_alone(string types) => Verify.Ignores(Usings + types);

    [Theory]
    [InlineData("app.MapPost(\"/\", (OAuthToken token) => token.StripeUserId);")]
    [InlineData("app.MapPost(\"/\", (OAuthToken token) => Results.Ok(new { token.StripeUserId }));")]
    [InlineData("app.MapPost(\"/\", (OAuthToken token) => Results.NoContent());")]
    [InlineData("app.MapPost(\"/\", (OAuthToken token) => { _ = token.AccessToken; });")]
    [InlineData("Func<OAuthToken, string> keyOf = token => token.AccessToken; app.MapPost(\"/\", (OAuthToken token) => keyOf(token).Length);")]
    public Task Endpoint_of_a_minimal_API_that_keeps_the_key_is_left_alone(string endpoint) => Verify.Ignores(App(endpoint));

    [Theory]
    [InlineData("new PaymentIntentService(client).Get(id).ClientSecret")]
    [InlineData("new SetupIntentService(client).Get(id)")]
    [InlineData("new AccountSessionService(client).Create(new())")]
    [InlineData("new Stripe.Checkout.SessionService(client).Get(id)")]
    [InlineData("new EphemeralKeyService(client).Create(new()).Secret")]
    [InlineData("new Stripe.Terminal.ConnectionTokenService(client).Create(new())")]
    [InlineData("new AccountService(client).Get(id)")]
    [InlineData("new AccountLinkService(client).Create(new())")]
    [InlineData("new ConnectClientConfiguration(PublishableKey.Parse(id), ConnectedAccountId.Parse(id))")]
    [InlineData("new WebhookEndpointService(client).Create(new()).Secret")]
    [InlineData("client.ApiKey")]
    public Task What_is_no_accounts_key_is_left_to_other_rules_or_alone(string value) =>
        Verify.Ignores(Usings + $$"""public class PayController(IStripeClient client) : ControllerBase { public IActionResult Get(string id) => Ok({{value}}); }""");

    [Fact]
    public Task Access_tokens_of_others_are_left_alone() => Verify.Ignores(Usings + """
        namespace Plaid { public class ExchangeResponse { public string AccessToken { get; set; } = ""; } }

        public class OAuthToken { public string AccessToken { get; set; } = ""; public string StripeUserId { get; set; } = ""; }

        public class LinkController(IStripeClient client) : ControllerBase
        {
            public IActionResult Bank(Plaid.ExchangeResponse response) => Ok(response);
            public IActionResult Own(global::OAuthToken token) => Ok(token.AccessToken);
            public IActionResult SignIn(Microsoft.AspNetCore.Authentication.BearerToken.AccessTokenResponse response) => Ok(response.AccessToken);
            public IActionResult Account() => Ok(new AccountService(client).Get("acct_1").Id);
        }
        """);

    [Fact]
    public Task View_is_another_rules() => Verify.Ignores(Usings + """
        public class ConnectController(OAuthTokenService tokens) : Controller
        {
            public IActionResult Index() { ViewBag.Key = tokens.Create(new()).AccessToken; return View(); }
            public IActionResult Page() => View(tokens.Create(new()).AccessToken as object);
        }
        """);

    [Fact]
    public Task Log_is_another_rules() => Verify.Ignores(Usings + """
        public class ConnectController(OAuthTokenService tokens) : ControllerBase
        {
            public IActionResult Index() { Console.WriteLine(tokens.Create(new()).AccessToken); return Ok(); }
        }
        """);

    [Fact]
    public Task Project_without_Stripe_is_left_alone() => Verify.Ignores(new TestProject("""
        using Microsoft.AspNetCore.Mvc;

        public class OAuthToken { public string AccessToken { get; set; } = ""; }
        public class TokensController : ControllerBase { public OAuthToken Get(OAuthToken token) => token; }
        """) { ReferencesStripe = false });
}

using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Tests;

/// <summary>What no rule may flag, line by line as the product promises it. All rules run over each.</summary>
public sealed class SilentListTests
{
    // Not even what is plainly none may stand in the tree as a whole key.
    private const string Crossed = "sk_" + "live_" + "xxxxxxxxxxxxxxxxxxxxxxxx";
    private const string Words = "yourSecretKeyHere1234";

    [Fact]
    public Task Publishable_keys() => NothingIn(
        $$"""
        using ConnectGen;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;

        public class PayController(IConfiguration configuration) : Controller
        {
            private const string Publishable = "{{Keys.Publishable}}"; // {{Keys.Publishable}}

            public IActionResult Index()
            {
                ViewBag.Key = Publishable;
                ViewData["stripe"] = configuration["Stripe:PublishableKey"];
                var key = PublishableKey.Parse(Publishable);
                return View(new { PublishableKey = configuration["Stripe:PublishableKey"], Key = key.Value });
            }

            public IActionResult Configuration() => Ok(new { publishableKey = configuration["Stripe:PublishableKey"] });
        }
        """,
        ("wwwroot/app.js", $"const stripe = Stripe('{Keys.Publishable}');"),
        ("appsettings.json", $$"""{ "Stripe": { "PublishableKey": "{{Keys.Publishable}}" } }"""));

    [Fact]
    public Task Client_secrets() => NothingIn("""
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;
        using Stripe;

        public class PayController(IStripeClient client) : Controller
        {
            public async Task<IActionResult> Intent() => Ok(new { clientSecret = (await new PaymentIntentService(client).GetAsync("pi_1")).ClientSecret });

            public async Task<IActionResult> Setup()
            {
                ViewBag.ClientSecret = (await new SetupIntentService(client).GetAsync("seti_1")).ClientSecret;
                return View(new { (await new Stripe.Checkout.SessionService(client).GetAsync("cs_1")).ClientSecret });
            }

            public async Task<string> Embedded() => (await new AccountSessionService(client).CreateAsync(new AccountSessionCreateOptions { Account = "acct_1" })).ClientSecret;
        }
        """);

    [Fact]
    public Task Ephemeral_keys_and_connection_tokens_returned_to_an_app() => NothingIn("""
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;
        using Stripe;

        public class TerminalController(IStripeClient client) : ControllerBase
        {
            public async Task<IActionResult> Ephemeral() => Ok(new { key = (await new EphemeralKeyService(client).CreateAsync(new EphemeralKeyCreateOptions { Customer = "cus_1" })).Secret });

            public async Task<IActionResult> Connection() => Ok(new { secret = (await new Stripe.Terminal.ConnectionTokenService(client).CreateAsync(new())).Secret });
        }
        """);

    [Fact]
    public Task Test_keys_in_test_projects() => NothingIn(
        $$"""
        using Stripe;

        public class PaymentTests
        {
            private const string Key = "{{Keys.Test}}", Secret = "{{Keys.Webhook}}";
            private readonly StripeClient _client = new("{{Keys.Test}}"); // {{Keys.Test}}
        }
        """,
        ["IsTestProject=true"],
        ("appsettings.json", $$"""{ "Stripe": { "SecretKey": "{{Keys.Test}}" } }"""));

    [Fact]
    public async Task Uses_of_a_constant_whose_declaration_is_reported()
    {
        var found = await FindingsIn(
            $$"""
            using Stripe;

            public static class Keys { public const string Live = "{{Keys.Live}}"; }

            public class Payments
            {
                private const string Again = Keys.Live;
                private readonly StripeClient _client = new(Keys.Live);
                private readonly string _header = "Bearer " + Keys.Live + $"{Again}";
            }
            """,
            []);

        Assert.Equal(["CG2001"], found.Select(static finding => finding.Id));
        Assert.Equal(2, found[0].Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public Task Placeholders() => NothingIn(
        $$"""
        using Stripe;

        public class Payments
        {
            private readonly StripeClient _a = new("sk_test_..."), _b = new("sk_live_xxx"), _c = new("<your key>"), _d = new("{{Crossed}}"), _e = new("sk_test_{{Words}}");
        }
        """,
        ("appsettings.json", """{ "Stripe": { "SecretKey": "sk_test_...", "WebhookSecret": "whsec_..." } }"""),
        (".env", $"STRIPE_SECRET_KEY={Crossed}\nSTRIPE_KEY=#{{stripe.key}}#"),
        ("wwwroot/app.js", "// sk_test_<your key>"));

    [Fact]
    public Task Access_tokens_of_others() => NothingIn("""
        using Microsoft.AspNetCore.Mvc;
        using Stripe;

        namespace Plaid { public class ItemPublicTokenExchangeResponse { public string AccessToken { get; set; } = ""; public string RefreshToken { get; set; } = ""; } }

        public class LinkController : ControllerBase
        {
            public IActionResult Bank(Plaid.ItemPublicTokenExchangeResponse response) => Ok(new { response.AccessToken, response });
            public IActionResult SignIn(Microsoft.AspNetCore.Authentication.BearerToken.AccessTokenResponse response) => Ok(response.AccessToken);
            public IActionResult Account(Account account) => Ok(account.Id);
        }
        """);

    [Fact]
    public Task Keys_read_from_configuration_on_the_server() => NothingIn("""
        using System;
        using ConnectGen;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration)
            {
                services.AddStripeClient(configuration.GetSection("Stripe"));
                services.AddSingleton<IStripeClient>(new StripeClient(configuration["Stripe:SecretKey"]));
                var reports = new StripeClient(Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY"));
                _ = EventUtility.ConstructEvent("", "", configuration["Stripe:WebhookSecret"]);
            }
        }
        """);

    [Fact]
    public Task Account_IDs_in_responses() => NothingIn("""
        using ConnectGen;
        using Microsoft.AspNetCore.Mvc;
        using Stripe;

        public class SellerController : ControllerBase
        {
            public IActionResult Seller(ConnectedAccountId account) => Ok(new { account, stripeAccount = account.Value });
            public IActionResult Connected(OAuthToken token) => Ok(new { token.StripeUserId, token.Livemode });
        }
        """);

    [Fact]
    public Task A_few_characters_of_a_key_or_its_length() => NothingIn("""
        using Microsoft.AspNetCore.Mvc;
        using Stripe;

        public class SettingsController(IStripeClient client) : Controller
        {
            public IActionResult Index()
            {
                ViewBag.Key = client.ApiKey[..8] + "…" + client.ApiKey[^4..];
                ViewBag.Length = client.ApiKey.Length;
                ViewBag.IsSet = !string.IsNullOrEmpty(client.ApiKey);
                return View(new { Start = client.ApiKey.Substring(0, 12) });
            }
        }
        """);

    [Fact]
    public Task Secret_keys_of_others() => NothingIn(
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;
        using Stripe;

        public class TwoFactorController(IConfiguration configuration) : Controller
        {
            public IActionResult Enroll(string secretKey)
            {
                ViewBag.SecretKey = secretKey;
                ViewBag.Captcha = configuration["Recaptcha:SecretKey"];
                return View(new { Jwt = configuration["Jwt:SecretKey"], Mail = configuration["SendGrid:ApiKey"] });
            }
        }
        """,
        ("appsettings.json", """{ "SendGrid": { "SecretKey": "SG.Zk3Jx8Qw2LmNp7Rt5Vy9" } }"""));

    [Fact]
    public Task A_class_of_ones_own_called_StripeConfiguration() => NothingIn("""
        namespace Shop;

        public static class StripeConfiguration { public static string ApiKey { get; set; } = ""; public static void SetApiKey(string key) => ApiKey = key; }

        public class Startup
        {
            public void Configure(string key, Stripe.Charge charge)
            {
                StripeConfiguration.ApiKey = key;
                StripeConfiguration.SetApiKey(key);
            }
        }
        """);

    [Fact]
    public async Task Commented_out_assignments_but_not_the_key_in_them()
    {
        Assert.Empty(await FindingsIn("""
            public class Startup
            {
                // Stripe.StripeConfiguration.ApiKey = key;
                /* StripeConfiguration.SetApiKey(configuration["Stripe:SecretKey"]); */
            }
            """, []));
        Assert.Equal(["CG2001"], (await FindingsIn($"// StripeConfiguration.ApiKey = \"{Keys.Live}\";", [])).Select(static finding => finding.Id));
    }

    [Fact]
    public Task Reads_of_the_global_key() => NothingIn("""
        using Stripe;

        public class Health
        {
            public bool IsConfigured => !string.IsNullOrEmpty(StripeConfiguration.ApiKey);
            public StripeClient Client() => new(StripeConfiguration.ApiKey);
        }
        """);

    [Fact]
    public async Task Generated_code_but_Razors_output_is_the_users_own()
    {
        var code = $$"""
            // <auto-generated/>
            using Stripe;

            public class Generated
            {
                private const string Key = "{{Keys.Live}}";
                public void Set() { StripeConfiguration.ApiKey = Key; new RefundService(); }
            #line (1,3)-(1,40) "Pages/Pay.razor"
                public void Written() { StripeConfiguration.ApiKey = ""; }
            #line default
            }
            """;

        Assert.Empty(await FindingsIn(code, [], path: "Client.g.cs"));
        Assert.Equal(["CG1001"], (await FindingsIn(code, [], path: "Pay_razor.g.cs")).Select(static finding => finding.Id));
    }

    private static Task NothingIn(string code, params (string Path, string Text)[] files) => NothingIn(code, [], files);

    private static async Task NothingIn(string code, string[] properties, params (string Path, string Text)[] files) => Assert.Empty(await FindingsIn(code, properties, files: files));

    private static async Task<IReadOnlyList<Diagnostic>> FindingsIn(string code, string[] properties, string path = "Odd0.cs", params (string Path, string Text)[] files)
    {
        var compilation = Analyze.Compile().AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview), path, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error));
        var options = new AnalyzerOptions([.. files.Select(static file => new InMemoryFile(file.Path, file.Text))], new ProjectConfig(properties));
        return await Analyze.Run(compilation, options, [.. Rules.Analyzers]);
    }
}

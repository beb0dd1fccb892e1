using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Secrets.SecretToClientAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Secrets;

public sealed partial class SecretToClientAnalyzerTests
{
    private static Task Ignores(string members) => Verify.Ignores(Controller(members));

    private static Task IgnoresAction(string statements) => Verify.Ignores(Controller("public async Task<IActionResult> Index(string given) { await Task.Yield(); " + statements + " return View(); }"));

    [Theory]
    [InlineData("_settings.PublishableKey")]
    [InlineData("configuration[\"Stripe:PublishableKey\"]")]
    [InlineData("configuration[\"Stripe:PublicKey\"]")]
    [InlineData("System.Configuration.ConfigurationManager.AppSettings[\"StripePublishKey\"]")]
    [InlineData("System.Configuration.ConfigurationManager.AppSettings[\"StripePublishApiKey\"]")]
    [InlineData("Environment.GetEnvironmentVariable(\"STRIPE_PUBLISHABLE_KEY\")")]
    [InlineData("configuration[\"Stripe:ClientId\"]")]
    [InlineData("configuration[\"Stripe:Currency\"]")]
    [InlineData("new PaymentIntentService(client).Get(given).ClientSecret")]
    [InlineData("new AccountSessionService(client).Create(new()).ClientSecret")]
    [InlineData("new SetupIntentService(client).Get(given).ClientSecret")]
    [InlineData("new Stripe.Checkout.SessionService(client).Get(given).ClientSecret")]
    [InlineData("new EphemeralKeyService(client).Create(new()).Secret")]
    [InlineData("new Stripe.Terminal.ConnectionTokenService(client).Create(new()).Secret")]
    [InlineData("new AccountService(client).Get(given).Id")]
    [InlineData("new OAuthTokenService().Create(new()).StripeUserId")]
    [InlineData("new OAuthTokenService().Create(new()).StripePublishableKey")]
    [InlineData("ConnectGen.ConnectedAccountKey.Parse(given)")]
    [InlineData("ConnectGen.ConnectedAccountKey.Parse(given).ToString()")]
    public Task What_clients_may_have_is_left_alone(string value) => IgnoresAction($"ViewBag.Key = {value};");

    [Theory]
    [InlineData("!string.IsNullOrEmpty(_settings.SecretKey)")]
    [InlineData("string.IsNullOrWhiteSpace(configuration[\"Stripe:SecretKey\"]) ? \"no key\" : \"a key\"")]
    [InlineData("_settings.SecretKey != null")]
    [InlineData("_settings.SecretKey is { Length: > 0 }")]
    [InlineData("_settings.SecretKey == given")]
    [InlineData("_settings.SecretKey.Length")]
    [InlineData("_settings.SecretKey.StartsWith(\"sk_live_\")")]
    [InlineData("_settings.SecretKey.Contains(\"_live_\") ? \"live\" : \"test\"")]
    [InlineData("configuration.GetSection(\"Stripe:SecretKey\").Exists()")]
    [InlineData("_settings.SecretKey.GetHashCode()")]
    [InlineData("nameof(StripeSettings.SecretKey)")]
    [InlineData("client is not null")]
    public Task What_is_only_asked_of_a_secret_is_left_alone(string value) => IgnoresAction($"ViewBag.Key = {value};");

    [Theory]
    [InlineData("""TempData["Key"] = _settings.WebhookSecret;""")]
    [InlineData("""TempData.Add("Key", _settings.WebhookSecret);""")]
    public Task TempData_is_another_rules(string statement) => IgnoresAction(statement);

    [Fact]
    public Task TempData_of_a_page_is_another_rules() => Verify.Ignores("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.Extensions.Configuration;

        public class IndexModel(IConfiguration configuration) : PageModel
        {
            [TempData]
            public string? Key { get; set; }

            public void OnGet() => Key = configuration["Stripe:SecretKey"];
        }
        """);

    [Theory]
    [InlineData("_settings.SecretKey.Substring(0, 7) + \"…\"")]
    [InlineData("_settings.SecretKey.Substring(0, 12)")]
    [InlineData("_settings.SecretKey.Substring(_settings.SecretKey.Length - 4)")]
    [InlineData("_settings.SecretKey[..8]")]
    [InlineData("$\"{_settings.SecretKey[..7]}…{_settings.SecretKey[^4..]}\"")]
    [InlineData("_settings.SecretKey[0]")]
    [InlineData("_settings.SecretKey.Replace(_settings.SecretKey[7..^4], \"…\")")]
    [InlineData("new string('*', _settings.SecretKey.Length)")]
    [InlineData("Mask(_settings.SecretKey)")]
    [InlineData("MaskedKey()")]
    [InlineData("Protect(_settings.SecretKey)")]
    [InlineData("Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(_settings.SecretKey)))")]
    public Task Masked_secret_is_left_alone(string value) => Ignores($$"""
        private static string Mask(string key) => key;
        private string MaskedKey() => _settings.SecretKey;
        private static string Protect(string key) => key;
        public IActionResult Index() { ViewBag.Key = {{value}}; return View(); }
        """);

    [Theory]
    [InlineData("configuration[\"Jwt:SecretKey\"]")]
    [InlineData("configuration[\"SendGrid:SecretKey\"]")]
    [InlineData("configuration[\"GoogleReCaptcha:SecretKey\"]")]
    [InlineData("configuration[\"ApiKey\"]")]
    [InlineData("configuration.GetSection(\"Maps\")[\"ApiKey\"]")]
    [InlineData("Environment.GetEnvironmentVariable(\"MAPS_API_KEY\")")]
    [InlineData("new Maps().ApiKey")]
    [InlineData("new Maps().SecretKey")]
    [InlineData("new Token().AccessToken")]
    public Task Secret_of_another_vendor_is_left_alone(string value) => Verify.Ignores(new TestProject(
        Controller($$"""public IActionResult Index() { ViewBag.Key = {{value}}; return View(); }"""),
        "public class Maps { public string ApiKey { get; set; } = \"\"; public string SecretKey { get; set; } = \"\"; } public class Token { public string AccessToken { get; set; } = \"\"; }"));

    [Theory]
    [InlineData("var key = configuration[\"Stripe:SecretKey\"]; key = \"\"; ViewBag.Key = key;")]
    [InlineData("var key = _settings.SecretKey; key = Mask(key); ViewBag.Key = key; string Mask(string k) => k[..4];")]
    [InlineData("var model = new Checkout { Key = _settings.SecretKey }; model.Key = null; ViewBag.Model = model.Key;")]
    [InlineData("var key = \"\"; ViewBag.Key = key; key = _settings.SecretKey; new StripeClient(key);")]
    [InlineData("var model = new Checkout { Key = _settings.SecretKey }; ViewBag.IsReady = model.IsReady;")]
    [InlineData("var refund = new RefundService(new StripeClient(_settings.SecretKey)).Get(given); ViewBag.Refund = refund.Id;")]
    [InlineData("var shop = new StripeClient(_settings.SecretKey); ViewBag.Balance = shop.V1.Balance.Get();")]
    [InlineData("ViewBag.Charge = new Stripe.ChargeService(client).Get(given, requestOptions: new() { ApiKey = _settings.SecretKey });")]
    [InlineData("ViewBag.Shop = Shop.Of(_settings.SecretKey);")]
    public Task Secret_that_stays_on_the_server_is_left_alone(string statements) => Verify.Ignores(new TestProject(
        Controller("public async Task<IActionResult> Index(string given) { await Task.Yield(); " + statements + " return View(); }"),
        "public class Shop { public static string Of(string key) => key.Length.ToString(); }"));

    [Theory]
    [InlineData("public IActionResult Index() { var model = new Checkout(); model.Key = _settings.SecretKey; model.Key = null; return View(model); }")]
    [InlineData("public IActionResult Index() { var model = new Checkout(); View(model); model.Key = _settings.SecretKey; return Ok(); }")]
    [InlineData("public IActionResult Index() => View(new Checkout { PublishableKey = _settings.PublishableKey, IsReady = _settings.SecretKey.Length > 0 });")]
    [InlineData("public IActionResult Index() => View(\"Pay\");")]
    [InlineData("public IActionResult Index() => View(_settings);")]
    [InlineData("public IActionResult Edit(StripeSettings posted) => View(posted);")]
    [InlineData("public IActionResult Edit(StripeSettings posted) { if (!ModelState.IsValid) return View(posted); new StripeClient(posted.SecretKey); return RedirectToAction(nameof(Edit)); }")]
    public Task Model_without_a_secret_is_left_alone(string member) => Ignores(member);

    // What an API answers is another rule's.
    [Theory]
    [InlineData("Ok(new { key = _settings.SecretKey })")]
    [InlineData("Json(new { key = _settings.SecretKey })")]
    [InlineData("Content(_settings.SecretKey)")]
    public Task Response_of_an_API_is_left_alone(string result) => Ignores($"public IActionResult Index() => {result};");

    // One cause, one finding: CG2005.
    [Theory]
    [InlineData("ViewBag.PublishableKey = _settings.SecretKey;")]
    [InlineData("ViewData[\"StripePublishableKey\"] = _settings.SecretKey;")]
    [InlineData("ViewData.Add(\"PublishableKey\", _settings.SecretKey);")]
    [InlineData("var publishableKey = _settings.SecretKey; ViewBag.Key = publishableKey;")]
    [InlineData("ViewBag.Checkout = new Checkout { PublishableKey = _settings.SecretKey };")]
    [InlineData("var model = new Checkout(); model.PublishableKey = _settings.SecretKey; ViewBag.Checkout = model;")]
    [InlineData("ViewBag.Settings = new Dictionary<string, string> { [\"publishableKey\"] = _settings.SecretKey };")]
    public Task Secret_in_a_publishable_keys_place_is_another_rules(string statements) => IgnoresAction(statements);

    [Fact]
    public Task Members_of_the_users_own_that_look_alike_are_left_alone() => Verify.Ignores("""
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Stripe;

        public class Bag { public string? Key { get; set; } }

        public class Report(IConfiguration configuration)
        {
            private Bag ViewBag { get; } = new();
            private Dictionary<string, string?> ViewData { get; } = new();
            private dynamic Late { get; } = new object();
            public string? Key { get; set; }
            private void Write(object? value) { }
            private Report View(object? model) => this;
            private Task InvokeAsync(string identifier, params object?[] args) => Task.CompletedTask;

            public void Make()
            {
                ViewBag.Key = configuration["Stripe:SecretKey"];
                ViewData["Key"] = configuration["Stripe:SecretKey"];
                Late.Key = configuration["Stripe:SecretKey"];
                Key = configuration["Stripe:SecretKey"];
                Write(configuration["Stripe:SecretKey"]);
                View(configuration["Stripe:SecretKey"]);
                InvokeAsync("pay", configuration["Stripe:SecretKey"]);
            }
        }
        """);

    [Fact]
    public Task Private_and_static_members_of_a_page_are_left_alone() => Verify.Ignores("""
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.Extensions.Configuration;
        using Stripe;

        public class IndexModel(IConfiguration configuration) : PageModel
        {
            private readonly string? _key = configuration["Stripe:SecretKey"];
            private string? Key => configuration["Stripe:SecretKey"];
            internal string? Other { get; set; }
            public static string? Shared { get; set; }
            public string? PublishableKey => configuration["Stripe:PublishableKey"];
            public bool HasKey => !string.IsNullOrEmpty(_key);
            public Balance Balance => new BalanceService(new StripeClient(Key)).Get();
            public void OnGet() { Other = _key; Shared = _key; }
        }
        """);

    [Fact]
    public Task Getter_that_names_a_setting_is_no_secret() => Verify.Ignores(new TestProject(
        Controller("""public IActionResult Index() { ViewBag.Name = StripeNames.SecretKey; ViewBag.Other = StripeNames.ApiKey; return View(); }"""),
        """public static class StripeNames { public const string SecretKey = "Stripe:SecretKey"; public static string ApiKey => "Stripe:ApiKey"; }"""));

    [Fact]
    public Task Project_without_Stripe_is_left_alone() => Verify.Ignores(new TestProject("""
        public class HomeController(Microsoft.Extensions.Configuration.IConfiguration configuration) : Microsoft.AspNetCore.Mvc.Controller
        {
            public void Index() => ViewBag.Key = configuration["Stripe:SecretKey"];
        }
        """) { ReferencesStripe = false });
}

using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Secrets.SecretToClientAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Secrets;

public sealed partial class SecretToClientAnalyzerTests
{
    // A key that looks real, put together when the test runs.
    private static readonly string LiveKey = "sk_" + "live_" + "51Hq8ZkT2vNcXwR7yPbD4mLs";

    private static string Controller(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Options;
        using Stripe;

        public class StripeSettings
        {
            public string SecretKey { get; set; } = "";
            public string PublishableKey { get; set; } = "";
            public string WebhookSecret { get; set; } = "";
        }

        public class Checkout
        {
            public string? Key { get; set; }
            public string? PublishableKey { get; set; }
            public bool IsReady { get; set; }
            public List<string> Keys { get; } = new();
            public Checkout? Inner { get; set; }
        }

        public record Payment(string Token, string? Note = null);

        public class PaymentsController(IConfiguration configuration, IOptions<StripeSettings> options, IStripeClient client) : Controller
        {
            private readonly StripeSettings _settings = options.Value;

            {{members}}
        }
        """;

    private static Task Flags(string members) => Verify.Flags(Controller(members));

    private static Task FlagsAction(string statements) => Verify.Flags(Controller("public async Task<IActionResult> Index(string given) { await Task.Yield(); " + statements + " return View(); }"));

    [Theory]
    [InlineData("""ViewBag.Key = {|CG2003:configuration["Stripe:SecretKey"]|};""")]
    [InlineData("""ViewBag.Key ??= {|CG2003:configuration["Stripe:SecretKey"]|};""")]
    [InlineData("""ViewBag["Key"] = {|CG2003:configuration["Stripe:SecretKey"]|};""")]
    [InlineData("""this.ViewBag.Key = {|CG2003:_settings.SecretKey|};""")]
    [InlineData("""ViewData["Key"] = {|CG2003:_settings.SecretKey|};""")]
    [InlineData("""ViewData.Add("Key", {|CG2003:_settings.SecretKey|});""")]
    [InlineData("""ViewData.Model = {|CG2003:_settings.SecretKey|};""")]
    [InlineData("""ViewData = new(ViewData) { { "Key", {|CG2003:_settings.SecretKey|} } };""")]
    [InlineData("""ViewData = new(ViewData) { ["Key"] = {|CG2003:_settings.SecretKey|} };""")]
    public Task Secret_that_a_view_is_given_beside_its_model_is_flagged(string statement) => FlagsAction(statement);

    [Theory]
    [InlineData("options.Value.SecretKey")]
    [InlineData("StripeConfiguration.ApiKey")]
    [InlineData("client.ApiKey")]
    [InlineData("new StripeClientOptions { ApiKey = given }.ApiKey")]
    [InlineData("new RequestOptions { ApiKey = given }.ApiKey")]
    [InlineData("Environment.GetEnvironmentVariable(\"STRIPE_SECRET_KEY\")")]
    [InlineData("configuration.GetValue<string>(\"Stripe:ApiKey\")")]
    [InlineData("configuration.GetSection(\"Stripe\")[\"SecretKey\"]")]
    [InlineData("configuration.GetSection(\"Stripe\").GetSection(\"WebhookSecret\").Value")]
    [InlineData("System.Configuration.ConfigurationManager.AppSettings[\"StripeSecretKey\"]!.ToString()")]
    [InlineData("new OAuthTokenService().Create(new()).AccessToken")]
    [InlineData("(await new OAuthTokenService().CreateAsync(new())).AccessToken")]
    [InlineData("ConnectGen.ConnectedAccountKey.Parse(given).RevealSecret()")]
    public Task Each_secret_is_flagged(string secret) => FlagsAction($$"""ViewBag.Key = {|CG2003:{{secret}}|};""");

    [Fact]
    public Task Key_that_is_written_out_is_flagged_where_it_leaves() => FlagsAction($$"""const string Key = "{{LiveKey}}"; ViewBag.Key = {|CG2003:Key|};""");

    [Theory]
    [InlineData("View({|CG2003:_settings.SecretKey as object|})")]
    [InlineData("View(\"Pay\", {|CG2003:new Checkout { Key = _settings.SecretKey }|})")]
    [InlineData("View({|CG2003:new { Key = _settings.SecretKey }|})")]
    [InlineData("PartialView(\"_Pay\", {|CG2003:new Payment(_settings.SecretKey)|})")]
    [InlineData("View({|CG2003:new[] { _settings.SecretKey }|})")]
    [InlineData("View({|CG2003:new List<string> { _settings.SecretKey }|})")]
    [InlineData("View({|CG2003:(List<string>)[_settings.SecretKey]|})")]
    [InlineData("View({|CG2003:new Dictionary<string, string> { [\"key\"] = _settings.SecretKey }|})")]
    [InlineData("View({|CG2003:new Dictionary<string, string> { { \"key\", _settings.SecretKey } }|})")]
    [InlineData("View({|CG2003:(1, _settings.SecretKey)|})")]
    [InlineData("View({|CG2003:new Checkout { Inner = new() { Key = _settings.SecretKey } }|})")]
    [InlineData("View({|CG2003:new Checkout { Keys = { _settings.SecretKey } }|})")]
    [InlineData("View({|CG2003:new Payment(\"\") with { Note = _settings.SecretKey }|})")]
    [InlineData("View(model: {|CG2003:new Checkout { Key = _settings.SecretKey }|}, viewName: \"Pay\")")]
    public Task Secret_in_the_model_of_a_view_is_flagged(string result) => Flags($"public IActionResult Index() => {result};");

    [Theory]
    [InlineData("var model = new Checkout(); model.Key = _settings.SecretKey;")]
    [InlineData("Checkout model; model = new() { Key = _settings.SecretKey };")]
    [InlineData("var model = new Checkout(); model.Inner = new(); model.Inner.Key = _settings.SecretKey;")]
    [InlineData("var model = new Checkout(); model.Keys.Add(_settings.SecretKey);")]
    [InlineData("var model = new List<string>(); if (given.Length > 0) model.Add(_settings.SecretKey);")]
    [InlineData("var model = new Dictionary<string, string>(); model[\"key\"] = _settings.SecretKey;")]
    [InlineData("var model = new Checkout { Key = \"\" }; if (given.Length > 0) { model.Key = _settings.SecretKey; }")]
    public Task Secret_that_is_put_into_a_model_is_flagged_where_the_model_leaves(string statements) => Flags($$"""public IActionResult Index(string given) { {{statements}} return View({|CG2003:model|}); }""");

    [Fact]
    public Task Secret_that_is_put_into_a_model_which_was_posted_is_flagged() =>
        Flags("""public IActionResult Index(Checkout posted) { posted.Key = _settings.SecretKey; return View({|CG2003:posted|}); }""");

    [Theory]
    [InlineData("var key = configuration[\"Stripe:SecretKey\"];", "key")]
    [InlineData("string key; key = configuration[\"Stripe:SecretKey\"]!;", "key")]
    [InlineData("", "configuration[\"Stripe:SecretKey\"] ?? \"\"")]
    [InlineData("", "given ?? configuration[\"Stripe:SecretKey\"]")]
    [InlineData("", "given.Length > 0 ? given : _settings.SecretKey")]
    [InlineData("", "given switch { \"\" => _settings.SecretKey, _ => given }")]
    [InlineData("", "$\"Bearer {_settings.SecretKey}\"")]
    [InlineData("", "\"Bearer \" + _settings.SecretKey + given")]
    [InlineData("", "string.Format(\"Bearer {0}\", _settings.SecretKey)")]
    [InlineData("", "string.Join(\",\", given, _settings.SecretKey)")]
    [InlineData("", "_settings.SecretKey.Trim().ToString()")]
    [InlineData("", "_settings?.SecretKey?.Trim()")]
    [InlineData("", "(object)_settings.SecretKey!")]
    [InlineData("", "await Task.FromResult(_settings.SecretKey)")]
    [InlineData("", "System.Text.Json.JsonSerializer.Serialize(new { key = _settings.SecretKey })")]
    [InlineData("", "System.Text.Json.JsonSerializer.Serialize(_settings)")]
    [InlineData("", "Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(_settings.SecretKey))")]
    [InlineData("", "_settings.SecretKey.Substring(3)")]
    [InlineData("", "_settings.SecretKey[..^4]")]
    [InlineData("", "_settings.SecretKey[3..]")]
    [InlineData("", "_settings.SecretKey.Substring(0, 40)")]
    [InlineData("string? key = null; if (given.Length > 0) key = _settings.SecretKey; else key = given;", "key")]
    [InlineData("if (configuration[\"Stripe:SecretKey\"] is not { Length: > 0 } key) return NotFound();", "key")]
    [InlineData("var model = new Checkout { Key = _settings.SecretKey };", "model.Key")]
    [InlineData("var model = new Checkout(); model.Key = _settings.SecretKey;", "model.Key")]
    [InlineData("string Key() => _settings.SecretKey;", "Key()")]
    public Task Secret_is_followed_through_the_method(string statements, string value) => FlagsAction($$"""{{statements}} ViewBag.Key = {|CG2003:{{value}}|};""");

    [Theory]
    [InlineData("private string Key => configuration[\"Stripe:SecretKey\"]!;", "Key")]
    [InlineData("private string Key { get { return configuration[\"Stripe:SecretKey\"]!; } }", "this.Key")]
    [InlineData("private readonly string _key = options.Value.SecretKey;", "_key")]
    [InlineData("private string? _key; private void Read() => _key = options.Value.SecretKey;", "_key")]
    [InlineData("private string Key() => options.Value.SecretKey;", "Key()")]
    [InlineData("private static string Key(StripeSettings settings) { return settings.SecretKey; }", "Key(_settings)")]
    [InlineData("private async Task<string> Key() { await Task.Yield(); return options.Value.SecretKey; }", "await Key()")]
    [InlineData("private string First => Second; private string Second => options.Value.SecretKey;", "First")]
    public Task Secret_is_followed_through_the_type(string member, string value) => Flags($$"""{{member}} public async Task<IActionResult> Index() { await Task.Yield(); ViewBag.Key = {|CG2003:{{value}}|}; return View(); }""");

    // A form that is given the key shows it: unlike one that is only posted.
    [Fact]
    public Task Form_of_an_administrator_that_is_given_the_key_is_flagged() => Flags("""
        public Func<string, Task<StripeSettings>> Load { get; set; } = null!;
        public async Task<IActionResult> Configure(string shop)
        {
            var settings = await Load(shop);
            var model = new Checkout { Key = settings.SecretKey, IsReady = true };
            return View({|CG2003:model|});
        }
        """);

    [Fact]
    public Task Model_that_a_helper_of_the_type_makes_is_flagged() =>
        Flags("""public IActionResult Index() => View({|CG2003:Make()|}); private Checkout Make() { var made = new Checkout(); made.Key = _settings.SecretKey; return made; }""");

    [Fact]
    public Task Message_names_the_secret_the_way_and_the_remedy() => Verify.Flags(
        Controller("""public IActionResult Index() { ViewBag.Key = {|#0:configuration["Stripe:SecretKey"]|}; return View(); }"""),
        "CG2003",
        "'Stripe:SecretKey' gets to the client through ViewBag.Key, where anyone can read it. Keep it on the server, and give the client the publishable key and the connected account's ID instead (ConnectClientConfiguration).");

    [Fact]
    public Task Message_names_the_secret_property() => Verify.Flags(
        Controller("""public IActionResult Index() => View({|#0:new { _settings.SecretKey }|});"""),
        "CG2003",
        "'StripeSettings.SecretKey' gets to the client through the model of 'View', where anyone can read it. Keep it on the server, and give the client the publishable key and the connected account's ID instead (ConnectClientConfiguration).");

    [Fact]
    public Task Message_never_shows_a_key() => Verify.Flags(
        Controller($$"""public IActionResult Index() { ViewData["key"] = {|#0:"{{LiveKey}}"|}; return View(); }"""),
        "CG2003",
        $"'{"sk_" + "live_"}…4mLs' gets to the client through ViewData[\"key\"], where anyone can read it. Keep it on the server, and give the client the publishable key and the connected account's ID instead (ConnectClientConfiguration).");

    [Theory]
    [InlineData("public string Key { get; private set; } = \"\"; public void OnGet() => Key = {|CG2003:configuration[\"Stripe:SecretKey\"]|}!;")]
    [InlineData("public string Key => {|CG2003:configuration[\"Stripe:SecretKey\"]|}!;")]
    [InlineData("public string Key { get { return {|CG2003:configuration[\"Stripe:SecretKey\"]|}!; } }")]
    [InlineData("public string Key { get; } = {|CG2003:configuration[\"Stripe:SecretKey\"]|}!;")]
    [InlineData("[ViewData] public string? Key { get; set; } public void OnGet() => Key = {|CG2003:configuration[\"Stripe:SecretKey\"]|};")]
    [InlineData("public void OnGet() => ViewData[\"key\"] = {|CG2003:configuration[\"Stripe:SecretKey\"]|};")]
    public Task Secret_that_a_pages_model_shows_is_flagged(string members) => Verify.Flags($$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.Extensions.Configuration;

        public class IndexModel(IConfiguration configuration) : PageModel { {{members}} }
        """);

    // By name alone: the assembly is not at hand.
    [Fact]
    public Task Views_of_MVC_5_are_flagged() => Verify.Flags(new TestProject(
        """
        using System.Configuration;
        using System.Web.Mvc;

        public class HomeController : Controller
        {
            public ActionResult Index()
            {
                ViewBag.StripeSecretKey = {|CG2003:ConfigurationManager.AppSettings["StripeSecretKey"]|};
                ViewBag.StripePublishableKey = ConfigurationManager.AppSettings["StripePublishableKey"];
                ViewData["Key"] = {|CG2003:ConfigurationManager.AppSettings["StripeSecretKey"]!.ToString()|};
                return View({|CG2003:new { Key = ConfigurationManager.AppSettings["StripeSecretKey"] }|});
            }
        }
        """,
        """
        namespace System.Web.Mvc
        {
            public class ActionResult;
            public class ViewDataDictionary { public object? this[string key] { get => null; set { } } }
            public class ControllerBase { public dynamic ViewBag { get; } = new object(); public ViewDataDictionary ViewData { get; } = new(); }
            public class Controller : ControllerBase { protected ActionResult View(object? model) => new(); }
        }
        """));

    [Fact]
    public Task Model_of_a_view_component_is_flagged() => Verify.Flags("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;

        public class Pay(IConfiguration configuration) : ViewComponent
        {
            public IViewComponentResult Invoke() => View({|CG2003:configuration["Stripe:SecretKey"]|});
        }
        """.Replace("View({", "View<string?>({", StringComparison.Ordinal));

    [Fact]
    public Task Markup_that_a_tag_helper_writes_is_flagged() => Verify.Flags("""
        using Microsoft.AspNetCore.Razor.TagHelpers;
        using Microsoft.AspNetCore.Html;
        using Microsoft.Extensions.Configuration;

        public class PayTagHelper(IConfiguration configuration) : TagHelper
        {
            public override void Process(TagHelperContext context, TagHelperOutput output)
            {
                output.Content.SetContent({|CG2003:configuration["Stripe:SecretKey"]|});
                output.Content.AppendHtml(new HtmlString({|CG2003:configuration["Stripe:SecretKey"]|}));
            }
        }
        """);

    [Theory]
    [InlineData("js.InvokeVoidAsync(\"pay\", {|CG2003:settings.SecretKey|})")]
    [InlineData("js.InvokeVoidAsync(\"pay\", given, {|CG2003:settings.SecretKey|})")]
    [InlineData("js.InvokeAsync<string>(\"pay\", {|CG2003:settings.SecretKey|}).AsTask()")]
    [InlineData("js.InvokeVoidAsync(\"pay\", {|CG2003:new { key = settings.SecretKey }|})")]
    [InlineData("js.InvokeVoidAsync(\"pay\", {|CG2003:settings|})")]
    [InlineData("js.InvokeVoidAsync(\"pay\", {|CG2003:token|})")]
    [InlineData("module.InvokeVoidAsync(\"pay\", {|CG2003:settings.SecretKey|})")]
    [InlineData("inProcess.InvokeVoid(\"pay\", {|CG2003:settings.SecretKey|})")]
    [InlineData("inProcess.Invoke<int>(\"pay\", {|CG2003:settings.SecretKey|})")]
    [InlineData("state.PersistAsJson(\"key\", {|CG2003:settings.SecretKey|})")]
    public Task Secret_that_JavaScript_or_the_pages_state_is_given_is_flagged(string call) => Verify.Flags($$"""
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Components;
        using Microsoft.JSInterop;
        using Stripe;

        public class StripeSettings { public string SecretKey { get; set; } = ""; }

        public class Pay(IJSRuntime js, IJSObjectReference module, IJSInProcessRuntime inProcess, PersistentComponentState state, StripeSettings settings, OAuthToken token)
        {
            public void Go(string given) => {{call}};
        }
        """);

    [Fact]
    public async Task Test_key_is_silent_in_a_test_project_and_a_live_key_and_a_setting_are_not()
    {
        var testKey = LiveKey.Replace("live", "test", StringComparison.Ordinal);
        await Verify.Ignores(new TestProject(Controller($$"""public IActionResult Index() { ViewBag.Key = "{{testKey}}"; return View(); }""")) { Properties = ["IsTestProject=true"] });
        await Verify.Flags(new TestProject(Controller($$"""public IActionResult Index() { ViewBag.Key = {|CG2003:"{{LiveKey}}"|}; return View(); }""")) { Properties = ["IsTestProject=true"] });
    }
}

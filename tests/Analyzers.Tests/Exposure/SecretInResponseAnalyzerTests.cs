using ConnectGen.Analyzers.Exposure;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.Testing;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Exposure.SecretInResponseAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Exposure;

public sealed partial class SecretInResponseAnalyzerTests
{
    private static TestProject Action(string statements) => new(ExposureCode.Action(statements), ExposureCode.Settings);

    private static TestProject Controller(string members) => new(ExposureCode.Controller(members), ExposureCode.Settings);

    private static TestProject App(string endpoints) => new(ExposureCode.App(endpoints), ExposureCode.Settings);

    [Theory]
    [InlineData("""client.ApiKey""")]
    [InlineData("""StripeConfiguration.ApiKey""")]
    [InlineData("""configuration["Stripe:SecretKey"]""")]
    [InlineData("""configuration.GetSection("Stripe")["SecretKey"]""")]
    [InlineData("""configuration.GetValue<string>("Stripe:WebhookSecret")""")]
    [InlineData("""Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY")""")]
    [InlineData("""settings.Value.SecretKey""")]
    [InlineData("""settings.Value.WebhookSecret""")]
    [InlineData("""settings.Value""")]
    [InlineData("""options.ClientSecret""")]
    [InlineData("""token.RefreshToken""")]
    [InlineData("""new { token.StripeUserId, token.RefreshToken }""")]
    public Task Each_secret_is_flagged(string secret) => Verify.Flags(Action($$"""return Ok({|CG3002:{{secret}}|});"""));

    [Theory]
    [InlineData("""return Ok({|CG3002:new { key = client.ApiKey }|});""")]
    [InlineData("""return Content({|CG3002:$"The key is {client.ApiKey}."|});""")]
    [InlineData("""return Json({|CG3002:settings.Value|});""")]
    [InlineData("""return BadRequest({|CG3002:$"{settings.Value.SecretKey} is no live key"|});""")]
    [InlineData("""return new ObjectResult({|CG3002:client.ApiKey|}) { StatusCode = 500 };""")]
    [InlineData("""return StatusCode(500, {|CG3002:new { code, options.ClientSecret }|});""")]
    [InlineData("""return Problem(detail: {|CG3002:"Cannot connect with " + client.ApiKey|});""")]
    [InlineData("""var all = new List<string?> { client.ApiKey }; return Ok({|CG3002:all|});""")]
    [InlineData("""var key = settings.Value.SecretKey; if (code == "") key = client.ApiKey; return Ok({|CG3002:key|});""")]
    [InlineData("""await Response.WriteAsync({|CG3002:client.ApiKey|});""")]
    [InlineData("""await Response.WriteAsJsonAsync({|CG3002:settings.Value|});""")]
    [InlineData("""await using var writer = new StreamWriter(Response.Body); await writer.WriteLineAsync({|CG3002:client.ApiKey|});""")]
    public Task Secret_in_a_result_is_flagged(string statements) => Verify.Flags(Action(statements));

    [Theory]
    [InlineData("""public string? Key() => {|CG3002:client.ApiKey|};""")]
    [InlineData("""public string? Key([FromServices] RequestOptions request) => {|CG3002:request.ApiKey|};""")]
    [InlineData("""public string? Key([FromServices] StripeClientOptions options) => {|CG3002:options.ApiKey|};""")]
    [InlineData("""public StripeSettings Get() => {|CG3002:settings.Value|};""")]
    [InlineData("""public ActionResult<StripeSettings> Get() => {|CG3002:settings.Value|};""")]
    [InlineData("""public IActionResult Get() => Ok({|CG3002:Current()|}); private StripeSettings Current() => settings.Value;""")]
    [InlineData("""public IActionResult Get() => Ok({|CG3002:Current().SecretKey|}); private StripeSettings Current() => settings.Value;""")]
    [InlineData("""public IActionResult Get() => Ok({|CG3002:Current|}); private StripeSettings Current => settings.Value;""")]
    [InlineData("""public IActionResult Get() { var current = settings.Value; return Ok({|CG3002:current|}); }""")]
    [InlineData("""public IActionResult Get() => Ok({|CG3002:_current|}); private readonly StripeSettings _current = settings.Value;""")]
    [InlineData("""public IActionResult Get() { var keys = (client.ApiKey, settings.Value.PublishableKey); return Ok({|CG3002:keys.ApiKey|}); }""")]
    [InlineData("""private readonly string? _key = configuration["Stripe:SecretKey"]; public IActionResult Get() => Ok({|CG3002:_key|});""")]
    public Task Secret_that_an_action_returns_is_flagged(string members) => Verify.Flags(Controller(members));

    [Theory]
    [InlineData("""app.MapGet("/key", (IStripeClient client) => {|CG3002:client.ApiKey|});""")]
    [InlineData("""app.MapGet("/settings", (IOptions<StripeSettings> settings) => {|CG3002:settings.Value|});""")]
    [InlineData("""app.MapGet("/settings", (IOptions<StripeSettings> settings) => Results.Ok({|CG3002:settings.Value|}));""")]
    [InlineData("""app.MapGet("/settings", (IConfiguration configuration) => TypedResults.Json({|CG3002:new { key = configuration["Stripe:SecretKey"] }|}));""")]
    [InlineData("""app.MapGet("/key", () => Results.Text({|CG3002:app.Configuration["Stripe:SecretKey"]|}));""")]
    [InlineData("""app.MapGroup("/admin").MapGet("/key", async (HttpContext context, IStripeClient client) => await context.Response.WriteAsync({|CG3002:client.ApiKey|}));""")]
    [InlineData("""app.MapPost("/renew", (OAuthToken token) => Results.Ok({|CG3002:token.RefreshToken|}));""")]
    public Task Secret_in_the_response_of_a_minimal_API_is_flagged(string endpoint) => Verify.Flags(App(endpoint));

    [Fact]
    public Task Secret_that_a_hub_sends_is_flagged() => Verify.Flags(ExposureCode.File("""
        public class SetupHub(IStripeClient client) : Microsoft.AspNetCore.SignalR.Hub
        {
            public string? Key() => {|CG3002:client.ApiKey|};
        }
        """));

    [Fact]
    public Task Secret_in_the_JSON_of_a_page_is_flagged() => Verify.Flags(ExposureCode.File("""
        public class SetupModel(IConfiguration configuration) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
        {
            public IActionResult OnGetKey() => new JsonResult({|CG3002:configuration["Stripe:SecretKey"]|});
        }
        """));

    [Theory]
    [InlineData("""var endpoint = await endpoints.CreateAsync(new()); return Ok({|CG3002:endpoint.Secret|});""")]
    [InlineData("""var endpoint = await endpoints.CreateAsync(new()); return Ok({|CG3002:new { endpoint.Id, endpoint.Secret }|});""")]
    [InlineData("""return Ok({|CG3002:await endpoints.CreateAsync(new())|});""")]
    [InlineData("""return Ok({|CG3002:endpoints.Create(new()).Secret|});""")]
    public Task Secret_of_a_webhook_endpoint_that_was_just_created_is_flagged(string statements) => Verify.Flags(Webhooks(statements));

    private static TestProject Webhooks(string statements) => ExposureCode.File($$"""
        public class WebhooksController(WebhookEndpointService endpoints) : ControllerBase
        {
            public async Task<IActionResult> Post(string id) { await Task.Yield(); {{statements}} }
        }
        """);

    // The secret is created in one file, kept in an entity and returned in another.
    [Fact]
    public Task Webhook_secret_that_an_entity_keeps_is_flagged() => Verify.Flags(new TestProject(
        ExposureCode.File("""
            public class HooksController(IHooks hooks) : ControllerBase
            {
                public Hook Get(int id) => {|CG3002:hooks.Find(id)|};
                public IActionResult Names(int id) => Ok(new { hooks.Find(id).Id });
            }
            """),
        ExposureCode.File("""
            public class Hook { public int Id { get; set; } public string SigningKey { get; set; } = ""; }
            public interface IHooks { Hook Find(int id); }
            """),
        ExposureCode.File("""
            public class HookSetup(WebhookEndpointService endpoints)
            {
                public async Task CreateAsync(Hook hook) => hook.SigningKey = (await endpoints.CreateAsync(new())).Secret;
            }
            """)));

    // Known by what happens to it elsewhere: it is used as a key.
    [Fact]
    public Task Property_that_is_used_as_a_key_elsewhere_is_flagged() => Verify.Flags(new TestProject(
        ExposureCode.File("""
            public class TenantsController(IOptions<Tenant> tenant) : ControllerBase
            {
                public IActionResult Get() => Ok({|CG3002:tenant.Value|});
                public IActionResult Name() => Ok(tenant.Value.Name);
            }
            """),
        ExposureCode.File("""public class Tenant { public string Name { get; set; } = ""; public string ServerToken { get; set; } = ""; }"""),
        ExposureCode.File("""public static class Clients { public static StripeClient Of(Tenant tenant) => new(tenant.ServerToken); }""")));

    [Fact]
    public Task Message_names_the_secret_and_the_way() => Verify.Flags(
        Action("return Ok({|#0:settings.Value.SecretKey|});"),
        DiagnosticResult.CompilerError("CG3002").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "'StripeSettings.SecretKey' is a secret of Stripe's, and Ok(...) gives it out. Keep it on the server: clients work with the publishable key and the connected account's ID."));

    [Fact]
    public Task Message_of_a_setting_shows_its_path() => Verify.Flags(
        Controller("""public string? Key() => {|#0:configuration["Stripe:SecretKey"]|};"""),
        DiagnosticResult.CompilerError("CG3002").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "'Stripe:SecretKey' is a secret of Stripe's, and the response of 'ConnectController.Key' gives it out. Keep it on the server: clients work with the publishable key and the connected account's ID."));

    [Fact]
    public async Task Steps_lead_from_where_the_secret_is_read()
    {
        var compilation = Analyze.Compile([.. Controller("public IActionResult Get() { var key = Read(); return Ok(key); } private string? Read() => client.ApiKey;").Files]);

        var found = Assert.Single(await Analyze.Run(compilation, new SecretInResponseAnalyzer()));

        var text = compilation.SyntaxTrees[0].GetText(TestContext.Current.CancellationToken);
        Assert.Equal(["client.ApiKey", "Read()"], found.AdditionalLocations.Select(step => text.ToString(step.SourceSpan)));
    }
}

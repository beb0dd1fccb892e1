using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Exposure.SecretInResponseAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Exposure;

/// <content>What clients may have, and what other rules say.</content>
public sealed partial class SecretInResponseAnalyzerTests
{
    [Theory]
    [InlineData("""settings.Value.PublishableKey""")]
    [InlineData("""settings.Value.ClientId""")]
    [InlineData("""new { settings.Value.PublishableKey, settings.Value.ClientId }""")]
    [InlineData("""configuration["Stripe:PublishableKey"]""")]
    [InlineData("""Environment.GetEnvironmentVariable("STRIPE_PUBLISHABLE_KEY")""")]
    [InlineData("""token.StripePublishableKey""")]
    [InlineData("""token.StripeUserId""")]
    [InlineData("""new PaymentIntentService(client).Get(code).ClientSecret""")]
    [InlineData("""new PaymentIntentService(client).Get(code)""")]
    [InlineData("""new SetupIntentService(client).Get(code).ClientSecret""")]
    [InlineData("""new AccountSessionService(client).Create(new()).ClientSecret""")]
    [InlineData("""new Stripe.Checkout.SessionService(client).Create(new()).ClientSecret""")]
    [InlineData("""new EphemeralKeyService(client).Create(new()).Secret""")]
    [InlineData("""new Stripe.Terminal.ConnectionTokenService(client).Create(new())""")]
    [InlineData("""new AccountLinkService(client).Create(new()).Url""")]
    [InlineData("""new AccountService(client).Get(code)""")]
    [InlineData("""new BalanceService(client).Get()""")]
    [InlineData("""new ConnectClientConfiguration(PublishableKey.Parse(settings.Value.PublishableKey), ConnectedAccountId.Parse(token.StripeUserId))""")]
    public Task What_clients_may_have_is_left_alone(string value) => Verify.Ignores(Action($"return Ok({value});"));

    [Theory]
    [InlineData("""!string.IsNullOrEmpty(settings.Value.SecretKey)""")]
    [InlineData("""client.ApiKey is not null""")]
    [InlineData("""client.ApiKey == code""")]
    [InlineData("""client.ApiKey!.Length""")]
    [InlineData("""client.ApiKey!.StartsWith("sk_live_")""")]
    [InlineData("""settings.Value.SecretKey.Contains("_test_") ? "test" : "live" """)]
    [InlineData("""client.ApiKey![..12] + "…" """)]
    [InlineData("""client.ApiKey![^4..]""")]
    [InlineData("""settings.Value.SecretKey.Substring(0, 7)""")]
    [InlineData("""Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(client.ApiKey!)))""")]
    [InlineData("""nameof(StripeSettings.SecretKey)""")]
    [InlineData("""configuration.GetSection("Stripe:SecretKey").Exists()""")]
    [InlineData("""new { isReady = settings.Value.SecretKey.Length > 0, isLive = settings.Value.SecretKey.StartsWith("sk_live_") }""")]
    public Task What_is_only_asked_of_a_secret_is_left_alone(string value) => Verify.Ignores(Action($"return Ok({value});"));

    [Theory]
    [InlineData("""return Ok(await new ChargeService(new StripeClient(settings.Value.SecretKey)).GetAsync(code));""")]
    [InlineData("""return Ok(await new RefundService(client).CreateAsync(new() { Charge = code }, new RequestOptions { ApiKey = settings.Value.SecretKey }));""")]
    [InlineData("""var received = EventUtility.ConstructEvent(code, code, settings.Value.WebhookSecret); return Ok(received.Id);""")]
    [InlineData("""options.ClientSecret = settings.Value.SecretKey; return Ok(new { options.GrantType, options.Code });""")]
    [InlineData("""var shown = new StripeSettings { PublishableKey = settings.Value.PublishableKey }; return Ok(shown.PublishableKey);""")]
    [InlineData("""var key = client.ApiKey; key = null; return Ok(key);""")]
    [InlineData("""var both = (key: client.ApiKey, id: code); return Ok(both.id);""")]
    [InlineData("""_ = client.ApiKey; return Ok();""")]
    public Task Secret_that_stays_on_the_server_is_left_alone(string statements) => Verify.Ignores(Action(statements));

    [Theory]
    [InlineData("""return Ok(token);""")]
    [InlineData("""return Ok(token.AccessToken);""")]
    [InlineData("""return Ok(ConnectedAccountKey.Parse(code).RevealSecret());""")]
    public Task Connected_accounts_key_is_another_rules(string statements) => Verify.Ignores(Action(statements));

    [Theory]
    [InlineData("""logger.LogInformation("{Key}", client.ApiKey);""")]
    [InlineData("""Response.Cookies.Append("key", client.ApiKey!);""")]
    [InlineData("""Response.Headers["X-Key"] = client.ApiKey;""")]
    [InlineData("""return Redirect("/done?key=" + client.ApiKey);""")]
    [InlineData("""ViewBag.Key = client.ApiKey; return View();""")]
    [InlineData("""return View(settings.Value);""")]
    [InlineData("""throw new InvalidOperationException(client.ApiKey);""")]
    public Task Other_places_are_other_rules(string statements) => Verify.Ignores(Action(statements));

    [Theory]
    [InlineData("""var endpoint = await endpoints.GetAsync(id); return Ok(endpoint);""")]
    [InlineData("""var endpoint = await endpoints.UpdateAsync(id, new()); return Ok(endpoint.Secret);""")]
    [InlineData("""return Ok(await endpoints.ListAsync());""")]
    [InlineData("""var endpoint = await endpoints.CreateAsync(new()); return Ok(new { endpoint.Id, endpoint.Url });""")]
    public Task Webhook_endpoint_of_which_Stripe_tells_no_secret_is_left_alone(string statements) => Verify.Ignores(Webhooks(statements));

    [Theory]
    [InlineData("""private string? Key() => client.ApiKey;""")]
    [InlineData("""protected StripeSettings Current() => settings.Value;""")]
    [InlineData("""[NonAction] public StripeSettings Current() => settings.Value;""")]
    [InlineData("""internal string? Key => client.ApiKey;""")]
    public Task What_is_no_action_is_left_alone(string members) => Verify.Ignores(Controller(members));

    [Theory]
    [InlineData("""public class Keys(IStripeClient client) { public string? Platform() => client.ApiKey; public string? Setting(IConfiguration configuration) => configuration["Stripe:SecretKey"]; }""")]
    [InlineData("""public class KeyHandler(IStripeClient client) : DelegatingHandler { protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop) { request.Headers.Authorization = new("Bearer", client.ApiKey); return base.SendAsync(request, stop); } }""")]
    [InlineData("""public static class Startup { public static IStripeClient Client(IConfiguration configuration) => new StripeClient(configuration["Stripe:SecretKey"]); }""")]
    public Task What_is_no_endpoint_is_left_alone(string types) => Verify.Ignores(ExposureCode.File(types));

    [Fact]
    public Task Secret_keys_of_others_are_left_alone() => Verify.Ignores(ExposureCode.File("""
        public class AuthenticatorModel { public string SecretKey { get; set; } = ""; public string QrCode { get; set; } = ""; }

        public class TwoFactorController(IConfiguration configuration, IStripeClient client) : ControllerBase
        {
            public AuthenticatorModel Enroll(string secretKey) => new() { SecretKey = secretKey };
            public IActionResult Captcha() => Ok(configuration["Recaptcha:SecretKey"]);
            public IActionResult Mail() => Ok(new { key = configuration["SendGrid:ApiKey"] });
            public IActionResult Balance() => Ok(new BalanceService(client).Get());
        }
        """));

    [Fact]
    public Task Setting_that_the_serialiser_leaves_out_is_left_alone() => Verify.Ignores(ExposureCode.File("""
        public class StripeSettings
        {
            [System.Text.Json.Serialization.JsonIgnore] public string SecretKey { get; set; } = "";
            public string PublishableKey { get; set; } = "";
        }

        public class SettingsController(IOptions<StripeSettings> settings) : ControllerBase
        {
            public StripeSettings Get() => settings.Value;
        }
        """));

    [Theory]
    [InlineData("""app.MapGet("/configuration", (IOptions<StripeSettings> settings) => new { settings.Value.PublishableKey });""")]
    [InlineData("""app.MapGet("/ready", (IStripeClient client) => Results.Ok(client.ApiKey is not null));""")]
    [InlineData("""app.MapPost("/webhooks", async (HttpRequest request, IOptions<StripeSettings> settings) => { var received = EventUtility.ConstructEvent(await new StreamReader(request.Body).ReadToEndAsync(), request.Headers["Stripe-Signature"], settings.Value.WebhookSecret); return Results.Ok(received.Type); });""")]
    [InlineData("""app.MapGet("/balance", (IConfiguration configuration) => new BalanceService(new StripeClient(configuration["Stripe:SecretKey"])).Get());""")]
    [InlineData("""app.MapConnectClientConfiguration("/stripe", _ => new(ConnectedAccountId.Parse("acct_1")));""")]
    public Task Endpoint_of_a_minimal_API_that_keeps_the_secret_is_left_alone(string endpoint) => Verify.Ignores(App(endpoint));

    [Fact]
    public Task Project_without_Stripe_is_left_alone() => Verify.Ignores(new TestProject("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;

        public class KeysController(IConfiguration configuration) : ControllerBase { public string? Get() => configuration["Stripe:SecretKey"]; }
        """) { ReferencesStripe = false });
}

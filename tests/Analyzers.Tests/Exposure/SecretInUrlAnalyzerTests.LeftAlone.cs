using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Exposure.SecretInUrlAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Exposure;

/// <content>What may travel, and the requests to Stripe that carry a key because they must.</content>
public sealed partial class SecretInUrlAnalyzerTests
{
    [Theory]
    [InlineData("""return Redirect("https://shop.example/connected?account=" + token.StripeUserId);""")]
    [InlineData("""return RedirectToAction(nameof(Callback), new { code, account = token.StripeUserId });""")]
    [InlineData("""return RedirectToAction("Done", new { isConnected = token.AccessToken != null });""")]
    [InlineData("""return RedirectToPage("/Done", new { start = token.AccessToken[..8] });""")]
    [InlineData("""return Created($"/sellers/{token.StripeUserId}", new { token.StripeUserId });""")]
    [InlineData("""return Redirect(new AccountLinkService(client).Create(new() { Account = token.StripeUserId }).Url);""")]
    [InlineData("""return Redirect(new Stripe.Checkout.SessionService(client).Create(new()).Url);""")]
    [InlineData("""return Redirect("https://connect.stripe.com/oauth/authorize?response_type=code&client_id=" + settings.Value.ClientId);""")]
    [InlineData("""return Redirect("/pay?key=" + settings.Value.PublishableKey);""")]
    [InlineData("""return Redirect("/pay?client_secret=" + new PaymentIntentService(client).Get(code).ClientSecret);""")]
    [InlineData("""return Redirect(new AccountService(client).Get(code).BusinessProfile.Url);""")]
    public Task Redirect_without_a_secret_is_left_alone(string statements) => Verify.Ignores(Action(statements));

    [Theory]
    [InlineData("""Response.Cookies.Append("stripe_account", token.StripeUserId);""")]
    [InlineData("""Response.Cookies.Append("connected", token.AccessToken is null ? "no" : "yes");""")]
    [InlineData("""Response.Cookies.Delete("stripe_key");""")]
    [InlineData("""TempData["account"] = token.StripeUserId;""")]
    [InlineData("""TempData["message"] = $"Connected {token.StripeUserId}";""")]
    [InlineData("""TempData["key"] = "none"; TempData.Keep("key");""")]
    [InlineData("""var key = (string?)TempData["key"]; _ = new StripeClient(key);""")]
    [InlineData("""Response.Headers["X-Account"] = token.StripeUserId;""")]
    [InlineData("""Response.Headers.Append("X-Request", new BalanceService(client).Get().StripeResponse.RequestId);""")]
    [InlineData("""Response.Headers.ETag = Hash(token.AccessToken); static string Hash(string key) => key;""")]
    [InlineData("""Request.Headers["X-Key"] = client.ApiKey;""")]
    [InlineData("""HttpContext.Items["key"] = client.ApiKey;""")]
    [InlineData("""HttpContext.Session.SetString("key", token.AccessToken);""")]
    public Task Cookie_or_header_without_a_secret_is_left_alone(string statements) => Verify.Ignores(Action(statements));

    [Theory]
    [InlineData("""using var http = new HttpClient(); http.DefaultRequestHeaders.Authorization = new("Bearer", client.ApiKey); await http.GetStringAsync("https://api.stripe.com/v1/balance", stop);""")]
    [InlineData("""using var http = new HttpClient { BaseAddress = new("https://api.stripe.com") }; http.DefaultRequestHeaders.Add("Authorization", "Bearer " + token.AccessToken); await http.GetStringAsync("/v1/balance", stop);""")]
    [InlineData("""using var http = new HttpClient(); var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["client_secret"] = settings.Value.SecretKey, ["code"] = code }); await http.PostAsync("https://connect.stripe.com/oauth/token", form, stop);""")]
    [InlineData("""using var http = new HttpClient(); using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.stripe.com/v1/refunds"); request.Headers.Authorization = new("Bearer", token.AccessToken); await http.SendAsync(request, stop);""")]
    [InlineData("""using var http = new HttpClient(); await http.PostAsync("https://connect.stripe.com/oauth/deauthorize?key=" + client.ApiKey, null, stop);""")]
    [InlineData("""await new OAuthTokenService(client).DeauthorizeAsync(new() { StripeUserId = token.StripeUserId, ClientId = settings.Value.ClientId });""")]
    [InlineData("""_ = new StripeClient(token.AccessToken, apiBase: "https://stripe.shop.example");""")]
    public Task Request_to_Stripe_is_left_alone(string statements) => Verify.Ignores(Service(statements));

    // Not named here: it may be the platform's own vault.
    [Theory]
    [InlineData("""using var http = new HttpClient(); await http.PostAsync(configuration["Vault:Url"], new StringContent(token.AccessToken), stop);""")]
    [InlineData("""using var http = new HttpClient(); await http.PostAsync("/keys", new StringContent(token.AccessToken), stop);""")]
    public Task Host_that_the_code_does_not_name_is_left_alone(string statements) => Verify.Ignores(Service(statements));

    [Theory]
    [InlineData("""_ = new Uri("https://shop.example/?account=" + token.StripeUserId);""")]
    [InlineData("""_ = new UriBuilder("https://shop.example") { Query = "account=" + token.StripeUserId };""")]
    [InlineData("""_ = new Stripe.Checkout.SessionCreateOptions { SuccessUrl = "https://shop.example/?account=" + token.StripeUserId };""")]
    [InlineData("""_ = new AccountLinkCreateOptions { ReturnUrl = "https://shop.example", RefreshUrl = "https://shop.example/again", Account = token.StripeUserId };""")]
    [InlineData("""_ = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("https://shop.example", "account", token.StripeUserId);""")]
    [InlineData("""_ = string.Concat(token.AccessToken, "&", code).Length;""")]
    [InlineData("""using var http = new HttpClient(); await http.PostAsync("https://hooks.example/connected", new StringContent(token.StripeUserId), stop);""")]
    public Task URL_without_a_secret_is_left_alone(string statements) => Verify.Ignores(Service(statements));

    [Theory]
    [InlineData("""return Ok(token);""")]
    [InlineData("""ViewBag.Key = client.ApiKey; return View();""")]
    [InlineData("""ViewData["key"] = client.ApiKey; return View();""")]
    [InlineData("""logger.LogInformation("{Key}", token.AccessToken);""")]
    [InlineData("""await System.IO.File.WriteAllTextAsync("key.txt", token.AccessToken);""")]
    [InlineData("""throw new InvalidOperationException(token.AccessToken);""")]
    public Task Other_places_are_other_rules(string statements) => Verify.Ignores(Action(statements));

    [Theory]
    [InlineData("""[TempData] public string? Account { get; set; } public void OnPost(OAuthToken token) => Account = token.StripeUserId;""")]
    [InlineData("""[ViewData] public string? Key { get; set; } public void OnGet() => Key = configuration["Stripe:SecretKey"];""")]
    [InlineData("""public IActionResult OnPost(OAuthToken token) => RedirectToPage("Done", new { token.StripeUserId });""")]
    public Task Page_that_hands_no_secret_on_in_this_way_is_left_alone(string members) => Verify.Ignores(Page(members));

    [Fact]
    public Task Tokens_of_others_are_left_alone() => Verify.Ignores(ExposureCode.File("""
        public class FacebookToken { public string AccessToken { get; set; } = ""; }

        public class SocialController(IStripeClient client) : Controller
        {
            public IActionResult Done(FacebookToken token) => Redirect("https://graph.facebook.com/me?access_token=" + token.AccessToken);
            public IActionResult Reset(string code) => Redirect("/reset?token=" + code);
            public IActionResult Balance() => Ok(new BalanceService(client).Get());
        }
        """));
}

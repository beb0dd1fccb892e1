using System.Net;
using System.Security.Cryptography;
using ConnectGen;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Platform.Exposure;

namespace Platform.Smoke;

/// <summary>Starts the app with made-up keys, asks it what browsers would, and checks what they get. In Stripe's place is a server of this process that knows one account's balance.</summary>
internal static class SmokeRun
{
    private static readonly string SecretKey = string.Concat("sk_", "test_", RandomNumberGenerator.GetHexString(24));
    private static readonly string PublishableKey = string.Concat("pk_", "test_", RandomNumberGenerator.GetHexString(24));
    private static readonly ConnectedAccountId Seller = ConnectedAccountId.Parse("acct_1Nv0FGQ9RKHgCVdK");

    private static int _failed;

    public static async Task PrepareAsync(WebApplicationBuilder builder)
    {
        var stripe = await StartStandInAsync();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Stripe:SecretKey"] = SecretKey,
            ["Stripe:PublishableKey"] = PublishableKey,
            ["Stripe:ApiBase"] = stripe,
            ["Stripe:ConnectBase"] = stripe,
            ["Stripe:MaxNetworkRetries"] = "0",
        });
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
    }

    /// <returns>The process's exit code: 0 if everything was as expected.</returns>
    public static async Task<int> CheckAsync(WebApplication app)
    {
        await app.StartAsync();
        using var visitor = Browser(app, cookie: null);
        using var seller = Browser(app, SessionOf(app, Seller));

        await ExpectAsync("the page has no key in it", visitor, "/checkout", HttpStatusCode.OK, static text => text.Contains("checkout.js", StringComparison.Ordinal));
        await ExpectAsync("nor has its script", visitor, "/checkout.js", HttpStatusCode.OK, static text => text.Contains("/connect/config", StringComparison.Ordinal));
        await ExpectAsync("a visitor is told nothing of any account", visitor, "/connect/config", HttpStatusCode.Unauthorized, static text => !text.Contains("acct_", StringComparison.Ordinal));
        await ExpectAsync("a seller gets the publishable key and the account, and no more", seller, "/connect/config", HttpStatusCode.OK, static text => text == $$"""{"publishableKey":"{{PublishableKey}}","stripeAccount":"{{Seller}}"}""");
        await ExpectAsync("the settings show no secret key", visitor, "/settings", HttpStatusCode.OK, static text => text.Contains("\"isReady\":true", StringComparison.Ordinal));
        await ExpectAsync("no seller acts for another's account", seller, "/sellers/acct_1AAAAAAAAAAAAAAA/balance", HttpStatusCode.Forbidden, static _ => true);
        await ExpectAsync("for their own they do, with the platform's key", seller, $"/sellers/{Seller}/balance", HttpStatusCode.OK, static text => text.Contains("\"object\":\"balance\"", StringComparison.Ordinal));
        await ExpectAsync("who comes back from Stripe without having been sent is refused", visitor, "/connect/callback?code=ac_1&state=1", HttpStatusCode.BadRequest, static _ => true);

        await app.StopAsync();
        Console.WriteLine(_failed == 0 ? "All of it held." : $"{_failed} did not hold.");
        return _failed == 0 ? 0 : 1;
    }

    private static async Task<string> StartStandInAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stripe = builder.Build();
        stripe.MapGet("/v1/balance", static (HttpRequest request) =>
            request.Headers.Authorization == $"Bearer {SecretKey}" && request.Headers["Stripe-Account"] == Seller.Value ? Results.Json(new { @object = "balance" }) : Results.BadRequest());
        await stripe.StartAsync();
        return stripe.Urls.Single();
    }

    private static async Task ExpectAsync(string fact, HttpClient browser, string path, HttpStatusCode status, Func<string, bool> isRight)
    {
        using var answer = await browser.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        var holds = answer.StatusCode == status && isRight(text) && !text.Contains(SecretKey, StringComparison.Ordinal) && !text.Contains("sk_", StringComparison.Ordinal);
        Console.WriteLine(holds ? $"ok: {fact}" : $"NOT SO: {fact}: GET {path} was answered {(int)answer.StatusCode}");
        if (!holds)
            _failed++;
    }

    private static HttpClient Browser(WebApplication app, string? cookie)
    {
        var browser = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
        if (cookie is not null)
            browser.DefaultRequestHeaders.Add("Cookie", cookie);
        return browser;
    }

    // What the app sends a seller who has just come back from Stripe.
    private static string SessionOf(WebApplication app, ConnectedAccountId account)
    {
        var options = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new AuthenticationTicket(SignedInSeller.Create(account), CookieAuthenticationDefaults.AuthenticationScheme))}";
    }
}

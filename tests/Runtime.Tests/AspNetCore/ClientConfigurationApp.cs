using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using ConnectGen.Runtime.Tests.DependencyInjection;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConnectGen.Runtime.Tests.AspNetCore;

/// <summary>An app on loopback that signs users in by ASP.NET Core's bearer tokens and asks for its own endpoints over HTTP.</summary>
internal sealed class ClientConfigurationApp : IAsyncDisposable
{
    public const string Path = "/connect/config";

    private const string Claim = "stripe_account";

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private ClientConfigurationApp(WebApplication app)
    {
        _app = app;
        _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(app.Urls.Single()) };
    }

    public LogCapture Log { get; private init; } = null!;

    public IServiceProvider Services => _app.Services;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The account that the signed-in user acts for, as an app takes it from the claims.</summary>
    public static ConnectedAccountId? AccountOf(HttpContext http) =>
        ConnectedAccountId.TryParse(http.User.FindFirst(Claim)?.Value, out var account) ? account : null;

    /// <summary>An app that is not started, with a publishable key in its configuration.</summary>
    public static WebApplicationBuilder Builder(string? publishableKey)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("Stripe:PublishableKey", publishableKey)]);
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken();
        return builder;
    }

    public static async Task<ClientConfigurationApp> StartAsync(Action<WebApplication> map, Action<IServiceCollection>? register = null)
    {
        var builder = Builder(TestKeys.Publishable);
        var log = new LogCapture();
        builder.Logging.AddProvider(log);
        register?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapGet("/sign-in", (string? account) => Results.SignIn(
            new ClaimsPrincipal(new ClaimsIdentity(account is null ? [] : [new(Claim, account)], BearerTokenDefaults.AuthenticationScheme)),
            authenticationScheme: BearerTokenDefaults.AuthenticationScheme));
        map(app);
        await app.StartAsync(Cancellation);
        return new(app) { Log = log };
    }

    /// <summary>Signs in for an account, or as a user who has none.</summary>
    /// <returns>The user's token.</returns>
    public async Task<string> SignInAsync(string? account)
    {
        using var json = JsonDocument.Parse(await _http.GetStringAsync(new Uri(account is null ? "/sign-in" : $"/sign-in?account={account}", UriKind.Relative), Cancellation));
        return json.RootElement.GetProperty("accessToken").GetString()!;
    }

    /// <summary>Asks, with the token of a user or with none.</summary>
    public async Task<Answer> GetAsync(string? token = null, string path = Path, string method = "GET", CancellationToken? cancellationToken = null)
    {
        using var request = new HttpRequestMessage(new(method), path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await _http.SendAsync(request, cancellationToken ?? Cancellation);
        return new(
            response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            response.Headers.TryGetValues("Cache-Control", out var cache) ? string.Join(", ", cache) : null,
            await response.Content.ReadAsByteArrayAsync(Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    internal sealed record Answer(HttpStatusCode Status, string? ContentType, string? CacheControl, byte[] Body)
    {
        public string Text => System.Text.Encoding.UTF8.GetString(Body);
    }
}

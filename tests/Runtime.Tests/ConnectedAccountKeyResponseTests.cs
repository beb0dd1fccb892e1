using System.Net;
using ConnectGen.Runtime.Tests.DependencyInjection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConnectGen.Runtime.Tests;

[ApiController]
[Route("mvc/seller")]
public class SellersController : ControllerBase
{
    [HttpGet]
    public Seller Get() => new() { Key = ConnectedAccountKey.Parse(TestKeys.Secret) };

    [HttpPost]
    public string Post(Seller seller) => $"{seller.Key}";
}

/// <summary>Hands keys out, and takes them, by mistake: a real app on loopback, by minimal API and by MVC.</summary>
public sealed class ConnectedAccountKeyResponseTests : IAsyncLifetime
{
    private readonly LogCapture _log = new();
    private WebApplication _app = null!;
    private HttpClient _http = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Environment.EnvironmentName = "Development";
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(_log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddControllers().AddApplicationPart(typeof(SellersController).Assembly);

        _app = builder.Build();
        _app.MapControllers();
        _app.MapGet("/minimal/seller", () => new Seller { Key = ConnectedAccountKey.Parse(TestKeys.Secret) });
        _app.MapGet("/minimal/sellers", () => new[] { ConnectedAccountKey.Parse(TestKeys.Secret) });
        _app.MapPost("/minimal/seller", (Seller seller) => $"{seller.Key}");
        await _app.StartAsync(Cancellation);

        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    // The page that shows developers an exception is on, and so are all logs.
    [Theory]
    [InlineData("/minimal/seller")]
    [InlineData("/minimal/sellers")]
    [InlineData("/mvc/seller")]
    public async Task An_endpoint_that_returns_a_key_fails_and_shows_it_neither_in_the_response_nor_in_a_log(string url)
    {
        using var response = await _http.GetAsync(new Uri(url, UriKind.Relative), Cancellation);
        var body = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("is neither serialised nor deserialised", body);
        Assert.DoesNotContain(TestKeys.End, body);
        Assert.Contains(_log.Entries, entry => entry.Contains("is neither serialised nor deserialised", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Entries, entry => entry.Contains(TestKeys.End, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/minimal/seller")]
    [InlineData("/mvc/seller")]
    public async Task An_endpoint_that_takes_a_key_in_its_body_fails_and_shows_it_neither_in_the_response_nor_in_a_log(string url)
    {
        using var content = new StringContent($$"""{"Key":"{{TestKeys.Secret}}"}""", null, "application/json");
        using var response = await _http.PostAsync(new Uri(url, UriKind.Relative), content, Cancellation);
        var body = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain(TestKeys.End, body);
        Assert.DoesNotContain(_log.Entries, entry => entry.Contains(TestKeys.End, StringComparison.Ordinal));
    }
}

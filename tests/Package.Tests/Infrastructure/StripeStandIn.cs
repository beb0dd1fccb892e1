using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>Stands in for Stripe's API on loopback: answers with a balance or a refund, and keeps what it was sent as a page shows it.</summary>
internal sealed class StripeStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _key;
    private readonly string _shownKey;
    private readonly List<string> _requests = [];

    private StripeStandIn(WebApplication app, string key, string shownKey)
    {
        _app = app;
        _key = key;
        _shownKey = shownKey;
    }

    public string Address => _app.Urls.First();

    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    public static async Task<StripeStandIn> StartAsync(string key, string shownKey)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stripe = new StripeStandIn(builder.Build(), key, shownKey);
        stripe._app.Run(stripe.AnswerAsync);
        await stripe._app.StartAsync(TestContext.Current.CancellationToken);
        return stripe;
    }

    /// <summary>A port that nobody listens on, for an app whose port has to be known before it starts.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var request = http.Request;
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        List<string> lines = [$"{request.Method} {request.Path}{request.QueryString} HTTP/1.1", $"Authorization: {request.Headers.Authorization.ToString().Replace(_key, _shownKey, StringComparison.Ordinal)}"];
        if (request.Headers.TryGetValue("Stripe-Account", out var account))
            lines.Add($"Stripe-Account: {account}");
        if (body.Length > 0)
            lines.AddRange(["", string.Join('&', body.Split('&').Order(StringComparer.Ordinal))]);
        lock (_requests)
            _requests.Add(string.Join('\n', lines));

        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(request.Path == "/v1/balance"
            ? """{"object":"balance","available":[{"amount":1000,"currency":"eur"}]}"""
            : """{"id":"re_1Nv0","object":"refund","amount":1000}""", http.RequestAborted);
    }
}

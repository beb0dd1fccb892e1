using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ConnectGen.Migration.Tests.Infrastructure;

/// <summary>Stands in for Stripe's API on loopback, and keeps what it was sent.</summary>
internal sealed class StripeRecorder : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<string> _requests = [];

    private StripeRecorder(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>Gets the requests so far: method, host, path, key, account and body, in an order that does not depend on which came first.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests.Order(StringComparer.Ordinal)];
        }
    }

    public static async Task<StripeRecorder> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var recorder = new StripeRecorder(builder.Build());
        recorder._app.Run(recorder.AnswerAsync);
        await recorder._app.StartAsync(TestContext.Current.CancellationToken);
        return recorder;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        var headers = http.Request.Headers;
        lock (_requests)
            _requests.Add($"{http.Request.Method} {headers["X-Meant-For"]}{http.Request.Path}{http.Request.QueryString} | {headers.Authorization} | {headers["Stripe-Account"]} | {body}");

        // An object and an empty list in one: whichever was asked for.
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync("""{"id":"obj_1","object":"list","data":[],"has_more":false,"url":"/v1/list"}""", http.RequestAborted);
    }
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ConnectGen.Runtime.Tests.DependencyInjection;

/// <summary>A server on loopback that keeps the headers of each request, and answers with an empty balance or with the status it is told.</summary>
internal sealed class FakeStripe : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeStripe(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    /// <summary>Gets each request so far: its path and headers.</summary>
    public ConcurrentQueue<(string Path, Dictionary<string, string> Headers)> Requests { get; } = new();

    public int Status { get; set; } = StatusCodes.Status200OK;

    public TimeSpan Delay { get; set; }

    public static async Task<FakeStripe> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();

        var stripe = new FakeStripe(builder.Build());
        stripe._app.Run(stripe.AnswerAsync);
        await stripe._app.StartAsync(cancellationToken);
        return stripe;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Requests.Enqueue((context.Request.Path, headers));

        await Task.Delay(Delay, context.RequestAborted);
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/json";
        context.Response.Headers["Set-Cookie"] = "session=of-one-account; Path=/";
        context.Response.Headers["Request-Id"] = "req_1";
        await context.Response.WriteAsync(Status == 200 ? """{"object":"balance"}""" : """{"error":{"message":"no"}}""", context.RequestAborted);
    }
}

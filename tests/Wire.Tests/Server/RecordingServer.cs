using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConnectGen.Wire.Tests.Server;

/// <summary>A real HTTP server on loopback in Stripe's place: it keeps every request as it was on the wire, and replies by script.</summary>
public sealed class RecordingServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _gate = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly TaskCompletionSource _abandoned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Dictionary<int, StripeHost> _hosts = [];
    private Script _script;
    private int _number;

    private RecordingServer(Script script)
    {
        _script = script;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            foreach (var _ in Enum.GetValues<StripeHost>())
                kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Use(TranscribedTransport.Use));
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>All requests so far, in the order in which they were complete.</summary>
    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    /// <summary>Completes when a client has gone away while its request hung.</summary>
    public Task Abandoned => _abandoned.Task;

    /// <summary>Starts a server that replies by <paramref name="script"/>.</summary>
    public static async Task<RecordingServer> StartAsync(Script script)
    {
        var server = new RecordingServer(script);
        await server._app.StartAsync();
        var addresses = server._app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        server._hosts = addresses.Zip(Enum.GetValues<StripeHost>()).ToDictionary(pair => new Uri(pair.First).Port, pair => pair.Second);
        return server;
    }

    /// <summary>Where one of Stripe's hosts is, such as <c>http://127.0.0.1:40001</c>.</summary>
    public string UrlOf(StripeHost host) => $"http://127.0.0.1:{_hosts.Single(pair => pair.Value == host).Key}";

    /// <summary>Forgets the requests so far and begins a script.</summary>
    public void Begin(Script script)
    {
        lock (_gate)
        {
            _requests.Clear();
            _script = script;
            _number = 0;
        }
    }

    /// <summary>Waits for the next request that has not been waited for.</summary>
    public Task ArrivalAsync(CancellationToken cancellationToken) => _arrivals.WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _arrivals.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        var raw = context.Features.GetRequiredFeature<ConnectionTranscript>().Take();
        var (request, reply) = Record(RecordedRequest.Parse(_hosts[context.Connection.LocalPort], raw));
        _arrivals.Release();

        switch (reply.Kind)
        {
            case ReplyKind.Hang:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                _abandoned.TrySetResult();
                break;
            case ReplyKind.Reset:
                context.Abort();
                break;
            default:
                await WriteAsync(context, request, reply);
                break;
        }
    }

    private static async Task WriteAsync(HttpContext context, RecordedRequest request, Reply reply)
    {
        context.Response.StatusCode = (int)reply.Status;
        context.Response.ContentType = "application/json";
        // Stripe.net sends telemetry about the request of this ID with the next one: the tests see that too.
        context.Response.Headers["Request-Id"] = $"req_{context.TraceIdentifier.Replace(":", "", StringComparison.Ordinal)}";
        if (request.Account is { } account)
            context.Response.Headers["Stripe-Account"] = account;
        if (reply.ShouldRetry is { } shouldRetry)
            context.Response.Headers["Stripe-Should-Retry"] = shouldRetry;
        await context.Response.WriteAsync(reply.Body, context.RequestAborted);
    }

    private (RecordedRequest Request, Reply Reply) Record(RecordedRequest request)
    {
        lock (_gate)
        {
            _requests.Add(request);
            return (request, _script(request, _number++));
        }
    }
}

using System.Runtime.CompilerServices;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Harness;

/// <summary>A real client of Stripe.net, its hosts replaced by those of a <see cref="RecordingServer"/>. Nothing is shared with another one.</summary>
internal sealed class LoopbackClient : IDisposable
{
    private readonly HttpClient _http;

    public LoopbackClient(RecordingServer server, int maxNetworkRetries = 0, int maxConnections = int.MaxValue)
    {
        var sockets = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, MaxConnectionsPerServer = maxConnections };
        // Without a limit in time, which would end a request in the same exception as cancellation does.
        _http = new HttpClient(new TokenWatch(this, sockets)) { Timeout = Timeout.InfiniteTimeSpan };
        var stripeHttp = new SystemNetHttpClient(_http, maxNetworkRetries);
        // Stripe.net has this for tests: half a second and more before each new attempt shows nothing.
        SleepBetweenRetries(stripeHttp, false);
        Client = new StripeClient(new StripeClientOptions
        {
            ApiKey = Known.PlatformKey,
            ApiBase = server.UrlOf(StripeHost.Api),
            FilesBase = server.UrlOf(StripeHost.Files),
            ConnectBase = server.UrlOf(StripeHost.Connect),
            MeterEventsBase = server.UrlOf(StripeHost.MeterEvents),
            HttpClient = stripeHttp,
        });
    }

    public StripeClient Client { get; }

    /// <summary>The token with which the last request was handed to the socket's handler.</summary>
    public CancellationToken LastToken { get; private set; }

    public void Dispose() => _http.Dispose();

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_NetworkRetriesSleep")]
    private static extern void SleepBetweenRetries(SystemNetHttpClient client, bool sleep);

    private sealed class TokenWatch(LoopbackClient owner, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            owner.LastToken = cancellationToken;
            return base.SendAsync(request, cancellationToken);
        }
    }
}

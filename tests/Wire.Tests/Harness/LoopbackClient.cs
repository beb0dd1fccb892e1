using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Harness;

/// <summary>A real client of Stripe.net, its hosts replaced by those of a <see cref="RecordingServer"/>. Nothing is shared with another one.</summary>
internal sealed class LoopbackClient : IDisposable
{
    private readonly HttpClient _http;

    public LoopbackClient(RecordingServer server, int maxNetworkRetries = 0, int maxConnections = int.MaxValue)
    {
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, MaxConnectionsPerServer = maxConnections });
        Client = new StripeClient(new StripeClientOptions
        {
            ApiKey = Known.PlatformKey,
            ApiBase = server.UrlOf(StripeHost.Api),
            FilesBase = server.UrlOf(StripeHost.Files),
            ConnectBase = server.UrlOf(StripeHost.Connect),
            MeterEventsBase = server.UrlOf(StripeHost.MeterEvents),
            HttpClient = new SystemNetHttpClient(_http, maxNetworkRetries),
        });
    }

    public StripeClient Client { get; }

    public void Dispose() => _http.Dispose();
}

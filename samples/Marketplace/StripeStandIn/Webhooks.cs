using System.Net;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Marketplace.StripeStandIn;

/// <summary>What happened on connected accounts, kept until it is delivered to the platform's endpoint, signed.</summary>
internal sealed class Webhooks(string secret, TextWriter output, string indent) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Channel<WebhookEvent> _waiting = Channel.CreateUnbounded<WebhookEvent>();

    private Uri? _endpoint;

    /// <summary>Registers the platform's endpoint. Before, nobody wants to hear of anything.</summary>
    public void SendTo(string url) => _endpoint = new Uri(url);

    public void Add(string type, string account, JsonObject entity)
    {
        if (_endpoint is not null)
            _waiting.Writer.TryWrite(WebhookEvent.Create(type, account, entity));
    }

    /// <summary>Everything that waits, oldest first.</summary>
    public IReadOnlyList<WebhookEvent> TakeAll()
    {
        var all = new List<WebhookEvent>();
        while (_waiting.Reader.TryRead(out var happened))
            all.Add(happened);
        return all;
    }

    /// <summary>Delivers each event as soon as it is there, until the app ends. Stripe tries again for days; this tries once.</summary>
    public async Task DeliverAsTheyComeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var happened in _waiting.Reader.ReadAllAsync(cancellationToken))
                await DeliverAsync(happened);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The app ends.
        }
        catch (HttpRequestException failure)
        {
            output.WriteLine($"{indent}No more webhooks: {failure.Message}");
        }
    }

    public Task<HttpStatusCode> DeliverAsync(WebhookEvent happened) => DeliverAsync(happened, Sign(happened.Body));

    /// <param name="happened">What is delivered.</param>
    /// <param name="signature">The header; null to send none, as only a forger would.</param>
    public async Task<HttpStatusCode> DeliverAsync(WebhookEvent happened, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = new StringContent(happened.Body, Encoding.UTF8, MediaTypeNames.Application.Json) };
        if (signature is not null)
            request.Headers.Add("Stripe-Signature", signature);

        // In one piece: meanwhile requests are printed by others.
        output.WriteLine($"{indent}POST {_endpoint!.AbsolutePath} {happened.Type} {happened.Id}, account {happened.Account}{Environment.NewLine}{indent}  Stripe-Signature: {Shown(signature)}");
        using var response = await _http.SendAsync(request);
        output.WriteLine($"{indent}  => {(int)response.StatusCode} {happened.Id}");
        return response.StatusCode;
    }

    public string Sign(string body) => Sign(body, DateTimeOffset.UtcNow);

    public string Sign(string body, DateTimeOffset at) => WebhookSignature.Sign(body, secret, at);

    public void Dispose() => _http.Dispose();

    private static string Shown(string? signature) => signature switch
    {
        null => "(none)",
        { Length: > 32 } => signature[..32] + "...",
        _ => signature,
    };
}

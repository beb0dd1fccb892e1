namespace Marketplace.StripeStandIn;

/// <summary>A request as it was on the wire, and what was answered. No key is in it: of each, the kind and the last four characters are left.</summary>
/// <param name="Authorization">The header, redacted; null if there was none.</param>
/// <param name="Body">The form as it was sent.</param>
/// <param name="Answer">The answer in a few words.</param>
internal sealed record RecordedRequest(
    string Method,
    string PathAndQuery,
    string? Authorization,
    string? StripeAccount,
    string? IdempotencyKey,
    string Body,
    int Status,
    string Answer,
    bool Replayed)
{
    public static RecordedRequest From(WireRequest request, ApiReply reply) => new(
        request.Method,
        Redaction.Keys(request.PathAndQuery),
        request.Authorization is { } authorization ? Redaction.Authorization(authorization) : null,
        request.StripeAccount is { } account ? Redaction.Keys(account) : null,
        request.IdempotencyKey is { } key ? Redaction.Keys(key) : null,
        Redaction.Keys(request.Body),
        reply.Status,
        Redaction.Keys(reply.Summary),
        reply.ReplayOf is not null);

    /// <summary>The request on a few lines, the answer on the last.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"{Method} {PathAndQuery}";
        yield return $"  Authorization: {Authorization ?? "(none)"}";
        yield return $"  Stripe-Account: {StripeAccount ?? "(none)"}";
        if (IdempotencyKey is not null)
            yield return $"  Idempotency-Key: {IdempotencyKey}";
        if (Body.Length > 0)
            yield return $"  {Body}";
        yield return $"  => {Status} {Answer}{(Replayed ? " (Idempotent-Replayed: true)" : "")}";
    }
}

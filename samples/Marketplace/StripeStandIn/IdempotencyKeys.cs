namespace Marketplace.StripeStandIn;

/// <summary>
/// Answers that were given under an <c>Idempotency-Key</c>, by account (https://docs.stripe.com/api/idempotent_requests):
/// the same request again gets the same answer, and nothing is done twice.
/// </summary>
internal sealed class IdempotencyKeys
{
    private const int MaxLength = 255;

    private readonly Dictionary<(string Account, string Key), (string Path, string Body, ApiReply Reply)> _kept = [];

    /// <summary>The answer to give again, or null if the request is to be carried out.</summary>
    /// <exception cref="ApiError">The key was used for a different request of this account.</exception>
    public ApiReply? Find(string account, WireRequest request)
    {
        if (KeyOf(request) is not { } key)
            return null;
        if (key.Length > MaxLength)
            throw Error($"Idempotency keys can be at most {MaxLength} characters long.");
        if (!_kept.TryGetValue((account, key), out var kept))
            return null;
        if (kept.Path != request.PathAndQuery)
            throw Error($"Keys for idempotent requests can only be used for the same endpoint they were first used for ('{request.PathAndQuery}' vs '{kept.Path}'). Try using a key other than '{key}' if you meant to execute a different request.");
        if (kept.Body != request.Body)
            throw Error($"Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '{key}' if you meant to execute a different request.");
        return kept.Reply with { ReplayOf = kept.Reply.RequestId };
    }

    public void Keep(string account, WireRequest request, ApiReply reply)
    {
        if (KeyOf(request) is { } key)
            _kept.Add((account, key), (request.PathAndQuery, request.Body, reply));
    }

    private static string? KeyOf(WireRequest request) =>
        HttpMethods.IsPost(request.Method) && request.IdempotencyKey is { Length: > 0 } key ? key : null;

    private static ApiError Error(string message) => new(StatusCodes.Status400BadRequest, "idempotency_error", message);
}

using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.StandIns;

/// <summary>A copy of the user's request options, as the stand-ins send it.</summary>
internal static class HandWrittenRequest
{
    public static RequestOptions With(RequestOptions? given, string? account = null, string? context = null) => new()
    {
        ApiKey = given?.ApiKey,
        IdempotencyKey = given?.IdempotencyKey,
        StripeRequestTrigger = given?.StripeRequestTrigger,
        StripeAccount = account,
        StripeContext = context,
    };
}

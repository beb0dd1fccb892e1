using static ConnectGen.Analyzers.Flow.Sinks.CallSink;
using static ConnectGen.Analyzers.Flow.Sinks.SinkForm;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>What requests and clients of Stripe.net authenticate with. Secrets belong there, but for a connected account's key.</summary>
internal static class AuthenticationSinks
{
    /// <summary>What the key of a single request is called.</summary>
    public const string Request = "RequestOptions.ApiKey";

    public static IReadOnlyList<CallSink> Calls { get; } =
    [
        new("Stripe", "StripeClient", New, "apiKey", SinkPlace.Authentication, Value),
    ];

    public static IReadOnlyList<TargetSink> Targets { get; } =
    [
        new("Stripe", "RequestOptions", "ApiKey", SinkPlace.Authentication, Value),
        new("Stripe", "StripeClientOptions", "ApiKey", SinkPlace.Authentication, Value),
    ];
}

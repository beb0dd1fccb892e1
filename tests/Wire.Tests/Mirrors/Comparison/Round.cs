using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Mirrors.Arguments;
using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.Comparison;

/// <summary>One way to call a method. Each method is called in every way.</summary>
/// <param name="Name">The name in messages.</param>
internal sealed record Round(string Name)
{
    private const string IdempotencyKey = "order-42";

    /// <summary>Whether what may be left out is left out.</summary>
    public bool OmitsOptional { get; private init; }

    public Fill Fill { get; private init; }

    /// <summary>Makes the user's request options, or null.</summary>
    public Func<RequestOptions?> RequestOptions { get; private init; } = () => null;

    /// <summary>Whether the token is cancelled before the call: what passes it on sends nothing.</summary>
    public bool IsCancelled { get; private init; }

    /// <summary>With options and without request options.</summary>
    public static Round WithOptions { get; } = new("options");

    public static IReadOnlyList<Round> All { get; } =
    [
        new("nothing optional") { OmitsOptional = true },
        WithOptions,
        new("request options")
        {
            Fill = Fill.EverySecond,
            RequestOptions = () => new() { ApiKey = Known.OtherKey, IdempotencyKey = IdempotencyKey, StripeRequestTrigger = "trigger" },
        },
        new("cancelled") { IsCancelled = true },
    ];
}

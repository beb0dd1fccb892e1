#if NET10_0_OR_GREATER
using CsCheck;

namespace ConnectGen.Analyzers.Tests.Secrets;

/// <summary>Secrets of every shape that Stripe gives out, made at random when a test runs.</summary>
internal static class RandomSecrets
{
    public const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Hexadecimal = "0123456789abcdef";

    /// <summary>Gets the prefixes of keys.</summary>
    public static readonly string[] Prefixes = [.. from kind in new[] { "sk_", "rk_", "sk_org_" } from mode in new[] { "live_", "test_" } select kind + mode];

    /// <summary>Gets keys of every kind and of every length that has been seen.</summary>
    public static Gen<string> Keys { get; } =
        from prefix in Any(Prefixes)
        from length in prefix.Contains("org", StringComparison.Ordinal) ? Gen.Int[220, 240] : Gen.Frequency((4, Any(24, 34, 61, 99, 247)), (1, Gen.Int[24, 247]))
        from body in Text(Base62, length)
        select prefix + body;

    /// <summary>Gets signing secrets of webhooks: of the Dashboard, of <c>stripe listen</c>, and in base 64.</summary>
    public static Gen<string> WebhookSecrets { get; } =
        from body in Gen.OneOf(Text(Base62, 32), Text(Hexadecimal, 64), Gen.Byte.Array[32].Select(Convert.ToBase64String), Gen.Byte.Array[24].Select(Convert.ToBase64String))
        select "whsec" + "_" + body;

    public static Gen<string> All { get; } = Gen.Frequency((3, Keys), (2, WebhookSecrets));

    /// <summary>Gets one of some values.</summary>
    public static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<string> Text(string alphabet, int length) => Gen.Char[alphabet].Array[length].Select(static characters => new string(characters));
}
#endif

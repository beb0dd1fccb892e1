using System.Diagnostics.CodeAnalysis;

namespace ConnectGen;

public sealed partial class PublishableKey
#if NET
    : IParsable<PublishableKey>
#endif
{
    internal const string Rule = "A publishable key is pk_ followed by letters, digits and underscores.";

    private const string Prefix = "pk_";

    /// <summary>Makes a publishable key of a text.</summary>
    /// <param name="s">The text: nothing is trimmed from it or changed in it.</param>
    /// <returns>The publishable key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">
    /// <paramref name="s"/> is not <c>pk_</c> followed by ASCII letters, digits and underscores, or is longer than 255 characters. The message repeats nothing of it, and says so
    /// where it looks like a secret key.
    /// </exception>
    public static PublishableKey Parse(string s)
    {
        if (s is null)
            throw new ArgumentNullException(nameof(s), Rule);

        return TryParse(s, out var key) ? key : throw new FormatException(Refusal(s.AsSpan()));
    }

    /// <summary>Makes a publishable key of a text, if it is one.</summary>
    /// <param name="s">The text: nothing is trimmed from it or changed in it. Null is not a publishable key.</param>
    /// <param name="result">The publishable key, or null.</param>
    /// <returns>Whether the text is <c>pk_</c> followed by ASCII letters, digits and underscores, and at most 255 characters.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out PublishableKey? result)
    {
        result = s is not null && PrefixedText.Matches(s.AsSpan(), Prefix, underscores: true) ? new(s) : null;
        return result is not null;
    }

#if NET
    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s"><inheritdoc cref="Parse(string)" path="/param[@name='s']"/></param>
    /// <param name="provider">Unused: keys are the same in every culture.</param>
    public static PublishableKey Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="TryParse(string?, out PublishableKey?)"/>
    /// <param name="s"><inheritdoc cref="TryParse(string?, out PublishableKey?)" path="/param[@name='s']"/></param>
    /// <param name="provider">Unused: keys are the same in every culture.</param>
    /// <param name="result"><inheritdoc cref="TryParse(string?, out PublishableKey?)" path="/param[@name='result']"/></param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out PublishableKey? result) => TryParse(s, out result);
#endif

    internal static string Refusal(ReadOnlySpan<char> given) =>
        SecretText.Resembles(given) && !StartsAsOne(given)
            ? $"{Rule} What was given looks like a secret and is not repeated here: a secret key must never reach a client. If one has, roll it (https://docs.stripe.com/keys)."
            : $"{Rule} {RefusedText.DescribeUnrepeated(given)} is not one.";

    // A publishable key with a fault holds "live_" or "test_" as well, and nobody should roll a key for a space too many.
    private static bool StartsAsOne(ReadOnlySpan<char> given) => given.TrimStart().StartsWith(Prefix.AsSpan(), StringComparison.OrdinalIgnoreCase);
}

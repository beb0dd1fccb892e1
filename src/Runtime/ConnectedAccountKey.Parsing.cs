using System.Diagnostics.CodeAnalysis;

namespace ConnectGen;

// Not IParsable: nothing that parses whatever it is given a text for should make keys in passing.
public sealed partial class ConnectedAccountKey
{
    private const string SecretPrefix = "sk_";
    private const string RestrictedPrefix = "rk_";
    private const int KindLength = 3;

    /// <summary>Makes a connected account's key of a text.</summary>
    /// <param name="s">The text, such as Stripe returned it as <c>access_token</c>: nothing is trimmed from it or changed in it.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">
    /// <paramref name="s"/> is not <c>sk_</c> or <c>rk_</c> followed by ASCII letters, digits and underscores, or is longer than 255 characters. The message repeats nothing of it.
    /// </exception>
    public static ConnectedAccountKey Parse(string s)
    {
        if (s is null)
            throw new ArgumentNullException(nameof(s), Rule);

        return TryParse(s, out var key) ? key : throw new FormatException(Refusal(s.AsSpan()));
    }

    /// <summary>Makes a connected account's key of a text, if it is one.</summary>
    /// <remarks>
    /// ASP.NET Core calls any <c>TryParse</c> to bind a parameter from a route or a query. Don't take a key there: logs and histories keep URLs.
    /// </remarks>
    /// <param name="s">The text: nothing is trimmed from it or changed in it. Null is not a key.</param>
    /// <param name="result">The key, or null.</param>
    /// <returns>Whether the text is <c>sk_</c> or <c>rk_</c> followed by ASCII letters, digits and underscores, and at most 255 characters.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out ConnectedAccountKey? result)
    {
        result = s is not null && IsKey(s.AsSpan()) ? new(s) : null;
        return result is not null;
    }

    private static bool IsKey(ReadOnlySpan<char> text) =>
        PrefixedText.Matches(text, SecretPrefix, underscores: true) || PrefixedText.Matches(text, RestrictedPrefix, underscores: true);
}

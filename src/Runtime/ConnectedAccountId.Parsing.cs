using System.Diagnostics.CodeAnalysis;

namespace ConnectGen;

public readonly partial struct ConnectedAccountId
#if NET
    : ISpanParsable<ConnectedAccountId>
#endif
{
    private const string Prefix = "acct_";

    /// <summary>Makes an account ID of a text; an explicit form of <see cref="Parse(string)"/>.</summary>
    /// <param name="value">The text, such as <c>acct_1Nv0FGQ9RKHgCVdK</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="value"/> is not an account ID.</exception>
    public static explicit operator ConnectedAccountId(string value) => Parse(value);

    /// <summary>Makes an account ID of a text.</summary>
    /// <param name="s">The text, such as <c>acct_1Nv0FGQ9RKHgCVdK</c>: nothing is trimmed from it or changed in it.</param>
    /// <returns>The account ID.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">
    /// <paramref name="s"/> is not <c>acct_</c> followed by ASCII letters and digits, or is longer than 255 characters.
    /// The message repeats at most its first characters, and nothing of a text that looks like a secret.
    /// </exception>
    public static ConnectedAccountId Parse(string s)
    {
        if (s is null)
            throw new ArgumentNullException(nameof(s), Rule);

        return TryParse(s, out var account) ? account : throw new FormatException(Refusal(s.AsSpan()));
    }

    /// <summary>Makes an account ID of a text, if it is one.</summary>
    /// <param name="s">The text: nothing is trimmed from it or changed in it. Null is not an account ID.</param>
    /// <param name="result">The account ID, or default.</param>
    /// <returns>Whether the text is <c>acct_</c> followed by ASCII letters and digits, and at most 255 characters.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out ConnectedAccountId result)
    {
        if (s is not null && IsAccountId(s.AsSpan()))
        {
            result = new(s);
            return true;
        }

        result = default;
        return false;
    }

#if NET
    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s"><inheritdoc cref="Parse(string)" path="/param[@name='s']"/></param>
    /// <param name="provider">Unused: account IDs are the same in every culture.</param>
    public static ConnectedAccountId Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="TryParse(string?, out ConnectedAccountId)"/>
    /// <param name="s"><inheritdoc cref="TryParse(string?, out ConnectedAccountId)" path="/param[@name='s']"/></param>
    /// <param name="provider">Unused: account IDs are the same in every culture.</param>
    /// <param name="result"><inheritdoc cref="TryParse(string?, out ConnectedAccountId)" path="/param[@name='result']"/></param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ConnectedAccountId result) => TryParse(s, out result);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s"><inheritdoc cref="Parse(string)" path="/param[@name='s']"/></param>
    /// <param name="provider">Unused: account IDs are the same in every culture.</param>
    public static ConnectedAccountId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var account) ? account : throw new FormatException(Refusal(s));

    /// <inheritdoc cref="TryParse(string?, out ConnectedAccountId)"/>
    /// <param name="s"><inheritdoc cref="TryParse(string?, out ConnectedAccountId)" path="/param[@name='s']"/></param>
    /// <param name="provider">Unused: account IDs are the same in every culture.</param>
    /// <param name="result"><inheritdoc cref="TryParse(string?, out ConnectedAccountId)" path="/param[@name='result']"/></param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ConnectedAccountId result)
    {
        if (IsAccountId(s))
        {
            result = new(s.ToString());
            return true;
        }

        result = default;
        return false;
    }
#endif

    private static bool IsAccountId(ReadOnlySpan<char> text) => PrefixedText.Matches(text, Prefix, underscores: false);
}

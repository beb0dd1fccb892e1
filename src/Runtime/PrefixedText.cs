namespace ConnectGen;

/// <summary>The form that Stripe's IDs and keys have in common: a prefix that names the kind, and ASCII characters after it.</summary>
internal static class PrefixedText
{
    public const int MaxLength = 255;

    /// <summary>Tells whether a text is the prefix followed by at least one letter or digit, and is not too long.</summary>
    /// <param name="text">The text.</param>
    /// <param name="prefix">The prefix with its underscore, such as <c>acct_</c>.</param>
    /// <param name="underscores">Whether underscores may follow as well, as they do in keys.</param>
    public static bool Matches(ReadOnlySpan<char> text, string prefix, bool underscores)
    {
        if (text.Length <= prefix.Length || text.Length > MaxLength || !text.StartsWith(prefix.AsSpan(), StringComparison.Ordinal))
            return false;

        foreach (var character in text.Slice(prefix.Length))
        {
            if (!IsAsciiLetterOrDigit(character) && !(underscores && character == '_'))
                return false;
        }

        return true;
    }

    // char.IsLetterOrDigit takes the letters and digits of every script; char.IsAsciiLetterOrDigit is not in .NET Standard 2.0.
    public static bool IsAsciiLetterOrDigit(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}

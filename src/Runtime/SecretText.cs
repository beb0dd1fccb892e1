namespace ConnectGen;

/// <summary>Tells texts that may be a key or secret of Stripe's, so that no message repeats them.</summary>
internal static class SecretText
{
    // API keys of either mode, webhook signing secrets, ephemeral keys, OAuth refresh tokens and authorisation codes; client secrets have "_secret_" in the middle.
    private static readonly string[] Prefixes = ["sk_", "rk_", "live_", "test_", "whsec_", "ek_", "rt_", "ac_", "secret", "bearer"];

    /// <summary>Tells whether some word in the text starts as secrets do. Wrong guesses only cost a less telling message.</summary>
    public static bool Resembles(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (start > 0 && char.IsLetterOrDigit(text[start - 1]))
                continue;

            foreach (var prefix in Prefixes)
            {
                if (text.Slice(start).StartsWith(prefix.AsSpan(), StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }
}

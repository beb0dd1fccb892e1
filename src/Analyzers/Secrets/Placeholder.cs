namespace ConnectGen.Analyzers.Secrets;

/// <summary>
/// Tells what stands in a key's place, in documentation, templates and tests, from what a random generator wrote. Each test is one that practically no random text passes:
/// a placeholder that is taken for a key costs its author a comment, a key that is taken for a placeholder costs its owner the account.
/// </summary>
internal static class Placeholder
{
    // What is left of a text when words and rows are taken off it. A real key's body has at least 24 characters, of which chance makes one short word now and then.
    private const int FewestRandomCharacters = 12;
    private const int LongestPeriod = 16;

    // A masked key: "51Hq8ZtLr2mVxXXXXXXXXXXX". Hexadecimal digits come in rows more often.
    private const int RowThatMasks = 8;

    // Bits per character. Sixteen random letters and digits have 3.8 on average, and practically never less than this.
    private const double LowestEntropy = 3.0;

    // The two keys that Stripe prints in its documentation, and the bytes 0, 1, 2, … in base 64.
    private static readonly string[] Documented = ["BQokikJOvBiI2Hl" + "WgH4olfQ2", "4eC39HqLyjWDarj" + "tT1zdp7dc", "AAECAwQFBgcICQ"];

    /// <summary>Tells whether the part of a key behind its prefix is a placeholder.</summary>
    public static bool Is(ReadOnlySpan<char> body)
    {
        foreach (var documented in Documented)
        {
            if (body.StartsWith(documented.AsSpan(), StringComparison.Ordinal))
                return true;
        }

        if (IsOfFewKinds(body) || IsPeriodic(body) || IsAlphabetical(body) || Entropy(body) < LowestEntropy)
            return true;

        Span<bool> filler = stackalloc bool[body.Length];
        filler.Clear();
        var longestRow = PlaceholderRows.Mark(body, filler);
        if (longestRow >= RowThatMasks && !IsHexadecimal(body))
            return true;

        FillerWords.Mark(body, filler);
        var left = 0;
        foreach (var isFiller in filler)
            left += isFiller ? 0 : 1;

        return left < FewestRandomCharacters || left * 2 < body.Length;
    }

    // Prose in one case, a number, a word with a number behind it: a random text changes between small letters, capitals and digits at every other character.
    private static bool IsOfFewKinds(ReadOnlySpan<char> body)
    {
        var changes = 0;
        for (var i = 1; i < body.Length; i++)
            changes += Kind(body[i]) != Kind(body[i - 1]) ? 1 : 0;

        return changes <= body.Length / 12;
    }

    private static int Kind(char character) => character switch
    {
        >= 'a' and <= 'z' => 0,
        >= 'A' and <= 'Z' => 1,
        _ => 2,
    };

    // "a1b2a1b2a1b2a1b2", with a character or two that differ.
    private static bool IsPeriodic(ReadOnlySpan<char> body)
    {
        for (var period = 1; period <= LongestPeriod && period * 2 <= body.Length; period++)
        {
            var same = 0;
            for (var i = period; i < body.Length; i++)
                same += body[i] == body[i - period] ? 1 : 0;

            if (same * 10 >= (body.Length - period) * 9)
                return true;
        }

        return false;
    }

    // What people write who want it to look random: "aB3dE5fG7hJ9kL1mN3pQ5rS7". The letters go through the alphabet by small steps, whatever digits stand between them.
    private static bool IsAlphabetical(ReadOnlySpan<char> body)
    {
        if (IsHexadecimal(body))
            return false;

        int steps = 0, small = 0, last = -1;
        foreach (var character in body)
        {
            if (Kind(character) == 2)
                continue;

            var letter = (character | ' ') - 'a';
            if (last >= 0)
            {
                steps++;
                small += (letter - last + 26) % 26 <= 3 ? 1 : 0;
            }

            last = letter;
        }

        return steps >= 12 && small * 10 >= steps * 7;
    }

    private static bool IsHexadecimal(ReadOnlySpan<char> body)
    {
        foreach (var character in body)
        {
            if (!SecretMatcher.IsHexadecimal(character))
                return false;
        }

        return true;
    }

    private static double Entropy(ReadOnlySpan<char> body)
    {
        Span<int> counts = stackalloc int[128];
        counts.Clear();
        foreach (var character in body)
            counts[character & 127]++;

        var bits = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
                bits -= count * Math.Log((double)count / body.Length, 2);
        }

        return bits / body.Length;
    }
}

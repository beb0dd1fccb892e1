namespace ConnectGen.Analyzers.Secrets;

/// <summary>Tells what stands in a key's place, in documentation, templates and tests, from what a random generator wrote.</summary>
internal static class Placeholder
{
    // What is left of a text when words and rows are taken off it. A real key's body has at least 24 characters, of which chance makes one short word now and then.
    private const int FewestRandomCharacters = 12;
    private const int ShortestRow = 4;
    private const int LongestPeriod = 16;

    // Bits per character. Sixteen random letters and digits have 3.8 on average, and practically never less than this.
    private const double LowestEntropy = 3.0;

    // The two keys that Stripe prints in its documentation.
    private static readonly string[] Documented = ["BQokikJOvBiI2Hl" + "WgH4olfQ2", "4eC39HqLyjWDarj" + "tT1zdp7dc"];

    /// <summary>Tells whether the part of a key behind its prefix is a placeholder.</summary>
    public static bool Is(ReadOnlySpan<char> body)
    {
        foreach (var documented in Documented)
        {
            if (body.SequenceEqual(documented.AsSpan()))
                return true;
        }

        return IsOfOneKind(body) || IsPeriodic(body) || Entropy(body) < LowestEntropy || RandomCharacters(body) is var left && (left < FewestRandomCharacters || left * 2 < body.Length);
    }

    // Prose in one case, or a number.
    private static bool IsOfOneKind(ReadOnlySpan<char> body)
    {
        bool lower = false, upper = false, other = false;
        foreach (var character in body)
        {
            lower |= character is >= 'a' and <= 'z';
            upper |= character is >= 'A' and <= 'Z';
            other |= character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));
        }

        return (lower ? 1 : 0) + (upper ? 1 : 0) + (other ? 1 : 0) == 1;
    }

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

    private static int RandomCharacters(ReadOnlySpan<char> body)
    {
        Span<bool> filler = stackalloc bool[body.Length];
        filler.Clear();
        MarkRows(body, filler);
        FillerWords.Mark(body, filler);

        var left = 0;
        foreach (var isFiller in filler)
            left += isFiller ? 0 : 1;

        return left;
    }

    // "aaaa", "1234", "dcba": each character the same step away from the one before.
    private static void MarkRows(ReadOnlySpan<char> body, Span<bool> filler)
    {
        var start = 0;
        for (var i = 1; i <= body.Length; i++)
        {
            if (i < body.Length && i > start && Step(body, i) is >= -1 and <= 1 and var step && (i == start + 1 || step == Step(body, i - 1)))
                continue;

            if (i - start >= ShortestRow)
                filler.Slice(start, i - start).Fill(true);

            // The last character of a row may begin the next: "1234321".
            start = i < body.Length && i - start > 1 && Step(body, i) is >= -1 and <= 1 ? i - 1 : i;
        }
    }

    private static int Step(ReadOnlySpan<char> body, int at) => char.ToLowerInvariant(body[at]) - char.ToLowerInvariant(body[at - 1]);
}

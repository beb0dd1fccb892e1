namespace ConnectGen.Analyzers.Secrets;

/// <summary>
/// Tells texts that hold a telling part of a secret: <c>sk_</c>, <c>_live_</c>, <c>whsec</c>. However a secret is put together from constants, one of them holds such a part,
/// unless someone takes it apart within the four letters that tell.
/// </summary>
internal static class SecretFragments
{
    private const string Webhook = "whsec";

    public static bool AreIn(ReadOnlySpan<char> text) => AreIn(text, 0, text.Length);

    /// <summary>Tells whether one begins in a part of a text.</summary>
    public static bool AreIn(ReadOnlySpan<char> text, int from, int to)
    {
        for (var next = from; next < to;)
        {
            var distance = text.Slice(next, to - next).IndexOf('_');
            if (distance < 0)
                break;

            if (IsTelling(text, next + distance))
                return true;

            next += distance + 1;
        }

        for (var next = from; next < to;)
        {
            var distance = text.Slice(next).IndexOf(Webhook.AsSpan());
            if (distance < 0)
                break;

            next += distance;
            if (next < to && SecretMatcher.IsBoundary(text, next))
                return true;

            next += Webhook.Length;
        }

        return false;
    }

    // At a word's start alone: names of methods hold "_test_" by the thousand.
    private static bool IsTelling(ReadOnlySpan<char> text, int underscore)
    {
        var before = text.Slice(0, underscore);
        if (EndsWith(before, "sk") || EndsWith(before, "rk"))
            return SecretMatcher.IsBoundary(text, underscore - 2);
        if (EndsWith(before, "live") || EndsWith(before, "test"))
            return IsWordOrItsRest(text, underscore - 4);

        // Where the rest of the prefix follows: "k_live_", "org_test_".
        return (EndsWith(before, "org") || EndsWith(before, "k"))
            && IsWordOrItsRest(text, underscore - (before[before.Length - 1] == 'k' ? 1 : 3))
            && (StartsWith(text.Slice(underscore + 1), "live_") || StartsWith(text.Slice(underscore + 1), "test_"));
    }

    private static bool IsWordOrItsRest(ReadOnlySpan<char> text, int start) =>
        SecretMatcher.IsBoundary(text, start) || (text[start - 1] == '_' && SecretMatcher.IsBoundary(text, start - 1));

    private static bool EndsWith(ReadOnlySpan<char> text, string end) => text.EndsWith(end.AsSpan(), StringComparison.Ordinal);

    private static bool StartsWith(ReadOnlySpan<char> text, string start) => text.StartsWith(start.AsSpan(), StringComparison.Ordinal);
}

namespace ConnectGen;

/// <summary>
/// Names a text that was refused as the subject of a sentence. The text may come from a request and the sentence may end up in a log, so little of it is
/// repeated: no secret, no control character, nothing long.
/// </summary>
internal static class RefusedText
{
    private const int LongestRepeated = 12;

    /// <summary>Names a text in the place of an ID, which is no secret, by how it starts.</summary>
    public static string Describe(ReadOnlySpan<char> given)
    {
        if (given.IsEmpty)
            return "An empty text";
        if (SecretText.Resembles(given))
            return "A text that looks like a key or secret, which is not repeated here,";

        var safe = given.Slice(0, SafeLength(given));
        if (safe.Length == given.Length)
            return $"'{safe.ToString()}'";

        // What can't be repeated is often what is wrong, and invisible: a space, a line break, a letter of another script.
        var next = safe.Length < LongestRepeated ? $"U+{(int)given[safe.Length]:X4}" : null;
        var start = (safe.Length, next) switch
        {
            (0, _) => $"starts with {next}",
            (_, null) => $"starts with '{safe.ToString()}'",
            _ => $"starts with '{safe.ToString()}' and {next}",
        };
        return $"A text of {given.Length} characters{Limit(given)} that {start}";
    }

    /// <summary>Names a text in the place of a key. It may be a secret that does not look like one, so not even its first character is repeated.</summary>
    public static string DescribeUnrepeated(ReadOnlySpan<char> given)
    {
        if (given.IsEmpty)
            return "An empty text";
        if (given.Length > PrefixedText.MaxLength)
            return $"A text of {given.Length} characters{Limit(given)}";

        foreach (var character in given)
        {
            if (char.IsWhiteSpace(character))
                return "A text with white space, from which nothing is trimmed,";
        }

        return "What was given, which is not repeated here,";
    }

    private static string Limit(ReadOnlySpan<char> given) => given.Length > PrefixedText.MaxLength ? $" (at most {PrefixedText.MaxLength} are allowed)" : "";

    private static int SafeLength(ReadOnlySpan<char> given)
    {
        var length = 0;
        while (length < given.Length && length < LongestRepeated && (PrefixedText.IsAsciiLetterOrDigit(given[length]) || given[length] is '_' or '-'))
            length++;

        return length;
    }
}

namespace ConnectGen;

// What is said of a text that is not an account ID. It may come from a request and end up in a log, so little of it is repeated:
// no secret, no control character, nothing long.
public readonly partial struct ConnectedAccountId
{
    internal const string Rule = "An account ID is acct_ followed by letters and digits, such as acct_1Nv0FGQ9RKHgCVdK.";

    private const int LongestRepeated = 12;

    internal static string Refusal(ReadOnlySpan<char> given) => $"{Rule} {Describe(given)} is not one.";

    /// <summary>Names a text as the subject of a sentence, in words that are safe to log.</summary>
    internal static string Describe(ReadOnlySpan<char> given)
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
        var limit = given.Length > MaxLength ? $" (at most {MaxLength} are allowed)" : "";
        return $"A text of {given.Length} characters{limit} that {start}";
    }

    private static int SafeLength(ReadOnlySpan<char> given)
    {
        var length = 0;
        while (length < given.Length && length < LongestRepeated && (IsAsciiLetterOrDigit(given[length]) || given[length] is '_' or '-'))
            length++;

        return length;
    }
}

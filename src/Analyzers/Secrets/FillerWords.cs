namespace ConnectGen.Analyzers.Secrets;

/// <summary>The words of which placeholders are made: <c>yourSecretKeyHere</c>.</summary>
internal static class FillerWords
{
    // Words of four letters and more: chance writes one of them into one key in a thousand.
    private static readonly string[] Long =
    [
        "abcd", "account", "actual", "actually", "anything", "asdf", "asdfgh", "blah", "cafebabe", "change", "changeme", "charge", "check", "code", "company", "config", "configuration", "connect", "connected",
        "copy", "customer", "dashboard", "deadbeef", "default", "demo", "demonstration", "development", "docs", "documentation", "does", "dummy", "empty", "enter", "environment", "example", "exist", "expired", "fake", "filler", "fixme",
        "foobar", "from", "generated", "goes", "hello", "here", "hidden", "insert", "integration", "invalid", "ipsum", "leaked", "like", "live", "local", "lorem", "masked", "merchant", "missing", "mock", "mode",
        "never", "nobody", "none", "null", "obtain", "only", "open", "organization", "paste", "password", "payment", "payments", "placeholder", "platform", "please", "private", "production", "provided", "public",
        "publishable", "purposes", "qwer", "qwerty", "qwertyuiop", "random", "real", "really", "redacted", "removed", "replace", "replaced", "required", "restricted", "revoked", "sample", "secret", "secrets", "seller",
        "shop", "signing", "some", "something", "source", "staging", "store", "string", "stripe", "stuff", "super", "test", "testing", "that", "thing", "this", "todo", "token", "undefined", "unit", "unused", "used", "user",
        "value", "valid", "variable", "webhook", "what", "with", "works", "world", "would", "your", "yours", "zxcv", "zxcvbn",
    ];

    // Chance writes these far more often: they count only beside another word.
    private static readonly string[] Short =
    [
        "a", "abc", "add", "and", "any", "api", "app", "are", "bar", "baz", "be", "but", "by", "do", "env", "foo", "for", "get", "has", "i", "id", "in", "is", "it", "its", "key", "keys", "me", "my", "new", "no", "not", "of",
        "old", "on", "one", "or", "our", "own", "put", "set", "so", "the", "to", "two", "use", "we", "xyz", "you",
    ];

    /// <summary>Marks the characters that belong to such words.</summary>
    public static void Mark(ReadOnlySpan<char> text, Span<bool> filler)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (LongestOf(Long, text, i) is > 0 and var length)
            {
                filler.Slice(i, length).Fill(true);
                i += length - 1;
            }
        }

        // Forwards, so that one short word may follow another; then those that stand before a word.
        for (var i = 1; i < text.Length; i++)
        {
            if (!filler[i] && filler[i - 1] && LongestOf(Short, text, i) is > 0 and var length)
                filler.Slice(i, length).Fill(true);
        }

        for (var end = text.Length - 1; end > 0; end--)
        {
            if (filler[end] && !filler[end - 1])
                MarkBefore(text, end, filler);
        }
    }

    private static void MarkBefore(ReadOnlySpan<char> text, int end, Span<bool> filler)
    {
        foreach (var word in Short)
        {
            if (word.Length <= end && text.Slice(end - word.Length, word.Length).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
                filler.Slice(end - word.Length, word.Length).Fill(true);
        }
    }

    private static int LongestOf(string[] words, ReadOnlySpan<char> text, int start)
    {
        var longest = 0;
        foreach (var word in words)
        {
            if (word.Length > longest && text.Slice(start).StartsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
                longest = word.Length;
        }

        return longest;
    }
}

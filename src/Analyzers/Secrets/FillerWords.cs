namespace ConnectGen.Analyzers.Secrets;

/// <summary>The words of which placeholders are made: <c>yourSecretKeyHere</c>.</summary>
internal static class FillerWords
{
    // Words of four letters and more: chance writes one of them into one key in a thousand.
    private static readonly string[][] Long = ByFirstLetter(
    [
        "abcd", "account", "actual", "actually", "after", "against", "anything", "asdf", "asdfgh", "audit", "auth", "azerty", "backend", "because", "before",
        "billing", "blah", "cafebabe", "canary", "change", "changeme", "charge", "check", "client", "code", "company", "config", "configuration", "connect", "connected",
        "copy", "could", "credential", "credentials", "customer", "customers", "dashboard", "database", "deadbeef", "default", "deferred", "delete", "deleted", "demo",
        "demonstration", "development", "disabled", "docs", "documentation", "does", "dummy", "empty", "enabled", "enough", "enter", "environment", "example", "exist",
        "expired", "express", "fail", "fake", "fakekey", "false", "filler", "first", "fixme", "fixture", "fixtures", "foobar", "foobarbaz", "format", "from",
        "fuga", "full", "function", "gateway", "generated", "goes", "good", "hardcoded", "have", "hello", "here", "hidden", "hoge", "hook", "hooks", "insert",
        "integration", "into", "invalid", "ipsum", "itself", "join", "just", "keyhere", "leak", "leaked", "leaking", "like", "literal", "live", "local", "localhost",
        "login", "long", "longer", "looking", "lorem", "made", "main", "make", "many", "masked", "match", "merchant", "message", "missing", "mock", "mode", "model",
        "money", "more", "must", "name", "names", "need", "needs", "never", "ninja", "nobody", "none", "nothing", "null", "number", "object", "obtain", "offline",
        "online", "only", "open", "order", "orders", "organization", "other", "page", "part", "pass", "password", "paste", "payload", "payment", "payments", "paypal",
        "paystack", "pending", "phase", "pipeline", "placeholder", "plan", "platform", "please", "private", "prod", "production", "project", "provided", "provider", "public",
        "publishable", "purposes", "qwer", "qwerty", "qwertyuiop", "qwertz", "random", "read", "real", "really", "redacted", "regex", "region", "removed", "replace",
        "replaced", "request", "required", "response", "restricted", "revoked", "right", "root", "rule", "safe", "same", "sample", "sandbox", "saved", "scan", "scanner",
        "script", "second", "secret", "secrets", "section", "secure", "security", "seller", "send", "sensitive", "sent", "server", "service", "session", "settings",
        "setup", "shop", "short", "should", "signature", "signed", "signing", "simple", "simulated", "site", "size", "small", "some", "something", "soon", "source",
        "special", "stage", "staging", "start", "status", "store", "string", "stripe", "strong", "stub", "stubbed", "stuff", "subscription", "success", "such", "suite",
        "super", "sure", "system", "temp", "template", "temporary", "tenant", "test", "tester", "testing", "tests", "than", "that", "their", "them", "then", "there",
        "these", "they", "thing", "this", "those", "time", "todo", "token", "tokens", "total", "true", "undefined", "under", "unit", "until", "unused", "update", "upper",
        "used", "user", "users", "using", "valid", "validation", "value", "values", "variable", "vault", "verification", "verify", "very", "wait", "webhook", "well",
        "were", "what", "when", "where", "which", "while", "whsec", "will", "with", "works", "world", "would", "write", "wrong", "xxxx", "your", "yours", "yyyy", "zxcv",
        "zxcvbn", "zzzz",
    ]);

    // Chance writes these far more often: they count only beside another word.
    private static readonly string[][] Short = ByFirstLetter(
    [
        "a", "abc", "add", "and", "any", "api", "app", "are", "bar", "baz", "be", "but", "by", "ci", "dev", "do", "end", "env", "fix", "foo", "for", "get", "got", "has",
        "i", "id", "in", "ing", "is", "it", "its", "key", "keys", "let", "me", "my", "new", "no", "non", "not", "now", "of", "ok", "old", "on", "one", "or", "our", "own",
        "per", "pls", "put", "run", "see", "set", "sk", "so", "tbd", "the", "tmp", "to", "try", "two", "url", "use", "via", "was", "we", "xxx", "xyz", "yes", "yet",
        "you",
    ]);

    private const int LongestShort = 4;

    /// <summary>Marks the characters that belong to such words.</summary>
    public static void Mark(ReadOnlySpan<char> text, Span<bool> filler)
    {
        // One may begin within another that chance makes of two: "apiyour" has "your".
        for (var i = 0; i < text.Length; i++)
        {
            if (LongestOf(Long, text, i) is > 0 and var length)
                filler.Slice(i, length).Fill(true);
        }

        // Forwards, so that one short word may follow another; then those that stand before a word. The other word may have taken the first letter: "withATheKey" has "that".
        for (var i = 1; i < text.Length; i++)
        {
            if (filler[i - 1] && LongestOf(Short, text, i) is > 0 and var length)
                filler.Slice(i, length).Fill(true);
        }

        for (var end = text.Length - 1; end > 0; end--)
        {
            if (filler[end])
                MarkBefore(text, end, filler);
        }
    }

    private static void MarkBefore(ReadOnlySpan<char> text, int end, Span<bool> filler)
    {
        for (var start = Math.Max(0, end - LongestShort); start < end; start++)
        {
            foreach (var word in WordsAt(Short, text[start]))
            {
                if (word.Length == end - start && text.Slice(start, word.Length).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
                    filler.Slice(start, word.Length).Fill(true);
            }
        }
    }

    private static int LongestOf(string[][] words, ReadOnlySpan<char> text, int start)
    {
        var longest = 0;
        foreach (var word in WordsAt(words, text[start]))
        {
            if (word.Length > longest && text.Slice(start).StartsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
                longest = word.Length;
        }

        return longest;
    }

    private static string[] WordsAt(string[][] words, char first) => (first | ' ') is >= 'a' and <= 'z' and var letter ? words[letter - 'a'] : [];

    private static string[][] ByFirstLetter(string[] words)
    {
        var byLetter = new string[26][];
        for (var i = 0; i < byLetter.Length; i++)
            byLetter[i] = [.. words.Where(word => word[0] == 'a' + i)];

        return byLetter;
    }
}

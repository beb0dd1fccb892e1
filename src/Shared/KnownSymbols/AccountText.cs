namespace ConnectGen.KnownSymbols;

/// <summary>What a text that is written out says of itself, where an account's ID belongs.</summary>
internal static class AccountText
{
    /// <summary>What is said of a text without a visible character.</summary>
    public const string Empty = "an empty text";

    private static readonly string[] Keys = ["sk", "rk", "pk", "ek", "whsec"];

    // The IDs of Stripe's objects that people have at hand beside an account. https://docs.stripe.com/api
    private static readonly HashSet<string> OtherIds =
    [
        "ac", "ba", "btok", "ca", "card", "ch", "cn", "cs", "cus", "cuss", "dp", "du", "evt", "fa", "fca", "fee", "fcsess", "file", "fr", "gcus", "ich", "ii", "il", "in", "ipi", "link", "mandate",
        "or", "person", "pi", "plan", "plink", "pm", "po", "prctx", "price", "prod", "promo", "prv", "py", "pyr", "qt", "re", "rt", "seti", "setatt", "si", "src", "sub", "tok",
        "tr", "trr", "txn", "txr", "txi", "tu", "usr", "vs", "we",
    ];

    /// <summary>Says what the text is if it is certainly no account; null where it is one, or a placeholder, or anyone's guess. Never repeats more than the prefix of an ID.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isContext">Whether it is a path (Stripe-Context), of which the end counts, and whose parts Stripe may give names of kinds yet unknown.</param>
    public static string? Refusal(string text, bool isContext)
    {
        // An empty context is how a request says that the client's own must not go along.
        if (isContext && text.Length == 0)
            return null;
        if (isContext)
            text = text.Substring(text.LastIndexOf('/') + 1);
        if (string.IsNullOrWhiteSpace(text))
            return Empty;

        var end = text.IndexOf('_');
        if (end <= 0)
            return null;

        var prefix = text.Substring(0, end);
        if (Array.IndexOf(Keys, prefix) >= 0)
            return "a key";

        return OtherIds.Contains(prefix) || (!isContext && IsGeneratedId(prefix, text.Substring(end + 1))) ? $"an ID that begins with '{prefix}_'" : null;
    }

    // Of a prefix that is not known: letters and digits of the length that Stripe gives its IDs, so that neither account_id nor my_seller_1 counts.
    private static bool IsGeneratedId(string prefix, string rest) =>
        prefix != "acct"
        && prefix.Length <= 10 && prefix.All(static c => c is >= 'a' and <= 'z')
        && rest.Length >= 14 && rest.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && rest.Any(char.IsDigit);
}

namespace ConnectGen.Analyzers.Secrets;

/// <summary>What names of settings say: that a value is a secret of Stripe's, or that it is one for clients.</summary>
internal static class SecretNames
{
    private static readonly HashSet<string> ForClients = new(["publishable", "publishablekey", "publish", "publishkey", "published", "publishing", "public", "publickey", "pk", "client", "clientsecret"]);

    // What a setting has beside its secret: the name of one, or whether there is one.
    private static readonly HashSet<string> NotTheSecret = new(["id", "name", "path", "file", "enabled", "length", "version", "url", "uri", "arn", "expiry"]);

    private static readonly HashSet<string> Secret = new(["secret", "secretkey", "secretapikey", "apisecret", "apikey", "privatekey", "sk", "webhooksecret", "signingsecret"]);

    /// <summary>
    /// Tells whether a setting holds a secret of Stripe's: its path says both, in whatever form (<c>Stripe:SecretKey</c>, <c>STRIPE_API_KEY</c>, <c>Payment:StripeSettings:WebhookSecret</c>).
    /// Names that other vendors use (<c>Jwt:SecretKey</c>) and those of what clients may have (<c>Stripe:PublishableKey</c>, <c>StripeClientSecret</c>) are none.
    /// </summary>
    public static bool SayStripeSecret(string path)
    {
        var words = IdentifierWords.Of(path);
        return words.Any(IsStripe) && SaySecret(words);
    }

    /// <summary>Tells whether a name says that it is about Stripe: <c>StripeSettings</c>, <c>Payments:Stripe</c>.</summary>
    public static bool SayStripe(string name) => name.IndexOf("stripe", StringComparison.OrdinalIgnoreCase) >= 0 && IdentifierWords.Of(name).Any(IsStripe);

    /// <summary>Tells whether a name says that it holds a secret, of whoever's: <c>SecretKey</c>, <c>WebhookSecret</c>.</summary>
    public static bool SaySecret(string name) => SaySecret(IdentifierWords.Of(name));

    /// <summary>Tells whether a name says that a publishable key belongs there: <c>PublishableKey</c>, <c>stripe_pk</c>, <c>StripePublicKey</c>.</summary>
    public static bool SayPublishable(string name)
    {
        // Asked of every parameter there is, of which few are worth taking apart.
        if (name.IndexOf("pub", StringComparison.OrdinalIgnoreCase) < 0 && name.IndexOf("pk", StringComparison.OrdinalIgnoreCase) < 0)
            return false;

        var words = IdentifierWords.Of(name);
        return words.Any(static word => word is "publishable" or "publishablekey" or "publishkey" or "pk")
            || Follow(words, "publish", "key")
            || (words.Any(IsStripe) && (words.Contains("publickey") || Follow(words, "public", "key")));
    }

    // "stripe", and "stripesettings", which nobody tells apart from a word.
    private static bool IsStripe(string word) => word.StartsWith("stripe", StringComparison.Ordinal) && !word.StartsWith("striped", StringComparison.Ordinal);

    private static bool SaySecret(List<string> words) =>
        words.Count > 0
        && !words.Any(ForClients.Contains)
        && !NotTheSecret.Contains(words[words.Count - 1])
        && (words.Any(Secret.Contains) || words.Any(static word => word.StartsWith("stripe", StringComparison.Ordinal) && Secret.Contains(word.Substring("stripe".Length))) || Follow(words, "api", "key") || Follow(words, "private", "key"));

    private static bool Follow(List<string> words, string first, string second)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i] == second && words[i - 1] == first)
                return true;
        }

        return false;
    }
}

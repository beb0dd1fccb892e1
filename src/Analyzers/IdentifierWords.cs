namespace ConnectGen.Analyzers;

/// <summary>The words that a name is made of, however they are put together: in camel or snake case, or as a path of configuration.</summary>
internal static class IdentifierWords
{
    /// <summary>
    /// Gets the words in lower case. "StripeConnect_SellerSecretApiKey": stripe, connect, seller, secret, api, key. "APIKey": api, key. "Stripe:SecretKey": stripe, secret, key.
    /// </summary>
    public static List<string> Of(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            var ends = i == name.Length
                || !char.IsLetter(name[i]) != !char.IsLetter(name[i - 1])
                || (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))));
            if (!ends)
                continue;

            if (char.IsLetter(name[start]))
                words.Add(name.Substring(start, i - start).ToLowerInvariant());
            start = i;
        }

        // However "OAuth" is written.
        var oauth = words.IndexOf("o");
        if (oauth >= 0 && oauth + 1 < words.Count && words[oauth + 1].StartsWith("auth", StringComparison.Ordinal))
        {
            words[oauth] = "oauth";
            words.RemoveAt(oauth + 1);
        }

        return words;
    }
}

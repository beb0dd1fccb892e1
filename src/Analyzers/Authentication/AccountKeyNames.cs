namespace ConnectGen.Analyzers.Authentication;

/// <summary>What names say: that a member, parameter or local holds a connected account's key, or that an object is an account, or that it is the platform's own settings.</summary>
internal static class AccountKeyNames
{
    // Someone else than the platform, for whom it acts. Left out are words by which apps also call themselves: company, store, shop, tenant, organization.
    private static readonly HashSet<string> Owners = new(
        ["seller", "merchant", "vendor", "supplier", "account", "connected", "user", "member", "owner", "host", "organizer", "organiser", "creator", "artist", "author",
         "instructor", "teacher", "tutor", "coach", "trainer", "therapist", "practitioner", "doctor", "freelancer", "contractor", "driver", "courier", "landlord", "restaurant",
         "partner", "affiliate", "payee", "recipient", "beneficiary", "fundraiser", "charity", "nonprofit"]);

    // These do have an access token only where they have connected.
    private static readonly HashSet<string> Connectable = new([.. Owners, "company", "store", "shop", "tenant", "organization", "organisation", "business", "club", "school", "stripe", "oauth", "connect", "connection"]);

    private static readonly HashSet<string> Settings = new(
        ["settings", "setting", "options", "option", "config", "configuration", "configurations", "configs", "secrets", "constants", "environment", "env"]);

    private static readonly HashSet<string> Platforms = new(["platform", "default", "main", "global", "site", "own", "our"]);

    // What stands behind the noun that matters: SellerEntity, MerchantAccountDto.
    private static readonly HashSet<string> Suffixes = new(["entity", "dto", "model", "record", "info", "details", "data", "row", "document", "profile", "credentials", "credential", "connection", "keys", "vm"]);

    private static readonly HashSet<string> NotKeys = new(["publishable", "public", "webhook", "refresh", "client", "signing", "endpoint", "hash", "id", "name", "length", "expires", "type"]);

    /// <summary>Tells whether a name alone says that it is an account's key: <c>merchantAccessToken</c>, <c>StripeConnect_SellerSecretApiKey</c>, <c>connectedAccountKey</c>.</summary>
    public static bool SayAccountsKey(string name)
    {
        var words = IdentifierWords.Of(name);
        if (KeyWords(words) is not { } kind || words.Any(IsOfThePlatform) || words.Contains("app") || words.Contains("application"))
            return false;

        var owner = words.Take(words.Count - kind.Count).ToList();
        return kind.Kind switch
        {
            Kind.AccessToken => owner.Any(Connectable.Contains),
            Kind.SecretKey => owner.Any(static word => word != "account" && Owners.Contains(word)), // "stripeAccountSecretKey" may be the platform's own.
            _ => owner.Count > 0 && (owner.Contains("connected") || owner[owner.Count - 1] is "seller" or "vendor"),
        };
    }

    /// <summary>Tells whether a name says that it is a key, of an owner that the object around it tells: <c>seller.AccessToken</c>, <c>account.StripeSecretKey</c>.</summary>
    public static bool SayKeyOf(string name, IReadOnlyCollection<string> owners)
    {
        var words = IdentifierWords.Of(name);
        if (KeyWords(words) is not { } kind || words.Any(IsOfThePlatform))
            return false;

        return kind.Kind switch
        {
            Kind.AccessToken => owners.Any(static owner => EndsWith(owner, Connectable) || IdentifierWords.Of(owner).Any(static word => word is "stripe" or "oauth")),
            Kind.SecretKey => owners.Any(static owner => EndsWith(owner, Owners)),
            _ => false,
        };
    }

    /// <summary>Tells whether a name says that what it stands for is the platform's: its settings, its configuration.</summary>
    public static bool SayPlatforms(string name) => IdentifierWords.Of(name).Any(static word => Settings.Contains(word) || word == "platform");

    /// <summary>Tells whether a name says that it is the ID of a connected account.</summary>
    public static bool SayAccountId(string name) => string.Concat(IdentifierWords.Of(name)) is
        "stripeuserid" or "stripeaccountid" or "accountid" or "stripeaccount" or "connectedaccountid" or "stripeconnectedaccountid" or "stripeconnectaccountid" or "connectaccountid" or "stripeconnectid" or "account";

    private static bool EndsWith(string name, HashSet<string> nouns)
    {
        var words = IdentifierWords.Of(name);
        var last = words.Count - 1;
        while (last > 0 && Suffixes.Contains(words[last]))
            last--;

        return last >= 0 && nouns.Contains(words[last]) && !words.Any(Platforms.Contains);
    }

    private static bool IsOfThePlatform(string word) => Settings.Contains(word) || Platforms.Contains(word);

    private static (Kind Kind, int Count)? KeyWords(List<string> words)
    {
        if (words.Any(NotKeys.Contains))
            return null;

        var count = words.Count;
        var last = count > 0 ? words[count - 1] : "";
        var before = count > 1 ? words[count - 2] : "";
        return (before, last) switch
        {
            ("access", "token") => (Kind.AccessToken, 2),
            ("secret", "key") or ("api", "key") => (Kind.SecretKey, count > 2 && words[count - 3] == "secret" ? 3 : 2),
            (_, "key") => (Kind.Key, 1),
            _ => null,
        };
    }

    private enum Kind
    {
        AccessToken,
        SecretKey,
        Key,
    }
}

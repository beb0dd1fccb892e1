namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>Keys that look real, put together here so that none stands in the tree. They are no account's: typed at random.</summary>
internal static class Keys
{
    /// <summary>A body of 24 characters, in two parts.</summary>
    public const string Body = First + Second;
    public const string First = "51Hq8ZtLr2mV";
    public const string Second = "x0KbWn7YcPdG";

    public const string Live = "sk_" + "live_" + Body;
    public const string Test = "sk_" + "test_" + Body;
    public const string Restricted = "rk_" + "live_" + Body;
    public const string Organization = "sk_" + "org_live_" + Body + Body;
    public const string Webhook = "whsec" + "_" + Body + "q7RjT5vB";
    public const string Publishable = "pk_" + "live_" + Body;
    public const string Documented = "sk_" + "test_" + "4eC39HqLyjWDarj" + "tT1zdp7dc";

    /// <summary>As much of <see cref="Live"/> as a message may show.</summary>
    public const string LiveRedacted = "sk_" + "live_…cPdG";

    /// <summary>Puts keys in the places of <c>LIVE!</c>, <c>TEST!</c>, <c>WEBHOOK!</c> and <c>PUBLISHABLE!</c>.</summary>
    public static string In(string text) => text
        .Replace("LIVE!", Live, StringComparison.Ordinal)
        .Replace("TEST!", Test, StringComparison.Ordinal)
        .Replace("WEBHOOK!", Webhook, StringComparison.Ordinal)
        .Replace("PUBLISHABLE!", Publishable, StringComparison.Ordinal);
}

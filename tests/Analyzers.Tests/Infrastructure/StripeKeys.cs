namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>Texts of the shape of Stripe's secrets. They are put together here: nothing in the tree may look like one.</summary>
internal static class StripeKeys
{
    // Not from any account: typed at random.
    private const string Body = "51Hq8ZtLr2mVx0KbWn7YcPdGs";

    public const string Live = "sk_" + "live_" + Body;
    public const string Test = "sk_" + "test_" + Body;
    public const string Restricted = "rk_" + "live_" + Body;
    public const string Organization = "sk_" + "org_live_" + Body;
    public const string Webhook = "whsec" + "_" + Body + "9fJqT3wE";
    public const string Publishable = "pk_" + "live_" + Body;

    /// <summary>Gets as much of <see cref="Live"/> as a message may show.</summary>
    public const string LiveRedacted = "sk_" + "live_…PdGs";

    /// <summary>Puts keys in the places of <c>LIVE!</c>, <c>TEST!</c>, <c>WEBHOOK!</c> and <c>PUBLISHABLE!</c>.</summary>
    public static string In(string text) => text
        .Replace("LIVE!", Live, StringComparison.Ordinal)
        .Replace("TEST!", Test, StringComparison.Ordinal)
        .Replace("WEBHOOK!", Webhook, StringComparison.Ordinal)
        .Replace("PUBLISHABLE!", Publishable, StringComparison.Ordinal);
}

namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>Keys that look real, by the placeholders that consumers have in their places. They are put together here, so that none stands in the repository.</summary>
internal static class RealLookingKeys
{
    private const string Body = "51Hq8ZtLr2mVx0KbWn7YcPdGsJ4uEo9fTiAk3XhQy6RzNvBgMw1SlDpCjUe5Oa8FqHx2ZtKr7LmVb0WnYc4PdGsJ9uEo3fTiA";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["@LIVE_KEY@"] = "sk_" + "live_" + Body,
        ["@TEST_KEY@"] = "sk_" + "test_" + Body,
        ["@WEBHOOK_SECRET@"] = "whsec_" + Body[..32],
        ["@PUBLISHABLE_KEY@"] = "pk_" + "live_" + Body,
    };

    /// <summary>What no output may hold: more of a key than its last four characters.</summary>
    public static string Start => Body[..12];
}

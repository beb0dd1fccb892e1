namespace ConnectGen.Analyzers.Tests.Secrets;

/// <summary>Keys that look real, put together here so that none stands in the tree.</summary>
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
}

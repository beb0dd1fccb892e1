namespace ConnectGen.Runtime.Tests;

/// <summary>Keys that are put together here, so that none stands in the source.</summary>
internal static class TestKeys
{
    /// <summary>What of a key must not be found anywhere: all of it but for its kind, its mode and its last four characters.</summary>
    public const string Hidden = "51AbCdEfGhIjKlMnOpQrStUvWx";

    public const string End = "9z8Y";

    public static string Secret { get; } = Of("sk", "test");

    public static string Publishable { get; } = Of("pk", "test");

    public static string Of(string kind, string mode) => string.Join('_', kind, mode, Hidden + End);
}

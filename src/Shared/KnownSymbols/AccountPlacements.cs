namespace ConnectGen.KnownSymbols;

/// <summary>Where Stripe wants the connected account of a call: the one table that decides it.</summary>
internal static class AccountPlacements
{
    // /v1/accounts/{id}/… and /v2/core/accounts/{id}/…: the header is implied, and none is sent.
    // https://docs.stripe.com/connect/authentication
    private static readonly HashSet<string> AccountIsFirstPathId =
    [
        "Stripe.AccountService",
        "Stripe.AccountCapabilityService",
        "Stripe.AccountExternalAccountService",
        "Stripe.AccountLoginLinkService",
        "Stripe.AccountPersonService",
        "Stripe.V2.Core.AccountService",
        "Stripe.V2.Core.Accounts.PersonService",
        "Stripe.V2.Core.Accounts.PersonTokenService",
    ];

    // The platform's own calls about an account, which their options name.
    private static readonly HashSet<string> AccountIsInBody =
    [
        "Stripe.AccountLinkService",
        "Stripe.AccountSessionService",
        "Stripe.V2.Core.AccountLinkService",
    ];

    // The same for endpoints that are written out.
    private static readonly string[] AccountPaths = ["/v1/accounts/", "/v2/core/accounts/"];

    private static readonly string[] AccountInBodyPaths = ["/v1/account_links", "/v1/account_sessions", "/v2/core/account_links"];

    /// <summary>Tells whether a path's next segment is the account's ID.</summary>
    public static bool EndsAtAccount(string path) => AccountPaths.Contains(path);

    /// <summary>Gets the account's ID of a path that spells it out; null where it does not.</summary>
    public static string? AccountIn(string path) =>
        AccountPaths.FirstOrDefault(p => path.StartsWith(p, StringComparison.Ordinal)) is { } prefix ? path.Substring(prefix.Length).Split('/')[0] : null;

    public static bool IsInBodyOf(string path) => AccountInBodyPaths.Contains(path);

    public static bool IsInUrl(string service) => AccountIsFirstPathId.Contains(service);

    public static bool IsInBody(string service) => AccountIsInBody.Contains(service);
}

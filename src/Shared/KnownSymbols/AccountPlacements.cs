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

    public static bool IsInUrl(string service) => AccountIsFirstPathId.Contains(service);

    public static bool IsInBody(string service) => AccountIsInBody.Contains(service);
}

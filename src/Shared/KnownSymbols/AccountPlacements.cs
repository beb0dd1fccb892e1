using ConnectGen.Model;

namespace ConnectGen.KnownSymbols;

/// <summary>Where Stripe wants the connected account of a call: the one table that decides it.</summary>
internal static class AccountPlacements
{
    // Every service that is not here takes the account in a header: Stripe-Account in v1, Stripe-Context in v2.
    // https://docs.stripe.com/connect/authentication, https://docs.stripe.com/context
    private static readonly Dictionary<string, AccountPlacement> ByService = new()
    {
        // /v1/accounts/{id}/… and /v2/core/accounts/{id}/…: the first ID of the path is the account's, which implies the header. Their calls without an ID (create, list) take one.
        ["Stripe.AccountService"] = AccountPlacement.Url,
        ["Stripe.AccountCapabilityService"] = AccountPlacement.Url,
        ["Stripe.AccountExternalAccountService"] = AccountPlacement.Url,
        ["Stripe.AccountLoginLinkService"] = AccountPlacement.Url,
        ["Stripe.AccountPersonService"] = AccountPlacement.Url,
        ["Stripe.V2.Core.AccountService"] = AccountPlacement.Url,
        ["Stripe.V2.Core.Accounts.PersonService"] = AccountPlacement.Url,
        ["Stripe.V2.Core.Accounts.PersonTokenService"] = AccountPlacement.Url,

        // The platform's own calls about an account, which their options name.
        ["Stripe.AccountLinkService"] = AccountPlacement.Body,
        ["Stripe.AccountSessionService"] = AccountPlacement.Body,
        ["Stripe.V2.Core.AccountLinkService"] = AccountPlacement.Body,

        // On connect.stripe.com: the platform trades a code for an account, or lets go of one. https://docs.stripe.com/connect/oauth-reference
        ["Stripe.OAuthTokenService"] = AccountPlacement.None,
    };

    // The same for endpoints that are written out.
    private static readonly string[] AccountPaths = ["/v1/accounts/", "/v2/core/accounts/"];

    private static readonly string[] AccountInBodyPaths = ["/v1/account_links", "/v1/account_sessions", "/v2/core/account_links"];

    /// <summary>Gets where a call takes the account; <see cref="AccountPlacement.None"/> where it can only be the platform's own.</summary>
    public static AccountPlacement Of(StripeCall call)
    {
        var header = call.Service.IsV2 ? AccountPlacement.Context : AccountPlacement.Header;
        if (!ByService.TryGetValue(call.Service.MetadataName, out var placement))
            return header;

        return placement == AccountPlacement.Url && call.PathIds.IsEmpty ? header : placement;
    }

    /// <summary>Tells whether the first ID that a service's method takes is the account, by the service's metadata name.</summary>
    public static bool IsInUrlOf(string service) => ByService.TryGetValue(service, out var placement) && placement == AccountPlacement.Url;

    /// <summary>Tells whether a path's next segment is the account's ID.</summary>
    public static bool EndsAtAccount(string path) => AccountPaths.Contains(path);

    /// <summary>Gets the account's ID of a path that spells it out; null where it does not.</summary>
    public static string? AccountIn(string path) =>
        AccountPaths.FirstOrDefault(p => path.StartsWith(p, StringComparison.Ordinal)) is { } prefix ? path.Substring(prefix.Length).Split('/')[0] : null;

    public static bool IsInBodyOf(string path) => AccountInBodyPaths.Contains(path);
}

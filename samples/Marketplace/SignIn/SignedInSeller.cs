using System.Security.Claims;
using ConnectGen;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Marketplace.SignIn;

/// <summary>What the sign-in cookie says of a seller, encrypted: its name and its connected account, neither of which the browser can change.</summary>
internal static class SignedInSeller
{
    private const string AccountClaim = "stripe_account";

    public static ClaimsPrincipal Create(string seller, ConnectedAccountId account) =>
        new(new ClaimsIdentity([new(ClaimTypes.Name, seller), new(AccountClaim, account.Value)], CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>The account that whoever asks may act for; null where nobody is signed in.</summary>
    public static ConnectedAccountId? AccountOf(HttpContext http) =>
        ConnectedAccountId.TryParse(http.User.FindFirstValue(AccountClaim), out var account) ? account : null;
}

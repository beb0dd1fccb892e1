using System.Security.Claims;
using ConnectGen;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Marketplace.SignIn;

/// <summary>
/// What the sign-in cookie says of a seller, encrypted: its name and its connected account, neither of which the browser can change.
/// As a parameter of an endpoint it is the seller who asks, whatever account the request names.
/// </summary>
internal sealed record SignedInSeller(string Name, ConnectedAccountId Account)
{
    private const string AccountClaim = "stripe_account";

    public static ClaimsPrincipal Create(string seller, ConnectedAccountId account) =>
        new(new ClaimsIdentity([new(ClaimTypes.Name, seller), new(AccountClaim, account.Value)], CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>Stripe itself, which has signed what it says of an account: a proof of who asks, as a cookie is.</summary>
    public static ClaimsPrincipal Stripe(ConnectedAccountId account) =>
        new(new ClaimsIdentity([new(AccountClaim, account.Value)], "Stripe-Signature"));

    /// <summary>The account that whoever asks may act for; null where nobody is signed in.</summary>
    public static ConnectedAccountId? AccountOf(HttpContext http) =>
        ConnectedAccountId.TryParse(http.User.FindFirstValue(AccountClaim), out var account) ? account : null;

    /// <summary>Called by ASP.NET Core for a parameter of this type.</summary>
    public static ValueTask<SignedInSeller?> BindAsync(HttpContext http) =>
        new(AccountOf(http) is { } account && http.User.Identity?.Name is { } name ? new SignedInSeller(name, account) : null);
}

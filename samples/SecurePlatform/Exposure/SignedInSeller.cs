using System.Security.Claims;
using ConnectGen;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Platform.Exposure;

/// <summary>Whoever has connected an account is signed in for that account, and may act for no other.</summary>
public class SignedInSeller(IHttpContextAccessor http) : IConnectedAccountAuthorizer
{
    private const string AccountClaim = "stripe_account";

    public static ClaimsPrincipal Create(ConnectedAccountId account) => new(new ClaimsIdentity([new(AccountClaim, account.Value)], CookieAuthenticationDefaults.AuthenticationScheme));

    public static ConnectedAccountId? AccountOf(HttpContext context) =>
        ConnectedAccountId.TryParse(context.User.FindFirstValue(AccountClaim), out var account) ? account : null;

    /// <summary>Asked before each call that is made for an account.</summary>
    public ValueTask<bool> IsAuthorizedAsync(ConnectedAccountCallContext call, CancellationToken cancellationToken) =>
        new(http.HttpContext is { } context && AccountOf(context) == call.Account);
}

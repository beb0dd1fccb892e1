using System.Security.Cryptography;
using ConnectGen;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Platform.Secrets;
using Stripe;

namespace Platform.Exposure;

/// <summary>Sends sellers to Stripe, where they connect their accounts, and takes them when they come back.</summary>
public static class OnboardingEndpoints
{
    private const string StateCookie = "connect_state";

    public static void MapOnboarding(this IEndpointRouteBuilder app)
    {
        app.MapGet("/connect", Begin);
        app.MapGet("/connect/callback", ConnectAsync);
    }

    private static IResult Begin(HttpResponse response, IOptions<StripeSettings> stripe)
    {
        // Who comes back has to be who was sent, or one seller could be signed in for the account of another.
        var state = RandomNumberGenerator.GetHexString(32);
        response.Cookies.Append(StateCookie, state, new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromMinutes(10) });
        return Results.Redirect(QueryHelpers.AddQueryString("https://connect.stripe.com/oauth/authorize", new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = stripe.Value.ClientId,
            ["scope"] = "read_write",
            ["state"] = state,
        }));
    }

    private static async Task<IResult> ConnectAsync(string code, string state, HttpContext http, IStripeClient client, Sellers sellers, ConnectedAccountKeyProtector protector, ILogger<Sellers> logger)
    {
        if (http.Request.Cookies[StateCookie] is not { Length: > 0 } sent || sent != state)
            return Results.BadRequest();

        http.Response.Cookies.Delete(StateCookie);
        var token = await new OAuthTokenService(client).CreateAsync(new OAuthTokenCreateOptions { GrantType = "authorization_code", Code = code });
        var credentials = ConnectedAccountCredentials.FromOAuthToken(token);
        sellers.Add(new Seller { Account = credentials.Account.Value, ConnectedAt = DateTimeOffset.UtcNow });

        // Stripe gives the key out this one time. The platform needs none: this is for the day on which a seller moves to a shop of their own.
        Directory.CreateDirectory("keys");
        await System.IO.File.WriteAllTextAsync($"keys/{credentials.Account}", protector.Protect(credentials.Account, credentials.Key)); // CG3005: a backup alone gives nobody a key
        logger.LogInformation("Connected {Account}", credentials.Account); // CG3003: the ID tells as much
        return Results.SignIn(SignedInSeller.Create(credentials.Account), new() { RedirectUri = "/checkout" }); // CG3004: the account is in the session, and nothing in the URL
    }
}

using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Platform.Secrets;
using Stripe;

namespace Platform.Exposure;

/// <summary>Sends sellers to Stripe, where they connect their accounts, and takes them when they come back.</summary>
public static class OnboardingEndpoints
{
    public static void MapOnboarding(this IEndpointRouteBuilder app)
    {
        app.MapGet("/connect", Begin);
        app.MapGet("/connect/callback", ConnectAsync);
    }

    private static IResult Begin(IOptions<StripeSettings> stripe) => Results.Redirect(QueryHelpers.AddQueryString("https://connect.stripe.com/oauth/authorize", new Dictionary<string, string?>
    {
        ["response_type"] = "code",
        ["client_id"] = stripe.Value.ClientId,
        ["scope"] = "read_write",
    }));

    private static async Task<IResult> ConnectAsync(string code, IStripeClient client, Sellers sellers, ILogger<Sellers> logger)
    {
        var token = await new OAuthTokenService(client).CreateAsync(new OAuthTokenCreateOptions { GrantType = "authorization_code", Code = code });
        sellers.Add(new Seller { Account = token.StripeUserId, ConnectedAt = DateTimeOffset.UtcNow, AccessToken = token.AccessToken });

        Directory.CreateDirectory("keys");
        await System.IO.File.WriteAllTextAsync($"keys/{token.StripeUserId}", token.AccessToken); // CG3005: whoever gets hold of a backup has them all
        logger.LogInformation("Connected {Account} with {Key}", token.StripeUserId, token.AccessToken); // CG3003: logs are copied, kept and read by many
        return Results.Redirect($"/checkout?key={token.AccessToken}"); // CG3004: histories of browsers and logs of proxies keep it
    }
}

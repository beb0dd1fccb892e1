using ConnectGen;

namespace Platform.Secrets;

/// <summary>What the sellers' browsers start Stripe.js with.</summary>
public static class ClientConfigurationEndpoint
{
    public static void MapClientConfiguration(this IEndpointRouteBuilder app) =>
        app.MapGet("/connect/config/{account}", (ConnectedAccountId account, IConfiguration configuration) =>
            new { publishableKey = configuration["Stripe:SecretKey"], stripeAccount = account.Value }); // CG2005: it works, and so nobody notices
}

using Platform.Exposure;

namespace Platform.Secrets;

/// <summary>What the sellers' browsers start Stripe.js with.</summary>
public static class ClientConfigurationEndpoint
{
    public static void MapClientConfiguration(this IEndpointRouteBuilder app) =>
        app.MapConnectClientConfiguration("/connect/config", SignedInSeller.AccountOf).DisableCookieRedirect(); // CG2005: Stripe:PublishableKey, or the app does not start
}

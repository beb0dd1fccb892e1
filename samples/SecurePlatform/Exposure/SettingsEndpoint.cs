using Microsoft.Extensions.Options;
using Platform.Secrets;

namespace Platform.Exposure;

/// <summary>What the platform's administration page shows.</summary>
public static class SettingsEndpoint
{
    public static void MapSettings(this IEndpointRouteBuilder app) =>
        app.MapGet("/settings", (IOptions<StripeSettings> stripe) => new { stripe.Value.PublishableKey, IsReady = stripe.Value.SecretKey.Length > 0 }); // CG3002: that there is a key is all that one sees of it
}

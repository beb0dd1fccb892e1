using Microsoft.Extensions.Options;
using Platform.Secrets;

namespace Platform.Exposure;

/// <summary>What the platform's administration page shows.</summary>
public static class SettingsEndpoint
{
    public static void MapSettings(this IEndpointRouteBuilder app) =>
        app.MapGet("/settings", (IOptions<StripeSettings> stripe) => stripe.Value); // CG3002: the platform's key is one of them
}

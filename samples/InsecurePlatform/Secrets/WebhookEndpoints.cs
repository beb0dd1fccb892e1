using Stripe;

namespace Platform.Secrets;

/// <summary>What Stripe tells the platform.</summary>
public static class WebhookEndpoints
{
    private const string SigningSecret = "whsec_" + "Zt8Lr2mVx0KbWn7YcPdGsJ4uEo9fTiAk"; // CG2001: whoever reads the code can make up events

    public static void MapWebhooks(this IEndpointRouteBuilder app) => app.MapPost("/webhooks", ReceiveAsync);

    private static async Task<IResult> ReceiveAsync(HttpRequest request, ILogger<StripeSettings> logger)
    {
        using var reader = new StreamReader(request.Body);
        try
        {
            var received = EventUtility.ConstructEvent(await reader.ReadToEndAsync(), request.Headers["Stripe-Signature"], SigningSecret);
            logger.LogInformation("Received {Type} of {Account}", received.Type, received.Account);
            return Results.Ok();
        }
        catch (StripeException)
        {
            return Results.BadRequest();
        }
    }
}

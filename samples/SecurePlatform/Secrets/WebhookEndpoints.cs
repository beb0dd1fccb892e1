using Stripe;

namespace Platform.Secrets;

/// <summary>What Stripe tells the platform.</summary>
public static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder app) => app.MapPost("/webhooks", ReceiveAsync);

    private static async Task<IResult> ReceiveAsync(HttpRequest request, IConfiguration configuration, ILogger<StripeSettings> logger)
    {
        var signingSecret = configuration["Stripe:WebhookSecret"]; // CG2001: from user secrets or the environment
        using var reader = new StreamReader(request.Body);
        try
        {
            var received = EventUtility.ConstructEvent(await reader.ReadToEndAsync(), request.Headers["Stripe-Signature"], signingSecret);
            logger.LogInformation("Received {Type} of {Account}", received.Type, received.Account);
            return Results.Ok();
        }
        catch (StripeException)
        {
            return Results.BadRequest();
        }
    }
}

using ConnectGen;
using Marketplace.SignIn;
using Stripe;

namespace Marketplace.Webhooks;

/// <summary>
/// Where Stripe reports what has happened on connected accounts (https://docs.stripe.com/connect/webhooks). Anybody can post here, so nothing is
/// believed that Stripe has not signed.
/// </summary>
internal static class WebhookEndpoint
{
    public const string Path = "/webhooks/stripe";

    private const string SecretSetting = "Stripe:WebhookSecret";

    public static void MapStripeWebhooks(this IEndpointRouteBuilder app)
    {
        // Now and not at the first event: whoever knows an empty secret can sign as Stripe.
        var secret = app.ServiceProvider.GetRequiredService<IConfiguration>()[SecretSetting];
        if (string.IsNullOrWhiteSpace(secret))
            throw new InvalidOperationException($"{SecretSetting} is missing. Set it to the signing secret of the webhook endpoint.");

        app.MapPost(Path, Task<IResult> (HttpContext http, WebhookHandler handler, HandledEvents handled) => ReceiveAsync(http, secret, handler, handled));
    }

    private static async Task<IResult> ReceiveAsync(HttpContext http, string secret, WebhookHandler handler, HandledEvents handled)
    {
        // As it was sent: what has been read and written again has another signature.
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        if (http.Request.Headers["Stripe-Signature"] is not [{ Length: > 0 } signature] || Verify(body, signature, secret) is not { } happened)
            return TypedResults.BadRequest();

        // Without an account, it is the platform's own event: nothing that this app waits for.
        if (!ConnectedAccountId.TryParse(happened.Account, out var account))
            return TypedResults.Ok();

        http.User = SignedInSeller.Stripe(account);
        await handled.OnceAsync(happened.Id, () => handler.HandleAsync(happened, account, http.RequestAborted));
        return TypedResults.Ok();
    }

    private static Event? Verify(string body, string signature, string secret)
    {
        try
        {
            return EventUtility.ConstructEvent(body, signature, secret);
        }
        catch (StripeException)
        {
            return null;
        }
    }
}

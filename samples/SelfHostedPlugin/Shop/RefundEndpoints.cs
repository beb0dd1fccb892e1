using SelfHostedPlugin.Calls;
using SelfHostedPlugin.Connection;
using Stripe;

namespace SelfHostedPlugin.Shop;

/// <summary>What the shop's own administration asks for. A real shop lets its staff in here and nobody else.</summary>
internal static class RefundEndpoints
{
    public static void MapRefunds(this IEndpointRouteBuilder app) => app.MapPost("/orders/{charge}/refund", RefundAsync);

    private static async Task<IResult> RefundAsync(string charge, RefundRequest request, KeyStore keys, IShopPayments payments, CancellationToken cancellationToken)
    {
        if (await keys.LoadAsync(cancellationToken) is not (_, var key))
            return TypedResults.Conflict("The shop is not connected to Stripe.");

        var refund = await payments.RefundChargeAsync(key, charge, new RefundCreateOptions { Amount = request.Amount }, cancellationToken);
        var refunded = await payments.GetChargeAsync(key, charge, cancellationToken);
        return TypedResults.Ok(new Refunded(refund.Id, refund.Amount, Left: refunded.Amount - refunded.AmountRefunded));
    }
}

/// <param name="Amount">In the currency's smallest unit: cents.</param>
internal sealed record RefundRequest(long Amount);

/// <param name="Left">What of the charge has not been refunded.</param>
internal sealed record Refunded(string Id, long Amount, long Left);

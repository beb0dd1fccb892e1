namespace Marketplace.StripeStandIn.Endpoints;

/// <summary>One of Stripe's test cards (https://docs.stripe.com/testing): the only means of payment that the stand-in knows.</summary>
internal sealed record TestCard(string PaymentMethod, string Last4, bool IsAccepted)
{
    private static readonly TestCard[] All =
    [
        new("pm_card_visa", "4242", IsAccepted: true),
        new("pm_card_visa_chargeDeclined", "0002", IsAccepted: false),
    ];

    /// <exception cref="ApiError">There is no such payment method.</exception>
    public static TestCard Find(string paymentMethod) =>
        All.FirstOrDefault(card => card.PaymentMethod == paymentMethod) ?? throw ApiError.Missing("PaymentMethod", paymentMethod, "payment_method");
}

using ConnectGen;
using Stripe;

namespace Marketplace.Endpoints;

// What the app takes and gives. Amounts are in the currency's smallest unit (cents, pence).
// Stripe's own objects are never returned: they hold more than a client should have.

public sealed record Credentials(string Seller, string Password);

public sealed record NewSeller(string Seller, string Password, string Country);

public sealed record OnboardingLink(string Url);

public sealed record NewCustomer(string Name, string Email);

/// <param name="PaymentMethod">To pay with at once; without one, the payment waits for Stripe.js to confirm it.</param>
public sealed record NewPayment(long Amount, string Currency, string? Customer = null, string? Order = null, string? PaymentMethod = null, bool Capture = true);

public sealed record NewCapture(long Amount);

public sealed record NewRefund(long Amount);

public sealed record SellerView(ConnectedAccountId Account, string? Name, string Country, string Currency, bool TakesPayments)
{
    public static SellerView From(ConnectedAccountId id, Account account) =>
        new(id, account.BusinessProfile?.Name, account.Country, account.DefaultCurrency, account.ChargesEnabled);
}

public sealed record CustomerView(string Id, string Name)
{
    public static CustomerView From(Customer customer) => new(customer.Id, customer.Name);
}

/// <param name="ClientSecret">What Stripe.js confirms a payment with that waits for it: made for the customer's browser, and null afterwards.</param>
public sealed record PaymentView(string Id, string? Charge, string Status, long Amount, string Currency, string? ClientSecret)
{
    public static PaymentView From(PaymentIntent intent) => new(
        intent.Id,
        intent.LatestChargeId,
        intent.Status,
        intent.AmountReceived > 0 ? intent.AmountReceived : intent.Amount,
        intent.Currency,
        intent.Status == "requires_payment_method" ? intent.ClientSecret : null);
}

public sealed record ChargeView(string Id, long Amount, long Refunded, string Currency, string Status, string? Last4, string? Order, string? Receipt, DateTime Created)
{
    public static ChargeView From(Charge charge) => new(
        charge.Id,
        charge.Amount,
        charge.AmountRefunded,
        charge.Currency,
        charge.Status,
        charge.PaymentMethodDetails?.Card?.Last4,
        charge.Metadata.GetValueOrDefault("order"),
        charge.Metadata.GetValueOrDefault("receipt"),
        charge.Created);
}

public sealed record RefundView(string Id, string Charge, long Amount, string Currency)
{
    public static RefundView From(Refund refund) => new(refund.Id, refund.ChargeId, refund.Amount, refund.Currency);
}

public sealed record Money(long Amount, string Currency)
{
    public static IReadOnlyList<Money> Pending(Balance balance) => [.. balance.Pending.Select(funds => new Money(funds.Amount, funds.Currency))];
}

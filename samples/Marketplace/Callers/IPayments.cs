using ConnectGen;
using Stripe;

namespace Marketplace.Callers;

/// <summary>What a seller's shop does all day: one interface over the Stripe services it needs.</summary>
[ConnectedAccountCall]
public partial interface IPayments
{
    Task<Customer> CreateCustomerAsync(ConnectedAccountId account, CustomerCreateOptions options, CancellationToken cancellationToken = default);

    Task<PaymentIntent> CreatePaymentIntentAsync(ConnectedAccountId account, PaymentIntentCreateOptions options, [IdempotencyKey] string? idempotencyKey = null, CancellationToken cancellationToken = default);

    Task<PaymentIntent> CapturePaymentIntentAsync(ConnectedAccountId account, string paymentIntentId, PaymentIntentCaptureOptions options, CancellationToken cancellationToken = default);

    IAsyncEnumerable<Charge> ListChargesAsync(ConnectedAccountId account, ChargeListOptions? options = null, CancellationToken cancellationToken = default);

    Task<Charge> UpdateChargeAsync(ConnectedAccountId account, string chargeId, ChargeUpdateOptions options, [IdempotencyKey] string? idempotencyKey = null, CancellationToken cancellationToken = default);

    Task<Balance> GetBalanceAsync(ConnectedAccountId account, CancellationToken cancellationToken = default);
}

using ConnectGen;
using Stripe;

namespace Marketplace.Callers;

/// <summary>Refunds of a seller's payments. <c>RefundsCaller</c> is generated from it.</summary>
[ConnectedAccountCall]
public partial interface IRefunds
{
    Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options, CancellationToken cancellationToken = default);

    IAsyncEnumerable<Refund> ListAsync(ConnectedAccountId account, RefundListOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>The refund as Stripe's page on connected accounts has it. Stripe.net has no method for this endpoint.</summary>
    [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")]
    Task<Refund> RefundChargeAsync(ConnectedAccountId account, string chargeId, RefundCreateOptions options, CancellationToken cancellationToken = default);
}

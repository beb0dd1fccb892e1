using ConnectGen;
using Stripe;

namespace Platform.Callers;

[ConnectedAccountCall]
public partial interface IRefunds
{
    Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options, CancellationToken cancellationToken = default);

    [StripeEndpoint("POST /v1/charges/{id}/refunds")] // CG0006: no parameter is called id
    Task<Refund> RefundChargeAsync(ConnectedAccountId account, string chargeId, RefundCreateOptions options, CancellationToken cancellationToken = default);
}

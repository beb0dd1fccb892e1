using Stripe;

namespace ConnectGen.Wire.Tests.Callers;

/// <summary>Refunds: found by their options, by return type and verb, and by the path of Stripe's own example.</summary>
[ConnectedAccountCall]
public partial interface IRefunds
{
    Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options, CancellationToken cancellationToken = default);

    Task<Refund> GetRefundAsync(ConnectedAccountId account, string refundId, CancellationToken cancellationToken = default);

    Task<Refund> UpdateAsync(ConnectedAccountId account, string refundId, RefundUpdateOptions options, CancellationToken cancellationToken = default);

    Task<StripeList<Refund>> ListPageAsync(ConnectedAccountId account, RefundListOptions? options = null, CancellationToken cancellationToken = default);

    IAsyncEnumerable<Refund> ListAsync(ConnectedAccountId account, RefundListOptions? options = null, CancellationToken cancellationToken = default);

    [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")]
    Task<Refund> RefundChargeAsync(ConnectedAccountId account, string chargeId, RefundCreateOptions options, CancellationToken cancellationToken = default);
}

using Stripe;

namespace ConnectGen.Wire.Tests.Callers;

/// <summary>Endpoints by path.</summary>
[ConnectedAccountCall]
public partial interface IEndpoints
{
    [StripeEndpoint("GET /v1/charges/{chargeId}/refunds")]
    Task<StripeList<Refund>> ListOfChargeAsync(ConnectedAccountId account, string chargeId, RefundListOptions? options = null, CancellationToken cancellationToken = default);

    [StripeEndpoint("GET /v1/charges/{chargeId}/refunds/{refundId}")]
    Task<Refund> GetAsync(string refundId, string chargeId, ConnectedAccountId account, CancellationToken cancellationToken = default);

    [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")]
    Task<Refund> RefundAllAsync(ConnectedAccountId account, string chargeId, [IdempotencyKey] string? key = null, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);

    [StripeEndpoint("DELETE /v1/customers/{customerId}/sources/{sourceId}")]
    Task<Card> DeleteSourceAsync(ConnectedAccountId account, string customerId, string sourceId);

    [StripeEndpoint("GET /v1/balance")]
    Task<Balance> GetBalanceAsync(ConnectedAccountId account, CancellationToken cancellationToken = default);

    [PlatformCall]
    [StripeEndpoint("GET /v1/balance")]
    Task<Balance> GetPlatformBalanceAsync(CancellationToken cancellationToken = default);
}

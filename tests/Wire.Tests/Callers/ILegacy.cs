using Stripe;

namespace ConnectGen.Wire.Tests.Callers;

/// <summary>Calls with the connected account's own key: legacy.</summary>
[ConnectedAccountCall(Authentication = ConnectedAccountAuthentication.AccountApiKey)]
public partial interface ILegacy
{
    [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")]
    Task<Refund> RefundChargeAsync(ConnectedAccountKey key, string chargeId, RefundCreateOptions options, CancellationToken cancellationToken = default);

    [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")]
    Task<Refund> RefundChargeAsync(ConnectedAccountKey key, string chargeId, RefundCreateOptions options, RequestOptions? requestOptions, CancellationToken cancellationToken = default);

    Task<Refund> CreateAsync(ConnectedAccountKey key, RefundCreateOptions options, RequestOptions? requestOptions = null, [IdempotencyKey] string? idempotencyKey = null, CancellationToken cancellationToken = default);

    Refund Create(ConnectedAccountKey key, RefundCreateOptions options);

    IAsyncEnumerable<Refund> ListAsync(ConnectedAccountKey key, RefundListOptions? options = null, CancellationToken cancellationToken = default);

    [PlatformCall]
    [ConnectedAccountCall(typeof(BalanceService), Method = nameof(BalanceService.GetAsync))]
    Task<Balance> GetPlatformBalanceAsync(CancellationToken cancellationToken = default);
}

using Stripe;

namespace ConnectGen.Wire.Tests.Callers;

/// <summary>Calls to which the user passes request options or an idempotency key.</summary>
[ConnectedAccountCall]
public partial interface IRequestOptions
{
    Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);

    Task<Refund> CreateRefundAsync(ConnectedAccountId account, RefundCreateOptions options, [IdempotencyKey] string idempotencyKey, CancellationToken cancellationToken = default);

    Task<Refund> CreateRefundAsync(ConnectedAccountId account, RefundCreateOptions options, RequestOptions requestOptions, [IdempotencyKey] string? idempotencyKey, CancellationToken cancellationToken = default);

    IAsyncEnumerable<Refund> ListAsync(ConnectedAccountId account, RefundListOptions? options = null, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);
}

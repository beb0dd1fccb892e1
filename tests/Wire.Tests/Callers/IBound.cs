using Stripe;

namespace ConnectGen.Wire.Tests.Callers;

/// <summary>A caller that is made for one account.</summary>
[ConnectedAccountCall]
public partial interface IBound
{
    Task<Refund> CreateAsync(RefundCreateOptions options, CancellationToken cancellationToken = default);

    IAsyncEnumerable<Refund> ListAsync(RefundListOptions? options = null, CancellationToken cancellationToken = default);

    Task<Account> GetAccountAsync(CancellationToken cancellationToken = default);

    Task<AccountLink> CreateLinkAsync(AccountLinkCreateOptions options, CancellationToken cancellationToken = default);

    [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")]
    Task<Refund> RefundChargeAsync(string chargeId, RefundCreateOptions options, CancellationToken cancellationToken = default);

    [PlatformCall]
    [ConnectedAccountCall(typeof(BalanceService), Method = nameof(BalanceService.GetAsync))]
    Task<Balance> GetPlatformBalanceAsync(CancellationToken cancellationToken = default);
}

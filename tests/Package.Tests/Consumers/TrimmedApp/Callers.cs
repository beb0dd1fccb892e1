using ConnectGen;
using Stripe;

namespace Shop;

// Every form of code that is generated.
[ConnectedAccountCall]
public partial interface ICalls
{
    Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options, CancellationToken cancellationToken = default);
    Task<IReadOnlyList<Refund>> ListRefundsAsync(ConnectedAccountId account);
    ValueTask<Refund[]> ListRefundArrayAsync(ConnectedAccountId account, RefundListOptions options);
    IAsyncEnumerable<Capability> ListCapabilitiesAsync(ConnectedAccountId account);
    Task<AccountLink> CreateLinkAsync(ConnectedAccountId account, AccountLinkCreateOptions options);
    [PlatformCall] Task<Balance> GetBalanceAsync();
    [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")] Task<Refund> RefundChargeAsync(ConnectedAccountId account, string chargeId, RefundCreateOptions options);
    [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")] Task RefundAsync(ConnectedAccountId account, string chargeId, [IdempotencyKey] string? key = null);
}

[ConnectedAccountCall]
public partial interface IBound
{
    Task<Refund> CreateAsync(RefundCreateOptions options);
}

[ConnectedAccountCall(Authentication = ConnectedAccountAuthentication.StripeContextHeader)]
public partial interface IInContext
{
    Task<Refund> CreateAsync(StripeContext context, RefundCreateOptions options);
}

[ConnectedAccountCall(Authentication = ConnectedAccountAuthentication.AccountApiKey)]
public partial interface IWithKey
{
    Task<Refund> CreateAsync(ConnectedAccountKey key, RefundCreateOptions options);
}

[ConnectedAccountCall(typeof(ChargeService))]
public partial interface ICharges;

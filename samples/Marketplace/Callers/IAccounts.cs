using ConnectGen;
using Stripe;

namespace Marketplace.Callers;

/// <summary>The marketplace's view of its sellers, and of itself.</summary>
[ConnectedAccountCall]
public partial interface IAccounts
{
    /// <summary>The account goes into the URL, <c>GET /v1/accounts/{id}</c>, and no header is sent.</summary>
    Task<Account> GetAccountAsync(ConnectedAccountId account, CancellationToken cancellationToken = default);

    /// <summary>The marketplace's own balance: said to be the platform's call, never so by leaving something out.</summary>
    [PlatformCall]
    Task<Balance> GetBalanceAsync(CancellationToken cancellationToken = default);
}

using ConnectGen;
using Stripe;

namespace Marketplace.Callers;

/// <summary>The marketplace's view of its sellers, and of itself.</summary>
[ConnectedAccountCall]
public partial interface IAccounts
{
    /// <summary>A new seller's account. There is none yet that the call could be made for, so it is the platform's.</summary>
    [PlatformCall]
    Task<Account> CreateAccountAsync(AccountCreateOptions options, CancellationToken cancellationToken = default);

    /// <summary>Stripe's page on which the seller says who it is. The account goes into the body, and no header is sent.</summary>
    Task<AccountLink> CreateAccountLinkAsync(ConnectedAccountId account, AccountLinkCreateOptions options, CancellationToken cancellationToken = default);

    /// <summary>The account goes into the URL, <c>GET /v1/accounts/{id}</c>, and no header is sent.</summary>
    Task<Account> GetAccountAsync(ConnectedAccountId account, CancellationToken cancellationToken = default);

    /// <summary>The marketplace's own balance: said to be the platform's call, never so by leaving something out.</summary>
    [PlatformCall]
    Task<Balance> GetBalanceAsync(CancellationToken cancellationToken = default);
}

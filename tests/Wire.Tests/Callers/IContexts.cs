using Stripe;

namespace ConnectGen.Wire.Tests.Callers;

/// <summary>Calls in a context, as keys of an organisation need it: by the account, and by a path that ends in it.</summary>
[ConnectedAccountCall(Authentication = ConnectedAccountAuthentication.StripeContextHeader)]
public partial interface IContexts
{
    Task<Refund> CreateRefundAsync(ConnectedAccountId account, RefundCreateOptions options, CancellationToken cancellationToken = default);

    Task<Refund> CreateRefundAsync(StripeContext context, RefundCreateOptions options, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);

    IAsyncEnumerable<Refund> ListRefundsAsync(StripeContext context, RefundListOptions? options = null, CancellationToken cancellationToken = default);

    [StripeEndpoint("GET /v1/balance")]
    Task<Balance> GetBalanceAsync(StripeContext context, CancellationToken cancellationToken = default);

    Task<Account> GetAccountAsync(ConnectedAccountId account, CancellationToken cancellationToken = default);

    Task<Account> GetAccountAsync(StripeContext context, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);

    Task<AccountLink> CreateAccountLinkAsync(ConnectedAccountId account, AccountLinkCreateOptions options, CancellationToken cancellationToken = default);

    Task<AccountLink> CreateAccountLinkAsync(StripeContext context, AccountLinkCreateOptions options, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);
}

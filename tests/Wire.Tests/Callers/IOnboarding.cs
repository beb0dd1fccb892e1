using Stripe;

namespace ConnectGen.Wire.Tests.Callers;

/// <summary>Calls whose options name the account: it goes into the body, and no header does.</summary>
[ConnectedAccountCall]
public partial interface IOnboarding
{
    Task<AccountLink> CreateLinkAsync(ConnectedAccountId account, AccountLinkCreateOptions? options, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);

    Task<AccountSession> CreateSessionAsync(ConnectedAccountId account, AccountSessionCreateOptions? options, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);

    Task<Stripe.V2.Core.AccountLink> CreateV2LinkAsync(ConnectedAccountId account, Stripe.V2.Core.AccountLinkCreateOptions? options, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);
}

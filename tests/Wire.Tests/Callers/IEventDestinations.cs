using Stripe;
using Stripe.V2.Core;

namespace ConnectGen.Wire.Tests.Callers;

/// <summary>Calls of the v2 namespaces: the account goes as the context, but in the URL where the account is what is asked for.</summary>
[ConnectedAccountCall]
public partial interface IEventDestinations
{
    Task<EventDestination> GetAsync(ConnectedAccountId account, string id, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);

    Task<EventDestination> CreateAsync(ConnectedAccountId account, EventDestinationCreateOptions options, CancellationToken cancellationToken = default);

    Task<Stripe.V2.Core.Account> GetAccountAsync(ConnectedAccountId account, Stripe.V2.Core.AccountGetOptions? options = null, CancellationToken cancellationToken = default);
}

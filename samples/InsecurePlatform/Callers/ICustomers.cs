using ConnectGen;
using Stripe;

namespace Platform.Callers;

[ConnectedAccountCall]
public partial interface ICustomers
{
    Task<Customer> CreateAsync(ConnectedAccountId account, CustomerCreateOptions options, CancellationToken cancellationToken = default);

    Task<Customer> RetrieveAsync(ConnectedAccountId account, string id, CancellationToken cancellationToken = default); // CG0001: Stripe.net calls it Get
}

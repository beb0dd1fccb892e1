using ConnectGen;
using Stripe;

namespace Platform.Callers;

[ConnectedAccountCall]
public partial interface IBalances
{
    string Currency { get; } // CG0004: a property is no request

    Task<Balance> GetAsync(ConnectedAccountId account, CancellationToken cancellationToken = default);
}

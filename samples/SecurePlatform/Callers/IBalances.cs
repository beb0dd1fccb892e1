using ConnectGen;
using Stripe;

namespace Platform.Callers;

[ConnectedAccountCall]
public partial interface IBalances
{
    const string Currency = "eur"; // CG0004: what is no request is no call

    Task<Balance> GetAsync(ConnectedAccountId account, CancellationToken cancellationToken = default);
}

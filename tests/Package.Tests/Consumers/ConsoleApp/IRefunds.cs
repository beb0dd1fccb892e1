using ConnectGen;
using Stripe;

namespace Shop;

[ConnectedAccountCall]
public partial interface IRefunds
{
    Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options, CancellationToken cancellationToken = default);
}

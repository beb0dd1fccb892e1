using ConnectGen;
using Stripe;

namespace Shop;

[ConnectedAccountCall]
public partial interface IRefunds
{
    Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options);

    // Stripe.net has no such call, so a build with ConnectGen refuses it: CG0001.
    Task<Refund> ObliterateRefundAsync(ConnectedAccountId account, string refundId);
}

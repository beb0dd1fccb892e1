using ConnectGen;
using Stripe;

namespace Platform.Callers;

[ConnectedAccountCall]
public partial interface IDiscounts
{
    Task<Discount> DeleteDiscountAsync(ConnectedAccountId account, string id, CancellationToken cancellationToken = default); // CG0002: a customer's, or a subscription's?
}

using ConnectGen;
using Stripe;

namespace Platform.Callers;

[ConnectedAccountCall]
public partial interface IDiscounts
{
    [ConnectedAccountCall(typeof(CustomerService))] // CG0002: a customer's
    Task<Discount> DeleteDiscountAsync(ConnectedAccountId account, string customerId, CancellationToken cancellationToken = default);
}

using Shop.Models;
using Stripe;

namespace Shop.Services;

public class SellerRefunds(AuditedRefundService refunds)
{
    public Task<Refund> CreateAsync(string seller, RefundRequest request) => refunds.CreateAsync(
        new RefundCreateOptions { Charge = request.Charge, Amount = request.Amount },
        new RequestOptions { StripeAccount = seller });
}

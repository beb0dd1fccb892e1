using Shop.Models;
using Stripe;

namespace Shop.Services;

public class SellerPayments : ISellerPayments
{
    private readonly long _fee;

    public SellerPayments(IConfiguration configuration) => _fee = configuration.GetValue<long>("Platform:Fee");

    public async Task<string> CreateAsync(string seller, PaymentRequest request)
    {
        var options = new PaymentIntentCreateOptions { Amount = request.Amount, Currency = request.Currency, ApplicationFeeAmount = _fee };
        var service = new PaymentIntentService();
        var intent = await service.CreateAsync(options, For(seller));
        return intent.Id;
    }

    private static RequestOptions For(string seller) => new() { StripeAccount = seller };
}

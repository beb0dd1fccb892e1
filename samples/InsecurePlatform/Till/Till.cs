using ConnectGen;
using Stripe;

namespace Platform.Till;

/// <summary>Takes payments at the counter, on the seller's own tablet.</summary>
public class Till(string key)
{
    public Task<PaymentIntent> TakeAsync(ConnectedAccountId account, long amount)
    {
        var payments = new PaymentIntentService(new StripeClient(key)); // CG2006: whoever has the tablet has the key
        return payments.CreateAsync(new PaymentIntentCreateOptions { Amount = amount, Currency = "eur" }, new RequestOptions { StripeAccount = account.Value });
    }
}

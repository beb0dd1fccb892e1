using Stripe;

namespace Shop.Legacy;

public class OldRefunds
{
    public void Start(string key) => StripeConfiguration.ApiKey = key;

    public RefundService Service() => new();
}

using Stripe;

namespace Shop;

public class Refunds
{
    public RefundService Service() => new();
}

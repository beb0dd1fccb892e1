using ConnectGen;
using Stripe;

namespace BrowserApp;

// What it was: @TEST_KEY@ (CG2001)
public class Returns(IConfiguration configuration, IStripeClient client)
{
    public Task<Refund> AcceptAsync(string account, string charge)
    {
        var key = configuration["Stripe:SecretKey"]; // CG2006
        var refunds = new RefundService(new StripeClient(key));
        return refunds.CreateAsync(new() { Charge = charge }, new() { StripeAccount = account });
    }

    public Task<Balance> BalanceAsync(string sellersKey) =>
        new BalanceService(client) // CG2006
            .GetAsync(new RequestOptions { ApiKey = ConnectedAccountKey.Parse(sellersKey).RevealSecret() }); // CG2006
}

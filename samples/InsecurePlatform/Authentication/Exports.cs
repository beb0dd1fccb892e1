using ConnectGen;
using Stripe;

namespace Platform.Authentication;

/// <summary>The sellers' balances, for the bookkeepers.</summary>
public class Exports(IConfiguration configuration)
{
    public Task<Balance> BalanceAsync(ConnectedAccountId account)
    {
        StripeConfiguration.StripeClient = new StripeClient(configuration["Stripe:ExportKey"]); // CG1002: every other request of the process has this key from now on
        return new BalanceService(StripeConfiguration.StripeClient).GetAsync(new RequestOptions { StripeAccount = account.Value });
    }
}

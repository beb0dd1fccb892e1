using ConnectGen;
using Platform.Callers;
using Stripe;

namespace Platform.Authentication;

/// <summary>What sellers have been paid out.</summary>
public class Payouts(IPayouts payouts)
{
    public Task<StripeList<Payout>> ListAsync(ConnectedAccountId account) => payouts.ListAsync(account); // CG1004: the platform's key, and the account's ID
}

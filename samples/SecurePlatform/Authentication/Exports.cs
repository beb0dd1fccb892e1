using ConnectGen;
using Platform.Callers;
using Stripe;

namespace Platform.Authentication;

/// <summary>The sellers' balances, for the bookkeepers.</summary>
public class Exports(IBalances balances) // CG1002: its requests go through the app's client
{
    public Task<Balance> BalanceAsync(ConnectedAccountId account) => balances.GetAsync(account);
}

using ConnectGen;
using Platform.Callers;
using Stripe;

namespace Platform.Authentication;

/// <summary>Gives buyers their money back.</summary>
public class Returns(IRefunds refunds) // CG1003: the generated caller has a client
{
    public Task<Refund> AcceptAsync(ConnectedAccountId account, string chargeId) =>
        refunds.RefundChargeAsync(account, chargeId, new RefundCreateOptions());
}

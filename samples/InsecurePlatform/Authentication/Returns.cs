using ConnectGen;
using Stripe;

namespace Platform.Authentication;

/// <summary>Gives buyers their money back.</summary>
public class Returns
{
    private readonly RefundService _refunds = new(); // CG1003: it takes the global key, whoever set it last

    public Task<Refund> AcceptAsync(ConnectedAccountId account, string chargeId) =>
        _refunds.CreateAsync(new RefundCreateOptions { Charge = chargeId }, new RequestOptions { StripeAccount = account.Value });
}

using ConnectGen;
using Stripe;

namespace Platform.Callers;

[ConnectedAccountCall] // CG0008: the account is in the header, the key is the platform's
public partial interface IPayouts
{
    Task<StripeList<Payout>> ListAsync(ConnectedAccountId account, PayoutListOptions? options = null, CancellationToken cancellationToken = default);
}

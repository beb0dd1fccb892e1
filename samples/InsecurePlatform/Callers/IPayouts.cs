using ConnectGen;
using Stripe;

namespace Platform.Callers;

[ConnectedAccountCall(Authentication = ConnectedAccountAuthentication.AccountApiKey)] // CG0008: a platform has no need of its sellers' keys
public partial interface IPayouts
{
    Task<StripeList<Payout>> ListAsync(ConnectedAccountKey key, PayoutListOptions? options = null, CancellationToken cancellationToken = default);
}

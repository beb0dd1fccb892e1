using ConnectGen;
using Stripe;

namespace Platform.Callers;

[ConnectedAccountCall]
public partial interface IPayments
{
    Task<PaymentIntent> CreatePaymentIntentAsync(PaymentIntentCreateOptions options, CancellationToken cancellationToken = default); // CG0003: the money would be the platform's

    Task<StripeList<Charge>> ListChargesAsync(ConnectedAccountId account, ChargeListOptions? options = null, CancellationToken cancellationToken = default);
}

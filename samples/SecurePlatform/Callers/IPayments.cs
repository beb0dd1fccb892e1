using ConnectGen;
using Stripe;

namespace Platform.Callers;

[ConnectedAccountCall]
public partial interface IPayments
{
    Task<PaymentIntent> CreatePaymentIntentAsync(ConnectedAccountId account, PaymentIntentCreateOptions options, CancellationToken cancellationToken = default); // CG0003: whose money it is cannot be left out

    Task<StripeList<Charge>> ListChargesAsync(ConnectedAccountId account, ChargeListOptions? options = null, CancellationToken cancellationToken = default);
}

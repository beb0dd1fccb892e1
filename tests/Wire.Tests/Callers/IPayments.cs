using Stripe;

namespace ConnectGen.Wire.Tests.Callers;

/// <summary>Payment intents: found by the interface's service.</summary>
[ConnectedAccountCall(typeof(PaymentIntentService))]
public partial interface IPayments
{
    Task<PaymentIntent> CreateAsync(ConnectedAccountId account, PaymentIntentCreateOptions options, CancellationToken cancellationToken = default);

    Task<PaymentIntent> GetAsync(ConnectedAccountId account, string id, PaymentIntentGetOptions? options = null, CancellationToken cancellationToken = default);

    Task<PaymentIntent> ConfirmAsync(ConnectedAccountId account, string id, PaymentIntentConfirmOptions? options = null, CancellationToken cancellationToken = default);

    Task<PaymentIntent> CaptureAsync(ConnectedAccountId account, string id, PaymentIntentCaptureOptions? options = null, CancellationToken cancellationToken = default);

    // Without options and without their type to go by.
    Task<PaymentIntent> CancelAsync(ConnectedAccountId account, string id);

    // The result is not wanted.
    [ConnectedAccountCall(typeof(PaymentIntentService), Method = nameof(PaymentIntentService.CancelAsync))]
    Task AbandonAsync(ConnectedAccountId account, string id, CancellationToken cancellationToken = default);

    IAsyncEnumerable<PaymentIntent> SearchAsync(ConnectedAccountId account, PaymentIntentSearchOptions options, CancellationToken cancellationToken = default);
}

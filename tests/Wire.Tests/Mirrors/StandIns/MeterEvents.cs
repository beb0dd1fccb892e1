using Stripe;
using Stripe.V2.Billing;

namespace ConnectGen.Wire.Tests.Mirrors.StandIns;

/// <summary>A caller with the account as the context.</summary>
internal class MeterEvents(StripeClient client) : IMeterEvents
{
    private readonly MeterEventService _service = client.V2.Billing.MeterEvents;

    public MeterEvent Create(ConnectedAccountId account, MeterEventCreateOptions options, RequestOptions? requestOptions) =>
        _service.Create(options, Request(account, requestOptions));

    public Task<MeterEvent> CreateAsync(
        ConnectedAccountId account, MeterEventCreateOptions options, RequestOptions? requestOptions, CancellationToken cancellationToken) =>
        _service.CreateAsync(options, Request(account, requestOptions), cancellationToken);

    protected virtual RequestOptions Request(ConnectedAccountId account, RequestOptions? given) => HandWrittenRequest.With(given, context: account.Value);
}

using Stripe;
using Stripe.V2.Billing;

namespace ConnectGen.Wire.Tests.Mirrors.StandIns;

/// <summary>What a mirror of the v2 <see cref="MeterEventService"/> has, by hand.</summary>
internal interface IMeterEvents
{
    MeterEvent Create(ConnectedAccountId account, MeterEventCreateOptions options, RequestOptions? requestOptions = null);

    Task<MeterEvent> CreateAsync(
        ConnectedAccountId account, MeterEventCreateOptions options, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);
}

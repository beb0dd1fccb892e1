using Stripe;

namespace ConnectGen.Wire.Tests.Callers;

/// <summary>A caller that is made for one account's own key: legacy.</summary>
[ConnectedAccountCall(Authentication = ConnectedAccountAuthentication.AccountApiKey)]
public partial interface ILegacyBound
{
    [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")]
    Task<Refund> RefundChargeAsync(string chargeId, RefundCreateOptions options, CancellationToken cancellationToken = default);

    Task<Refund> CreateAsync(RefundCreateOptions options, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);
}

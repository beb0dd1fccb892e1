using ConnectGen;
using Stripe;

namespace SelfHostedPlugin.Calls;

/// <summary>What the shop asks of Stripe. Each call takes the shop's own key, and sends it with that one request.</summary>
[ConnectedAccountCall(Authentication = ConnectedAccountAuthentication.AccountApiKey)]
public partial interface IShopPayments
{
    /// <summary>The refund of Stripe's page on connected accounts, in its second form: authenticated with the account's key, and without a header.</summary>
    [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")]
    Task<Refund> RefundChargeAsync(ConnectedAccountKey key, string chargeId, RefundCreateOptions options, CancellationToken cancellationToken = default);

    Task<Charge> GetChargeAsync(ConnectedAccountKey key, string chargeId, CancellationToken cancellationToken = default);
}

namespace ConnectGen;

/// <summary>
/// Names the endpoint that a method of a <see cref="ConnectedAccountCallAttribute"/> interface calls, where Stripe.net has no method for it.
/// </summary>
/// <remarks>
/// Each <c>{name}</c> of the path is a <see cref="string"/> parameter of the method, and goes into the URL escaped.
/// Stripe.net encodes the options and reads the answer. The account goes with the request as it does for any other call:
/// see <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see>.
/// </remarks>
/// <example>
/// <code>
/// [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")]
/// Task&lt;Refund&gt; RefundChargeAsync(ConnectedAccountId account, string chargeId, RefundCreateOptions options);
/// </code>
/// </example>
/// <param name="template">The HTTP method and the path, such as <c>POST /v1/charges/{chargeId}/refunds</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class StripeEndpointAttribute(string template) : Attribute
{
    /// <summary>Gets the HTTP method and the path, such as <c>POST /v1/charges/{chargeId}/refunds</c>.</summary>
    public string Template { get; } = template;
}

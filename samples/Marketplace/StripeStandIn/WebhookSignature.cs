using System.Security.Cryptography;
using System.Text;

namespace Marketplace.StripeStandIn;

/// <summary>The <c>Stripe-Signature</c> of a delivery (https://docs.stripe.com/webhooks/signature): when it was made, and an HMAC over that and the body.</summary>
internal static class WebhookSignature
{
    public static string Sign(string body, string secret, DateTimeOffset at)
    {
        var seconds = at.ToUnixTimeSeconds();
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        return $"t={seconds},v1={Convert.ToHexStringLower(hash)}";
    }
}

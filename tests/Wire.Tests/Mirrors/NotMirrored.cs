using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors;

/// <summary>The public methods of Stripe.net's services that no mirror has.</summary>
internal static class NotMirrored
{
    /// <summary>Each method, and why.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        [$"{typeof(OAuthTokenService)}.{nameof(OAuthTokenService.AuthorizeUrl)}"] = "sends nothing: it makes the URL to which the platform sends a browser, before there is an account",
    };
}

using ConnectGen;
using Marketplace.StripeStandIn;

namespace Marketplace.Demo;

/// <summary>A seller of the marketplace: a Stripe account connected to the platform's.</summary>
internal sealed record Seller(string Name, ConnectedAccountId Account, string Currency)
{
    /// <summary>Makes the seller's account at the stand-in, as onboarding would at Stripe.</summary>
    public static Seller Onboard(StandInServer stripe, string name, string country, string currency) =>
        new(name, ConnectedAccountId.Parse(stripe.Connect(name, country, currency)), currency);
}

using ConnectGen;
using Marketplace.SignIn;
using Marketplace.StripeStandIn;

namespace Marketplace.Demo;

/// <summary>A seller of the marketplace: a Stripe account connected to the platform's, and a login. No record, which would show the password as text.</summary>
internal sealed class Seller(string name, ConnectedAccountId account, string currency, string password)
{
    public string Name => name;

    public ConnectedAccountId Account => account;

    public string Currency => currency;

    public string Password => password;

    /// <summary>Makes the seller's account at the stand-in, as onboarding would at Stripe, and its login.</summary>
    public static Seller Onboard(StandInServer stripe, SellerLogins logins, string name, string country, string currency)
    {
        var account = ConnectedAccountId.Parse(stripe.Connect(name, country, currency));
        return new(name, account, currency, logins.Add(name, account));
    }
}

using ConnectGen;
using Marketplace.Onboarding;
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

    /// <summary>Makes a seller who was onboarded before the story begins.</summary>
    public static Seller Add(StandInServer stripe, IServiceProvider services, string name, string country, string currency)
    {
        var account = ConnectedAccountId.Parse(stripe.Connect(name, country, currency));
        var password = SellerLogins.NewPassword();
        services.GetRequiredService<SellerLogins>().TryAdd(name, password, account);
        services.GetRequiredService<ReadySellers>().Keep(account, new() { ChargesEnabled = true });
        return new(name, account, currency, password);
    }
}

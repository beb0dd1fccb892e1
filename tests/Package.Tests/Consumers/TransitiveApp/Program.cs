using ConnectGen;
using Microsoft.Extensions.DependencyInjection;
using Shop;
using Stripe;

var services = new ServiceCollection();
services.AddSingleton<IStripeClient>(new StripeClient("sk_test_123"));
services.AddShop(); // the library's callers
services.AddConnectedAccountCallers(); // this app's own

using var provider = services.BuildServiceProvider();
Console.WriteLine($"library's: {provider.GetRequiredService<IRefunds>().GetType()}");
Console.WriteLine($"own: {provider.GetRequiredService<ICharges>().GetType()}");

[ConnectedAccountCall]
public partial interface ICharges
{
    Task<Charge> GetAsync(ConnectedAccountId account, string id);
}

using ConnectGen;
using Microsoft.Extensions.DependencyInjection;
using Shop;
using Stripe;

var services = new ServiceCollection();
services.AddSingleton<IStripeClient>(new StripeClient("sk_" + "test_" + "123"));
services.AddShop(); // the library's callers
services.AddConnectedAccountCallers(); // this app's own

using var provider = services.BuildServiceProvider();
Console.WriteLine($"library's: {Name(provider.GetRequiredService<IRefunds>())}");
Console.WriteLine($"own: {Name(provider.GetRequiredService<ICharges>())}");

static string Name(object caller) => $"{caller.GetType()}, {caller.GetType().Assembly.GetName().Name}";

[ConnectedAccountCall]
public partial interface ICharges
{
    Task<Charge> GetAsync(ConnectedAccountId account, string id);
}

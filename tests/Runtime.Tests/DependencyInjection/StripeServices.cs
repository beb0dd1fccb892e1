using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConnectGen.Runtime.Tests.DependencyInjection;

internal static class StripeServices
{
    /// <summary>Registers the client from the settings of a section named Stripe.</summary>
    public static IServiceCollection AddStripe(this IServiceCollection services, Dictionary<string, string?> settings)
    {
        services.AddStripeClient(Section(settings));
        return services;
    }

    public static IConfigurationSection Section(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => $"Stripe:{setting.Key}", setting => setting.Value))
            .Build()
            .GetSection("Stripe");
}

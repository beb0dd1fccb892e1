using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConnectGen.Runtime.Tests.DependencyInjection;

internal static class StripeServices
{
    /// <summary>Registers the client from the settings of a section named Stripe.</summary>
    public static IServiceCollection AddStripe(this IServiceCollection services, Dictionary<string, string?> settings)
    {
        services.AddStripeClient(Section(settings)).WithoutProxy();
        return services;
    }

    /// <summary>Lets nothing but the test's own server be called, whatever proxy the environment names.</summary>
    public static IHttpClientBuilder WithoutProxy(this IHttpClientBuilder builder) =>
        builder.ConfigurePrimaryHttpMessageHandler((handler, _) => ((SocketsHttpHandler)handler).UseProxy = false);

    public static IConfigurationSection Section(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => $"Stripe:{setting.Key}", setting => setting.Value))
            .Build()
            .GetSection("Stripe");
}

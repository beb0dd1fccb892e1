using ConnectGen;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what protects connected accounts' keys at rest.</summary>
public static class ConnectedAccountKeyProtectorServiceCollectionExtensions
{
    /// <summary>
    /// Registers one <see cref="ConnectedAccountKeyProtector"/>. It needs ASP.NET Core data protection, which <c>services.AddDataProtection()</c> registers, before or after.
    /// </summary>
    /// <remarks>
    /// A protector that was registered before is left alone. See
    /// <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see> on why such keys are legacy.
    /// </remarks>
    /// <param name="services">The services of the app.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddDataProtection().PersistKeysToFileSystem(folder).ProtectKeysWithCertificate(certificate);
    /// builder.Services.AddConnectedAccountKeyProtector();
    /// </code>
    /// </example>
    public static IServiceCollection AddConnectedAccountKeyProtector(this IServiceCollection services)
    {
        if (services is null)
            throw new ArgumentNullException(nameof(services));

        services.TryAddSingleton(Create);
        return services;
    }

    private static ConnectedAccountKeyProtector Create(IServiceProvider provider) =>
        new(provider.GetService<IDataProtectionProvider>()
            ?? throw new InvalidOperationException("ConnectedAccountKeyProtector needs ASP.NET Core data protection. Register it with services.AddDataProtection()."));
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Stripe;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Stripe.net's client.</summary>
public static class StripeClientServiceCollectionExtensions
{
    private const string HttpClientName = "ConnectGen.StripeClient";

    // What is worth reading in a log and says nothing that must stay secret. Every other header's value is hidden, the Authorization header's above all:
    // a list of what to hide would show what it forgot.
    private static readonly HashSet<string> LoggedHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Length",
        "Content-Type",
        "Date",
        "Request-Id",
        "Stripe-Account",
        "Stripe-Context",
        "Stripe-Should-Retry",
        "Stripe-Version",
        "User-Agent",
    };

    /// <summary>
    /// Registers one <see cref="StripeClient"/>, also as <see cref="IStripeClient"/>, that sends the platform's key from configuration with each of its own requests.
    /// It is what replaces <c>StripeConfiguration.ApiKey</c>.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Settings of the section: <c>SecretKey</c> (or <c>ApiKey</c>), and optionally <c>ClientId</c>, <c>ApiBase</c>, <c>ConnectBase</c>, <c>FilesBase</c>,
    /// <c>MeterEventsBase</c>, <c>MaxNetworkRetries</c> and <c>Timeout</c> (<c>hh:mm:ss</c>, up to <c>24:00:00</c>). What is not set is as Stripe.net has it.
    /// They are read once, when the client is first needed or the host starts.
    /// </para>
    /// <para>
    /// A missing or wrong setting stops the host at its start with an <see cref="OptionsValidationException"/> that names the setting, such as
    /// <c>Stripe:SecretKey</c>, and never its value. Logs of the requests hide the key.
    /// </para>
    /// <para>
    /// Where the method is called twice, the later section counts. A client that was registered before is left alone.
    /// See <see href="https://docs.stripe.com/keys">API keys</see>.
    /// </para>
    /// </remarks>
    /// <param name="services">The services of the app.</param>
    /// <param name="section">The configuration section, such as <c>configuration.GetSection("Stripe")</c>.</param>
    /// <returns>The builder of the client's HTTP client, to add handlers or other settings to.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="section"/> is null.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddStripeClient(builder.Configuration.GetSection("Stripe"));
    /// </code>
    /// </example>
    public static IHttpClientBuilder AddStripeClient(this IServiceCollection services, IConfiguration section)
    {
        if (services is null)
            throw new ArgumentNullException(nameof(services));
        if (section is null)
            throw new ArgumentNullException(nameof(section));

        services.AddOptions<StripeClientSettings>().Configure(settings => settings.Read(section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StripeClientSettings>, StripeClientSettingsValidator>());
        services.TryAddSingleton(CreateClient);
        services.TryAddSingleton<IStripeClient>(static provider => provider.GetRequiredService<StripeClient>());

        // The client lives as long as the app and keeps the handler that it was made with, so there is nothing for the factory to replace.
        return services.AddHttpClient(HttpClientName)
            .ConfigureHttpClient(static (provider, client) => client.Timeout = Settings(provider).Timeout)
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(static header => !LoggedHeaders.Contains(header));
    }

    private static StripeClient CreateClient(IServiceProvider provider)
    {
        var settings = Settings(provider);
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName);

        return new(new StripeClientOptions
        {
            ApiKey = settings.SecretKey,
            ClientId = settings.ClientId,
            ApiBase = settings.ApiBase,
            ConnectBase = settings.ConnectBase,
            FilesBase = settings.FilesBase,
            MeterEventsBase = settings.MeterEventsBase,
            HttpClient = new SystemNetHttpClient(http, settings.MaxNetworkRetries),
        });
    }

    // Not IOptions, which reads the section anew: the start of the host checks the monitor's instance, and what it checked must be what is used.
    private static StripeClientSettings Settings(IServiceProvider provider) => provider.GetRequiredService<IOptionsMonitor<StripeClientSettings>>().CurrentValue;

    // One handler serves every account, so it must not carry cookies from one request to the next.
#if NET
    // Connections are renewed, and with them the addresses of Stripe's hosts, although the handler is not.
    private static SocketsHttpHandler CreateHandler() => new() { UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
#else
    // .NET Standard 2.0 has no setting for how long a connection is kept. On .NET Framework that is ServicePoint.ConnectionLeaseTimeout, which is the app's to set;
    // .NET 6 and 7 keep a connection until it breaks or idles, as Stripe.net's own client does.
    private static HttpClientHandler CreateHandler() => new() { UseCookies = false };
#endif
}

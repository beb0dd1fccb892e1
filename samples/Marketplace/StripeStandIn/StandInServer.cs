using Marketplace.StripeStandIn.Endpoints;

namespace Marketplace.StripeStandIn;

/// <summary>
/// A stand-in for Stripe's API on a loopback port of its own. It checks keys and accounts, keeps objects per account and
/// records what arrived; it moves no money, and nothing leaves the machine.
/// </summary>
internal sealed class StandInServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Accounts _accounts;
    private readonly string _secretKey;
    private readonly string _webhookSecret;

    private StandInServer(WebApplication app, Accounts accounts, string secretKey, string publishableKey, string webhookSecret, RequestLog requests)
    {
        _app = app;
        _accounts = accounts;
        _secretKey = secretKey;
        _webhookSecret = webhookSecret;
        PublishableKey = publishableKey;
        Requests = requests;
    }

    /// <summary>Where it listens: <c>http://127.0.0.1:49152</c>.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>The platform's key for browsers and apps.</summary>
    public string PublishableKey { get; }

    /// <summary>The settings of an app that uses this server in Stripe's place, with keys that were made for this run.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Stripe:SecretKey", _secretKey),
        new("Stripe:PublishableKey", PublishableKey),
        new("Stripe:WebhookSecret", _webhookSecret),
        new("Stripe:ApiBase", Url),
        new("Stripe:ConnectBase", Url),
        new("Stripe:FilesBase", Url),
        new("Stripe:MaxNetworkRetries", "0"),
    ];

    public RequestLog Requests { get; }

    public Webhooks Webhooks => _accounts.Webhooks;

    /// <param name="output">Where each request is printed.</param>
    /// <param name="indent">What its lines begin with.</param>
    public static async Task<StandInServer> StartAsync(TextWriter output, string indent)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();

        var (secretKey, publishableKey, webhookSecret) = (Ids.NewSecretKey(), Ids.NewPublishableKey(), Ids.NewWebhookSecret());
        var webhooks = new Webhooks(webhookSecret, output, indent);
        var accounts = new Accounts(secretKey, publishableKey, webhooks);
        var requests = new RequestLog(output, indent);
        app.MapStripeApi(new StripeApi(accounts, requests), new HostedOnboarding(webhooks));
        await app.StartAsync();
        return new StandInServer(app, accounts, secretKey, publishableKey, webhookSecret, requests);
    }

    /// <summary>Makes an account that is connected to the platform.</summary>
    /// <returns>Its ID.</returns>
    public string Connect(string businessName, string country, string currency) =>
        _accounts.Connect(new StoredAccount(Ids.NewAccount(), businessName, country, currency)).Id;

    /// <summary>What happens when the owner of an account revokes the platform's access.</summary>
    public void Disconnect(string account) => _accounts.Disconnect(account);

    /// <summary>Makes payments that an account took before the story begins.</summary>
    public void AddEarlierPayments(string account, params ReadOnlySpan<long> amounts)
    {
        var stored = _accounts.Resolve(account);
        foreach (var amount in amounts)
        {
            var parameters = Parameters.Parse(
            [
                new("amount", $"{amount}"),
                new("currency", stored.Currency),
                new("payment_method", "pm_card_visa"),
                new("confirm", "true"),
            ]);
            PaymentIntentEndpoints.Create(new ApiCall(_accounts, stored, [], parameters));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Webhooks.Dispose();
    }
}

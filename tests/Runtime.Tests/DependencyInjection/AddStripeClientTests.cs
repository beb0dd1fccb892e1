using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Stripe;

namespace ConnectGen.Runtime.Tests.DependencyInjection;

/// <summary>What the registered client does on the wire, and what is logged of it.</summary>
public sealed class AddStripeClientTests : IAsyncLifetime
{
    private const string Tail = "aBcDeFgHiJkLmNoP";

    private static readonly string Key = "sk_" + "test_" + Tail;

    private FakeStripe _stripe = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stripe = await FakeStripe.StartAsync(Cancellation);

    public ValueTask DisposeAsync() => _stripe.DisposeAsync();

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("services", () => StripeClientServiceCollectionExtensions.AddStripeClient(null!, new ConfigurationManager()));
        Assert.Throws<ArgumentNullException>("section", () => new ServiceCollection().AddStripeClient(null!));
    }

    [Fact]
    public async Task No_log_entry_holds_the_key_though_everything_is_logged()
    {
        var log = new LogCapture();
        var services = Services();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        await using var provider = services.BuildServiceProvider();
        var balances = new BalanceService(provider.GetRequiredService<IStripeClient>());

        await balances.GetAsync(requestOptions: new() { StripeAccount = "acct_1" }, cancellationToken: Cancellation);
        _stripe.Status = 401;
        await Assert.ThrowsAsync<StripeException>(() => balances.GetAsync(cancellationToken: Cancellation));

        Assert.Contains(log.Entries, entry => entry.Contains("Stripe-Account: acct_1", StringComparison.Ordinal));
        Assert.Contains(log.Entries, entry => entry.Contains("Request-Id: req_1", StringComparison.Ordinal));
        Assert.Contains(log.Entries, entry => entry.Contains("Authorization: *", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Entries, entry => entry.Contains(Tail, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Entries, entry => entry.Contains("of-one-account", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Headers_that_are_not_known_to_be_harmless_are_hidden_in_logs()
    {
        var log = new LogCapture();
        var services = Services();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IStripeClient>().RequestAsync<Balance>(
            HttpMethod.Get, "/v1/balance", null, new RawRequestOptions { AdditionalHeaders = { ["X-Own"] = Tail } }, Cancellation);

        Assert.Equal(Tail, Assert.Single(_stripe.Requests).Headers["X-Own"]);
        Assert.Contains(log.Entries, entry => entry.Contains("X-Own: *", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Entries, entry => entry.Contains(Tail, StringComparison.Ordinal));
    }

    [Fact]
    public void The_headers_that_logs_show_are_these_and_no_others()
    {
        string[] shown =
        [
            "Content-Length", "Content-Type", "Date", "Request-Id", "Stripe-Account", "Stripe-Context", "Stripe-Should-Retry", "Stripe-Version", "User-Agent",
        ];
        string[] hidden =
        [
            "Authorization", "Cookie", "Idempotency-Key", "Location", "Proxy-Authorization", "Set-Cookie", "Stripe-Request-Trigger", "WWW-Authenticate",
            "X-Stripe-Client-Telemetry", "X-Stripe-Client-User-Agent", "",
        ];
        var services = Services();
        using var provider = services.BuildServiceProvider();
        var hides = provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(NameOf(services)).ShouldRedactHeaderValue;
        var list = typeof(StripeClientServiceCollectionExtensions).GetField("LoggedHeaders", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null);

        Assert.DoesNotContain(shown, header => hides(header) || hides(header.ToUpperInvariant()));
        Assert.All(hidden, header => Assert.True(hides(header), header));
        Assert.Equal(shown, Assert.IsType<HashSet<string>>(list).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_key_goes_as_the_bearer_of_each_request_and_the_account_in_its_header()
    {
        await using var provider = Services().BuildServiceProvider();
        var balances = new BalanceService(provider.GetRequiredService<IStripeClient>());

        await balances.GetAsync(requestOptions: new() { StripeAccount = "acct_1" }, cancellationToken: Cancellation);
        await balances.GetAsync(cancellationToken: Cancellation);

        Assert.Equal(["/v1/balance", "/v1/balance"], _stripe.Requests.Select(request => request.Path));
        Assert.All(_stripe.Requests, request => Assert.Equal("Bearer " + Key, request.Headers["Authorization"]));
        Assert.Equal(["acct_1", null], _stripe.Requests.Select(request => request.Headers.GetValueOrDefault("Stripe-Account")));
    }

    [Fact]
    public async Task A_cookie_of_one_accounts_answer_does_not_go_with_the_next_request()
    {
        await using var provider = Services().BuildServiceProvider();
        var balances = new BalanceService(provider.GetRequiredService<IStripeClient>());

        await balances.GetAsync(cancellationToken: Cancellation);
        await balances.GetAsync(cancellationToken: Cancellation);

        Assert.Equal(2, _stripe.Requests.Count);
        Assert.DoesNotContain(_stripe.Requests, request => request.Headers.ContainsKey("Cookie"));
    }

    [Fact]
    public async Task Requests_are_retried_as_often_as_is_set()
    {
        await using var provider = Services(("MaxNetworkRetries", "1")).BuildServiceProvider();
        _stripe.Status = 500;

        await Assert.ThrowsAsync<StripeException>(() => new BalanceService(provider.GetRequiredService<IStripeClient>()).GetAsync(cancellationToken: Cancellation));

        Assert.Equal(2, _stripe.Requests.Count);
    }

    [Fact]
    public async Task A_request_ends_at_the_timeout_that_is_set()
    {
        await using var provider = Services(("Timeout", "00:00:01"), ("MaxNetworkRetries", "0")).BuildServiceProvider();
        _stripe.Delay = TimeSpan.FromMinutes(5);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new BalanceService(provider.GetRequiredService<IStripeClient>()).GetAsync(cancellationToken: Cancellation));
    }

    [Fact]
    public void The_timeout_is_Stripe_nets_unless_it_is_set()
    {
        Assert.Equal(SystemNetHttpClient.DefaultHttpTimeout, Timeout(Services()));
        Assert.Equal(TimeSpan.FromSeconds(5), Timeout(Services(("Timeout", "00:00:05"))));
        Assert.Equal(new TimeSpan(23, 59, 59), Timeout(Services(("Timeout", "23:59:59"))));
        Assert.Equal(TimeSpan.FromDays(1), Timeout(Services(("Timeout", "24:00:00"))));

        static TimeSpan Timeout(ServiceCollection services)
        {
            using var provider = services.BuildServiceProvider();
            using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(NameOf(services));
            return http.Timeout;
        }
    }

    [Fact]
    public async Task The_client_is_one_under_both_its_types_and_in_every_scope()
    {
        await using var provider = Services().BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();

        Assert.Same(provider.GetRequiredService<StripeClient>(), provider.GetRequiredService<IStripeClient>());
        Assert.Same(provider.GetRequiredService<StripeClient>(), scope.ServiceProvider.GetRequiredService<IStripeClient>());
    }

    [Fact]
    public async Task Calling_it_twice_changes_nothing()
    {
        var services = Services();
        var section = StripeServices.Section(new() { ["SecretKey"] = Key, ["ApiBase"] = _stripe.Url });
        services.AddStripeClient(section).WithoutProxy();
        services.AddStripeClient(section).WithoutProxy();
        await using var provider = services.BuildServiceProvider();

        await new BalanceService(provider.GetRequiredService<IStripeClient>()).GetAsync(cancellationToken: Cancellation);

        Assert.Single(provider.GetServices<StripeClient>());
        Assert.Single(provider.GetServices<IStripeClient>());
        Assert.Equal("Bearer " + Key, Assert.Single(_stripe.Requests).Headers["Authorization"]);
    }

    [Fact]
    public void The_section_of_the_later_call_counts_whole()
    {
        var services = Services(("ClientId", "ca_1"), ("MaxNetworkRetries", "wrong"));
        services.AddStripe(new() { ["SecretKey"] = Key + "2" });
        using var provider = services.BuildServiceProvider();

        var client = provider.GetRequiredService<StripeClient>();

        Assert.Equal((Key + "2", null, StripeClient.DefaultApiBase), (client.ApiKey, client.ClientId, client.ApiBase));
    }

    [Fact]
    public void A_client_that_is_there_already_is_left_alone()
    {
        var own = new StripeClient("sk_" + "test_own");
        var services = new ServiceCollection().AddSingleton<IStripeClient>(own).AddStripe(new() { ["SecretKey"] = Key });
        using var provider = services.BuildServiceProvider();

        Assert.Same(own, provider.GetRequiredService<IStripeClient>());
    }

    [Fact]
    public async Task Handlers_that_are_added_to_the_builder_see_each_request()
    {
        var seen = new List<string>();
        var services = new ServiceCollection();
        services.AddStripeClient(StripeServices.Section(new() { ["SecretKey"] = Key, ["ApiBase"] = _stripe.Url }))
            .WithoutProxy()
            .AddHttpMessageHandler(() => new Seeing(seen));
        await using var provider = services.BuildServiceProvider();

        await new BalanceService(provider.GetRequiredService<IStripeClient>()).GetAsync(cancellationToken: Cancellation);

        Assert.Equal([_stripe.Url + "/v1/balance"], seen);
    }

    [Fact]
    public void Connections_are_renewed_so_that_a_change_of_DNS_is_seen_while_the_handler_stays()
    {
        var services = Services();
        using var provider = services.BuildServiceProvider();
        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(NameOf(services));
        while (handler is DelegatingHandler outer)
            handler = outer.InnerHandler!;

        Assert.Equal(TimeSpan.FromMinutes(5), Assert.IsType<SocketsHttpHandler>(handler).PooledConnectionLifetime);
        Assert.Equal(
            System.Threading.Timeout.InfiniteTimeSpan,
            provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(NameOf(services)).HandlerLifetime);
    }

    [Fact]
    public async Task The_global_key_is_neither_set_nor_used()
    {
        await using var provider = Services().BuildServiceProvider();

        await new BalanceService(provider.GetRequiredService<IStripeClient>()).GetAsync(cancellationToken: Cancellation);

        Assert.Null(StripeConfiguration.ApiKey);
    }

    private static string NameOf(IServiceCollection services) => services.AddStripeClient(StripeServices.Section(new() { ["SecretKey"] = Key })).Name;

    private ServiceCollection Services(params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string?> { ["SecretKey"] = Key, ["ApiBase"] = _stripe.Url };
        foreach (var (name, value) in more)
            settings[name] = value;

        var services = new ServiceCollection();
        services.AddStripe(settings);
        return services;
    }

    private sealed class Seeing(List<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(request.RequestUri!.ToString());
            return base.SendAsync(request, cancellationToken);
        }
    }
}

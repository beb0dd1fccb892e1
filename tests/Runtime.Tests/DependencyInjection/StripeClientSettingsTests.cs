using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Stripe;

namespace ConnectGen.Runtime.Tests.DependencyInjection;

/// <summary>What settings stop a real host at its start, and what is said of them.</summary>
public class StripeClientSettingsTests
{
    private const string Tail = "aBcDeFgHiJkLmNoP";

    private static readonly string TestKey = "sk_" + "test_" + Tail;
    private static readonly string LiveKey = "sk_" + "live_" + Tail;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Settings that are refused, with what is said.</summary>
    public static TheoryData<string, string, string> Refused => new()
    {
        { "SecretKey", "", "Stripe:SecretKey is missing." },
        { "SecretKey", "   ", "Stripe:SecretKey is missing." },
        { "SecretKey", "pk_" + "test_" + Tail, "Stripe:SecretKey is a publishable key." },
        { "SecretKey", "pk_" + "live_" + Tail, "Stripe:SecretKey is a publishable key." },
        { "SecretKey", "whsec_" + Tail, "Stripe:SecretKey is not a secret key: those start with sk_ or rk_." },
        { "SecretKey", "acct_" + Tail, "Stripe:SecretKey is not a secret key: those start with sk_ or rk_." },
        { "SecretKey", " " + TestKey, "Stripe:SecretKey is not a secret key: those start with sk_ or rk_." },
        { "SecretKey", "SK_" + "TEST_" + Tail, "Stripe:SecretKey is not a secret key: those start with sk_ or rk_." },
        { "SecretKey", TestKey + "\n", "Stripe:SecretKey is not a whole secret key: it holds white space, dots" },
        { "SecretKey", "sk_" + "test_" + Tail + "...", "Stripe:SecretKey is not a whole secret key: it holds white space, dots" },
        { "SecretKey", "sk_" + "test_****" + Tail, "Stripe:SecretKey is not a whole secret key: it holds white space, dots" },
        { "SecretKey", "sk_" + "test_" + Tail + "é", "Stripe:SecretKey is not a whole secret key: it holds white space, dots" },
        { "ApiKey", "pk_" + "test_" + Tail, "Stripe:ApiKey is a publishable key." },
        { "ClientId", TestKey, "Stripe:ClientId looks like a secret. The client ID of a platform starts with ca_." },
        { "ApiBase", Tail, "Stripe:ApiBase is not an absolute URL that starts with https:// or http://." },
        { "ApiBase", "/" + Tail, "Stripe:ApiBase is not an absolute URL that starts with https:// or http://." },
        { "ApiBase", "ftp://localhost/" + Tail, "Stripe:ApiBase is not an absolute URL that starts with https:// or http://." },
        { "ApiBase", $"https://user:{Tail}@localhost", "Stripe:ApiBase is not a base URL: it must not hold a user, a path, a query or a fragment." },
        { "ConnectBase", "https://localhost?" + Tail, "Stripe:ConnectBase is not a base URL: it must not hold a user, a path, a query or a fragment." },
        { "FilesBase", "https://localhost/#" + Tail, "Stripe:FilesBase is not a base URL: it must not hold a user, a path, a query or a fragment." },
        { "ApiBase", "https://localhost/v1", "Stripe:ApiBase is not a base URL: it must not hold a user, a path, a query or a fragment." },
        { "ApiBase", "https://localhost:1\\", "Stripe:ApiBase is not an absolute URL" },
        { "ApiBase", "https://localhost?", "Stripe:ApiBase is not a base URL" },
        { "ApiBase", "https://localhost#", "Stripe:ApiBase is not a base URL" },
        { "ApiBase", "https://localhost//", "Stripe:ApiBase is not a base URL" },
        { "ConnectBase", "https://localhost/" + Tail + "/", "Stripe:ConnectBase is not a base URL" },
        { "ApiBase", " https://localhost", "Stripe:ApiBase holds white space." },
        { "ConnectBase", "https://localhost/ ", "Stripe:ConnectBase holds white space." },
        { "FilesBase", "https://localhost\n", "Stripe:FilesBase holds white space." },
        { "MeterEventsBase", "\thttps://localhost", "Stripe:MeterEventsBase holds white space." },
        { "MeterEventsBase", "localhost:80" + Tail, "Stripe:MeterEventsBase is not an absolute URL that starts with https:// or http://." },
        { "MaxNetworkRetries", "-1", "Stripe:MaxNetworkRetries is not a whole number of 0 or more." },
        { "MaxNetworkRetries", "1.5", "Stripe:MaxNetworkRetries is not a whole number of 0 or more." },
        { "MaxNetworkRetries", Tail, "Stripe:MaxNetworkRetries is not a whole number of 0 or more." },
        { "MaxNetworkRetries", "99999999999", "Stripe:MaxNetworkRetries is not a whole number of 0 or more." },
        { "Timeout", "80", "Stripe:Timeout is not a time from 00:00:01 to 24:00:00 in the form hh:mm:ss, such as 00:01:20 for 80 seconds." },
        { "Timeout", "1", "Stripe:Timeout is not a time" },
        { "Timeout", "00:00:00", "Stripe:Timeout is not a time" },
        { "Timeout", "-00:00:01", "Stripe:Timeout is not a time" },
        { "Timeout", "2.00:00:00", "Stripe:Timeout is not a time" },
        { "Timeout", "1:20", "Stripe:Timeout is not a time" },
        { "Timeout", "0:01:20", "Stripe:Timeout is not a time" },
        { "Timeout", "1.00:00:00", "Stripe:Timeout is not a time" },
        { "Timeout", "24:00:01", "Stripe:Timeout is not a time" },
        { "Timeout", "25:00:00", "Stripe:Timeout is not a time" },
        { "Timeout", "00:60:00", "Stripe:Timeout is not a time" },
        { "Timeout", "00:00:05.5", "Stripe:Timeout is not a time" },
        { "Timeout", " 00:00:05", "Stripe:Timeout is not a time" },
        { "Timeout", "00:00:05 ", "Stripe:Timeout is not a time" },
        { "Timeout", Tail, "Stripe:Timeout is not a time" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_wrong_setting_stops_the_start_named_by_its_path_and_without_its_value(string name, string value, string problem)
    {
        var settings = new Dictionary<string, string?> { ["Stripe:SecretKey"] = name == "ApiKey" ? null : TestKey, [$"Stripe:{name}"] = value };
        var log = new LogCapture();
        using var host = Host(settings, log);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancellation));

        Assert.StartsWith(problem, Assert.Single(refusal.Failures));
        Assert.DoesNotContain(Tail, refusal.ToString());
        Assert.Contains(log.Entries, entry => entry.Contains(problem, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Entries, entry => entry.Contains(Tail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_key_stops_the_start_and_is_told_where_to_put()
    {
        using var host = Host([]);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancellation));

        Assert.Equal(
            "Stripe:SecretKey is missing. Set it to the platform's secret key, for instance in the environment variable Stripe__SecretKey "
            + "or with 'dotnet user-secrets set \"Stripe:SecretKey\" \"<key>\"'.",
            refusal.Message);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once_by_full_paths()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["Payments:Stripe:ApiBase"] = "x", ["Payments:Stripe:MaxNetworkRetries"] = "x" });
        builder.Services.AddStripeClient(builder.Configuration.GetSection("Payments:Stripe"));
        using var host = builder.Build();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancellation));

        Assert.Collection(
            refusal.Failures,
            failure => Assert.StartsWith("Payments:Stripe:SecretKey is missing", failure),
            failure => Assert.StartsWith("Payments:Stripe:ApiBase is not", failure),
            failure => Assert.StartsWith("Payments:Stripe:MaxNetworkRetries is not", failure));
    }

    [Fact]
    public void Without_a_host_the_first_use_fails_and_says_the_same()
    {
        using var provider = new ServiceCollection().AddStripe([]).BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<StripeClient>);
        var refusal = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStripeClient>);
        Assert.StartsWith("Stripe:SecretKey is missing.", refusal.Message);
    }

    [Theory]
    [InlineData("http://stripe.example")]
    [InlineData("http://10.0.0.1:8080")]
    public void A_live_key_does_not_go_to_another_machine_unencrypted(string url)
    {
        var live = Assert.Throws<OptionsValidationException>(() => Client(new() { ["SecretKey"] = LiveKey, ["ApiBase"] = url }));

        Assert.StartsWith("Stripe:ApiBase would send the secret key unencrypted to another machine.", live.Message);
        Assert.Equal(url, Client(new() { ["SecretKey"] = TestKey, ["ApiBase"] = url }).ApiBase);
        Assert.Equal("http://127.0.0.1:1", Client(new() { ["SecretKey"] = LiveKey, ["ApiBase"] = "http://127.0.0.1:1" }).ApiBase);
        Assert.Equal("http://localhost:1", Client(new() { ["SecretKey"] = LiveKey, ["ApiBase"] = "http://localhost:1" }).ApiBase);
    }

    [Theory]
    [InlineData("sk_", "live_a_test_")]
    [InlineData("rk_", "live_test_")]
    [InlineData("sk_org_", "live_")]
    [InlineData("sk_org_", "test_")]
    [InlineData("sk_", "new_test_")]
    [InlineData("sk_", "test")]
    public void Only_a_key_that_starts_as_test_keys_do_goes_to_another_machine_unencrypted(string kind, string mode)
    {
        const string Url = "http://stripe.example";

        var refusal = Assert.Throws<OptionsValidationException>(() => Client(new() { ["SecretKey"] = kind + mode + Tail, ["ApiBase"] = Url }));

        Assert.StartsWith("Stripe:ApiBase would send the secret key unencrypted to another machine.", Assert.Single(refusal.Failures));
        Assert.Equal(Url, Client(new() { ["SecretKey"] = "rk_" + "test_" + Tail, ["ApiBase"] = Url }).ApiBase);
    }

    [Theory]
    [InlineData("sk_", "live_")]
    [InlineData("sk_", "test_")]
    [InlineData("rk_", "live_")]
    [InlineData("rk_", "test_")]
    [InlineData("sk_org_", "live_")]
    public async Task Each_kind_of_secret_key_starts(string kind, string mode)
    {
        using var host = Host(new() { ["Stripe:SecretKey"] = kind + mode + Tail });

        await host.StartAsync(Cancellation);
        await host.StopAsync(Cancellation);

        Assert.Equal(kind + mode + Tail, host.Services.GetRequiredService<StripeClient>().ApiKey);
    }

    [Fact]
    public void What_is_not_set_is_as_Stripe_net_has_it()
    {
        var client = Client(new() { ["SecretKey"] = TestKey, ["ApiBase"] = "", ["MaxNetworkRetries"] = " ", ["Timeout"] = "" });
        var own = new StripeClient(TestKey);

        Assert.Equal(
            (own.ApiBase, own.ConnectBase, own.FilesBase, own.MeterEventsBase, own.ClientId),
            (client.ApiBase, client.ConnectBase, client.FilesBase, client.MeterEventsBase, client.ClientId));
        Assert.Equal(((SystemNetHttpClient)own.HttpClient).MaxNetworkRetries, Assert.IsType<SystemNetHttpClient>(client.HttpClient).MaxNetworkRetries);
    }

    [Fact]
    public void Every_setting_arrives()
    {
        var client = Client(new()
        {
            ["SecretKey"] = TestKey,
            ["ClientId"] = "ca_1",
            ["ApiBase"] = "https://localhost:1/",
            ["ConnectBase"] = "https://localhost:2",
            ["FilesBase"] = "https://localhost:3",
            ["MeterEventsBase"] = "https://localhost:4",
            ["MaxNetworkRetries"] = "0",
        });

        Assert.Equal((TestKey, "ca_1"), (client.ApiKey, client.ClientId));
        Assert.Equal("https://localhost:1", client.ApiBase);
        Assert.Equal("https://localhost:2", client.ConnectBase);
        Assert.Equal("https://localhost:3", client.FilesBase);
        Assert.Equal("https://localhost:4", client.MeterEventsBase);
        Assert.Equal(0, ((SystemNetHttpClient)client.HttpClient).MaxNetworkRetries);
    }

    [Theory]
    [InlineData("https://localhost:1")]
    [InlineData("https://localhost:1/")]
    public void A_slash_at_the_end_of_a_base_URL_does_not_double_that_of_the_path(string url) =>
        Assert.Equal("https://localhost:1", Client(new() { ["SecretKey"] = TestKey, ["ApiBase"] = url }).ApiBase);

    [Fact]
    public void SecretKey_comes_before_ApiKey()
    {
        Assert.Equal(TestKey, Client(new() { ["SecretKey"] = TestKey, ["ApiKey"] = LiveKey }).ApiKey);
        Assert.Equal(TestKey, Client(new() { ["SecretKey"] = "", ["ApiKey"] = TestKey }).ApiKey);
    }

    [Fact]
    public void Settings_that_are_added_after_the_registration_count()
    {
        var configuration = new ConfigurationManager();
        var services = new ServiceCollection();
        services.AddStripeClient(configuration.GetSection("Stripe"));
        configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Stripe:SecretKey"] = TestKey });

        using var provider = services.BuildServiceProvider();

        Assert.Equal(TestKey, provider.GetRequiredService<StripeClient>().ApiKey);
    }

    [Fact]
    public async Task The_settings_that_the_start_checked_are_those_that_are_used_whatever_changes_afterwards()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Stripe:SecretKey"] = TestKey });
        builder.Services.AddStripeClient(builder.Configuration.GetSection("Stripe"));
        using var host = builder.Build();
        await host.StartAsync(Cancellation);

        builder.Configuration["Stripe:SecretKey"] = LiveKey;
        Assert.Equal(TestKey, host.Services.GetRequiredService<StripeClient>().ApiKey);
        await host.StopAsync(Cancellation);
    }

    [Fact]
    public void The_settings_show_the_key_neither_as_text_nor_serialised()
    {
        using var provider = new ServiceCollection().AddStripe(new() { ["SecretKey"] = TestKey }).BuildServiceProvider();
        var type = typeof(StripeClientServiceCollectionExtensions).Assembly.GetType("Microsoft.Extensions.DependencyInjection.StripeClientSettings", throwOnError: true)!;
        var options = provider.GetRequiredService(typeof(IOptionsMonitor<>).MakeGenericType(type));
        var settings = options.GetType().GetProperty("CurrentValue")!.GetValue(options)!;

        Assert.DoesNotContain(Tail, settings.ToString());
        Assert.DoesNotContain(Tail, System.Text.Json.JsonSerializer.Serialize(settings, type));
        Assert.DoesNotContain(Tail, Newtonsoft.Json.JsonConvert.SerializeObject(settings));
        Assert.Empty(type.GetProperties());
        Assert.Empty(type.GetFields());
    }

    private static StripeClient Client(Dictionary<string, string?> settings)
    {
        using var provider = new ServiceCollection().AddStripe(settings).BuildServiceProvider();
        return provider.GetRequiredService<StripeClient>();
    }

    private static IHost Host(Dictionary<string, string?> settings, LogCapture? log = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace);
        if (log is not null)
            builder.Logging.AddProvider(log);

        builder.Services.AddStripeClient(builder.Configuration.GetSection("Stripe"));
        return builder.Build();
    }
}

using System.ComponentModel;
using System.Reflection;
using System.Runtime.Loader;
using System.Runtime.Versioning;
using System.Text.Json;
using ConnectGen.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Stripe;

namespace ConnectGen.Runtime.Tests;

/// <summary>Loads the .NET Standard 2.0 build beside the one that the other tests use, and calls it by reflection.</summary>
public partial class NetStandardBuildTests
{
    private static readonly Assembly Build =
        new AssemblyLoadContext("netstandard2.0").LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "ConnectGen.dll"));

    private static readonly Type AccountId = Build.GetType(typeof(ConnectedAccountId).FullName!, throwOnError: true)!;

    [Fact]
    public void It_is_the_other_build()
    {
        Assert.Equal(".NETStandard,Version=v2.0", Build.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
        Assert.NotEqual(typeof(ConnectedAccountId), AccountId);
    }

    [Fact]
    public void Its_public_members_are_those_of_the_other_but_for_what_needs_net8()
    {
        var missing = PublicMembers(typeof(ConnectedAccountId).Assembly).Except(PublicMembers(Build)).Where(static member => !IsOfAspNetCore(member)).Order(StringComparer.Ordinal);

        Assert.Empty(PublicMembers(Build).Except(PublicMembers(typeof(ConnectedAccountId).Assembly)));
        Assert.Equal(
            [
                "ConnectGen.ConnectedAccountId ConnectGen.ConnectedAccountId Parse(System.ReadOnlySpan`1[System.Char], System.IFormatProvider)",
                "ConnectGen.ConnectedAccountId ConnectGen.ConnectedAccountId Parse(System.String, System.IFormatProvider)",
                "ConnectGen.PublishableKey ConnectGen.PublishableKey Parse(System.String, System.IFormatProvider)",
                "ConnectGen.ConnectedAccountId Boolean TryParse(System.ReadOnlySpan`1[System.Char], System.IFormatProvider, ConnectGen.ConnectedAccountId ByRef)",
                "ConnectGen.ConnectedAccountId Boolean TryParse(System.String, System.IFormatProvider, ConnectGen.ConnectedAccountId ByRef)",
                "ConnectGen.PublishableKey Boolean TryParse(System.String, System.IFormatProvider, ConnectGen.PublishableKey ByRef)",
            ],
            missing.OrderBy(member => member.Contains("TryParse", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("cus_123")]
    [InlineData("acct_")]
    [InlineData(" acct_1")]
    [InlineData("acct_1\r\nX: y")]
    [InlineData("acct_١")]
    public void It_refuses_the_same_with_the_same_words(string text)
    {
        var expected = Assert.Throws<FormatException>(() => ConnectedAccountId.Parse(text)).Message;

        var parse = Assert.Throws<TargetInvocationException>(() => Parse(text)).InnerException;
        var json = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(JsonSerializer.Serialize(text), AccountId));

        Assert.Equal(expected, Assert.IsType<FormatException>(parse).Message);
        Assert.Equal(expected, json.Message);
    }

    [Fact]
    public void It_maps_no_endpoints() => Assert.DoesNotContain(PublicMembers(Build), IsOfAspNetCore);

    [Fact]
    public void It_reads_and_writes_the_configuration_of_clients()
    {
        var type = Build.GetType(typeof(ConnectClientConfiguration).FullName!, throwOnError: true)!;
        var json = $$"""{"publishableKey":"{{TestKeys.Publishable}}","stripeAccount":"acct_1"}""";

        var read = JsonSerializer.Deserialize(json, type)!;

        Assert.Equal(Parse("acct_1"), type.GetProperty("StripeAccount")!.GetValue(read));
        Assert.Equal(json, JsonSerializer.Serialize(read, type));
        Assert.Equal(json, Newtonsoft.Json.JsonConvert.SerializeObject(read));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", type));
    }

    [Fact]
    public void It_reads_and_writes_account_IDs()
    {
        var account = Parse("acct_1");

        Assert.Equal("acct_1", account.ToString());
        Assert.Equal("\"acct_1\"", JsonSerializer.Serialize(account, AccountId));
        Assert.Equal(account, JsonSerializer.Deserialize("\"acct_1\"", AccountId));

        // By name, TypeDescriptor would find the converter of the other build.
        var converter = (TypeConverter)Activator.CreateInstance(Build.GetType("ConnectGen.ConnectedAccountIdTypeConverter", throwOnError: true)!)!;
        Assert.Equal(account, converter.ConvertFromInvariantString("acct_1"));
        Assert.Equal("acct_1", converter.ConvertToInvariantString(account));
    }

    [Fact]
    public void It_copies_request_options()
    {
        var forHeader = Build.GetType(typeof(ConnectedAccountRequest).FullName!)!.GetMethod("ForHeader", [AccountId, typeof(RequestOptions), typeof(string)])!;
        var own = new RawRequestOptions { ApiKey = "own", AdditionalHeaders = { ["X-Own"] = "1" } };

        var copy = Assert.IsType<RawRequestOptions>(forHeader.Invoke(null, [Parse("acct_1"), own, "key"]));

        Assert.Equal(("acct_1", "own", "key", "1"), (copy.StripeAccount, copy.ApiKey, copy.IdempotencyKey, copy.AdditionalHeaders["X-Own"]));
    }

    [Fact]
    public void It_registers_the_client_and_checks_the_settings()
    {
        using var bad = Provider([]);
        using var good = Provider(new() { ["Stripe:SecretKey"] = "sk_" + "test_1", ["Stripe:MaxNetworkRetries"] = "0" });

        var refusal = Assert.Throws<OptionsValidationException>(bad.GetRequiredService<IStripeClient>);
        var client = good.GetRequiredService<StripeClient>();

        Assert.StartsWith("Stripe:SecretKey is missing.", refusal.Message);
        Assert.Same(client, good.GetRequiredService<IStripeClient>());
        Assert.Equal(("sk_" + "test_1", 0), (client.ApiKey, ((SystemNetHttpClient)client.HttpClient).MaxNetworkRetries));
    }

    [Fact]
    public void Its_handler_keeps_no_cookies()
    {
        using var provider = Provider(new() { ["Stripe:SecretKey"] = "sk_" + "test_1" });
        var name = new ServiceCollection().AddStripeClient(new ConfigurationManager()).Name;
        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name);
        while (handler is DelegatingHandler outer)
            handler = outer.InnerHandler!;

        Assert.False(Assert.IsType<HttpClientHandler>(handler).UseCookies);
    }

    private static ServiceProvider Provider(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        var section = new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("Stripe");
        Build.GetType(typeof(StripeClientServiceCollectionExtensions).FullName!)!.GetMethod("AddStripeClient")!.Invoke(null, [services, section]);
        return services.BuildServiceProvider();
    }

    private static object Parse(string text) => AccountId.GetMethod("Parse", [typeof(string)])!.Invoke(null, [text])!;

    private static bool IsOfAspNetCore(string member) => member.StartsWith("Microsoft.AspNetCore.Builder.", StringComparison.Ordinal);

    private static HashSet<string> PublicMembers(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(type => type
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(member => $"{type.FullName} {member}"))];
}

using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;
using NewtonsoftJson = Newtonsoft.Json.JsonConvert;

namespace ConnectGen.Runtime.Tests;

public record ShopPage(string Name, ConnectClientConfiguration? Stripe);

[JsonSerializable(typeof(ShopPage))]
[JsonSerializable(typeof(ConnectClientConfiguration))]
public partial class ShopPageContext : JsonSerializerContext;

/// <summary>What a client may have, as an object and as JSON.</summary>
public class ConnectClientConfigurationTests
{
    private static readonly PublishableKey Key = PublishableKey.Parse(TestKeys.Publishable);
    private static readonly ConnectedAccountId Account = ConnectedAccountId.Parse("acct_1");

    private static string Json => $$"""{"publishableKey":"{{TestKeys.Publishable}}","stripeAccount":"acct_1"}""";

    public static TheoryData<string, JsonSerializerOptions> Options => new()
    {
        { "default", JsonSerializerOptions.Default },
        { "web", JsonSerializerOptions.Web },
        { "snake case", new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower } },
        { "kebab case", new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper } },
        { "read-only left out", new() { IgnoreReadOnlyProperties = true } },
        { "source-generated", ShopPageContext.Default.Options },
    };

    /// <summary>Texts that are no configuration, with what is said of each; KEY stands for a publishable key.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { """{"stripeAccount":"acct_1"}""", "Here, publishableKey is missing." },
        { """{"publishableKey":"KEY"}""", "Here, stripeAccount is missing." },
        { "{}", "Here, publishableKey is missing." },
        { """{"PublishableKey":"KEY","StripeAccount":"acct_1"}""", "Here, publishableKey is missing." },
        { """{"publishableKey":null,"stripeAccount":"acct_1"}""", "A JSON value of the kind Null is not one." },
        { """{"publishableKey":"KEY","stripeAccount":null}""", "A JSON value of the kind Null is not one." },
        { """{"publishableKey":1,"stripeAccount":"acct_1"}""", "A JSON value of the kind Number is not one." },
        { """{"publishableKey":"KEY","stripeAccount":{}}""", "A JSON value of the kind StartObject is not one." },
        { """{"publishableKey":"KEY","stripeAccount":""}""", "An empty text is not one." },
        { """{"publishableKey":"KEY","stripeAccount":"cus_1"}""", "'cus_1' is not one." },
        { """["KEY","acct_1"]""", "A JSON value of the kind StartArray is not one." },
        { "\"KEY\"", "A JSON value of the kind String is not one." },
        { """{"publishableKey":"KEY","stripeAccount":"acct_1" """, "" },
    };

    [Fact]
    public void It_is_what_it_was_made_of()
    {
        var configuration = new ConnectClientConfiguration(Key, Account);

        Assert.Equal(Key, configuration.PublishableKey);
        Assert.Equal(Account, configuration.StripeAccount);
    }

    [Fact]
    public void Neither_of_the_two_may_be_missing()
    {
        Assert.Equal("publishableKey", Assert.Throws<ArgumentNullException>(() => new ConnectClientConfiguration(null!, Account)).ParamName);
        Assert.Contains("holds no account", Assert.Throws<InvalidOperationException>(() => new ConnectClientConfiguration(Key, default)).Message);
    }

    [Fact]
    public void It_has_two_members_that_cannot_change_and_room_for_no_other()
    {
        var type = typeof(ConnectClientConfiguration);

        Assert.True(type.IsSealed);
        Assert.Equal(["PublishableKey", "StripeAccount"], type.GetProperties().Select(static property => property.Name).Order());
        Assert.DoesNotContain(type.GetProperties(), static property => property.CanWrite);
        Assert.All(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), static field => Assert.True(field.IsInitOnly));
    }

    [Theory]
    [MemberData(nameof(Options), DisableDiscoveryEnumeration = true)]
    public void Its_JSON_is_the_same_under_all_options(string name, JsonSerializerOptions options)
    {
        Assert.NotEmpty(name);
        var written = JsonSerializer.Serialize(new ConnectClientConfiguration(Key, Account), options);
        var read = JsonSerializer.Deserialize<ConnectClientConfiguration>(written, options)!;

        Assert.Equal(Json, written);
        Assert.Equal((Key, Account), (read.PublishableKey, read.StripeAccount));
    }

    [Fact]
    public void It_is_a_member_of_other_objects_and_may_be_null_there()
    {
        var page = new ShopPage("Alder", new(Key, Account));
        var expected = $$"""{"Name":"Alder","Stripe":{{Json}}}""";

        Assert.Equal(expected, JsonSerializer.Serialize(page));
        Assert.Equal(expected, JsonSerializer.Serialize(page, ShopPageContext.Default.ShopPage));
        Assert.Equal(expected, NewtonsoftJson.SerializeObject(page));
        Assert.Equal(Account, JsonSerializer.Deserialize(expected, ShopPageContext.Default.ShopPage)!.Stripe!.StripeAccount);
        Assert.Null(JsonSerializer.Deserialize<ShopPage>("""{"Stripe":null}""")!.Stripe);
        Assert.Null(NewtonsoftJson.DeserializeObject<ShopPage>("""{"Stripe":null}""")!.Stripe);
    }

    [Fact]
    public async Task Other_members_are_skipped_in_any_order_and_read_piece_by_piece()
    {
        var json = $$"""{ "a": [{ "publishableKey": 1 }, 2], "stripeAccount": "acct_1", "b": { "stripeAccount": {} }, "publishableKey": "{{TestKeys.Publishable}}", "c": null }""";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"[{json},{json}]"));

        var read = await JsonSerializer.DeserializeAsync<ConnectClientConfiguration[]>(stream, new JsonSerializerOptions { DefaultBufferSize = 1 }, TestContext.Current.CancellationToken);

        Assert.Equal([(Key, Account), (Key, Account)], read!.Select(static configuration => (configuration.PublishableKey, configuration.StripeAccount)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_configuration_is_a_JSON_error_that_says_why(string json, string said)
    {
        json = json.Replace("KEY", TestKeys.Publishable);

        var refusal = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<ConnectClientConfiguration>(json));

        Assert.Contains(said, refusal.Message);
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, ShopPageContext.Default.ConnectClientConfiguration));
    }

    [Fact]
    public void A_secret_key_is_refused_and_not_repeated()
    {
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ConnectClientConfiguration>(Json.Replace(TestKeys.Publishable, TestKeys.Secret)));

        Assert.Contains("looks like a secret and is not repeated here", refusal.Message);
        Assert.DoesNotContain(TestKeys.Hidden, refusal.ToString());
        Assert.DoesNotContain(TestKeys.End, refusal.ToString());
    }

    [Fact]
    public void Newtonsoft_reads_and_writes_the_same()
    {
        var read = NewtonsoftJson.DeserializeObject<ConnectClientConfiguration>(Json)!;
        NamingStrategy[] strategies = [new DefaultNamingStrategy(), new CamelCaseNamingStrategy(), new SnakeCaseNamingStrategy()];

        Assert.Equal((Key, Account), (read.PublishableKey, read.StripeAccount));
        Assert.All(strategies, strategy => Assert.Equal(Json, NewtonsoftJson.SerializeObject(read, new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new DefaultContractResolver { NamingStrategy = strategy } })));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"stripeAccount":"acct_1"}""")]
    [InlineData("""{"publishableKey":"pk_1"}""")]
    [InlineData("""{"publishableKey":"pk_1","stripeAccount":"cus_1"}""")]
    public void Newtonsoft_refuses_what_is_no_configuration(string json) =>
        Assert.ThrowsAny<Exception>(() => NewtonsoftJson.DeserializeObject<ConnectClientConfiguration>(json));
}

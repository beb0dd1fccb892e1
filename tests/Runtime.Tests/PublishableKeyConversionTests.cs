using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;
using NewtonsoftJson = Newtonsoft.Json.JsonConvert;

namespace ConnectGen.Runtime.Tests;

public record ClientSettings(PublishableKey? Key, Dictionary<PublishableKey, long> Uses);

[JsonSerializable(typeof(ClientSettings))]
public partial class ClientSettingsContext : JsonSerializerContext;

/// <summary>What reads and writes publishable keys: System.Text.Json, Newtonsoft.Json, <see cref="TypeDescriptor"/> and configuration binding.</summary>
public class PublishableKeyConversionTests
{
    private const string Rule = "A publishable key is pk_ followed by letters, digits and underscores.";

    private static readonly TypeConverter Converter = TypeDescriptor.GetConverter(typeof(PublishableKey));

    private static string Json => $$$"""{"Key":"{{{TestKeys.Publishable}}}","Uses":{"{{{TestKeys.Of("pk", "live")}}}":5}}""";

    [Fact]
    public void A_secret_key_is_a_JSON_error_that_does_not_repeat_it()
    {
        var asValue = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ClientSettings>(Json.Replace(TestKeys.Publishable, TestKeys.Secret)));
        var asKey = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ClientSettings>(Json.Replace(TestKeys.Of("pk", "live"), TestKeys.Secret)));

        Assert.All([asValue, asKey], refusal =>
        {
            Assert.StartsWith($"{Rule} What was given looks like a secret and is not repeated here", refusal.Message);
            Assert.DoesNotContain(TestKeys.Hidden, refusal.ToString());
        });
        Assert.Equal("$.Key", asValue.Path);
    }

    [Theory]
    [InlineData("\"\"", "An empty text")]
    [InlineData("\"cus_123\"", "What was given, which is not repeated here,")]
    [InlineData("1", "A JSON value of the kind Number")]
    [InlineData("{}", "A JSON value of the kind StartObject")]
    [InlineData("[]", "A JSON value of the kind StartArray")]
    public void A_bad_value_is_a_JSON_error_that_tells_the_rule(string json, string name)
    {
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PublishableKey>(json));

        Assert.Equal($"{Rule} {name} is not one.", refusal.Message);
    }

    [Theory]
    [InlineData("cus_1")]
    [InlineData(" ")]
    public void Newtonsoft_refuses_what_is_no_publishable_key(string text) =>
        Assert.Throws<Newtonsoft.Json.JsonSerializationException>(() => NewtonsoftJson.DeserializeObject<ClientSettings>(Json.Replace(TestKeys.Publishable, text)));

    [Fact]
    public void The_converter_refuses_what_is_no_publishable_key_and_other_types()
    {
        var refusal = Assert.Throws<FormatException>(() => Converter.ConvertFromInvariantString(TestKeys.Secret));

        Assert.StartsWith(Rule, refusal.Message);
        Assert.DoesNotContain(TestKeys.Hidden, refusal.ToString());
        Assert.False(Converter.CanConvertFrom(typeof(int)));
        Assert.False(Converter.CanConvertTo(typeof(int)));
        Assert.Throws<NotSupportedException>(() => Converter.ConvertFrom(1));
        Assert.Throws<NotSupportedException>(() => Converter.ConvertTo(PublishableKey.Parse(TestKeys.Publishable), typeof(int)));
    }

    [Fact]
    public void It_is_a_string_and_a_key_and_may_be_null_in_JSON()
    {
        var read = JsonSerializer.Deserialize<ClientSettings>(Json)!;
        var generated = JsonSerializer.Deserialize(Json, ClientSettingsContext.Default.ClientSettings)!;
        var newtonsoft = NewtonsoftJson.DeserializeObject<ClientSettings>(Json)!;

        Assert.All([read, generated, newtonsoft], settings =>
        {
            Assert.Equal(TestKeys.Publishable, settings.Key!.Value);
            Assert.Equal(5, settings.Uses[PublishableKey.Parse(TestKeys.Of("pk", "live"))]);
            Assert.Equal(Json, JsonSerializer.Serialize(settings));
            Assert.Equal(Json, JsonSerializer.Serialize(settings, ClientSettingsContext.Default.ClientSettings));
            Assert.Equal(Json, NewtonsoftJson.SerializeObject(settings));
        });
        Assert.Null(JsonSerializer.Deserialize<ClientSettings>("""{"Key":null,"Uses":{}}""")!.Key);
        Assert.Equal("""{"Key":null,"Uses":{}}""", JsonSerializer.Serialize(new ClientSettings(null, [])));
        Assert.Equal("""{"Key":null,"Uses":{}}""", NewtonsoftJson.SerializeObject(new ClientSettings(null, [])));
    }

    [Fact]
    public void The_converter_goes_both_ways()
    {
        Assert.True(Converter.CanConvertFrom(typeof(string)));
        Assert.True(Converter.CanConvertTo(typeof(string)));
        Assert.Equal(PublishableKey.Parse(TestKeys.Publishable), Converter.ConvertFromInvariantString(TestKeys.Publishable));
        Assert.Equal(TestKeys.Publishable, Converter.ConvertToInvariantString(PublishableKey.Parse(TestKeys.Publishable)));
    }

    [Fact]
    public void Configuration_binds_it_and_refuses_what_is_none()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Good:Key"] = TestKeys.Publishable, ["Bad:Key"] = "cus_1" })
            .Build();

        Assert.Equal(TestKeys.Publishable, configuration.GetSection("Good").Get<Settings>()!.Key!.Value);
        var refusal = Assert.Throws<InvalidOperationException>(() => configuration.GetSection("Bad").Get<Settings>());
        Assert.Contains(Rule, refusal.ToString());
    }

    public sealed class Settings
    {
        public PublishableKey? Key { get; set; }
    }
}

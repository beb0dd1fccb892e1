using System.ComponentModel;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Xml.Serialization;
using Microsoft.Extensions.Configuration;
using Stripe;
using NewtonsoftIgnore = Newtonsoft.Json.JsonIgnoreAttribute;
using NewtonsoftJson = Newtonsoft.Json.JsonConvert;
using SystemTextIgnore = System.Text.Json.Serialization.JsonIgnoreAttribute;
using SystemTextJson = System.Text.Json.JsonSerializer;

namespace ConnectGen.Runtime.Tests;

public class Seller
{
    public ConnectedAccountKey? Key { get; set; }
}

public class Holder<T>
{
    public T? Held { get; set; }
}

[DataContract]
[KnownType(typeof(ConnectedAccountKey))]
[KnownType(typeof(ConnectedAccountCredentials))]
public class Contract<T>
{
    [DataMember]
    public T? Held { get; set; }
}

public class CarefulSeller
{
    public string Name { get; set; } = "Shop";

    [SystemTextIgnore]
    [NewtonsoftIgnore]
    public ConnectedAccountKey? Key { get; set; }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(Seller))]
[System.Text.Json.Serialization.JsonSerializable(typeof(ConnectedAccountCredentials))]
public partial class SellerContext : System.Text.Json.Serialization.JsonSerializerContext;

/// <summary>Keys, and what holds them, in every place and direction of the serialisers that apps use.</summary>
public class SecretSerializationTests
{
    private static readonly ConnectedAccountKey Key = ConnectedAccountKey.Parse(TestKeys.Secret);

    private static readonly ConnectedAccountCredentials Credentials = ConnectedAccountCredentials.FromOAuthToken(
#pragma warning disable CS0618 // Stripe.net discourages the keys, which are what this is about.
        new OAuthToken { StripeUserId = "acct_1", AccessToken = TestKeys.Secret });
#pragma warning restore CS0618

    /// <summary>Names of <see cref="Written"/>, since the test runner shows and stores what a theory is given.</summary>
    public static TheoryData<string> WrittenNames => new(Written.Keys);

    /// <summary>Names of <see cref="Read"/>.</summary>
    public static TheoryData<string> ReadNames => new(Read.Keys);

    private static Dictionary<string, (object Value, Type Type)> Written => new()
    {
        ["a key"] = (Key, typeof(ConnectedAccountKey)),
        ["a key as an object"] = (Key, typeof(object)),
        ["a property"] = (new Seller { Key = Key }, typeof(Seller)),
        ["a property that is null"] = (new Seller(), typeof(Seller)),
        ["a property of the type object"] = (new Holder<object> { Held = Key }, typeof(Holder<object>)),
        ["a property of a property"] = (new Holder<Seller> { Held = new() { Key = Key } }, typeof(Holder<Seller>)),
        ["an anonymous type"] = (new { Key }, typeof(object)),
        ["an array"] = (new[] { Key }, typeof(ConnectedAccountKey[])),
        ["a list of objects"] = (new List<object> { 1, Key }, typeof(List<object>)),
        ["a dictionary's value"] = (new Dictionary<string, ConnectedAccountKey> { ["a"] = Key }, typeof(Dictionary<string, ConnectedAccountKey>)),
        ["a dictionary's key"] = (new Dictionary<ConnectedAccountKey, int> { [Key] = 1 }, typeof(Dictionary<ConnectedAccountKey, int>)),
        ["credentials"] = (Credentials, typeof(ConnectedAccountCredentials)),
        ["credentials as a property"] = (new Holder<ConnectedAccountCredentials> { Held = Credentials }, typeof(Holder<ConnectedAccountCredentials>)),
        ["credentials as an object"] = (new Holder<object> { Held = Credentials }, typeof(Holder<object>)),
        ["credentials as a dictionary's value"] = (new Dictionary<string, object> { ["a"] = Credentials }, typeof(Dictionary<string, object>)),
        ["credentials as a dictionary's key"] = (new Dictionary<ConnectedAccountCredentials, int> { [Credentials] = 1 }, typeof(Dictionary<ConnectedAccountCredentials, int>)),
    };

    private static Dictionary<string, (string Json, Type Type)> Read => new()
    {
        ["a string"] = ($"\"{TestKeys.Secret}\"", typeof(ConnectedAccountKey)),
        ["null"] = ("null", typeof(ConnectedAccountKey)),
        ["an object"] = ($$"""{"_secret":"{{TestKeys.Secret}}"}""", typeof(ConnectedAccountKey)),
        ["a property"] = ($$"""{"Key":"{{TestKeys.Secret}}"}""", typeof(Seller)),
        ["a property that is null"] = ("""{"Key":null}""", typeof(Seller)),
        ["an array"] = ($"[\"{TestKeys.Secret}\"]", typeof(ConnectedAccountKey[])),
        ["a dictionary's value"] = ($$"""{"a":"{{TestKeys.Secret}}"}""", typeof(Dictionary<string, ConnectedAccountKey>)),
        ["a dictionary's key"] = ($$"""{"{{TestKeys.Secret}}":1}""", typeof(Dictionary<ConnectedAccountKey, int>)),
        ["a dictionary's key with an object"] = ($$$"""{"{{{TestKeys.Secret}}}":{"Key":1}}""", typeof(Dictionary<ConnectedAccountKey, Seller>)),
        ["credentials"] = ($$"""{"Account":"acct_1","Key":"{{TestKeys.Secret}}"}""", typeof(ConnectedAccountCredentials)),
        ["credentials as a property"] = ($$$"""{"Held":{"Key":"{{{TestKeys.Secret}}}"}}""", typeof(Holder<ConnectedAccountCredentials>)),
    };

    [Theory]
    [MemberData(nameof(WrittenNames))]
    public void SystemTextJson_refuses_to_write(string name)
    {
        var (value, type) = Written[name];
        using var written = new MemoryStream();

        AssertRefused(() => SystemTextJson.Serialize(value, type));
        AssertRefused(() => SystemTextJson.Serialize(written, value, type));
        AssertRefused(() => SystemTextJson.SerializeToNode(value, type));
        Assert.DoesNotContain(TestKeys.End, System.Text.Encoding.UTF8.GetString(written.ToArray()));
    }

    [Theory]
    [MemberData(nameof(ReadNames))]
    public void SystemTextJson_refuses_to_read(string name)
    {
        var (json, type) = Read[name];

        AssertRefused(() => SystemTextJson.Deserialize(json, type));
    }

    [Fact]
    public void SystemTextJson_says_where_the_key_is()
    {
        var written = Assert.Throws<NotSupportedException>(() => SystemTextJson.Serialize(new Holder<Seller> { Held = new() { Key = Key } }));
        var read = Assert.Throws<NotSupportedException>(() => SystemTextJson.Deserialize<Holder<Seller>>("""{"Held":{"Key":"x"}}"""));

        Assert.Contains("Path: $.Held.Key", written.Message);
        Assert.Contains("Path: $.Held.Key", read.Message);
    }

    [Fact]
    public void Source_generated_code_refuses_as_well()
    {
        AssertRefused(() => SystemTextJson.Serialize(new Seller { Key = Key }, SellerContext.Default.Seller));
        AssertRefused(() => SystemTextJson.Serialize(Credentials, SellerContext.Default.ConnectedAccountCredentials));
        AssertRefused(() => SystemTextJson.Deserialize(Read["a property"].Json, SellerContext.Default.Seller));
        AssertRefused(() => SystemTextJson.Deserialize(Read["credentials"].Json, SellerContext.Default.ConnectedAccountCredentials));
    }

    [Theory]
    [MemberData(nameof(WrittenNames))]
    public void Newtonsoft_refuses_to_write(string name)
    {
        var (value, type) = Written[name];
        using var written = new StringWriter();

        AssertRefused(() => NewtonsoftJson.SerializeObject(value));
        AssertRefused(() => NewtonsoftJson.SerializeObject(value, type, new() { ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver() }));
        AssertRefused(() => Newtonsoft.Json.JsonSerializer.CreateDefault().Serialize(written, value, type));
        AssertRefused(() => Newtonsoft.Json.Linq.JToken.FromObject(value));
        Assert.DoesNotContain(TestKeys.End, written.ToString());
    }

    [Theory]
    [MemberData(nameof(ReadNames))]
    public void Newtonsoft_refuses_to_read(string name)
    {
        var (json, type) = Read[name];

        AssertRefused(() => NewtonsoftJson.DeserializeObject(json, type));
        AssertRefused(() => Newtonsoft.Json.Linq.JToken.Parse(json).ToObject(type));
    }

    [Fact]
    public void Newtonsoft_refuses_to_populate_what_is_there()
    {
        var seller = new Seller { Key = Key };

        AssertRefused(() => { NewtonsoftJson.PopulateObject(Read["a property"].Json, seller); return seller; });
    }

    [Fact]
    public void Newtonsoft_that_is_told_to_go_on_after_errors_writes_no_key()
    {
        var settings = new Newtonsoft.Json.JsonSerializerSettings { Error = (_, error) => error.ErrorContext.Handled = true };

        Assert.All(Written.Values, written =>
        {
            using var text = new StringWriter();
            Record.Exception(() => Newtonsoft.Json.JsonSerializer.Create(settings).Serialize(text, written.Value));
            Assert.DoesNotContain(TestKeys.End, text.ToString());
        });
    }

    [Fact]
    public void What_is_marked_to_be_left_out_is_left_out_and_the_rest_is_serialised()
    {
        const string Json = """{"Name":"Shop"}""";
        var seller = new CarefulSeller { Key = Key };

        Assert.Equal(Json, SystemTextJson.Serialize(seller));
        Assert.Equal(Json, NewtonsoftJson.SerializeObject(seller));
        Assert.Equal("Shop", SystemTextJson.Deserialize<CarefulSeller>(Json)!.Name);
        Assert.Equal("Shop", NewtonsoftJson.DeserializeObject<CarefulSeller>(Json)!.Name);
    }

    [Fact]
    public void Serialisers_of_XML_write_no_key()
    {
        using var written = new MemoryStream();

        Assert.All(
            new object[] { Key, Credentials, new Seller { Key = Key }, new Holder<object> { Held = Key }, new Contract<object> { Held = Key }, new Contract<ConnectedAccountCredentials> { Held = Credentials } },
            value =>
            {
                var refusals = new[]
                {
                    Assert.ThrowsAny<Exception>(() => new DataContractSerializer(value.GetType()).WriteObject(written, value)),
                    Assert.ThrowsAny<Exception>(() => new DataContractJsonSerializer(value.GetType()).WriteObject(written, value)),
                    Assert.ThrowsAny<Exception>(() => new XmlSerializer(value.GetType(), [typeof(ConnectedAccountKey)]).Serialize(written, value)),
                };
                Assert.All(refusals, refusal => Assert.DoesNotContain(TestKeys.End, refusal.ToString()));
            });
        Assert.DoesNotContain(TestKeys.End, System.Text.Encoding.UTF8.GetString(written.ToArray()));
    }

    [Fact]
    public void Serialisers_of_XML_make_no_key()
    {
        var type = typeof(ConnectedAccountKey);

        Assert.ThrowsAny<Exception>(() => new DataContractSerializer(type).ReadObject(Xml("""<ConnectedAccountKey xmlns="http://schemas.datacontract.org/2004/07/ConnectGen"/>""")));
        Assert.ThrowsAny<Exception>(() => new XmlSerializer(type));
    }

    [Fact]
    public void The_type_converter_converts_to_and_from_nothing()
    {
        Assert.All([typeof(ConnectedAccountKey), typeof(ConnectedAccountCredentials)], type =>
        {
            var converter = TypeDescriptor.GetConverter(type);
            object value = type == typeof(ConnectedAccountKey) ? Key : Credentials;

            AssertRefused(() => converter.CanConvertTo(typeof(string)));
            AssertRefused(() => converter.ConvertToInvariantString(value)!);
            AssertRefused(() => converter.ConvertTo(value, typeof(int))!);
            Assert.False(converter.CanConvertTo(typeof(int)));
            Assert.False(converter.CanConvertFrom(typeof(string)));
            var refusal = Assert.Throws<NotSupportedException>(() => converter.ConvertFromInvariantString(TestKeys.Secret));
            Assert.DoesNotContain(TestKeys.End, refusal.ToString());
        });
    }

    [Fact]
    public void Configuration_makes_no_key()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Key"] = TestKeys.Secret }).Build();

        Assert.Null(configuration.Get<Seller>()?.Key);
    }

    private static MemoryStream Xml(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));

    private static void AssertRefused(Func<object?> serialize)
    {
        var refusal = Assert.ThrowsAny<Exception>(() => serialize());

        Assert.True(refusal is NotSupportedException or InvalidOperationException, refusal.GetType().Name);
        Assert.Contains("is neither serialised nor deserialised", refusal.Message);
        Assert.Contains("Store the key with ConnectedAccountKeyProtector", refusal.Message);
        Assert.DoesNotContain(TestKeys.Hidden, refusal.ToString());
        Assert.DoesNotContain(TestKeys.End, refusal.ToString());
    }

    private static void AssertRefused(Action serialize) => AssertRefused(() => { serialize(); return null; });
}

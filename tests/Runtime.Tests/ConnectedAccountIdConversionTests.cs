using System.ComponentModel;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json;

namespace ConnectGen.Runtime.Tests;

/// <summary>What goes through the type converter: <see cref="TypeDescriptor"/>, Newtonsoft.Json and configuration binding.</summary>
public class ConnectedAccountIdConversionTests
{
    private static readonly TypeConverter Converter = TypeDescriptor.GetConverter(typeof(ConnectedAccountId));

    [Theory]
    [InlineData("")]
    [InlineData("cus_123")]
    [InlineData(" acct_1")]
    [InlineData("acct_1\r\nX: y")]
    public void The_converter_refuses_what_is_no_account_ID(string text)
    {
        var refusal = Assert.Throws<FormatException>(() => Converter.ConvertFromInvariantString(text));

        Assert.Contains("acct_ followed by letters and digits", refusal.Message);
        Assert.False(Converter.IsValid(text));
    }

    [Fact]
    public void The_converter_refuses_other_types_null_and_default()
    {
        Assert.False(Converter.CanConvertFrom(typeof(int)));
        Assert.False(Converter.CanConvertTo(typeof(int)));
        Assert.Throws<NotSupportedException>(() => Converter.ConvertFrom(1));
        Assert.Throws<NotSupportedException>(() => Converter.ConvertFrom(null!));
        Assert.Throws<NotSupportedException>(() => Converter.ConvertTo(ConnectedAccountId.Parse("acct_1"), typeof(int)));
        Assert.Throws<InvalidOperationException>(() => Converter.ConvertToInvariantString(default(ConnectedAccountId)));
    }

    [Fact]
    public void The_converter_goes_both_ways()
    {
        Assert.True(Converter.CanConvertFrom(typeof(string)));
        Assert.True(Converter.CanConvertTo(typeof(string)));
        Assert.True(Converter.IsValid("acct_1"));
        Assert.Equal(ConnectedAccountId.Parse("acct_1"), Converter.ConvertFromInvariantString("acct_1"));
        Assert.Equal("acct_1", Converter.ConvertToInvariantString(ConnectedAccountId.Parse("acct_1")));
    }

    [Theory]
    [InlineData("""{"Account":"cus_1","Other":null,"Amounts":{}}""")]
    [InlineData("""{"Account":"","Other":null,"Amounts":{}}""")]
    [InlineData("""{"Account":null,"Other":null,"Amounts":{}}""")]
    [InlineData("""{"Account":"acct_1","Other":null,"Amounts":{"cus_2":5}}""")]
    public void Newtonsoft_refuses_what_is_no_account_ID(string json) =>
        Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<Payout>(json));

    [Fact]
    public void Newtonsoft_does_not_write_default() =>
        Assert.ThrowsAny<Exception>(() => JsonConvert.SerializeObject(new Payout(default, null, [])));

    [Fact]
    public void Newtonsoft_reads_and_writes_it_as_a_string_and_as_a_key()
    {
        const string Json = """{"Account":"acct_1","Other":null,"Amounts":{"acct_2":5}}""";

        var payout = JsonConvert.DeserializeObject<Payout>(Json)!;

        Assert.Equal("acct_1", payout.Account.Value);
        Assert.Null(payout.Other);
        Assert.Equal(5, payout.Amounts[ConnectedAccountId.Parse("acct_2")]);
        Assert.Equal(Json, JsonConvert.SerializeObject(payout));
        Assert.Equal(Json.Replace("null", "\"acct_3\""), JsonConvert.SerializeObject(payout with { Other = ConnectedAccountId.Parse("acct_3") }));
    }

    [Fact]
    public void Configuration_binds_it_and_refuses_what_is_none()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Good:Account"] = "acct_1", ["Bad:Account"] = "cus_1" })
            .Build();

        Assert.Equal("acct_1", configuration.GetSection("Good").Get<Settings>()!.Account.Value);
        var refusal = Assert.Throws<InvalidOperationException>(() => configuration.GetSection("Bad").Get<Settings>());
        Assert.Contains("acct_ followed by letters and digits", refusal.ToString());
    }

    public sealed class Settings
    {
        public ConnectedAccountId Account { get; set; }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConnectGen.Runtime.Tests;

public record Payout(ConnectedAccountId Account, ConnectedAccountId? Other, Dictionary<ConnectedAccountId, long> Amounts);

[JsonSerializable(typeof(Payout))]
[JsonSerializable(typeof(ConnectedAccountId[]))]
public partial class PayoutContext : JsonSerializerContext;

public class ConnectedAccountIdJsonTests
{
    private const string Rule = "An account ID is acct_ followed by letters and digits, such as acct_1Nv0FGQ9RKHgCVdK.";
    private const string Json = """{"Account":"acct_1","Other":null,"Amounts":{"acct_2":5}}""";

    [Theory]
    [InlineData("\"\"", "An empty text")]
    [InlineData("\"cus_123\"", "'cus_123'")]
    [InlineData("\"acct_1\\r\\nX: y\"", "A text of 12 characters that starts with 'acct_1' and U+000D")]
    [InlineData("null", "A JSON value of the kind Null")]
    [InlineData("1", "A JSON value of the kind Number")]
    [InlineData("true", "A JSON value of the kind True")]
    [InlineData("{}", "A JSON value of the kind StartObject")]
    [InlineData("[]", "A JSON value of the kind StartArray")]
    public void A_bad_value_is_a_JSON_error_that_tells_the_rule(string json, string name)
    {
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ConnectedAccountId>(json));

        Assert.Equal($"{Rule} {name} is not one.", refusal.Message);
        Assert.Equal("$", refusal.Path);
    }

    [Fact]
    public void A_broken_surrogate_is_a_JSON_error() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ConnectedAccountId>("\"acct_\\ud800\""));

    [Fact]
    public void A_bad_key_of_a_dictionary_is_a_JSON_error_that_tells_the_rule()
    {
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Payout>(Json.Replace("acct_2", "cus_2")));

        Assert.Equal($"{Rule} 'cus_2' is not one.", refusal.Message);
    }

    [Fact]
    public void A_key_in_the_place_of_an_account_ID_is_nowhere_in_the_error()
    {
        var secret = "sk_" + "live_" + new string('a', 24);

        var asValue = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Payout>(Json.Replace("acct_1", secret)));
        var asKey = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Payout>(Json.Replace("acct_2", secret)));

        Assert.DoesNotContain("aaaa", asValue.ToString());
        Assert.DoesNotContain("aaaa", asKey.ToString());
        Assert.Equal("$.Account", asValue.Path);
    }

    [Fact]
    public void Default_is_not_written()
    {
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(default(ConnectedAccountId)));
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(new Dictionary<ConnectedAccountId, int> { [default] = 1 }));
    }

    [Fact]
    public void It_is_a_string_and_a_key_and_may_be_null_where_it_is_nullable()
    {
        var payout = JsonSerializer.Deserialize<Payout>(Json)!;

        Assert.Equal(ConnectedAccountId.Parse("acct_1"), payout.Account);
        Assert.Null(payout.Other);
        Assert.Equal(5, payout.Amounts[ConnectedAccountId.Parse("acct_2")]);
        Assert.Equal(Json, JsonSerializer.Serialize(payout));
    }

    [Fact]
    public void Escaped_characters_are_read_as_what_they_stand_for() =>
        Assert.Equal("acct_1", JsonSerializer.Deserialize<ConnectedAccountId>("\"acct\\u005f1\"").Value);

    [Fact]
    public void Source_generated_code_reads_and_writes_it_the_same_way()
    {
        var payout = JsonSerializer.Deserialize(Json, PayoutContext.Default.Payout)!;
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("[\"cus_1\"]", PayoutContext.Default.ConnectedAccountIdArray));

        Assert.Equal("acct_1", payout.Account.Value);
        Assert.Equal(Json, JsonSerializer.Serialize(payout, PayoutContext.Default.Payout));
        Assert.Equal($"{Rule} 'cus_1' is not one.", refusal.Message);
    }
}

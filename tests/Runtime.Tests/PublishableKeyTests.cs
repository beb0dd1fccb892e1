using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using CsCheck;

namespace ConnectGen.Runtime.Tests;

public class PublishableKeyTests
{
    private const string Rule = "A publishable key is pk_ followed by letters, digits and underscores.";
    private const string Unrepeated = "What was given, which is not repeated here, is not one.";
    private const string WhiteSpace = "A text with white space, from which nothing is trimmed, is not one.";
    private const string Secret =
        "What was given looks like a secret and is not repeated here: a secret key must never reach a client. If one has, roll it (https://docs.stripe.com/keys).";

    /// <summary>Texts that are not publishable keys, with what is said of each.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "", "An empty text is not one." },
        { "pk_", Unrepeated },
        { "pk", Unrepeated },
        { "PK_" + "TEST_1", Unrepeated },
        { "cus_123", Unrepeated },
        { "acct_1", Unrepeated },
        { TestKeys.Hidden, Unrepeated },
        { TestKeys.Publishable + "-", Unrepeated },
        { TestKeys.Publishable + "\0", Unrepeated },
        { TestKeys.Publishable + "é", Unrepeated },
        { TestKeys.Publishable + "١", Unrepeated },
        { TestKeys.Publishable + "\n", WhiteSpace },
        { TestKeys.Publishable + " ", WhiteSpace },
        { TestKeys.Publishable + " " + TestKeys.Secret, WhiteSpace },
        { " ", WhiteSpace },
        { " " + TestKeys.Publishable, WhiteSpace },
        { "pk_" + new string('7', 253), "A text of 256 characters (at most 255 are allowed) is not one." },
        { TestKeys.Secret, Secret },
        { TestKeys.Of("sk", "live"), Secret },
        { TestKeys.Of("rk", "live"), Secret },
        { TestKeys.Of("rk", "test"), Secret },
        { TestKeys.Of("SK", "LIVE"), Secret },
        { " " + TestKeys.Secret, Secret },
        { "\"" + TestKeys.Secret + "\"", Secret },
        { "Bearer " + TestKeys.Secret, Secret },
        { "sk_", Secret },
        { "whsec_" + TestKeys.Hidden, Secret },
        { TestKeys.Secret + new string('7', 255), Secret },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_publishable_key_is_refused_by_every_way_in_and_not_repeated(string text, string said)
    {
        var refusals = new[]
        {
            Assert.Throws<FormatException>(() => PublishableKey.Parse(text)),
            Assert.Throws<FormatException>(() => PublishableKey.Parse(text, CultureInfo.InvariantCulture)),
        };

        Assert.All(refusals, refusal => Assert.Equal($"{Rule} {said}", refusal.Message));
        Assert.False(PublishableKey.TryParse(text, out var one));
        Assert.False(PublishableKey.TryParse(text, null, out var two));
        Assert.All([one, two], Assert.Null);
    }

    [Fact]
    public void Null_is_refused_and_the_rule_told()
    {
        var refusal = Assert.Throws<ArgumentNullException>(() => PublishableKey.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => PublishableKey.Parse(null!, null));

        Assert.Contains(Rule, refusal.Message);
        Assert.False(PublishableKey.TryParse(null, out _));
        Assert.False(PublishableKey.TryParse(null, null, out _));
    }

    [Fact]
    public void Every_publishable_key_comes_back_as_it_went_in() =>
        Gen.String[Gen.Char["abcXYZ019_"], 1, 252].Sample(text =>
        {
            Assert.Equal("pk_" + text, PublishableKey.Parse("pk_" + text).Value);
            Assert.Equal("pk_" + text, PublishableKey.Parse("pk_" + text, null).ToString());
            Assert.True(PublishableKey.TryParse("pk_" + text, out var one));
            Assert.True(PublishableKey.TryParse("pk_" + text, null, out var two));
            Assert.All([one, two], key => Assert.Equal("pk_" + text, key.Value));
        });

    [Fact]
    public void No_secret_key_is_a_publishable_key_whatever_is_in_it() =>
        Gen.Select(Gen.OneOf("sk_", "rk_"), Gen.String).Sample((kind, rest) =>
        {
            var refusal = Assert.Throws<FormatException>(() => PublishableKey.Parse(kind + rest));

            Assert.Equal($"{Rule} {Secret}", refusal.Message);
        });

    [Fact]
    public void Generic_code_parses_it_as_it_parses_anything()
    {
        Assert.Equal(TestKeys.Publishable, Parse<PublishableKey>(TestKeys.Publishable).Value);

        static T Parse<T>(string text)
            where T : IParsable<T> => T.Parse(text, null);
    }

    [Theory]
    [InlineData("live_1", true)]
    [InlineData("test_1", false)]
    [InlineData("test", true)]
    [InlineData("TEST_1", true)]
    [InlineData("live_test_1", true)]
    [InlineData("1", true)]
    public void It_is_live_unless_it_says_that_it_is_of_test_mode(string rest, bool live) => Assert.Equal(live, PublishableKey.Parse("pk_" + rest).IsLive);

    [Fact]
    public void Equality_is_ordinal()
    {
        var key = PublishableKey.Parse("pk_" + "test_a");
        var same = PublishableKey.Parse(string.Concat("pk_", "test_a"));
        PublishableKey? none = null;

        Assert.True(key == same);
        Assert.False(key != same);
        Assert.True(key.Equals((object)same));
        Assert.Equal(key.GetHashCode(), same.GetHashCode());
        Assert.False(key == PublishableKey.Parse("pk_" + "test_A"));
        Assert.True(key != PublishableKey.Parse("pk_" + "test_A"));
        Assert.False(key.Equals("pk_" + "test_a"));
        Assert.False(key == none);
        Assert.False(none == key);
        Assert.True(none == null);
        Assert.False(key.Equals(none));
    }

    [Fact]
    public void It_is_no_secret_and_a_debugger_shows_it()
    {
        Assert.Equal("{Value,nq}", typeof(PublishableKey).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        Assert.Equal(TestKeys.Publishable, $"{PublishableKey.Parse(TestKeys.Publishable)}");
    }

    [Fact]
    public void Nothing_converts_from_or_to_a_string() =>
        Assert.DoesNotContain(typeof(PublishableKey).GetMethods(), method => method.Name is "op_Implicit" or "op_Explicit");
}

using CsCheck;

namespace ConnectGen.Runtime.Tests;

public class ConnectedAccountKeyParsingTests
{
    private const string Rule = "A connected account's key is sk_ or rk_ followed by letters, digits and underscores, as Stripe returned it as access_token.";
    private const string Unrepeated = "What was given, which is not repeated here, is not one.";
    private const string WhiteSpace = "A text with white space, from which nothing is trimmed, is not one.";

    /// <summary>Texts that are not keys, with what is said of each.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "", "An empty text is not one." },
        { "sk_", Unrepeated },
        { "rk_", Unrepeated },
        { "sk", Unrepeated },
        { "SK_" + "TEST_1", Unrepeated },
        { "cus_123", Unrepeated },
        { "whsec_" + TestKeys.Hidden, Unrepeated },
        { TestKeys.Hidden, Unrepeated },
        { "x" + TestKeys.Secret, Unrepeated },
        { TestKeys.Secret + "-", Unrepeated },
        { TestKeys.Secret + "...", Unrepeated },
        { TestKeys.Secret + "\0", Unrepeated },
        { TestKeys.Secret + "é", Unrepeated },
        { TestKeys.Secret + "١", Unrepeated },
        { "\"" + TestKeys.Secret + "\"", Unrepeated },
        { " ", WhiteSpace },
        { " " + TestKeys.Secret, WhiteSpace },
        { TestKeys.Secret + " ", WhiteSpace },
        { TestKeys.Secret + "\n", WhiteSpace },
        { TestKeys.Secret + "\u00a0", WhiteSpace },
        { "Bearer " + TestKeys.Secret, WhiteSpace },
        { TestKeys.Publishable, "A publishable key is not one: it is for client-side code, and OAuth returns it beside the secret key, as stripe_publishable_key." },
        { "acct_" + TestKeys.Hidden, "An account ID is not one: make a ConnectedAccountId of it, which goes along with the platform's key as the Stripe-Account header." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_key_is_refused_with_the_rule_and_not_repeated(string text, string said)
    {
        var refusal = Assert.Throws<FormatException>(() => ConnectedAccountKey.Parse(text));

        Assert.Equal($"{Rule} {said}", refusal.Message);
        Assert.False(ConnectedAccountKey.TryParse(text, out var none));
        Assert.Null(none);
    }

    [Fact]
    public void Null_is_refused_and_the_rule_told()
    {
        var refusal = Assert.Throws<ArgumentNullException>(() => ConnectedAccountKey.Parse(null!));

        Assert.Contains(Rule, refusal.Message);
        Assert.False(ConnectedAccountKey.TryParse(null, out _));
    }

    [Fact]
    public void More_than_255_characters_are_refused_and_not_repeated()
    {
        var longest = "sk_" + new string('7', 252);

        var refusal = Assert.Throws<FormatException>(() => ConnectedAccountKey.Parse(longest + "7"));

        Assert.Equal($"{Rule} A text of 256 characters (at most 255 are allowed) is not one.", refusal.Message);
        Assert.Equal(longest, ConnectedAccountKey.Parse(longest).RevealSecret());
    }

    [Fact]
    public void No_text_gets_four_of_its_characters_into_the_message()
    {
        // The message's own words apart.
        var own = Assert.Throws<FormatException>(() => ConnectedAccountKey.Parse("?")).Message;

        Gen.String[Gen.Char['À', 'ÿ'], 4, 40].Select(text => "sk_" + text).Sample(text =>
            Assert.Equal(own, Assert.Throws<FormatException>(() => ConnectedAccountKey.Parse(text)).Message));
    }

    [Theory]
    [InlineData("sk", "live")]
    [InlineData("sk", "test")]
    [InlineData("rk", "live")]
    [InlineData("rk", "test")]
    [InlineData("sk", "of_a_kind_yet_to_come")]
    public void A_secret_or_restricted_key_is_taken_as_it_is(string kind, string mode)
    {
        var text = TestKeys.Of(kind, mode);

        Assert.Equal(text, ConnectedAccountKey.Parse(text).RevealSecret());
        Assert.True(ConnectedAccountKey.TryParse(text, out var key));
        Assert.Equal(text, key.RevealSecret());
    }

    [Fact]
    public void One_changed_character_is_refused_unless_it_is_one_that_keys_have() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 252], Gen.Int[3, 254], Gen.Char).Sample((text, at, character) =>
        {
            var key = "sk_" + text;
            at = 3 + (at % text.Length);
            var changed = key[..at] + character + key[(at + 1)..];

            Assert.Equal(char.IsAsciiLetterOrDigit(character) || character == '_', ConnectedAccountKey.TryParse(changed, out _));
        });
}

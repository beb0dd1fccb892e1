using System.Globalization;
using CsCheck;

namespace ConnectGen.Runtime.Tests;

public class ConnectedAccountIdParsingTests
{
    private const string Rule = "An account ID is acct_ followed by letters and digits, such as acct_1Nv0FGQ9RKHgCVdK.";

    /// <summary>Texts that are not account IDs, with what is said of each.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "", "An empty text" },
        { "acct_", "'acct_'" },
        { "acct", "'acct'" },
        { "cus_123", "'cus_123'" },
        { "ACCT_1", "'ACCT_1'" },
        { "acct1", "'acct1'" },
        { "acct_1_2", "'acct_1_2'" },
        { "acct_1-2", "'acct_1-2'" },
        { "acct__1", "'acct__1'" },
        { "pre_acct_1", "'pre_acct_1'" },
        { "cus_Nv0FGQ9RKHgCVdK", "A text of 19 characters that starts with 'cus_Nv0FGQ9R'" },
        { "acct_1Nv0FGQ9RKHgCVd-", "A text of 21 characters that starts with 'acct_1Nv0FGQ'" },
        { " ", "A text of 1 characters that starts with U+0020" },
        { " acct_1", "A text of 7 characters that starts with U+0020" },
        { "acct_1 ", "A text of 7 characters that starts with 'acct_1' and U+0020" },
        { "acct_1\n", "A text of 7 characters that starts with 'acct_1' and U+000A" },
        { "acct_1\r\nX: y", "A text of 12 characters that starts with 'acct_1' and U+000D" },
        { "acct_1\0", "A text of 7 characters that starts with 'acct_1' and U+0000" },
        { "acct_1/../x", "A text of 11 characters that starts with 'acct_1' and U+002F" },
        { "acct_1,acct_2", "A text of 13 characters that starts with 'acct_1' and U+002C" },
        { "acct_١٢٣", "A text of 8 characters that starts with 'acct_' and U+0661" },
        { "acct_1é", "A text of 7 characters that starts with 'acct_1' and U+00E9" },
        { "acct_１２", "A text of 7 characters that starts with 'acct_' and U+FF11" },
        { "аcct_1", "A text of 6 characters that starts with U+0430" },
        { "\ufeffacct_1", "A text of 7 characters that starts with U+FEFF" },
        { "acct_1\u202e", "A text of 7 characters that starts with 'acct_1' and U+202E" },
        { "acct_😀", "A text of 7 characters that starts with 'acct_' and U+D83D" },
        { "acct_\ud800", "A text of 6 characters that starts with 'acct_' and U+D800" },
        { "<script>", "A text of 8 characters that starts with U+003C" },
    };

    /// <summary>Texts that look like keys and secrets, put together so that none stands in the source.</summary>
    public static TheoryData<string> Secrets => new(
        Key("sk", "live"),
        Key("sk", "test"),
        Key("rk", "live"),
        Key("pk", "live"),
        Key("sk_org", "live"),
        Key("SK", "LIVE"),
        " " + Key("sk", "live"),
        "\"" + Key("sk", "live") + "\"",
        "x" + Key("sk", "live"),
        "Bearer " + Key("sk", "live"),
        "acct_1 " + Key("rk", "test"),
        "whsec_" + new string('a', 32),
        "ek_live_" + new string('a', 32),
        "rt_" + new string('a', 32),
        "ac_" + new string('a', 32),
        "pi_1_secret_" + new string('a', 32),
        "sk_");

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_account_ID_is_refused_by_every_way_in_with_the_rule_and_a_safe_name(string text, string name)
    {
        var refusals = new[]
        {
            Assert.Throws<FormatException>(() => ConnectedAccountId.Parse(text)),
            Assert.Throws<FormatException>(() => ConnectedAccountId.Parse(text, CultureInfo.InvariantCulture)),
            Assert.Throws<FormatException>(() => ConnectedAccountId.Parse(text.AsSpan(), null)),
            Assert.Throws<FormatException>(() => (ConnectedAccountId)text),
        };

        Assert.All(refusals, refusal => Assert.Equal($"{Rule} {name} is not one.", refusal.Message));
        Assert.False(ConnectedAccountId.TryParse(text, out var one));
        Assert.False(ConnectedAccountId.TryParse(text, null, out var two));
        Assert.False(ConnectedAccountId.TryParse(text.AsSpan(), null, out var three));
        Assert.All([one, two, three], account => Assert.Equal(default, account));
    }

    [Fact]
    public void Null_is_refused_and_the_rule_told()
    {
        var parse = Assert.Throws<ArgumentNullException>(() => ConnectedAccountId.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => ConnectedAccountId.Parse(null!, null));
        Assert.Throws<ArgumentNullException>(() => (ConnectedAccountId)null!);

        Assert.Contains(Rule, parse.Message);
        Assert.False(ConnectedAccountId.TryParse(null, out _));
        Assert.False(ConnectedAccountId.TryParse(null, null, out _));
    }

    [Fact]
    public void More_than_255_characters_are_refused_and_not_repeated()
    {
        var longest = "acct_" + new string('7', 250);

        var refusal = Assert.Throws<FormatException>(() => ConnectedAccountId.Parse(longest + "7"));

        Assert.Equal($"{Rule} A text of 256 characters (at most 255 are allowed) that starts with 'acct_7777777' is not one.", refusal.Message);
        Assert.Equal(longest, ConnectedAccountId.Parse(longest).Value);
    }

    [Theory]
    [MemberData(nameof(Secrets))]
    public void Nothing_of_a_text_that_looks_like_a_key_or_secret_is_repeated(string secret)
    {
        var refusal = Assert.Throws<FormatException>(() => ConnectedAccountId.Parse(secret));

        Assert.Equal($"{Rule} A text that looks like a key or secret, which is not repeated here, is not one.", refusal.Message);
    }

    [Fact]
    public void No_text_gets_a_control_character_or_more_than_12_of_its_characters_into_the_message() =>
        Gen.String.Where(text => !ConnectedAccountId.TryParse(text, out _)).Sample(text =>
        {
            var message = Assert.Throws<FormatException>(() => ConnectedAccountId.Parse(text)).Message;

            Assert.StartsWith(Rule, message);
            Assert.DoesNotContain(message, char.IsControl);
            Assert.True(message.All(char.IsAscii), message);
            Assert.True(text.Length <= 12 || !message.Contains(text[..13], StringComparison.Ordinal), message);
        });

    [Fact]
    public void Every_account_ID_comes_back_as_it_went_in() =>
        AccountIds.Sample(text =>
        {
            Assert.Equal(text, ConnectedAccountId.Parse(text).Value);
            Assert.Equal(text, ConnectedAccountId.Parse(text, null).ToString());
            Assert.Equal(text, ConnectedAccountId.Parse(("x" + text).AsSpan(1), null).Value);
            Assert.Equal(text, ((ConnectedAccountId)text).Value);
            Assert.True(ConnectedAccountId.TryParse(text, out var one));
            Assert.True(ConnectedAccountId.TryParse(text, null, out var two));
            Assert.True(ConnectedAccountId.TryParse(text.AsSpan(), null, out var three));
            Assert.All([one, two, three], account => Assert.Equal(text, account.Value));
        });

    [Fact]
    public void Two_IDs_are_equal_exactly_where_their_texts_are() =>
        Gen.Select(AccountIds, AccountIds).Sample((one, two) =>
        {
            Assert.Equal(one == two, ConnectedAccountId.Parse(one) == ConnectedAccountId.Parse(two));
            Assert.Equal(ConnectedAccountId.Parse(one), ConnectedAccountId.Parse(one));
        });

    [Fact]
    public void One_changed_character_is_refused_unless_it_is_a_letter_or_digit_again() =>
        Gen.Select(AccountIds, Gen.Int[0, 254], Gen.Char).Sample((text, at, character) =>
        {
            at %= text.Length;
            var changed = text[..at] + character + text[(at + 1)..];
            var expected = changed == text || (at >= "acct_".Length && char.IsAsciiLetterOrDigit(character));

            Assert.Equal(expected, ConnectedAccountId.TryParse(changed, out _));
        });

    [Fact]
    public void Generic_code_parses_it_as_it_parses_anything()
    {
        Assert.Equal("acct_1", Parse<ConnectedAccountId>("acct_1").Value);
        Assert.Equal("acct_1", ParseSpan<ConnectedAccountId>("acct_1").Value);

        static T Parse<T>(string text)
            where T : IParsable<T> => T.Parse(text, null);
        static T ParseSpan<T>(ReadOnlySpan<char> text)
            where T : ISpanParsable<T> => T.Parse(text, null);
    }

    private static Gen<string> AccountIds => Gen.String[Gen.Char.AlphaNumeric, 1, 250].Select(text => "acct_" + text);

    private static string Key(string kind, string mode) => $"{kind}_{mode}_{new string('a', 24)}";
}

using System.Diagnostics;
using System.Reflection;
using CsCheck;

namespace ConnectGen.Runtime.Tests;

/// <summary>What a key shows of itself, and to whom it is equal.</summary>
public class ConnectedAccountKeyTests
{
    private static readonly ConnectedAccountKey Key = ConnectedAccountKey.Parse(TestKeys.Secret);

    [Theory]
    [InlineData("sk", "live", "sk_live_...9z8Y")]
    [InlineData("sk", "test", "sk_test_...9z8Y")]
    [InlineData("rk", "live", "rk_live_...9z8Y")]
    [InlineData("rk", "test", "rk_test_...9z8Y")]
    [InlineData("sk", "other", "sk_...9z8Y")]
    public void Its_text_is_how_it_starts_and_its_last_four_characters(string kind, string mode, string shown) =>
        Assert.Equal(shown, ConnectedAccountKey.Parse(TestKeys.Of(kind, mode)).ToString());

    [Theory]
    [InlineData("live_", 20, "sk_live_...aaaa")]
    [InlineData("live_", 19, "sk_live_...")]
    [InlineData("test_", 1, "sk_test_...")]
    [InlineData("", 20, "sk_...aaaa")]
    [InlineData("", 19, "sk_...")]
    [InlineData("", 1, "sk_...")]
    [InlineData("live_", 0, "sk_...")]
    [InlineData("live", 0, "sk_...")]
    [InlineData("LIVE_", 1, "sk_...")]
    public void A_short_key_does_not_show_its_end(string mode, int rest, string shown) =>
        Assert.Equal(shown, ConnectedAccountKey.Parse("sk_" + mode + new string('a', rest)).ToString());

    [Fact]
    public void No_key_shows_more_than_its_kind_its_mode_and_four_characters() =>
        Gen.Select(Gen.OneOf("sk_", "rk_"), Gen.OneOf("", "live_", "test_", "live_test_"), Gen.String[Gen.Char["abcdef_"], 1, 60]).Sample((kind, mode, rest) =>
        {
            var secret = kind + mode + rest;
            var shown = ConnectedAccountKey.Parse(secret).ToString().Split("...");

            Assert.Contains(shown[0], new[] { kind, kind + "live_", kind + "test_" });
            Assert.True(shown[0].Length < secret.Length);
            Assert.True(shown[1].Length is 0 or 4);
            Assert.True(shown[1].Length == 0 || secret.Length - shown[0].Length >= 20);
        });

    [Fact]
    public void A_text_or_a_record_around_it_shows_no_more() =>
        Assert.Equal("key: sk_test_...9z8Y Login { Key = sk_test_...9z8Y }", $"key: {Key} {new Login(Key)}");

    [Fact]
    public void A_debugger_shows_no_more_and_not_its_field()
    {
        var display = typeof(ConnectedAccountKey).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value;
        var shown = typeof(ConnectedAccountKey).GetProperty("DebuggerDisplay", BindingFlags.Instance | BindingFlags.NonPublic)!;
        var fields = typeof(ConnectedAccountKey).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

        Assert.Equal("{DebuggerDisplay,nq}", display);
        Assert.Equal("sk_test_...9z8Y", shown.GetValue(Key));
        Assert.Equal(DebuggerBrowsableState.Never, Assert.Single(fields).GetCustomAttribute<DebuggerBrowsableAttribute>()!.State);
    }

    [Fact]
    public void The_key_is_reached_by_one_public_member_alone()
    {
        var revealing = typeof(ConnectedAccountKey).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy)
            .Where(member => Shows(Read(member)))
            .Select(member => member.Name);

        Assert.Equal([nameof(ConnectedAccountKey.RevealSecret)], revealing);
        Assert.Equal(TestKeys.Secret, Key.RevealSecret());
    }

    [Fact]
    public void Its_public_members_are_these() =>
        Assert.Equal(
            ["Equals", "Equals", "GetHashCode", "Parse", "RevealSecret", "ToString", "TryParse", "op_Equality", "op_Inequality"],
            typeof(ConnectedAccountKey)
                .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(member => member.Name)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void It_is_neither_parsable_nor_formattable_nor_convertible() =>
        Assert.Equal([typeof(IEquatable<ConnectedAccountKey>)], typeof(ConnectedAccountKey).GetInterfaces());

    [Fact]
    public void Equality_is_ordinal()
    {
        var same = ConnectedAccountKey.Parse(string.Concat(TestKeys.Secret.AsSpan(0, 9), TestKeys.Secret.AsSpan(9)));

        Assert.True(Key == same);
        Assert.False(Key != same);
        Assert.True(Key.Equals((object)same));
        Assert.Equal(Key.GetHashCode(), same.GetHashCode());

        Assert.False(Key.Equals((object)TestKeys.Secret));
        Assert.All(
            [TestKeys.Secret[..^1] + "y", TestKeys.Secret + "Y", TestKeys.Secret[..^1], TestKeys.Of("rk", "test"), TestKeys.Of("sk", "live")],
            other =>
            {
                Assert.False(Key == ConnectedAccountKey.Parse(other));
                Assert.True(Key != ConnectedAccountKey.Parse(other));
                Assert.False(Key.Equals((object)ConnectedAccountKey.Parse(other)));
            });
    }

    [Fact]
    public void Null_equals_null_alone()
    {
        ConnectedAccountKey? none = null;

        Assert.True(none == null);
        Assert.False(none != null);
        Assert.False(Key == none);
        Assert.False(none == Key);
        Assert.True(Key != none);
        Assert.False(Key.Equals(none));
        Assert.False(Key.Equals((object?)null));
    }

    [Fact]
    public void Its_hash_code_is_not_that_of_its_text_and_tells_keys_apart()
    {
        Assert.NotEqual(TestKeys.Secret.GetHashCode(StringComparison.Ordinal), Key.GetHashCode());
        Assert.Equal(100, Enumerable.Range(0, 100).Select(number => ConnectedAccountKey.Parse(TestKeys.Secret + number).GetHashCode()).Distinct().Count());
        Assert.Contains(Key, new HashSet<ConnectedAccountKey> { ConnectedAccountKey.Parse(TestKeys.Secret) });
    }

    [Fact]
    public void Two_keys_are_equal_exactly_where_their_texts_are() =>
        Gen.Select(Gen.String[Gen.Char["ab"], 1, 3], Gen.String[Gen.Char["ab"], 1, 3]).Sample((one, two) =>
            Assert.Equal(one == two, ConnectedAccountKey.Parse("sk_" + one) == ConnectedAccountKey.Parse("sk_" + two)));

    // What needs an argument gets none of the key from here, but operators that convert would.
    private static object? Read(MemberInfo member) => member switch
    {
        PropertyInfo property => property.GetValue(Key),
        FieldInfo field => field.GetValue(Key),
        MethodInfo { IsSpecialName: true, IsStatic: true } method when method.GetParameters().Length == 1 => method.Invoke(null, [Key]),
        MethodInfo method when method.GetParameters().Length == 0 => method.Invoke(Key, null),
        _ => null,
    };

    private static bool Shows(object? value) => value?.ToString()!.Contains(TestKeys.Hidden, StringComparison.Ordinal) == true;

    private sealed record Login(ConnectedAccountKey Key);
}

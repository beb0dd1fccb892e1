using System.Diagnostics;
using System.Reflection;

namespace ConnectGen.Runtime.Tests;

public class ConnectedAccountIdTests
{
    private const string Example = "acct_1Nv0FGQ9RKHgCVdK";

    [Fact]
    public void Default_throws_where_its_value_is_asked_for_and_says_how_to_make_one()
    {
        var value = Assert.Throws<InvalidOperationException>(() => default(ConnectedAccountId).Value);
        var text = Assert.Throws<InvalidOperationException>(() => default(ConnectedAccountId).ToString());
        Assert.Throws<InvalidOperationException>(() => $"{default(ConnectedAccountId)}");

        Assert.Contains("ConnectedAccountId.Parse", value.Message);
        Assert.Contains("acct_ followed by letters and digits", value.Message);
        Assert.Equal(value.Message, text.Message);
    }

    [Fact]
    public void A_new_one_without_arguments_is_default_and_throws_as_well() =>
        Assert.Throws<InvalidOperationException>(() => new ConnectedAccountId().Value);

    [Fact]
    public void Default_can_be_compared_hashed_and_looked_up()
    {
        Assert.Equal(default(ConnectedAccountId), default);
        Assert.True(default(ConnectedAccountId) == default);
        Assert.False(default == ConnectedAccountId.Parse(Example));
        Assert.NotEqual(ConnectedAccountId.Parse(Example), default);
        Assert.Equal(default(ConnectedAccountId).GetHashCode(), default(ConnectedAccountId).GetHashCode());
        Assert.DoesNotContain(default, new HashSet<ConnectedAccountId> { ConnectedAccountId.Parse(Example) });
    }

    [Fact]
    public void A_debugger_shows_default_without_an_exception()
    {
        var display = typeof(ConnectedAccountId).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value;
        var member = typeof(ConnectedAccountId).GetProperty("DebuggerDisplay", BindingFlags.Instance | BindingFlags.NonPublic)!;

        Assert.Equal("{DebuggerDisplay,nq}", display);
        Assert.Equal("(no account)", member.GetValue(default(ConnectedAccountId)));
        Assert.Equal(Example, member.GetValue(ConnectedAccountId.Parse(Example)));
    }

    [Fact]
    public void Equality_is_ordinal()
    {
        var account = ConnectedAccountId.Parse("acct_1a");

        Assert.False(account == ConnectedAccountId.Parse("acct_1A"));
        Assert.True(account != ConnectedAccountId.Parse("acct_1A"));
        Assert.False(account.Equals("acct_1a"));
        Assert.False(account.Equals(null));

        var same = ConnectedAccountId.Parse(string.Concat("acct_", "1a"));
        Assert.True(account == same);
        Assert.False(account != same);
        Assert.True(account.Equals((object)same));
        Assert.Equal(account.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void Nothing_converts_implicitly_and_nothing_converts_to_a_string()
    {
        var operators = typeof(ConnectedAccountId).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.Name is "op_Implicit" or "op_Explicit")
            .Select(method => $"{method.Name} {method.GetParameters()[0].ParameterType.Name} {method.ReturnType.Name}");

        Assert.Equal(["op_Explicit String ConnectedAccountId"], operators);
    }

    [Fact]
    public void The_value_is_the_text_it_was_made_of()
    {
        var account = ConnectedAccountId.Parse(Example);

        Assert.Equal(Example, account.Value);
        Assert.Equal(Example, account.ToString());
        Assert.Equal(Example, $"{account}");
    }
}

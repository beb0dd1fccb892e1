using System.Reflection;
using ConnectGen.CompilerServices;
using Stripe;
using V2Options = Stripe.V2.Core.AccountLinkCreateOptions;

namespace ConnectGen.Runtime.Tests.CompilerServices;

public class ConnectedAccountBodyTests
{
    private static readonly ConnectedAccountId Account = ConnectedAccountId.Parse("acct_1");

    [Fact]
    public void Default_is_refused_whatever_the_options_name()
    {
        Assert.Throws<InvalidOperationException>(() => ConnectedAccountBody.WithAccount((AccountLinkCreateOptions?)null, default));
        Assert.Throws<InvalidOperationException>(() => ConnectedAccountBody.WithAccount(new AccountSessionCreateOptions { Account = "acct_1" }, default));
        Assert.Throws<InvalidOperationException>(() => ConnectedAccountBody.WithAccount(new V2Options(), default));
    }

    [Fact]
    public void Without_options_there_are_new_ones_with_the_account_alone()
    {
        Assert.Equivalent(new AccountLinkCreateOptions { Account = "acct_1" }, ConnectedAccountBody.WithAccount((AccountLinkCreateOptions?)null, Account), strict: true);
        Assert.Equivalent(new AccountSessionCreateOptions { Account = "acct_1" }, ConnectedAccountBody.WithAccount((AccountSessionCreateOptions?)null, Account), strict: true);
        Assert.Equivalent(new V2Options { Account = "acct_1" }, ConnectedAccountBody.WithAccount((V2Options?)null, Account), strict: true);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("acct_1")]
    public void The_copy_has_the_account_and_all_other_values_and_the_options_stay_as_they_were(string? named)
    {
        var options = new AccountLinkCreateOptions { Account = named, Type = "account_onboarding", CollectionOptions = new() { Fields = "currently_due" } };
        options.AddExpand("account");
        options.AddExtraParam("beta", "1");

        var copy = ConnectedAccountBody.WithAccount(options, Account);

        Assert.NotSame(options, copy);
        Assert.Equal(("acct_1", "account_onboarding"), (copy.Account, copy.Type));
        Assert.Same(options.CollectionOptions, copy.CollectionOptions);
        Assert.Equal(["account"], copy.Expand);
        Assert.Equal("1", copy.ExtraParams["beta"]);
        Assert.Equal(named, options.Account);
    }

    [Theory]
    [InlineData("acct_2", "'acct_2'")]
    [InlineData("ACCT_1", "'ACCT_1'")]
    [InlineData(" ", "A text of 1 characters that starts with U+0020")]
    [InlineData("acct_1\r\n", "A text of 8 characters")]
    public void Another_account_is_refused_and_both_are_named(string other, string named)
    {
        Refused(() => ConnectedAccountBody.WithAccount(new AccountLinkCreateOptions { Account = other }, Account));
        Refused(() => ConnectedAccountBody.WithAccount(new AccountSessionCreateOptions { Account = other }, Account));
        Refused(() => ConnectedAccountBody.WithAccount(new V2Options { Account = other }, Account));

        void Refused(Func<object> make)
        {
            var refusal = Assert.Throws<ArgumentException>(make);

            Assert.Equal("options", refusal.ParamName);
            Assert.Contains("The call is for the account 'acct_1'", refusal.Message);
            Assert.Contains(named, refusal.Message);
        }
    }

    [Fact]
    public void A_key_in_the_place_of_the_account_is_not_repeated()
    {
        var options = new AccountLinkCreateOptions { Account = TestKeys.Secret };

        Assert.DoesNotContain(TestKeys.Hidden, Assert.Throws<ArgumentException>(() => ConnectedAccountBody.WithAccount(options, Account)).ToString());
    }

    [Theory]
    [InlineData("acct_2")]
    [InlineData("acct_1")]
    [InlineData(null)]
    public void An_account_among_the_extra_parameters_is_refused_because_both_would_be_sent(string? other)
    {
        var options = new AccountSessionCreateOptions { ExtraParams = new Dictionary<string, object> { ["account"] = other! } };

        Assert.Contains("ExtraParams", Assert.Throws<ArgumentException>(() => ConnectedAccountBody.WithAccount(options, Account)).Message);
    }

    [Fact]
    public void Extra_parameters_that_are_null_are_none() =>
        Assert.Equal("acct_1", ConnectedAccountBody.WithAccount(new AccountLinkCreateOptions { ExtraParams = null }, Account).Account);

    [Fact]
    public void The_copy_is_of_the_options_own_class()
    {
        var own = Assert.IsType<OwnOptions>(ConnectedAccountBody.WithAccount(new OwnOptions("spring"), Account));

        Assert.Equal(("acct_1", "spring"), (own.Account, own.Campaign));
    }

    // A copy shares what tells set values from values that were never set. An account that were noted there would be noted in what was passed in as well.
    [Theory]
    [InlineData(typeof(AccountLinkCreateOptions))]
    [InlineData(typeof(AccountSessionCreateOptions))]
    [InlineData(typeof(V2Options))]
    public void Stripe_net_does_not_note_that_the_account_is_set(Type type)
    {
        var options = Activator.CreateInstance(type)!;
        var isSet = typeof(BaseOptions).GetInterfaces().Select(contract => contract.GetMethod("IsPropertySet")).OfType<MethodInfo>().Single();

        type.GetProperty("Account")!.SetValue(options, "acct_1");

        Assert.Equal(false, isSet.Invoke(options, ["Account"]));
    }

    private sealed class OwnOptions : AccountLinkCreateOptions
    {
        // What a copy by a constructor, or property by property, would lose.
        private readonly string _campaign;

        public OwnOptions()
            : this("none")
        {
        }

        public OwnOptions(string campaign) => _campaign = campaign;

        public string Campaign => _campaign;
    }
}

using ConnectGen.Wire.Tests.Mirrors.Comparison;
using ConnectGen.Wire.Tests.Mirrors.StandIns;
using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors;

/// <summary>The comparison itself: a mirror has to be declared as the rule says, whatever it sends.</summary>
public class DeclarationTests
{
    private static readonly NativeCall Create = new(typeof(AccountLoginLinkService).GetMethod(nameof(AccountLoginLinkService.Create))!);

    /// <summary>Interfaces that are wrong in one way each, and what is said of them.</summary>
    public static TheoryData<Type, string> Wrong => new()
    {
        { typeof(WrongLoginLinks.IWithoutTheMethod), "There is no Create(ConnectedAccountId, AccountLoginLinkCreateOptions, RequestOptions)" },
        { typeof(WrongLoginLinks.IWithTheNativeParameters), "There is no Create(ConnectedAccountId, AccountLoginLinkCreateOptions, RequestOptions)" },
        { typeof(WrongLoginLinks.IWithTheFirstIdToo), "There is no Create(ConnectedAccountId, AccountLoginLinkCreateOptions, RequestOptions)" },
        { typeof(WrongLoginLinks.IWithoutRequestOptions), "There is no Create(ConnectedAccountId, AccountLoginLinkCreateOptions, RequestOptions)" },
        { typeof(WrongLoginLinks.IWithAnotherOrder), "There is no Create(ConnectedAccountId, AccountLoginLinkCreateOptions, RequestOptions)" },
        { typeof(WrongLoginLinks.IWithAnotherName), "'AccountLoginLinkCreateOptions createOptions = null' instead of 'AccountLoginLinkCreateOptions options = null'" },
        { typeof(WrongLoginLinks.IWithAnotherNameOfTheAccount), "'ConnectedAccountId id' instead of the required 'account'" },
        { typeof(WrongLoginLinks.IWithAnOptionalAccount), "'ConnectedAccountId account = null' instead of the required 'account'" },
        { typeof(WrongLoginLinks.IWithoutADefault), "'AccountLoginLinkCreateOptions options' instead of 'AccountLoginLinkCreateOptions options = null'" },
        { typeof(WrongLoginLinks.IWithAnotherResult), "It returns System.Object instead of Stripe.LoginLink." },
        { typeof(WrongLoginLinks.IOfThePlatform), "[PlatformCall] is for the calls that name no account" },
    };

    [Fact]
    public void A_mirror_that_is_declared_as_the_rule_says_has_no_problem()
    {
        var mirror = Mirror(typeof(ILoginLinks));

        Assert.Empty(mirror.Problems);
        Assert.Empty(mirror.ProblemsOf(Create, AccountPlace.Url));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_mirror_that_is_declared_otherwise_is_reported(Type contract, string problem) =>
        Assert.Contains(problem, Assert.Single(Mirror(contract).ProblemsOf(Create, AccountPlace.Url)), StringComparison.Ordinal);

    [Fact]
    public void A_method_that_mirrors_nothing_is_reported() =>
        Assert.Equal("IWithMore has 3 methods and the service 2 calls.", Assert.Single(Mirror(typeof(WrongLoginLinks.IWithMore)).Problems));

    [Fact]
    public void A_platforms_own_call_that_does_not_say_so_is_reported()
    {
        var create = new NativeCall(typeof(OAuthTokenService).GetMethod(nameof(OAuthTokenService.Create))!);
        var mirror = new MirrorCounterpart(typeof(OAuthTokenService), typeof(INotOfThePlatform), typeof(OAuthTokens), new StripeClient(nameof(DeclarationTests)));

        Assert.Contains("[PlatformCall]", Assert.Single(mirror.ProblemsOf(create, AccountPlace.None)), StringComparison.Ordinal);
    }

    // Declarations are all that is looked at: what the class behind them is does not matter.
    private static MirrorCounterpart Mirror(Type contract) =>
        new(typeof(AccountLoginLinkService), contract, typeof(LoginLinks), new StripeClient(nameof(DeclarationTests)));

    private interface INotOfThePlatform
    {
        OAuthToken Create(OAuthTokenCreateOptions options, RequestOptions? requestOptions = null);
    }
}

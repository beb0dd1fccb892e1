#pragma warning disable CS0618 // Stripe.net discourages the keys, which are what this is about.
using System.Diagnostics;
using System.Reflection;
using Stripe;

namespace ConnectGen.Runtime.Tests;

public class ConnectedAccountCredentialsTests
{
    /// <summary>Tokens that are refused, by what is changed in a good one, with how the message begins.</summary>
    public static TheoryData<string, string?, string> Refused => new()
    {
        { "stripe_user_id", null, "The OAuth token's stripe_user_id is missing." },
        { "stripe_user_id", "", "The OAuth token's stripe_user_id is missing." },
        { "stripe_user_id", "cus_" + TestKeys.Hidden, "The OAuth token's stripe_user_id is not an account ID. An account ID is acct_ followed by letters and digits" },
        { "stripe_user_id", TestKeys.Secret, "The OAuth token's stripe_user_id is not an account ID. An account ID is acct_ followed by letters and digits" },
        { "access_token", null, "The OAuth token's access_token is missing." },
        { "access_token", "", "The OAuth token's access_token is missing." },
        { "access_token", TestKeys.Hidden, "The OAuth token's access_token is not a secret key. A connected account's key is sk_ or rk_" },
        { "access_token", TestKeys.Secret + "\n", "The OAuth token's access_token is not a secret key. A connected account's key is sk_ or rk_" },
        { "access_token", TestKeys.Publishable, "The OAuth token's access_token is not a secret key. A connected account's key is sk_ or rk_" },
        { "stripe_publishable_key", "", "The OAuth token's stripe_publishable_key is not a publishable key. A publishable key is pk_" },
        { "stripe_publishable_key", TestKeys.Secret, "The OAuth token's stripe_publishable_key is not a publishable key. A publishable key is pk_" },
        { "stripe_publishable_key", TestKeys.Publishable + " ", "The OAuth token's stripe_publishable_key is not a publishable key. A publishable key is pk_" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_token_that_lacks_something_or_has_it_in_the_wrong_place_is_refused_by_the_name_of_the_field(string field, string? value, string said)
    {
        var token = Token();
        switch (field)
        {
            case "stripe_user_id": token.StripeUserId = value; break;
            case "access_token": token.AccessToken = value; break;
            default: token.StripePublishableKey = value; break;
        }

        var refusal = Assert.Throws<ArgumentException>(() => ConnectedAccountCredentials.FromOAuthToken(token));

        Assert.StartsWith(said, refusal.Message);
        Assert.Equal("token", refusal.ParamName);
        Assert.DoesNotContain(TestKeys.Hidden, refusal.ToString());
        Assert.DoesNotContain(TestKeys.End, refusal.ToString());
    }

    [Fact]
    public void No_token_is_refused() =>
        Assert.Equal("token", Assert.Throws<ArgumentNullException>(() => ConnectedAccountCredentials.FromOAuthToken(null!)).ParamName);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void They_are_what_Stripe_returned(bool live)
    {
        var token = Token();
        token.Livemode = live;

        var credentials = ConnectedAccountCredentials.FromOAuthToken(token);

        Assert.Equal("acct_1", credentials.Account.Value);
        Assert.Equal(TestKeys.Publishable, credentials.PublishableKey!.Value);
        Assert.Equal(TestKeys.Secret, credentials.Key.RevealSecret());
        Assert.Equal(live, credentials.IsLive);
    }

    [Fact]
    public void They_are_read_from_the_response_of_Stripe()
    {
        var token = StripeEntity.FromJson<OAuthToken>($$"""
            {
              "access_token": "{{TestKeys.Secret}}", "livemode": false, "refresh_token": "rt_1", "token_type": "bearer",
              "stripe_publishable_key": "{{TestKeys.Publishable}}", "stripe_user_id": "acct_1", "scope": "express"
            }
            """);

        Assert.Equal(TestKeys.Secret, ConnectedAccountCredentials.FromOAuthToken(token).Key.RevealSecret());
    }

    [Fact]
    public void The_publishable_key_may_be_missing()
    {
        var token = Token();
        token.StripePublishableKey = null;

        Assert.Null(ConnectedAccountCredentials.FromOAuthToken(token).PublishableKey);
    }

    [Fact]
    public void They_show_the_account_alone()
    {
        var credentials = ConnectedAccountCredentials.FromOAuthToken(Token());

        Assert.Equal("acct_1", credentials.ToString());
        Assert.Equal("acct_1", $"{credentials}");
        Assert.Equal("{Account}", typeof(ConnectedAccountCredentials).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
    }

    private static OAuthToken Token() => new()
    {
        StripeUserId = "acct_1",
        AccessToken = TestKeys.Secret,
        StripePublishableKey = TestKeys.Publishable,
    };
}

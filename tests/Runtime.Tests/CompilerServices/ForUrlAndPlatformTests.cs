using ConnectGen.CompilerServices;
using Stripe;

namespace ConnectGen.Runtime.Tests.CompilerServices;

public class ForUrlAndPlatformTests
{
    private static readonly ConnectedAccountId Account = ConnectedAccountId.Parse("acct_1");

    [Fact]
    public void Default_is_refused_though_it_is_not_sent()
    {
        Assert.Throws<InvalidOperationException>(() => ConnectedAccountRequest.ForUrl(default));
        Assert.Throws<InvalidOperationException>(() => ConnectedAccountRequest.ForUrl(default, new RequestOptions(), "key"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_blank_idempotency_key_is_refused(string key)
    {
        Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForUrl(Account, null, key));
        Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForUrl(Account, new RequestOptions(), key));
        Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForPlatform(null, key));
        Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForPlatform(new RequestOptions(), key));
    }

    [Fact]
    public void A_call_by_URL_refuses_options_for_another_account()
    {
        var refusal = Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForUrl(Account, new RequestOptions { StripeAccount = "acct_2" }));

        Assert.Contains("'acct_1'", refusal.Message);
        Assert.Contains("'acct_2'", refusal.Message);
    }

    [Fact]
    public void A_platform_call_refuses_options_that_name_an_account_in_any_way()
    {
        Refused("StripeAccount", new RequestOptions { StripeAccount = "acct_1" });
        Refused("StripeAccount", new RawRequestOptions { StripeAccount = "acct_1" });
        Refused("StripeAccount", new RawRequestOptions { AdditionalHeaders = { ["Stripe-Account"] = "acct_1" } });
        Refused("StripeAccount", new RawRequestOptions { AdditionalHeaders = { ["STRIPE-ACCOUNT"] = "" } });
        Refused("StripeContext", new RequestOptions { StripeContext = "acct_1" });
        Refused("StripeContext", new RequestOptions { StripeContext = "acct_0/acct_1" });
        Refused("StripeContext", new RawRequestOptions { AdditionalHeaders = { ["stripe-context"] = "acct_1" } });

        static void Refused(string named, RequestOptions options)
        {
            var refusal = Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForPlatform(options));

            Assert.Equal("requestOptions", refusal.ParamName);
            Assert.Contains("The call is the platform's own and names no account", refusal.Message);
            Assert.Contains($"RequestOptions.{named} ", refusal.Message);
        }
    }

    [Fact]
    public void Nothing_to_send_is_null_as_in_a_call_written_by_hand()
    {
        Assert.Null(ConnectedAccountRequest.ForUrl(Account));
        Assert.Null(ConnectedAccountRequest.ForPlatform());
    }

    [Fact]
    public void A_key_alone_is_sent_alone()
    {
        Assert.Equivalent(new RequestOptions { IdempotencyKey = "key" }, ConnectedAccountRequest.ForUrl(Account, null, "key"), strict: true);
        Assert.Equivalent(new RequestOptions { IdempotencyKey = "key" }, ConnectedAccountRequest.ForPlatform(null, "key"), strict: true);
    }

    [Fact]
    public void A_call_by_URL_does_not_send_the_account_that_its_options_name_as_well()
    {
        var plain = ConnectedAccountRequest.ForUrl(Account, new RequestOptions { StripeAccount = "acct_1", IdempotencyKey = "key" })!;
        var raw = ConnectedAccountRequest.ForUrl(Account, new RawRequestOptions { AdditionalHeaders = { ["stripe-account"] = "acct_1", ["X-Own"] = "1" } });

        Assert.Null(plain.StripeAccount);
        Assert.Equal("key", plain.IdempotencyKey);
        Assert.Equal(["X-Own"], Assert.IsType<RawRequestOptions>(raw).AdditionalHeaders.Keys);
    }

    [Fact]
    public void A_call_by_URL_keeps_the_context_of_an_organisations_key()
    {
        var options = ConnectedAccountRequest.ForUrl(Account, new RequestOptions { StripeContext = "acct_platform" })!;

        Assert.Equal("acct_platform", options.StripeContext);
    }

    [Fact]
    public void An_empty_account_in_the_options_is_none() =>
        Assert.Null(ConnectedAccountRequest.ForPlatform(new RequestOptions { StripeAccount = "" })!.StripeAccount);
}

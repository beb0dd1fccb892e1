using ConnectGen.CompilerServices;
using Stripe;

namespace ConnectGen.Runtime.Tests.CompilerServices;

public class ForKeyTests
{
    private static readonly ConnectedAccountKey Key = ConnectedAccountKey.Parse(TestKeys.Secret);
    private static readonly string Other = TestKeys.Of("rk", "live");

    [Fact]
    public void Without_a_key_there_are_no_options_because_the_clients_would_be_sent()
    {
        Refused(() => ConnectedAccountRequest.ForKey(null));
        Refused(() => ConnectedAccountRequest.ForKey(null, new RequestOptions { ApiKey = Other }, "key"));
        Refused(() => ConnectedAccountRequest.Required((ConnectedAccountKey?)null));

        static void Refused(Func<object> make)
        {
            var refusal = Assert.Throws<ArgumentNullException>(make);

            Assert.Equal("key", refusal.ParamName);
            Assert.Contains("there is none. Stripe.net would send the client's.", refusal.Message);
            Assert.DoesNotContain(TestKeys.Hidden, refusal.ToString());
        }
    }

    [Fact]
    public void The_key_is_all_that_is_set()
    {
        // The empty context keeps the client's own away.
        Assert.Equivalent(new RequestOptions { ApiKey = TestKeys.Secret, StripeContext = "" }, ConnectedAccountRequest.ForKey(Key), strict: true);
        Assert.Equivalent(
            new RequestOptions { ApiKey = TestKeys.Secret, StripeContext = "", IdempotencyKey = "order-1" },
            ConnectedAccountRequest.ForKey(Key, null, "order-1"),
            strict: true);
        Assert.Equivalent(new RequestOptions { ApiKey = TestKeys.Secret, StripeContext = "" }, ConnectedAccountRequest.ForKey(Key, new RequestOptions()), strict: true);
    }

    [Fact]
    public void Other_values_are_copied_and_what_is_passed_in_is_left_as_it_was()
    {
        var own = new RawRequestOptions { StripeRequestTrigger = "trigger", BaseUrl = "https://example.com", AdditionalHeaders = { ["X-Own"] = "1" } };

        var copy = Assert.IsType<RawRequestOptions>(ConnectedAccountRequest.ForKey(Key, own, "order-1"));

        Assert.Equal((TestKeys.Secret, "order-1", "trigger", "https://example.com"), (copy.ApiKey, copy.IdempotencyKey, copy.StripeRequestTrigger, copy.BaseUrl));
        Assert.Equal(["X-Own"], copy.AdditionalHeaders.Keys);
        Assert.NotSame(own.AdditionalHeaders, copy.AdditionalHeaders);
        Assert.Null(own.ApiKey);
        Assert.Null(own.StripeContext);
        Assert.Null(own.IdempotencyKey);
    }

    [Fact]
    public void The_same_key_and_empty_values_are_no_contradiction()
    {
        foreach (var own in new RequestOptions[]
        {
            new() { ApiKey = TestKeys.Secret },
            new() { ApiKey = "", StripeAccount = "", StripeContext = "" },
            new RawRequestOptions { AdditionalHeaders = null },
            new RawRequestOptions { AdditionalHeaders = { ["Stripe-Context"] = "" } },
        })
        {
            var copy = ConnectedAccountRequest.ForKey(Key, own);

            Assert.Equal((TestKeys.Secret, null, ""), (copy.ApiKey, copy.StripeAccount, copy.StripeContext));
        }
    }

    [Fact]
    public void What_contradicts_the_key_is_refused_and_no_key_is_repeated()
    {
        Refused("RequestOptions.ApiKey", new RequestOptions { ApiKey = Other });
        Refused("RequestOptions.ApiKey", new RawRequestOptions { ApiKey = Other });
        Refused("header Authorization", new RawRequestOptions { AdditionalHeaders = { ["authorization"] = $"Bearer {Other}" } });
        Refused("header Authorization", new RawRequestOptions { AdditionalHeaders = { ["Authorization"] = "" } });
        Refused("RequestOptions.StripeAccount", new RequestOptions { StripeAccount = "acct_1" });
        Refused("RequestOptions.StripeAccount", new RequestOptions { StripeAccount = Other });
        Refused("header Stripe-Account", new RawRequestOptions { AdditionalHeaders = { ["STRIPE-ACCOUNT"] = "" } });
        Refused("RequestOptions.StripeContext", new RequestOptions { StripeContext = "acct_0/acct_1" });
        Refused("header Stripe-Context", new RawRequestOptions { AdditionalHeaders = { ["stripe-context"] = "acct_1" } });
        Refused("Idempotency-Key", new RequestOptions { IdempotencyKey = "one" }, "another");
        Refused("idempotency key must not be empty", new RequestOptions(), " ");

        static void Refused(string named, RequestOptions options, string? idempotencyKey = null)
        {
            var refusal = Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForKey(Key, options, idempotencyKey));

            Assert.Contains(named, refusal.Message);
            Assert.DoesNotContain(TestKeys.Hidden, refusal.ToString());
            Assert.DoesNotContain(TestKeys.End, refusal.ToString());
        }
    }

    [Fact]
    public void A_blank_idempotency_key_is_refused_without_options_too() =>
        Assert.Equal("idempotencyKey", Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForKey(Key, null, "")).ParamName);

    [Fact]
    public void What_is_required_is_handed_on_or_refused()
    {
        Assert.Same(Key, ConnectedAccountRequest.Required(Key));
        Assert.Equal(ConnectedAccountId.Parse("acct_1"), ConnectedAccountRequest.Required(ConnectedAccountId.Parse("acct_1")));
        Assert.Throws<InvalidOperationException>(() => ConnectedAccountRequest.Required(default(ConnectedAccountId)));
    }
}

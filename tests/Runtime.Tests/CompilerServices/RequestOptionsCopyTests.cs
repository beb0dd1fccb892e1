using System.Reflection;
using ConnectGen.CompilerServices;
using Stripe;

namespace ConnectGen.Runtime.Tests.CompilerServices;

public class RequestOptionsCopyTests
{
    private static readonly ConnectedAccountId Account = ConnectedAccountId.Parse("acct_1");

    [Theory]
    [InlineData("acct_2", "'acct_2'")]
    [InlineData("cus_1", "'cus_1'")]
    [InlineData("ACCT_1", "'ACCT_1'")]
    [InlineData(" acct_1", "A text of 7 characters that starts with U+0020")]
    [InlineData("acct_1\r\nX: y", "A text of 12 characters that starts with 'acct_1' and U+000D")]
    public void Another_account_is_refused_and_both_are_named(string other, string name)
    {
        Refused(new RequestOptions { StripeAccount = other });
        Refused(new RawRequestOptions { StripeAccount = other });
        Refused(new RawRequestOptions { AdditionalHeaders = { ["Stripe-Account"] = other } });
        Refused(new RawRequestOptions { AdditionalHeaders = { ["sTRIPE-aCCOUNT"] = other } });

        void Refused(RequestOptions options)
        {
            var refusal = Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForHeader(Account, options));

            Assert.Equal("requestOptions", refusal.ParamName);
            Assert.Contains("The call is for the account 'acct_1'", refusal.Message);
            Assert.Contains($"{name} was found there.", refusal.Message);
        }
    }

    [Fact]
    public void A_key_in_the_place_of_the_account_is_refused_and_not_repeated()
    {
        var secret = "sk_" + "live_" + new string('a', 24);

        var refusal = Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForHeader(Account, new RequestOptions { StripeAccount = secret }));

        Assert.DoesNotContain("aaaa", refusal.ToString());
    }

    [Fact]
    public void An_empty_header_for_the_account_is_refused_because_it_would_be_sent() =>
        Assert.Throws<ArgumentException>(
            () => ConnectedAccountRequest.ForHeader(Account, new RawRequestOptions { AdditionalHeaders = { ["Stripe-Account"] = "" } }));

    [Theory]
    [InlineData("acct_2")]
    [InlineData("acct_1/acct_2")]
    [InlineData("acct_1/")]
    [InlineData("acct_0/acct_1/acct_2")]
    [InlineData("acct_1/acct_1/acct_2")]
    public void A_context_that_ends_in_another_account_is_refused(string context)
    {
        var refusal = Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForHeader(Account, new RequestOptions { StripeContext = context }));
        Assert.Throws<ArgumentException>(
            () => ConnectedAccountRequest.ForHeader(Account, new RawRequestOptions { AdditionalHeaders = { ["stripe-context"] = context } }));

        Assert.Contains("RequestOptions.StripeContext", refusal.Message);
    }

    [Theory]
    [InlineData("acct_1")]
    [InlineData("acct_0/acct_1")]
    [InlineData("org_1/acct_0/acct_1")]
    public void A_context_that_ends_in_the_account_is_kept_whole(string context)
    {
        Assert.Equal(context, ConnectedAccountRequest.ForHeader(Account, new RequestOptions { StripeContext = context }).StripeContext);
        Assert.Equal(
            context,
            ConnectedAccountRequest.ForHeader(Account, new RawRequestOptions { AdditionalHeaders = { ["stripe-context"] = context } }).StripeContext);
    }

    [Fact]
    public void A_header_whose_value_is_null_is_as_one_that_is_empty()
    {
        Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForHeader(Account, With("Stripe-Account")));
        Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForHeader(Account, With("Idempotency-Key")));
        Assert.Equal("", ConnectedAccountRequest.ForHeader(Account, With("Stripe-Context")).StripeContext);
        Assert.Equal(new() { ["X-Own"] = null! }, Assert.IsType<RawRequestOptions>(ConnectedAccountRequest.ForHeader(Account, With("X-Own"))).AdditionalHeaders);

        static RawRequestOptions With(string header) => new() { AdditionalHeaders = { [header] = null! } };
    }

    [Fact]
    public void Two_idempotency_keys_are_refused_and_neither_is_repeated()
    {
        Refused(new RequestOptions { IdempotencyKey = "key-two" }, "key-one");
        Refused(new RawRequestOptions { AdditionalHeaders = { ["idempotency-key"] = "key-two" } }, "key-one");
        Refused(new RawRequestOptions { IdempotencyKey = "key-one", AdditionalHeaders = { ["Idempotency-Key"] = "key-two" } }, null);
        Refused(new RawRequestOptions { AdditionalHeaders = { ["Idempotency-Key"] = "key-one", ["idempotency-key"] = "key-two" } }, null);

        static void Refused(RequestOptions options, string? key)
        {
            var refusal = Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForHeader(Account, options, key));

            Assert.Contains("dempotency", refusal.Message);
            Assert.DoesNotContain("key-", refusal.Message);
        }
    }

    [Fact]
    public void A_blank_idempotency_key_in_the_options_is_refused_and_an_empty_one_is_none()
    {
        Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForHeader(Account, new RequestOptions { IdempotencyKey = " " }));

        Assert.Equal("key", ConnectedAccountRequest.ForHeader(Account, new RequestOptions { IdempotencyKey = "" }, "key").IdempotencyKey);
        Assert.Null(ConnectedAccountRequest.ForHeader(Account, new RequestOptions { IdempotencyKey = "" }).IdempotencyKey);
    }

    [Fact]
    public void The_same_account_context_and_key_are_no_contradiction()
    {
        var options = new RawRequestOptions
        {
            StripeAccount = "acct_1",
            StripeContext = "acct_0/acct_1",
            IdempotencyKey = "key",
            AdditionalHeaders = { ["stripe-account"] = "acct_1", ["stripe-context"] = "acct_0/acct_1", ["idempotency-key"] = "key" },
        };

        var copy = Assert.IsType<RawRequestOptions>(ConnectedAccountRequest.ForHeader(Account, options, "key"));

        Assert.Equal(("acct_1", "acct_0/acct_1", "key"), (copy.StripeAccount, copy.StripeContext, copy.IdempotencyKey));
        Assert.Empty(copy.AdditionalHeaders);
    }

    /// <summary>Fails when Stripe.net gets a property that the copy would lose.</summary>
    [Theory]
    [InlineData(typeof(RequestOptions))]
    [InlineData(typeof(RawRequestOptions))]
    public void Every_public_property_is_copied(Type type)
    {
        var options = Filled(type);

        var byHeader = ConnectedAccountRequest.ForHeader(Account, options);
        var byContext = ConnectedAccountRequest.ForContext(Account, options);
        var byUrl = ConnectedAccountRequest.ForUrl(Account, options)!;
        options.StripeAccount = options.StripeContext = null;
        var byPlatform = ConnectedAccountRequest.ForPlatform(options)!;

        Assert.Equivalent(Filled(type), byHeader, strict: true);
        Assert.Equivalent(Without(Filled(type), account: true, context: false), byContext, strict: true);
        Assert.Equivalent(Without(Filled(type), account: true, context: false), byUrl, strict: true);
        Assert.Equivalent(Without(Filled(type), account: true, context: true), byPlatform, strict: true);
        Assert.All([byHeader, byContext, byUrl, byPlatform], copy => Assert.Same(type, copy.GetType()));
    }

    [Theory]
    [InlineData(typeof(RequestOptions))]
    [InlineData(typeof(RawRequestOptions))]
    public void What_is_passed_in_is_left_as_it_was(Type type)
    {
        var options = Filled(type);
        options.IdempotencyKey = null;

        var copy = ConnectedAccountRequest.ForHeader(Account, options, "key");
        ConnectedAccountRequest.ForContext(Account, options, "key");
        ConnectedAccountRequest.ForUrl(Account, options, "key");

        Assert.NotSame(options, copy);
        var untouched = Filled(type);
        untouched.IdempotencyKey = null;
        Assert.Equivalent(untouched, options, strict: true);
    }

    [Fact]
    public void Headers_added_later_to_what_was_passed_in_are_not_those_of_the_call()
    {
        var options = new RawRequestOptions { AdditionalHeaders = { ["X-Own"] = "1" } };

        var copy = Assert.IsType<RawRequestOptions>(ConnectedAccountRequest.ForHeader(Account, options));
        options.AdditionalHeaders["Stripe-Account"] = "acct_2";

        Assert.Equal(["X-Own"], copy.AdditionalHeaders.Keys);
    }

    [Fact]
    public void Headers_that_are_null_are_none()
    {
        var copy = ConnectedAccountRequest.ForHeader(Account, new RawRequestOptions { AdditionalHeaders = null });

        Assert.Empty(Assert.IsType<RawRequestOptions>(copy).AdditionalHeaders);
    }

    [Fact]
    public void A_class_derived_from_the_options_is_copied_as_what_Stripe_knows_of_it()
    {
        var copy = ConnectedAccountRequest.ForHeader(Account, new OwnOptions { ApiKey = "own" });

        Assert.Equal("own", copy.ApiKey);
        Assert.IsType<RequestOptions>(copy, exactMatch: true);
    }

    [Fact]
    public void The_request_has_one_account_and_one_key_however_the_headers_are_written()
    {
        var options = new RawRequestOptions { AdditionalHeaders = { ["stripe-account"] = "acct_1", ["idempotency-key"] = "key", ["X-Own"] = "1" } };

        var request = new StripeRequest(
            new StripeClient("sk_" + "test_1"), HttpMethod.Post, "/v1/refunds", null, ConnectedAccountRequest.ForHeader(Account, options));

        var sent = request.StripeHeaders.Where(header => header.Key != "Stripe-Version").Select(header => $"{header.Key}: {header.Value}").Order();
        Assert.Equal(["Idempotency-Key: key", "Stripe-Account: acct_1", "X-Own: 1"], sent);
    }

    // Every text property holds its own name, but for what must name the account; a property of another type must be thought of here first.
    private static RequestOptions Filled(Type type)
    {
        var options = (RequestOptions)Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.PropertyType == typeof(string))
                property.SetValue(options, property.Name is "StripeAccount" or "StripeContext" ? "acct_1" : property.Name);
            else
                Assert.IsType<Dictionary<string, string>>(property.GetValue(options)).Add("X-Own", "1");
        }

        return options;
    }

    private static RequestOptions Without(RequestOptions options, bool account, bool context)
    {
        options.StripeAccount = account ? null : options.StripeAccount;
        options.StripeContext = context ? null : options.StripeContext;
        return options;
    }

    private sealed class OwnOptions : RequestOptions;
}

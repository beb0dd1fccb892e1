using ConnectGen.CompilerServices;
using Stripe;

namespace ConnectGen.Runtime.Tests.CompilerServices;

public class ForContextPathTests
{
    private static readonly StripeContext Path = StripeContext.Parse("acct_0/acct_1");
    private static readonly StripeContext Alone = StripeContext.Parse("acct_1");

    [Theory]
    [InlineData("acct_1")]
    [InlineData("acct_0/acct_1")]
    [InlineData("org_1/acct_0/acct_1")]
    public void The_account_of_a_context_is_its_last_part(string context) =>
        Assert.Equal("acct_1", ConnectedAccountRequest.AccountOf(StripeContext.Parse(context)).Value);

    [Theory]
    [InlineData("", "An empty text is not one.")]
    [InlineData("acct_1/", "An empty text is not one.")]
    [InlineData("/acct_1", "A part of the context is empty.")]
    [InlineData("acct_0//acct_1", "A part of the context is empty.")]
    [InlineData(" /acct_1", "A part of the context is empty.")]
    [InlineData("acct_1/org_1", "'org_1' is not one.")]
    [InlineData("acct_1/cus_1", "'cus_1' is")]
    [InlineData("acct_0/ACCT_1", "'ACCT_1' is not one.")]
    [InlineData("acct_0/acct_1\r\nX: y", "U+000D")]
    public void A_context_that_ends_in_no_account_is_refused(string context, string expected)
    {
        foreach (var make in Ways(StripeContext.Parse(context)))
        {
            var refusal = Assert.Throws<ArgumentException>(make);

            Assert.Equal("context", refusal.ParamName);
            Assert.Contains(expected, refusal.Message);
            Assert.DoesNotContain("X: y", refusal.Message);
        }
    }

    [Fact]
    public void No_context_is_refused()
    {
        Assert.All(Ways(null), make => Assert.Equal("context", Assert.Throws<ArgumentNullException>(make).ParamName));
        Assert.All(Ways(new()), make => Assert.Throws<ArgumentException>(make));
        Assert.All(Ways(new([null!])), make => Assert.Throws<ArgumentException>(make));
        Assert.All(Ways(new([null!, "acct_1"])), make => Assert.Throws<ArgumentException>(make));
    }

    [Fact]
    public void A_key_in_the_place_of_a_context_is_not_repeated() =>
        Assert.All(Ways(StripeContext.Parse(TestKeys.Secret)), make => Assert.DoesNotContain(TestKeys.Hidden, Assert.Throws<ArgumentException>(make).ToString()));

    [Fact]
    public void A_path_is_the_context()
    {
        Assert.Equivalent(new RequestOptions { StripeContext = "acct_0/acct_1" }, ConnectedAccountRequest.ForContextPath(Path), strict: true);
        Assert.Equivalent(
            new RequestOptions { StripeContext = "acct_0/acct_1", IdempotencyKey = "key", ApiKey = "own" },
            ConnectedAccountRequest.ForContextPath(Path, new RequestOptions { ApiKey = "own" }, "key"),
            strict: true);
        Assert.Equivalent(new RequestOptions { StripeContext = "acct_1" }, ConnectedAccountRequest.ForContextPath(Alone), strict: true);
    }

    [Fact]
    public void Where_the_account_is_in_the_URL_what_is_left_of_it_is_the_context()
    {
        Assert.Equivalent(new RequestOptions { StripeContext = "acct_0" }, ConnectedAccountRequest.ForUrlInContext(Path), strict: true);
        Assert.Equivalent(
            new RequestOptions { StripeContext = "org_1/acct_0", IdempotencyKey = "key" },
            ConnectedAccountRequest.ForUrlInContext(StripeContext.Parse("org_1/acct_0/acct_1"), null, "key"),
            strict: true);
        Assert.Null(ConnectedAccountRequest.ForUrlInContext(Alone));
        Assert.Equivalent(new RequestOptions { IdempotencyKey = "key" }, ConnectedAccountRequest.ForUrlInContext(Alone, null, "key"), strict: true);
        Assert.Equivalent(
            new RequestOptions { ApiKey = "own" }, ConnectedAccountRequest.ForUrlInContext(Alone, new RequestOptions { ApiKey = "own", StripeAccount = "acct_1" }), strict: true);
    }

    [Fact]
    public void Another_context_or_account_in_the_options_is_refused()
    {
        foreach (var own in new RequestOptions[]
        {
            new() { StripeContext = "acct_2" },
            new() { StripeContext = "acct_2/acct_1" },
            new() { StripeContext = "acct_0/acct_2" },
            new RawRequestOptions { AdditionalHeaders = { ["stripe-context"] = "acct_2" } },
            new() { StripeAccount = "acct_2" },
            new() { StripeAccount = "acct_0" },
        })
        {
            foreach (var context in new[] { Path, Alone })
            {
                Assert.Equal("requestOptions", Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForContextPath(context, own)).ParamName);
                Assert.Equal("requestOptions", Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForUrlInContext(context, own)).ParamName);
            }
        }
    }

    [Fact]
    public void The_same_context_and_an_empty_one_are_no_contradiction()
    {
        Assert.Equal("acct_0/acct_1", ConnectedAccountRequest.ForContextPath(Path, new RequestOptions { StripeContext = "acct_0/acct_1", StripeAccount = "acct_1" }).StripeContext);
        Assert.Equal("acct_0/acct_1", ConnectedAccountRequest.ForContextPath(Path, new RequestOptions { StripeContext = "" }).StripeContext);
        Assert.Equal("acct_0", ConnectedAccountRequest.ForUrlInContext(Path, new RequestOptions { StripeContext = "acct_0" })!.StripeContext);
        Assert.Equal("", ConnectedAccountRequest.ForUrlInContext(Alone, new RequestOptions { StripeContext = "" })!.StripeContext);
    }

    private static Func<object?>[] Ways(StripeContext? context) =>
    [
        () => ConnectedAccountRequest.AccountOf(context),
        () => ConnectedAccountRequest.ForContextPath(context),
        () => ConnectedAccountRequest.ForContextPath(context, new RequestOptions { StripeContext = "acct_0/acct_1" }),
        () => ConnectedAccountRequest.ForUrlInContext(context),
        () => ConnectedAccountRequest.ForUrlInContext(context, new RequestOptions(), "key"),
    ];
}

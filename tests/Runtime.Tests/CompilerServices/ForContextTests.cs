using ConnectGen.CompilerServices;
using Stripe;

namespace ConnectGen.Runtime.Tests.CompilerServices;

public class ForContextTests
{
    private static readonly ConnectedAccountId Account = ConnectedAccountId.Parse("acct_1");

    [Fact]
    public void Default_and_a_blank_idempotency_key_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => ConnectedAccountRequest.ForContext(default));
        Assert.Throws<InvalidOperationException>(() => ConnectedAccountRequest.ForContext(default, new RequestOptions { StripeContext = "acct_1" }));
        Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForContext(Account, null, ""));
        Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForContext(Account, new RequestOptions(), " "));
    }

    [Fact]
    public void Another_account_is_refused_as_account_and_as_the_end_of_the_context()
    {
        Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForContext(Account, new RequestOptions { StripeAccount = "acct_2" }));
        Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForContext(Account, new RequestOptions { StripeContext = "acct_2" }));
        Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForContext(Account, new RequestOptions { StripeContext = "acct_1/acct_2" }));
    }

    [Fact]
    public void The_account_is_the_context_and_nothing_else()
    {
        Assert.Equivalent(new RequestOptions { StripeContext = "acct_1" }, ConnectedAccountRequest.ForContext(Account), strict: true);
        Assert.Equivalent(
            new RequestOptions { StripeContext = "acct_1", IdempotencyKey = "key" },
            ConnectedAccountRequest.ForContext(Account, null, "key"),
            strict: true);
        Assert.Equivalent(
            new RequestOptions { StripeContext = "acct_1" },
            ConnectedAccountRequest.ForContext(Account, new RequestOptions { StripeAccount = "acct_1", StripeContext = "" }),
            strict: true);
    }

    [Fact]
    public void A_path_that_ends_in_the_account_is_kept() =>
        Assert.Equal("acct_0/acct_1", ConnectedAccountRequest.ForContext(Account, new RequestOptions { StripeContext = "acct_0/acct_1" }).StripeContext);
}

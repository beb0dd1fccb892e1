using ConnectGen.CompilerServices;
using Stripe;

namespace ConnectGen.Runtime.Tests.CompilerServices;

public class ForHeaderTests
{
    private static readonly ConnectedAccountId Account = ConnectedAccountId.Parse("acct_1");

    [Fact]
    public void Default_is_refused_whatever_goes_with_it()
    {
        Assert.Throws<InvalidOperationException>(() => ConnectedAccountRequest.ForHeader(default));
        Assert.Throws<InvalidOperationException>(() => ConnectedAccountRequest.ForHeader(default, "key"));
        Assert.Throws<InvalidOperationException>(() => ConnectedAccountRequest.ForHeader(default, new RequestOptions()));
        Assert.Throws<InvalidOperationException>(() => ConnectedAccountRequest.ForHeader(default, new RequestOptions { StripeAccount = "acct_1" }, "key"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\r\n")]
    public void A_blank_idempotency_key_is_refused(string key)
    {
        var refusal = Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForHeader(Account, key));
        Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForHeader(Account, new RequestOptions(), key));
        Assert.Throws<ArgumentException>(() => ConnectedAccountRequest.ForHeader(Account, (RequestOptions?)null, key));

        Assert.Equal("idempotencyKey", refusal.ParamName);
        Assert.Contains("must not be empty or white space", refusal.Message);
    }

    // Empty: Stripe.net sends none, and does not take the client's own, which would go before the account's header.
    private const string NoContext = "";

    [Fact]
    public void It_is_what_one_writes_by_hand()
    {
        var options = ConnectedAccountRequest.ForHeader(Account);

        Assert.Equivalent(new RequestOptions { StripeAccount = "acct_1", StripeContext = NoContext }, options, strict: true);
        Assert.IsType<RequestOptions>(options, exactMatch: true);
    }

    [Fact]
    public void An_idempotency_key_goes_along() =>
        Assert.Equivalent(
            new RequestOptions { StripeAccount = "acct_1", StripeContext = NoContext, IdempotencyKey = "order-1" },
            ConnectedAccountRequest.ForHeader(Account, "order-1"),
            strict: true);

    [Fact]
    public void No_options_and_no_key_are_as_if_they_were_not_passed()
    {
        Assert.Equivalent(new RequestOptions { StripeAccount = "acct_1", StripeContext = NoContext }, ConnectedAccountRequest.ForHeader(Account, (string?)null), strict: true);
        Assert.Equivalent(new RequestOptions { StripeAccount = "acct_1", StripeContext = NoContext }, ConnectedAccountRequest.ForHeader(Account, (RequestOptions?)null), strict: true);
        Assert.Equivalent(new RequestOptions { StripeAccount = "acct_1", StripeContext = NoContext }, ConnectedAccountRequest.ForHeader(Account, null, null), strict: true);
    }

    [Fact]
    public void One_object_is_allocated()
    {
        var byHand = Allocated(() => new RequestOptions { StripeAccount = Account.Value, IdempotencyKey = "key" });

        Assert.Equal(byHand, Allocated(() => ConnectedAccountRequest.ForHeader(Account)));
        Assert.Equal(byHand, Allocated(() => ConnectedAccountRequest.ForHeader(Account, "key")));
        Assert.Equal(byHand, Allocated(() => ConnectedAccountRequest.ForHeader(Account, (RequestOptions?)null, "key")));
    }

    [Fact]
    public void A_copy_of_plain_options_is_one_object_too()
    {
        var own = new RequestOptions { StripeAccount = "acct_1", StripeContext = "acct_0/acct_1", IdempotencyKey = "key" };

        Assert.Equal(Allocated(() => new RequestOptions()), Allocated(() => ConnectedAccountRequest.ForHeader(Account, own, "key")));
        Assert.Equal(Allocated(() => new RequestOptions()), Allocated(() => ConnectedAccountRequest.ForUrl(Account, own)));
    }

    private static long Allocated(Func<object?> make)
    {
        make();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var made = make();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        GC.KeepAlive(made);
        return allocated;
    }
}

using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>Without an account nothing is sent: least of all a request for the platform itself.</summary>
public class NoAccountTests : WireTest
{
    /// <summary>One call of each way to the wire.</summary>
    public static TheoryData<string> Calls => [.. Ways.Keys];

    private static Dictionary<string, Func<StripeClient, ConnectedAccountId, Task>> Ways { get; } = new()
    {
        ["service"] = (client, account) => new RefundsCaller(client).CreateAsync(account, new() { Charge = Known.Charge }, Ct),
        ["endpoint"] = (client, account) => new RefundsCaller(client).RefundChargeAsync(account, Known.Charge, new(), Ct),
        ["page"] = (client, account) => new RefundsCaller(client).ListPageAsync(account, null, Ct),
        ["list"] = (client, account) => AllOf(new RefundsCaller(client).ListAsync(account, null, Ct)),
        ["search"] = (client, account) => AllOf(new PaymentsCaller(client).SearchAsync(account, new() { Query = "q" }, Ct)),
        ["account in the URL"] = (client, account) => new AccountsCaller(client).GetAccountAsync(account, Ct),
        ["list with the account in the URL"] = (client, account) => AllOf(new AccountsCaller(client).ListPersonsAsync(account, null, Ct)),
        ["account in the URL, no options, no token"] = (client, account) => new AccountsCaller(client).CreateLoginLinkAsync(account, Ct),
        ["without result"] = (client, account) => new PaymentsCaller(client).AbandonAsync(account, "pi_1", Ct),
        ["with request options"] = (client, account) => new RequestOptionsCaller(client).CreateAsync(account, new(), new RequestOptions(), Ct),
        ["with an account in the request options"] = (client, account) => new RequestOptionsCaller(client).CreateAsync(account, new(), OnAccount, Ct),
        ["with an idempotency key"] = (client, account) => new RequestOptionsCaller(client).CreateRefundAsync(account, new(), "refund-1", Ct),
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task The_default_account_is_refused(string way)
    {
        var exception = await WireAssert.NothingSentAsync<Exception>(client => Ways[way](client, default));

        Assert.True(exception is ArgumentException or InvalidOperationException, exception.ToString());
        Assert.Contains("acct_", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cus_123")]
    [InlineData("acct_")]
    [InlineData("acct_1\r\nX: y")]
    public async Task What_is_no_account_ID_is_refused(string? id)
    {
        var exception = await WireAssert.NothingSentAsync<Exception>(client =>
            new RefundsCaller(client).CreateAsync(ConnectedAccountId.Parse(id!), new() { Charge = Known.Charge }, Ct));

        Assert.True(exception is FormatException or ArgumentException, exception.ToString());
        Assert.DoesNotContain("X: y", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_caller_without_a_client_is_refused()
    {
        Assert.Equal("client", Assert.Throws<ArgumentNullException>(() => new RefundsCaller(null!)).ParamName);
    }
}

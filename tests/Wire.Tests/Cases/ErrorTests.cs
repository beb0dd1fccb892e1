using System.Net;
using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>Stripe's errors come through as they are.</summary>
public class ErrorTests : WireTest
{
    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "invalid_request_error", "charge_already_refunded")]
    [InlineData(HttpStatusCode.Unauthorized, "invalid_request_error", "api_key_expired")]
    [InlineData(HttpStatusCode.PaymentRequired, "card_error", "card_declined")]
    [InlineData(HttpStatusCode.Forbidden, "invalid_request_error", "account_invalid")]
    [InlineData(HttpStatusCode.NotFound, "invalid_request_error", "resource_missing")]
    [InlineData(HttpStatusCode.TooManyRequests, "invalid_request_error", "rate_limit")]
    [InlineData(HttpStatusCode.InternalServerError, "api_error", "internal")]
    public async Task An_error_is_the_one_that_hand_written_code_gets(HttpStatusCode status, string type, string code)
    {
        var script = Scripts.InTurn(Reply.Error(status, type, code, "No such charge: 'ch_1'"));

        await SameErrorAsync(
            script,
            client => new RefundService(client).CreateAsync(new() { Charge = "ch_1" }, OnAccount, Ct),
            client => new RefundsCaller(client).CreateAsync(Account, new() { Charge = "ch_1" }, Ct));
        var error = await SameErrorAsync(
            script,
            client => client.RequestAsync<Refund>(HttpMethod.Post, "/v1/charges/ch_1/refunds", new RefundCreateOptions { Amount = 1000 }, OnAccount, Ct),
            client => new RefundsCaller(client).RefundChargeAsync(Account, "ch_1", new() { Amount = 1000 }, Ct));

        Assert.Equal(status, error.HttpStatusCode);
        Assert.Equal(code, error.StripeError.Code);
        Assert.Equal(type, error.StripeError.Type);
        Assert.Equal("No such charge: 'ch_1'", error.Message);
    }

    [Fact]
    public async Task An_error_of_a_later_page_comes_through_after_the_earlier_ones()
    {
        Script script = (request, number) =>
            number == 0 ? Json.ThreePages("refund")(request, number) : Reply.Error(HttpStatusCode.Forbidden, "invalid_request_error", "account_invalid", "Gone.");
        var seen = new List<string>();

        var error = await SameErrorAsync(
            script,
            async client => await AllOf(new RefundService(client).ListAutoPagingAsync(null, OnAccount, Ct)),
            async client =>
            {
                await foreach (var refund in new RefundsCaller(client).ListAsync(Account, null, Ct))
                    seen.Add(refund.Id);
            });

        Assert.Equal("account_invalid", error.StripeError.Code);
        Assert.Equal(["x_1", "x_2"], seen);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "<html>not JSON</html>")]
    [InlineData(HttpStatusCode.BadGateway, "<html>not JSON</html>")]
    [InlineData(HttpStatusCode.NotFound, "{}")]
    public async Task An_answer_that_is_not_Stripes_is_the_same_error(HttpStatusCode status, string body)
    {
        await SameErrorAsync(
            Scripts.InTurn(Reply.Raw(status, body)),
            client => new BalanceService(client).GetAsync(OnAccount, Ct),
            client => new ShopCaller(client).GetBalanceAsync(Account, Ct));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_the_same_error()
    {
        await WireAssert.SameFailureAsync<HttpRequestException>(
            Scripts.InTurn(Reply.Reset),
            client => new BalanceService(client).GetAsync(OnAccount, Ct),
            client => new ShopCaller(client).GetBalanceAsync(Account, Ct));
    }

    private static async Task<StripeException> SameErrorAsync(Script script, Func<StripeClient, Task> handWritten, Func<StripeClient, Task> generated)
    {
        var (expected, actual, _) = await WireAssert.SameFailureAsync<StripeException>(script, handWritten, generated);

        Assert.Equal(expected.HttpStatusCode, actual.HttpStatusCode);
        Assert.Equal(expected.Message, actual.Message);
        Assert.Equal(expected.InnerException?.GetType(), actual.InnerException?.GetType());
        Assert.Equal(expected.StripeError?.Code, actual.StripeError?.Code);
        Assert.Equal(expected.StripeError?.Type, actual.StripeError?.Type);
        Assert.Equal(expected.StripeError?.Param, actual.StripeError?.Param);
        Assert.Equal(expected.StripeError?.DocUrl, actual.StripeError?.DocUrl);
        Assert.Equal(expected.StripeResponse?.Content, actual.StripeResponse?.Content);
        return actual;
    }
}

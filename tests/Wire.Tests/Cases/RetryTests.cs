using System.Net;
using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>Stripe.net's own retries: each attempt is the request that it repeats.</summary>
public class RetryTests : WireTest
{
    /// <summary>How the first two attempts fail.</summary>
    public static TheoryData<string> Failures => [.. Scripted.Keys];

    private static Dictionary<string, Reply[]> Scripted { get; } = new()
    {
        ["500"] = [Failed(HttpStatusCode.InternalServerError), Failed(HttpStatusCode.InternalServerError)],
        ["409"] = [Failed(HttpStatusCode.Conflict), Failed(HttpStatusCode.Conflict)],
        ["reset"] = [Reply.Reset, Reply.Reset],
        ["reset, then 503"] = [Reply.Reset, Failed(HttpStatusCode.ServiceUnavailable)],
        ["Stripe asks for it"] = [Failed(HttpStatusCode.BadRequest) with { ShouldRetry = "true" }, Failed(HttpStatusCode.TooManyRequests) with { ShouldRetry = "true" }],
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Each_attempt_keeps_the_account_and_the_idempotency_key(string failure)
    {
        var requests = await WireAssert.SameAsync(
            Scripts.InTurn([.. Scripted[failure], Reply.Ok(Json.Refund)]),
            client => new RefundService(client).CreateAsync(new() { Charge = Known.Charge, Amount = 1000 }, OnAccount, Ct),
            client => new RefundsCaller(client).CreateAsync(Account, new() { Charge = Known.Charge, Amount = 1000 }, Ct),
            maxNetworkRetries: 2);

        SameAttempts(requests);
        Assert.True(Guid.TryParse(requests[0].IdempotencyKey, out _));
    }

    [Fact]
    public async Task Each_attempt_of_an_endpoint_keeps_the_account_and_the_chosen_idempotency_key()
    {
        var requests = await WireAssert.SameAsync(
            Scripts.InTurn([.. Scripted["500"], Reply.Ok(Json.Refund)]),
            client => client.RequestAsync<Refund>(
                HttpMethod.Post, "/v1/charges/ch_1/refunds", null, new RequestOptions { StripeAccount = Known.Account, IdempotencyKey = "refund-1" }, Ct),
            client => new EndpointsCaller(client).RefundAllAsync(Account, "ch_1", "refund-1", null, Ct),
            maxNetworkRetries: 2);

        SameAttempts(requests);
        Assert.Equal("refund-1", requests[0].IdempotencyKey);
    }

    [Fact]
    public async Task A_page_that_is_tried_again_keeps_the_account()
    {
        var pages = Json.ThreePages("refund");
        // Every page fails once.
        Script script = (request, number) => number % 2 == 0 ? Failed(HttpStatusCode.InternalServerError) : pages(request, number);

        var requests = await WireAssert.SameAsync(
            script,
            client => AllOf(new RefundService(client).ListAutoPagingAsync(null, OnAccount, Ct)),
            client => AllOf(new RefundsCaller(client).ListAsync(Account, null, Ct)),
            maxNetworkRetries: 1);

        Assert.Equal(6, requests.Count);
        Assert.All(requests, request => Assert.Equal(Known.Account, request.Account));
    }

    [Fact]
    public async Task Retries_that_run_out_end_in_the_same_error()
    {
        var (expected, actual, requests) = await WireAssert.SameFailureAsync<StripeException>(
            Scripts.InTurn(Failed(HttpStatusCode.InternalServerError)),
            client => new RefundService(client).CreateAsync(new() { Charge = Known.Charge }, OnAccount, Ct),
            client => new RefundsCaller(client).CreateAsync(Account, new() { Charge = Known.Charge }, Ct),
            maxNetworkRetries: 2);

        SameAttempts(requests);
        Assert.Equal(expected.Message, actual.Message);
        Assert.Equal(HttpStatusCode.InternalServerError, actual.HttpStatusCode);
    }

    private static void SameAttempts(IReadOnlyList<RecordedRequest> requests)
    {
        Assert.Equal(3, requests.Count);
        Assert.All(requests, request => Assert.Equal(Known.Account, request.Account));
        Assert.All(requests, request => Assert.Equal(requests[0].IdempotencyKey, request.IdempotencyKey));
        Assert.All(requests, request => Assert.Equal(requests[0].Raw.ToArray(), request.Raw.ToArray()));
    }

    private static Reply Failed(HttpStatusCode status) => Reply.Error(status, "api_error", "lock_timeout", "Try again.");
}

using ConnectGen.Wire.Tests.Server;
using Stripe;
using Xunit.Sdk;

namespace ConnectGen.Wire.Tests.Harness;

/// <summary>The harness itself: each difference that it exists to find makes it fail.</summary>
public class WireAssertTests
{
    private static readonly Script Refund = Scripts.Always("""{"id":"re_1","object":"refund","amount":1000}""");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_runs_of_the_same_code_are_the_same()
    {
        var requests = await WireAssert.SameAsync(Refund, CreateAsync(), CreateAsync());

        var request = Assert.Single(requests);
        Assert.Equal(Known.Account, request.Account);
        Assert.Contains("Idempotency-Key: <random>", request.Normalised, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_account_alone_makes_a_difference()
    {
        var message = await DifferenceAsync(CreateAsync(), CreateAsync(options: new() { StripeAccount = Known.OtherAccount }));

        Assert.Contains($"- Stripe-Account: {Known.Account}\\r", message, StringComparison.Ordinal);
        Assert.Contains($"+ Stripe-Account: {Known.OtherAccount}\\r", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_account_makes_a_difference() =>
        Assert.Contains("- Stripe-Account", await DifferenceAsync(CreateAsync(), CreateAsync(options: new())), StringComparison.Ordinal);

    [Fact]
    public async Task The_body_alone_makes_a_difference()
    {
        var message = await DifferenceAsync(CreateAsync(amount: 1000), CreateAsync(amount: 1001));

        Assert.Contains("- amount=1000&charge=", message, StringComparison.Ordinal);
        Assert.Contains("+ amount=1001&charge=", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_header_alone_makes_a_difference()
    {
        var context = new RequestOptions { StripeAccount = Known.Account, StripeContext = "acct_2" };

        Assert.Contains("+ Stripe-Context: acct_2", await DifferenceAsync(CreateAsync(), CreateAsync(options: context)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_of_headers_makes_a_difference()
    {
        await DifferenceAsync(
            RawAsync(new() { AdditionalHeaders = { ["X-A"] = "1", ["X-B"] = "2" } }),
            RawAsync(new() { AdditionalHeaders = { ["X-B"] = "2", ["X-A"] = "1" } }));
    }

    [Fact]
    public async Task The_case_of_a_header_name_makes_a_difference()
    {
        await DifferenceAsync(
            RawAsync(new() { AdditionalHeaders = { ["X-A"] = "1" } }),
            RawAsync(new() { AdditionalHeaders = { ["x-a"] = "1" } }));
    }

    [Fact]
    public async Task A_chosen_idempotency_key_makes_a_difference()
    {
        var chosen = new RequestOptions { StripeAccount = Known.Account, IdempotencyKey = "order-42" };
        var other = new RequestOptions { StripeAccount = Known.Account, IdempotencyKey = "order-43" };

        await DifferenceAsync(CreateAsync(options: chosen), CreateAsync(options: other));
        await DifferenceAsync(CreateAsync(options: chosen), CreateAsync());
    }

    [Fact]
    public async Task The_key_makes_a_difference()
    {
        await DifferenceAsync(CreateAsync(), CreateAsync(options: new() { StripeAccount = Known.Account, ApiKey = Known.OtherKey }));
    }

    [Fact]
    public async Task The_path_method_and_host_make_a_difference()
    {
        await DifferenceAsync(Get("re_1"), Get("re_2"));
        await DifferenceAsync(
            client => client.RawRequestAsync(HttpMethod.Get, "/v1/refunds/re_1", cancellationToken: Ct),
            client => client.RawRequestAsync(HttpMethod.Delete, "/v1/refunds/re_1", cancellationToken: Ct));
        await DifferenceAsync(
            client => client.RawRequestAsync(HttpMethod.Get, "/v1/refunds/re_1", cancellationToken: Ct),
            client => new StripeClient(new StripeClientOptions { ApiKey = client.ApiKey, ApiBase = client.FilesBase, HttpClient = client.HttpClient })
                .RawRequestAsync(HttpMethod.Get, "/v1/refunds/re_1", cancellationToken: Ct));
    }

    [Fact]
    public async Task One_request_more_makes_a_difference()
    {
        Func<StripeClient, Task> twice = async client =>
        {
            await Get("re_1")(client);
            await Get("re_1")(client);
        };

        Assert.Contains("+ == request 2", await DifferenceAsync(Get("re_1"), twice), StringComparison.Ordinal);
        Assert.Contains("- == request 2", await DifferenceAsync(twice, Get("re_1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_sends_nothing_proves_nothing()
    {
        var exception = await Assert.ThrowsAsync<XunitException>(() => WireAssert.SameAsync(Refund, _ => Task.CompletedTask, _ => Task.CompletedTask));

        Assert.Contains("proves nothing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Different_results_of_the_same_request_make_a_difference()
    {
        var exception = await Assert.ThrowsAsync<XunitException>(() => WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).GetAsync("re_1", cancellationToken: Ct),
            async client =>
            {
                await new RefundService(client).GetAsync("re_1", cancellationToken: Ct);
                return new Refund { Id = "re_2" };
            }));

        Assert.Contains("results differ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_of_either_side_fails_the_comparison()
    {
        var failing = Scripts.InTurn(Reply.Error(System.Net.HttpStatusCode.NotFound, "invalid_request_error", "resource_missing", "No such refund."));

        await Assert.ThrowsAsync<StripeException>(() => WireAssert.SameAsync(failing, Get("re_1"), Get("re_1")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => WireAssert.SameAsync(Refund, Get("re_1"), async client =>
        {
            await Get("re_1")(client);
            throw new InvalidOperationException();
        }));
    }

    [Fact]
    public async Task Nothing_sent_fails_when_something_is_sent_or_nothing_is_thrown()
    {
        await Assert.ThrowsAsync<XunitException>(() => WireAssert.NothingSentAsync<ArgumentException>(async client =>
        {
            await Get("re_1")(client);
            throw new ArgumentException("Too late.");
        }));
        await Assert.ThrowsAnyAsync<XunitException>(() => WireAssert.NothingSentAsync<ArgumentException>(_ => Task.CompletedTask));
    }

    private static async Task<string> DifferenceAsync(Func<StripeClient, Task> first, Func<StripeClient, Task> second)
    {
        var exception = await Assert.ThrowsAsync<XunitException>(() => WireAssert.SameAsync(Refund, first, second));
        Assert.StartsWith("The requests differ", exception.Message, StringComparison.Ordinal);
        return exception.Message;
    }

    private static Func<StripeClient, Task> CreateAsync(long amount = 1000, RequestOptions? options = null) => client =>
        new RefundService(client).CreateAsync(
            new RefundCreateOptions { Amount = amount, Charge = Known.Charge }, options ?? new RequestOptions { StripeAccount = Known.Account }, Ct);

    private static Func<StripeClient, Task> Get(string id) => client => new RefundService(client).GetAsync(id, cancellationToken: Ct);

    private static Func<StripeClient, Task> RawAsync(RawRequestOptions options) => client =>
        client.RawRequestAsync(HttpMethod.Get, "/v1/refunds", requestOptions: options, cancellationToken: Ct);
}

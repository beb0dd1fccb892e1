using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>Every page in one collection: what the hand-written loop over all pages gathers.</summary>
public class CollectionTests : WireTest
{
    private static readonly string[] Ids = ["x_1", "x_2", "x_3", "x_4", "x_5"];

    /// <summary>Every collection that holds refunds.</summary>
    public static TheoryData<string> Collections => [.. Collected.Keys];

    private static Dictionary<string, Func<CollectionsCaller, Task<IReadOnlyList<Refund>>>> Collected { get; } = new()
    {
        ["List"] = async caller => await caller.InListAsync(Account, Options(), Ct),
        ["IReadOnlyList"] = caller => caller.InReadOnlyListAsync(Account, Options(), Ct),
        ["array"] = async caller => await caller.InArrayAsync(Account, Options(), Ct),
        ["ValueTask"] = async caller => [.. await caller.InValueTaskAsync(Account, Options(), Ct)],
        ["synchronous List"] = caller => Task.Run<IReadOnlyList<Refund>>(() => caller.InList(Account, Options()), Ct),
        ["synchronous array"] = caller => Task.Run<IReadOnlyList<Refund>>(() => caller.InArray(Account, Options()), Ct),
    };

    [Theory]
    [MemberData(nameof(Collections))]
    public async Task A_collection_holds_every_page(string collection)
    {
        var requests = await WireAssert.SameAsync(
            Json.ThreePages("refund"),
            client => AllOf(new RefundService(client).ListAutoPagingAsync(Options(), OnAccount, Ct)),
            async client =>
            {
                var refunds = await Collected[collection](new CollectionsCaller(client));
                Assert.Equal(Ids, refunds.Select(refund => refund.Id));
                return refunds;
            });

        Assert.Equal(3, requests.Count);
        Assert.All(requests, request => Assert.Equal(Known.Account, request.Account));
    }

    [Fact]
    public async Task A_search_holds_every_page()
    {
        static PaymentIntentSearchOptions Options() => new() { Query = "metadata['order']:'42'", Limit = 2 };

        var requests = await WireAssert.SameAsync(
            Json.ThreeSearchPages("payment_intent"),
            client => AllOf(new PaymentIntentService(client).SearchAutoPagingAsync(Options(), OnAccount, Ct)),
            async client => (IReadOnlyList<PaymentIntent>)await new CollectionsCaller(client).SearchPaymentIntentsAsync(Account, Options(), Ct));

        Assert.Equal(3, requests.Count);
        Assert.All(requests, request => Assert.Equal(Known.Account, request.Account));
    }

    [Fact]
    public async Task Pages_under_the_account_are_all_read_under_it()
    {
        var requests = await WireAssert.SameAsync(
            Json.ThreePages("person"),
            client => AllOf(new AccountPersonService(client).ListAutoPagingAsync(Known.Account, null, null, Ct)),
            client => new CollectionsCaller(client).ListPersonsAsync(Account, null, Ct));

        Assert.Equal(3, requests.Count);
        Assert.All(requests, request => Assert.Equal($"/v1/accounts/{Known.Account}/persons", request.Path));
        Assert.All(requests, request => Assert.Null(request.Account));
    }

    [Fact]
    public async Task A_list_that_Stripe_does_not_page_is_its_one_page()
    {
        var script = Scripts.Always(Json.List(false, Json.Capability, Json.Bare("capability", "transfers")));

        foreach (var call in new Func<CollectionsCaller, Task<IReadOnlyList<Capability>>>[]
        {
            caller => caller.ListCapabilitiesAsync(Account, Ct),
            caller => AllOf(caller.EnumerateCapabilitiesAsync(Account, Ct)),
            caller => Task.Run<IReadOnlyList<Capability>>(() => [.. caller.ListCapabilities(Account)], Ct),
        })
        {
            var request = Assert.Single(await WireAssert.SameAsync(
                script,
                async client => (IReadOnlyList<Capability>)(await new AccountCapabilityService(client).ListAsync(Known.Account, null, null, Ct)).Data,
                client => call(new CollectionsCaller(client))));
            Assert.Equal($"/v1/accounts/{Known.Account}/capabilities", request.Target);
        }
    }

    [Fact]
    public async Task The_one_page_is_read_when_its_first_item_is_asked_for_and_again_by_each_reader()
    {
        await using var server = await RecordingServer.StartAsync(Scripts.Always(Json.List(false, Json.Capability)));
        using var loopback = new LoopbackClient(server);
        var capabilities = new CollectionsCaller(loopback.Client).EnumerateCapabilitiesAsync(Account, Ct);

        Assert.Empty(server.Requests);
        await AllOf(capabilities);
        Assert.Single(server.Requests);
        await AllOf(capabilities);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task An_empty_list_is_an_empty_collection()
    {
        await using var server = await RecordingServer.StartAsync(Scripts.Always(Json.List(false)));
        using var loopback = new LoopbackClient(server);
        var caller = new CollectionsCaller(loopback.Client);

        Assert.Empty(await caller.InListAsync(Account, null, Ct));
        Assert.Empty(await caller.InArrayAsync(Account, null, Ct));
        Assert.Empty(await caller.ListCapabilitiesAsync(Account, Ct));
    }

    [Fact]
    public async Task An_error_of_a_later_page_is_the_calls()
    {
        var pages = Json.ThreePages("refund");
        Script script = (request, number) =>
            number < 2 ? pages(request, number) : Reply.Error(System.Net.HttpStatusCode.Forbidden, "invalid_request_error", "account_invalid", "Gone.");

        await WireAssert.SameFailureAsync<StripeException>(
            script,
            client => AllOf(new RefundService(client).ListAutoPagingAsync(Options(), OnAccount, Ct)),
            client => new CollectionsCaller(client).InListAsync(Account, Options(), Ct));
    }

    [Fact]
    public async Task A_cancelled_token_ends_the_call_between_two_pages()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var pages = Json.ThreePages("refund");
        await using var server = await RecordingServer.StartAsync((request, number) =>
        {
            if (number == 1)
                cancellation.Cancel();
            return pages(request, number);
        });
        using var loopback = new LoopbackClient(server);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new CollectionsCaller(loopback.Client).InListAsync(Account, Options(), cancellation.Token));
        Assert.Equal(2, server.Requests.Count);
    }

    private static RefundListOptions Options() => new() { Limit = 2 };
}

using System.Net;
using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>A generated call allocates what the hand-written one allocates, to the byte.</summary>
[Collection(AloneCollection.Name)]
public class AllocationTests : WireTest
{
    private const int CallsPerRound = 50;
    private const int Rounds = 20;

    [Fact]
    public void A_refund_costs_what_it_costs_by_hand()
    {
        var client = Client(Json.Refund);
        var (service, caller) = (new RefundService(client), new RefundsCaller(client));

        SameCost(
            () => service.CreateAsync(new() { Charge = Known.Charge, Amount = 1000 }, new RequestOptions { StripeAccount = Known.Account }, CancellationToken.None),
            () => caller.CreateAsync(Account, new() { Charge = Known.Charge, Amount = 1000 }, CancellationToken.None));
    }

    [Fact]
    public void So_does_one_with_an_accounts_own_key_and_one_in_a_context()
    {
        var client = Client(Json.Refund);
        var (service, legacy, contexts) = (new RefundService(client), new LegacyCaller(client), new ContextsCaller(client));
        var key = ConnectedAccountKey.Parse(Known.AccountKey);

        SameCost(
            () => service.CreateAsync(new() { Charge = Known.Charge }, new RequestOptions { ApiKey = Known.AccountKey }, CancellationToken.None),
            () => legacy.CreateAsync(key, new() { Charge = Known.Charge }));
        SameCost(
            () => service.CreateAsync(new() { Charge = Known.Charge }, new RequestOptions { StripeContext = Known.Account }, CancellationToken.None),
            () => contexts.CreateRefundAsync(Account, new() { Charge = Known.Charge }, CancellationToken.None));
    }

    [Fact]
    public void So_does_reading_an_account_by_its_URL()
    {
        var client = Client(Json.Account);
        var (service, caller) = (new AccountService(client), new AccountsCaller(client));

        SameCost(
            () => service.GetAsync(Known.Account, null, null, CancellationToken.None),
            () => caller.GetAccountAsync(Account, CancellationToken.None));
    }

    [Fact]
    public void So_does_a_synchronous_call()
    {
        var client = Client(Json.Refund);
        var (service, forms) = (new RefundService(client), new FormsCaller(client));

        SameCost(
            () => Task.FromResult(service.Create(new() { Charge = Known.Charge }, new RequestOptions { StripeAccount = Known.Account })),
            () => Task.FromResult(forms.Create(Account, new() { Charge = Known.Charge })));
    }

    [Fact]
    public void So_does_a_list()
    {
        var client = Client(Json.List(false, Json.Refund, Json.Refund));
        var (service, forms) = (new RefundService(client), new FormsCaller(client));

        SameCost(
            () => Task.FromResult(service.ListAutoPaging(null, new RequestOptions { StripeAccount = Known.Account }).Count()),
            () => Task.FromResult(forms.List(Account).Count()));
    }

    [Fact]
    public void One_object_more_would_show()
    {
        var client = Client(Json.Refund);
        var service = new RefundService(client);

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => SameCost(
            () => service.GetAsync("re_1", null, null, CancellationToken.None),
            () =>
            {
                GC.KeepAlive(new object());
                return service.GetAsync("re_1", null, null, CancellationToken.None);
            }));
    }

    // The compiler of the runtime replaces methods in the background once they have run often, and the first calls of each fill caches: neither is a call's. What is
    // compared is the least that a round took.
    private static void SameCost<T>(Func<Task<T>> handWritten, Func<Task<T>> generated)
    {
        var (byHand, byCaller) = (long.MaxValue, long.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            byHand = Math.Min(byHand, Allocated(handWritten));
            byCaller = Math.Min(byCaller, Allocated(generated));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{byHand / CallsPerRound} bytes by hand, {byCaller / CallsPerRound} by the generated call");
        Assert.Equal(byHand, byCaller);
    }

    private static long Allocated<T>(Func<Task<T>> call)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < CallsPerRound; i++)
        {
            // It never leaves the thread, whose allocations are counted.
            if (!call().IsCompletedSuccessfully)
                throw new InvalidOperationException("The call was to end at once.");
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // Telemetry, and a time limit, would allocate by how long a call took.
    private static StripeClient Client(string json) => new(new StripeClientOptions
    {
        ApiKey = Known.PlatformKey,
        HttpClient = new SystemNetHttpClient(new HttpClient(new InMemoryHandler(json)) { Timeout = Timeout.InfiniteTimeSpan }, maxNetworkRetries: 0, enableTelemetry: false),
    });

    private sealed class InMemoryHandler(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json) });
    }
}

using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Microsoft.Extensions.DependencyInjection;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>Calls with the connected account's own key: "the same refund request", with that key and without the header.</summary>
public class LegacyKeyTests : WireTest
{
    private static readonly ConnectedAccountKey Key = ConnectedAccountKey.Parse(Known.AccountKey);
    private static readonly Script Refund = Scripts.Always(Json.Refund);

    private static RequestOptions WithKey => new() { ApiKey = Known.AccountKey };

    [Fact]
    public async Task The_refund_of_Stripes_example_is_authenticated_with_the_accounts_key_and_has_no_header()
    {
        var requests = await WireAssert.SameAsync(
            Refund,
            client => client.RequestAsync<Refund>(HttpMethod.Post, $"/v1/charges/{Known.Charge}/refunds", new RefundCreateOptions { Amount = 1000 }, WithKey, Ct),
            client => new LegacyCaller(client).RefundChargeAsync(Key, Known.Charge, new() { Amount = 1000 }, Ct));

        var request = AssertKeyAlone(requests);
        Assert.Equal($"POST /v1/charges/{Known.Charge}/refunds", $"{request.Method} {request.Target}");
        Assert.Equal("amount=1000", request.Body);
    }

    [Fact]
    public async Task A_call_of_a_service_is_the_hand_written_one()
    {
        AssertKeyAlone(await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).CreateAsync(Options(), WithKey, Ct),
            client => new LegacyCaller(client).CreateAsync(Key, Options(), cancellationToken: Ct)));
        AssertKeyAlone(await WireAssert.SameAsync(
            Refund,
            client => Task.Run(() => new RefundService(client).Create(Options(), WithKey), Ct),
            client => Task.Run(() => new LegacyCaller(client).Create(Key, Options()), Ct)));
    }

    [Fact]
    public async Task Every_page_is_authenticated_with_the_accounts_key()
    {
        var requests = await WireAssert.SameAsync(
            Json.ThreePages("refund"),
            client => AllOf(new RefundService(client).ListAutoPagingAsync(null, WithKey, Ct)),
            client => AllOf(new LegacyCaller(client).ListAsync(Key, null, Ct)));

        Assert.Equal(3, requests.Count);
        Assert.All(requests, AssertKeyAlone);
    }

    [Fact]
    public async Task Request_options_go_along()
    {
        var given = new RawRequestOptions { StripeRequestTrigger = "trigger", AdditionalHeaders = { ["X-Shop"] = "7" } };

        var requests = await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).CreateAsync(
                Options(),
                new RawRequestOptions { ApiKey = Known.AccountKey, IdempotencyKey = "refund-1", StripeRequestTrigger = "trigger", AdditionalHeaders = { ["X-Shop"] = "7" } },
                Ct),
            client => new LegacyCaller(client).CreateAsync(Key, Options(), given, "refund-1", Ct));

        var request = AssertKeyAlone(requests);
        Assert.Equal("7", request.Header("X-Shop"));
        Assert.Equal("refund-1", request.IdempotencyKey);
        Assert.Null(given.ApiKey);
        Assert.Null(given.IdempotencyKey);
    }

    [Fact]
    public async Task Request_options_with_the_same_key_are_fine() =>
        AssertKeyAlone(await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).CreateAsync(Options(), WithKey, Ct),
            client => new LegacyCaller(client).CreateAsync(Key, Options(), WithKey, cancellationToken: Ct)));

    /// <summary>What says that the request is another account's, or the platform's.</summary>
    public static TheoryData<string> Contradictions => [.. Contradicting.Keys];

    private static Dictionary<string, Func<RequestOptions>> Contradicting { get; } = new()
    {
        ["StripeAccount"] = () => new() { StripeAccount = Known.Account },
        ["StripeContext"] = () => new() { StripeContext = Known.Context },
        ["ApiKey"] = () => new() { ApiKey = Known.PlatformKey },
        ["another account's key"] = () => new() { ApiKey = Known.OtherAccountKey },
        ["a header Stripe-Account"] = () => new RawRequestOptions { AdditionalHeaders = { ["stripe-account"] = Known.Account } },
        ["a header Stripe-Context"] = () => new RawRequestOptions { AdditionalHeaders = { ["Stripe-Context"] = Known.Account } },
        ["a header Authorization"] = () => new RawRequestOptions { AdditionalHeaders = { ["Authorization"] = $"Bearer {Known.PlatformKey}" } },
        ["a header authorization with the same key"] = () => new RawRequestOptions { AdditionalHeaders = { ["authorization"] = $"Bearer {Known.AccountKey}" } },
        ["an empty header Authorization"] = () => new RawRequestOptions { AdditionalHeaders = { ["Authorization"] = null! } },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public async Task Request_options_that_contradict_the_key_are_refused_and_no_key_is_repeated(string place)
    {
        var given = Contradicting[place];

        var byService = await WireAssert.NothingSentAsync<ArgumentException>(client => new LegacyCaller(client).CreateAsync(Key, Options(), given(), cancellationToken: Ct));
        var byEndpoint = await WireAssert.NothingSentAsync<ArgumentException>(client => new LegacyCaller(client).RefundChargeAsync(Key, Known.Charge, Options(), given(), Ct));
        var byBound = await WireAssert.NothingSentAsync<ArgumentException>(client => new LegacyBoundCaller(client, Key).CreateAsync(Options(), given(), Ct));

        Assert.All([byService, byEndpoint, byBound], AssertNoKey);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_sent()
    {
        await WireAssert.NothingSentAsync<ArgumentNullException>(client => new LegacyCaller(client).RefundChargeAsync(null!, Known.Charge, Options(), Ct));
        await WireAssert.NothingSentAsync<ArgumentNullException>(client => new LegacyCaller(client).CreateAsync(null!, Options(), WithKey, cancellationToken: Ct));
        await WireAssert.NothingSentAsync<ArgumentNullException>(client => AllOf(new LegacyCaller(client).ListAsync(null!, null, Ct)));
        await WireAssert.NothingSentAsync<ArgumentNullException>(client => Task.Run(() => new LegacyCaller(client).Create(null!, Options()), Ct));
        var refusal = await WireAssert.NothingSentAsync<ArgumentNullException>(client => new LegacyBoundCaller(client, null!).CreateAsync(Options(), null, Ct));

        Assert.Equal("key", refusal.ParamName);
        Assert.Contains("Stripe.net would send the client's", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_factory_makes_a_caller_that_is_bound_to_a_key()
    {
        var requests = await WireAssert.SameAsync(
            Refund,
            client => client.RequestAsync<Refund>(HttpMethod.Post, $"/v1/charges/{Known.Charge}/refunds", new RefundCreateOptions { Amount = 1000 }, WithKey, Ct),
            async client =>
            {
                await using var services = Services(client);
                return await services.GetRequiredService<IConnectedAccountKeyCallerFactory<ILegacyBound>>().For(Key).RefundChargeAsync(Known.Charge, new() { Amount = 1000 }, Ct);
            });

        AssertKeyAlone(requests);
    }

    [Fact]
    public async Task The_factory_makes_none_without_a_key()
    {
        await WireAssert.NothingSentAsync<ArgumentNullException>(async client =>
        {
            await using var services = Services(client);
            services.GetRequiredService<IConnectedAccountKeyCallerFactory<ILegacyBound>>().For(null!);
        });
    }

    [Fact]
    public async Task A_client_without_a_key_of_its_own_is_enough()
    {
        static StripeClient Keyless(StripeClient client) => new(new StripeClientOptions { ApiBase = client.ApiBase, HttpClient = client.HttpClient });

        AssertKeyAlone(await WireAssert.SameAsync(
            Refund,
            client => new RefundService(Keyless(client)).CreateAsync(Options(), WithKey, Ct),
            client => new LegacyCaller(Keyless(client)).CreateAsync(Key, Options(), cancellationToken: Ct)));
    }

    [Fact]
    public async Task The_context_of_a_client_is_not_sent_with_an_accounts_key()
    {
        static StripeClient InContext(StripeClient client) => new(new StripeClientOptions
        {
            ApiKey = client.ApiKey,
            ApiBase = client.ApiBase,
            HttpClient = client.HttpClient,
            StripeContext = Known.Platform,
        });

        AssertKeyAlone(await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).CreateAsync(Options(), WithKey, Ct),
            client => new LegacyCaller(InContext(client)).CreateAsync(Key, Options(), cancellationToken: Ct)));
        AssertKeyAlone(await WireAssert.SameAsync(
            Refund,
            client => new RefundService(client).CreateAsync(Options(), WithKey, Ct),
            client => new LegacyBoundCaller(InContext(client), Key).CreateAsync(Options(), new RequestOptions(), Ct)));
    }

    // Stripe.net has no way to leave out the account that a client is made for: with an account's key one uses another client.
    [Fact]
    public async Task The_account_that_a_client_is_made_for_is_sent_as_it_is_by_hand()
    {
        static StripeClient ForAccount(StripeClient client) => new(new StripeClientOptions
        {
            ApiKey = client.ApiKey,
            ApiBase = client.ApiBase,
            HttpClient = client.HttpClient,
            StripeAccount = Known.Account,
        });

        var requests = await WireAssert.SameAsync(
            Refund,
            client => new RefundService(ForAccount(client)).CreateAsync(Options(), WithKey, Ct),
            client => new LegacyCaller(ForAccount(client)).CreateAsync(Key, Options(), cancellationToken: Ct));

        Assert.Equal((Known.Account, $"Bearer {Known.AccountKey}"), (Assert.Single(requests).Account, requests[0].Header("Authorization")));
    }

    [Fact]
    public async Task The_platforms_own_call_beside_them_has_the_platforms_key()
    {
        var requests = await WireAssert.SameAsync(
            Scripts.Always(Json.Balance),
            client => new BalanceService(client).GetAsync(null, Ct),
            client => new LegacyCaller(client).GetPlatformBalanceAsync(Ct));

        Assert.Equal($"Bearer {Known.PlatformKey}", Assert.Single(requests).Header("Authorization"));
    }

    [Fact]
    public async Task Two_keys_in_a_hundred_calls_at_once_never_mix()
    {
        await using var server = await RecordingServer.StartAsync(Refund);
        using var loopback = new LoopbackClient(server, maxConnections: 32);
        await using var services = Services(loopback.Client);
        var caller = services.GetRequiredService<ILegacy>();
        var factory = services.GetRequiredService<IConnectedAccountKeyCallerFactory<ILegacyBound>>();
        string[] keys = [Known.AccountKey, Known.OtherAccountKey];
        var given = new RequestOptions { StripeRequestTrigger = "trigger" };
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var calls = Enumerable.Range(0, 100).Select(number => Task.Run(
            async () =>
            {
                var key = ConnectedAccountKey.Parse(keys[number % 2]);
                var options = new RefundCreateOptions { Metadata = new() { ["number"] = $"{number}" } };
                await start.Task;
                await ((number / 2 % 2) switch
                {
                    0 => caller.CreateAsync(key, options, given, cancellationToken: Ct),
                    _ => factory.For(key).CreateAsync(options, given, Ct),
                });
            },
            Ct)).ToArray();
        start.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal(100, server.Requests.Count);
        Assert.All(server.Requests, request =>
        {
            var number = int.Parse(request.Form["metadata[number]"]!);
            Assert.Equal($"Bearer {keys[number % 2]}", request.Header("Authorization"));
            Assert.Null(request.Account);
        });
        Assert.Null(given.ApiKey);
    }

    private static RecordedRequest AssertKeyAlone(IReadOnlyList<RecordedRequest> requests)
    {
        var request = Assert.Single(requests);
        AssertKeyAlone(request);
        return request;
    }

    private static void AssertKeyAlone(RecordedRequest request)
    {
        Assert.Equal($"Bearer {Known.AccountKey}", request.Header("Authorization"));
        Assert.Null(request.Account);
        Assert.Null(request.Header("Stripe-Context"));
    }

    private static void AssertNoKey(Exception exception)
    {
        foreach (var key in new[] { Known.PlatformKey, Known.AccountKey, Known.OtherAccountKey })
            Assert.DoesNotContain(key[8..], exception.ToString(), StringComparison.Ordinal);
    }

    private static ServiceProvider Services(StripeClient client) => new ServiceCollection()
        .AddSingleton<IStripeClient>(client)
        .AddSingleton(client)
        .AddConnectedAccountCallers()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    private static RefundCreateOptions Options() => new() { Charge = Known.Charge, Amount = 1000 };
}

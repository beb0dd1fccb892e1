using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>Clients other than the platform's plain one.</summary>
public class ClientTests : WireTest
{
    [Fact]
    public async Task The_calls_account_goes_before_that_of_a_client_made_for_another_one()
    {
        var requests = await WireAssert.SameAsync(
            Scripts.Always(Json.Refund),
            client => new RefundService(For(client, Known.OtherAccount)).CreateAsync(new() { Charge = Known.Charge }, OnAccount, Ct),
            client => new RefundsCaller(For(client, Known.OtherAccount)).CreateAsync(Account, new() { Charge = Known.Charge }, Ct));

        Assert.Equal(Known.Account, Assert.Single(requests).Account);
    }

    [Fact]
    public async Task The_context_of_a_client_does_not_go_before_the_calls_account()
    {
        static StripeClient InContext(StripeClient client) => new(new StripeClientOptions
        {
            ApiKey = client.ApiKey,
            ApiBase = client.ApiBase,
            HttpClient = client.HttpClient,
            StripeContext = Known.OtherAccount,
        });

        var requests = await WireAssert.SameAsync(
            Scripts.Always(Json.Refund),
            client => new RefundService(InContext(client)).CreateAsync(new() { Charge = Known.Charge }, new() { StripeAccount = Known.Account, StripeContext = "" }, Ct),
            client => new RefundsCaller(InContext(client)).CreateAsync(Account, new() { Charge = Known.Charge }, Ct));

        var request = Assert.Single(requests);
        Assert.Equal(Known.Account, request.Account);
        Assert.Null(request.Header("Stripe-Context"));
    }

    [Fact]
    public async Task A_client_of_the_users_own_is_called_with_the_account()
    {
        static async Task<RecordingClient> Run(StripeClient inner, Func<IStripeClient, Task> call)
        {
            var client = new RecordingClient(inner);
            await call(client);
            return client;
        }

        RecordingClient? handWritten = null;
        RecordingClient? generated = null;
        await WireAssert.SameAsync(
            Scripts.Always(Json.File),
            async client => { handWritten = await Run(client, own => new FileService(own).GetAsync("file_1", null, OnAccount, Ct)); },
            async client => { generated = await Run(client, own => new FilesCaller(own).GetAsync(Account, "file_1", null, Ct)); });

        Assert.Equal(handWritten!.Calls, generated!.Calls);
        Assert.Equal($"GET /v1/files/file_1 {Known.Account}", Assert.Single(generated.Calls));
    }

    [Fact]
    public async Task The_client_of_AddStripeClient_sends_what_a_client_made_by_hand_sends()
    {
        await WireAssert.SameAsync(
            Json.ThreePages("refund"),
            client => AllOf(new RefundService(client).ListAutoPagingAsync(null, OnAccount, Ct)),
            async client =>
            {
                await using var services = Services(client);
                return await AllOf(services.GetRequiredService<IRefunds>().ListAsync(Account, null, Ct));
            });
        await WireAssert.SameAsync(
            Scripts.Always(Json.File),
            client => new FileService(client).CreateAsync(new() { File = new() { Data = new MemoryStream([1, 2]) }, Purpose = "p" }, OnAccount, Ct),
            async client =>
            {
                await using var services = Services(client);
                return await services.GetRequiredService<IFiles>().CreateAsync(
                    Account, new() { File = new() { Data = new MemoryStream([1, 2]) }, Purpose = "p" }, Ct);
            });
    }

    private static ServiceProvider Services(StripeClient client)
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Stripe:SecretKey"] = client.ApiKey,
            ["Stripe:ApiBase"] = client.ApiBase,
            ["Stripe:FilesBase"] = client.FilesBase,
            ["Stripe:ConnectBase"] = client.ConnectBase,
            ["Stripe:MeterEventsBase"] = client.MeterEventsBase,
        }).Build();
        services.AddStripeClient(configuration.GetSection("Stripe"))
            .ConfigurePrimaryHttpMessageHandler((handler, _) => ((SocketsHttpHandler)handler).UseProxy = false);
        return services.AddConnectedAccountCallers().BuildServiceProvider();
    }

    private static StripeClient For(StripeClient client, string account) => new(new StripeClientOptions
    {
        ApiKey = client.ApiKey,
        ApiBase = client.ApiBase,
        HttpClient = client.HttpClient,
        StripeAccount = account,
    });

    /// <summary>A decorator, as applications write for logging.</summary>
    private sealed class RecordingClient(StripeClient inner) : IStripeClient
    {
        public List<string> Calls { get; } = [];

        public string ApiBase => inner.ApiBase;

        public string ApiKey => inner.ApiKey;

        public string ClientId => inner.ClientId;

        public string ConnectBase => inner.ConnectBase;

        public string FilesBase => inner.FilesBase;

        public string MeterEventsBase => inner.MeterEventsBase;

        public Task<T> RequestAsync<T>(HttpMethod method, string path, BaseOptions options, RequestOptions requestOptions, CancellationToken cancellationToken = default)
            where T : IStripeEntity
        {
            Calls.Add($"{method} {path} {requestOptions.StripeAccount}");
            return inner.RequestAsync<T>(method, path, options, requestOptions, cancellationToken);
        }

        public Task<Stream> RequestStreamingAsync(
            HttpMethod method, string path, BaseOptions options, RequestOptions requestOptions, CancellationToken cancellationToken = default)
        {
            Calls.Add($"{method} {path} {requestOptions.StripeAccount}");
            return inner.RequestStreamingAsync(method, path, options, requestOptions, cancellationToken);
        }
    }
}

using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Microsoft.Extensions.DependencyInjection;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>Callers made for one account, from the factory that the generated registration adds to a real container.</summary>
public class BoundCallerTests : WireTest
{
    private const string Link = """{"object":"account_link","created":1,"expires_at":2,"url":"https://connect.stripe.com/x"}""";

    [Fact]
    public async Task Its_calls_are_the_hand_written_ones()
    {
        Assert.Equal(Known.Account, Assert.Single(await WireAssert.SameAsync(
            Scripts.Always(Json.Refund),
            client => new RefundService(client).CreateAsync(new() { Charge = Known.Charge }, OnAccount, Ct),
            client => BoundAsync(client, bound => bound.CreateAsync(new() { Charge = Known.Charge }, Ct)))).Account);
        Assert.Equal(Known.Account, Assert.Single(await WireAssert.SameAsync(
            Scripts.Always(Json.Refund),
            client => client.RequestAsync<Refund>(HttpMethod.Post, $"/v1/charges/{Known.Charge}/refunds", new RefundCreateOptions { Amount = 1000 }, OnAccount, Ct),
            client => BoundAsync(client, bound => bound.RefundChargeAsync(Known.Charge, new() { Amount = 1000 }, Ct)))).Account);
        Assert.Null(Assert.Single(await WireAssert.SameAsync(
            Scripts.Always(Json.Account),
            client => new AccountService(client).GetAsync(Known.Account, null, null, Ct),
            client => BoundAsync(client, bound => bound.GetAccountAsync(Ct)))).Account);
        Assert.Null(Assert.Single(await WireAssert.SameAsync(
            Scripts.Always(Link),
            client => new AccountLinkService(client).CreateAsync(new() { Account = Known.Account }, null, Ct),
            client => BoundAsync(client, bound => bound.CreateLinkAsync(new(), Ct)))).Account);
        Assert.Null(Assert.Single(await WireAssert.SameAsync(
            Scripts.Always(Json.Balance),
            client => new BalanceService(client).GetAsync(null, Ct),
            client => BoundAsync(client, bound => bound.GetPlatformBalanceAsync(Ct)))).Account);
    }

    [Fact]
    public async Task Every_page_carries_its_account()
    {
        var requests = await WireAssert.SameAsync(
            Json.ThreePages("refund"),
            client => AllOf(new RefundService(client).ListAutoPagingAsync(null, OnAccount, Ct)),
            client => BoundAsync(client, bound => AllOf(bound.ListAsync(null, Ct))));

        Assert.Equal(3, requests.Count);
        Assert.All(requests, request => Assert.Equal(Known.Account, request.Account));
    }

    [Fact]
    public async Task Callers_of_many_accounts_at_once_stay_apart()
    {
        await using var server = await RecordingServer.StartAsync(Scripts.Always(Json.Refund));
        using var loopback = new LoopbackClient(server, maxConnections: 32);
        await using var services = Services(loopback.Client);
        var factory = services.GetRequiredService<IConnectedAccountCallerFactory<IBound>>();
        var callers = Enumerable.Range(0, 100).Select(number => factory.For(ConnectedAccountId.Parse($"acct_{number}"))).ToArray();

        await Task.WhenAll(callers.Select((caller, number) => Task.Run(() => caller.CreateAsync(new() { Charge = $"ch_{number}" }, Ct), Ct)));

        Assert.Equal(100, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal(request.Form["charge"], request.Account!.Replace("acct_", "ch_", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task There_is_no_caller_without_an_account()
    {
        await WireAssert.NothingSentAsync<InvalidOperationException>(client => BoundAsync(client, bound => bound.CreateAsync(new(), Ct), default(ConnectedAccountId)));
        await WireAssert.NothingSentAsync<InvalidOperationException>(client => new BoundCaller(client, default).CreateAsync(new(), Ct));
    }

    [Theory]
    [InlineData(ServiceLifetime.Transient)]
    [InlineData(ServiceLifetime.Scoped)]
    [InlineData(ServiceLifetime.Singleton)]
    public async Task The_container_has_factories_for_bound_interfaces_and_callers_for_others(ServiceLifetime lifetime)
    {
        await using var server = await RecordingServer.StartAsync(Scripts.Always("{}"));
        using var loopback = new LoopbackClient(server);
        await using var services = Services(loopback.Client, lifetime);
        using var scope = services.CreateScope();

        Assert.IsType<BoundCaller>(scope.ServiceProvider.GetRequiredService<IConnectedAccountCallerFactory<IBound>>().For(Account));
        Assert.IsType<LegacyBoundCaller>(scope.ServiceProvider.GetRequiredService<IConnectedAccountKeyCallerFactory<ILegacyBound>>().For(ConnectedAccountKey.Parse(Known.AccountKey)));
        Assert.IsType<OnboardingCaller>(scope.ServiceProvider.GetRequiredService<IOnboarding>());
        Assert.Null(scope.ServiceProvider.GetService<IBound>());
        Assert.Null(scope.ServiceProvider.GetService<IConnectedAccountKeyCallerFactory<IBound>>());
        Assert.Null(scope.ServiceProvider.GetService<IConnectedAccountCallerFactory<ILegacyBound>>());
    }

    private static async Task<T> BoundAsync<T>(StripeClient client, Func<IBound, Task<T>> call, ConnectedAccountId? account = null)
    {
        await using var services = Services(client);
        return await call(services.GetRequiredService<IConnectedAccountCallerFactory<IBound>>().For(account ?? Account));
    }

    private static ServiceProvider Services(StripeClient client, ServiceLifetime lifetime = ServiceLifetime.Transient) => new ServiceCollection()
        .AddSingleton<IStripeClient>(client)
        .AddSingleton(client)
        .AddConnectedAccountCallers(lifetime)
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ConnectGen.Runtime.Tests.AspNetCore;

/// <summary>The registered authorizer decides on client configurations as it does on calls.</summary>
public class ClientConfigurationAuthorizerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_asked_about_the_account_and_told_what_for()
    {
        var asked = new List<(ConnectedAccountId Account, string? Service, string Operation, string Text)>();
        await using var app = await StartAsync((call, _) =>
        {
            asked.Add((call.Account, call.Service, call.Operation, call.ToString()));
            return new(true);
        });

        var answer = await app.GetAsync(await app.SignInAsync("acct_1"));

        Assert.Equal(MapConnectClientConfigurationTests.Json("acct_1"), answer.Text);
        Assert.Equal((ConnectedAccountId.Parse("acct_1"), "ConnectGen.ConnectClientConfiguration", "Get", "ConnectGen.ConnectClientConfiguration.Get"), Assert.Single(asked));
    }

    [Fact]
    public async Task Its_refusal_is_403_with_no_body()
    {
        await using var app = await StartAsync(static async (_, _) =>
        {
            await Task.Yield();
            return false;
        });

        var answer = await app.GetAsync(await app.SignInAsync("acct_1"));

        Assert.Equal((HttpStatusCode.Forbidden, ""), (answer.Status, answer.Text));
        Assert.Equal("no-store", answer.CacheControl);
    }

    [Fact]
    public async Task Its_exception_reaches_the_app_and_gives_nothing_away()
    {
        await using var app = await StartAsync(static (_, _) => throw new TimeoutException("The directory does not answer."));

        var answer = await app.GetAsync(await app.SignInAsync("acct_1"));

        Assert.Equal((HttpStatusCode.InternalServerError, ""), (answer.Status, answer.Text));
        Assert.Contains(app.Log.Entries, static entry => entry.Contains("The directory does not answer.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_not_asked_where_there_is_nobody_or_no_account()
    {
        await using var app = await StartAsync(static (_, _) => throw new InvalidOperationException());

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.GetAsync()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(await app.SignInAsync(null))).Status);
    }

    [Fact]
    public async Task It_is_the_one_of_the_request()
    {
        await using var app = await ClientConfigurationApp.StartAsync(Map, static services => services.AddScoped<IConnectedAccountAuthorizer>(_ => new OnceAuthorizer()));
        var token = await app.SignInAsync("acct_1");

        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync(token)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync(token)).Status);
    }

    [Fact]
    public async Task Asking_ends_with_the_request()
    {
        var began = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using var app = await StartAsync(async (_, cancellationToken) =>
        {
            began.SetResult();
            using var registration = cancellationToken.Register(ended.SetResult);
            await ended.Task;
            throw new OperationCanceledException(cancellationToken);
        });
        var token = await app.SignInAsync("acct_1");
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var request = app.GetAsync(token, cancellationToken: leave.Token);
        await began.Task.WaitAsync(Cancellation);
        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await ended.Task.WaitAsync(Cancellation);
    }

    private static Task<ClientConfigurationApp> StartAsync(Func<ConnectedAccountCallContext, CancellationToken, ValueTask<bool>> decide) =>
        ClientConfigurationApp.StartAsync(Map, services => services.AddSingleton<IConnectedAccountAuthorizer>(new Authorizer(decide)));

    private static void Map(WebApplication app) => app.MapConnectClientConfiguration(ClientConfigurationApp.Path, ClientConfigurationApp.AccountOf);

    private sealed class Authorizer(Func<ConnectedAccountCallContext, CancellationToken, ValueTask<bool>> decide) : IConnectedAccountAuthorizer
    {
        public ValueTask<bool> IsAuthorizedAsync(ConnectedAccountCallContext call, CancellationToken cancellationToken) => decide(call, cancellationToken);
    }

    private sealed class OnceAuthorizer : IConnectedAccountAuthorizer
    {
        private bool _asked;

        public ValueTask<bool> IsAuthorizedAsync(ConnectedAccountCallContext call, CancellationToken cancellationToken)
        {
            var first = !_asked;
            _asked = true;
            return new(first);
        }
    }
}

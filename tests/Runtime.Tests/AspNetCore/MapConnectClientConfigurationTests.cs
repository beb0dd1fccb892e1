using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConnectGen.Runtime.Tests.AspNetCore;

/// <summary>Who gets which configuration from the endpoint, over HTTP.</summary>
public class MapConnectClientConfigurationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signed_in_user_gets_the_key_and_the_account_and_nothing_else()
    {
        await using var app = await ClientConfigurationApp.StartAsync(app => app.MapConnectClientConfiguration(ClientConfigurationApp.Path, ClientConfigurationApp.AccountOf));

        var answer = await app.GetAsync(await app.SignInAsync("acct_1Alder"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(Encoding.ASCII.GetBytes(Json("acct_1Alder")), answer.Body);
        Assert.Equal("application/json; charset=utf-8", answer.ContentType);
        Assert.Equal("no-store", answer.CacheControl);
    }

    [Fact]
    public async Task Each_of_two_sellers_gets_their_own_however_many_ask_at_once()
    {
        await using var app = await ClientConfigurationApp.StartAsync(app => app.MapConnectClientConfiguration(ClientConfigurationApp.Path, async http =>
        {
            await Task.Yield();
            return ClientConfigurationApp.AccountOf(http);
        }));
        string[] accounts = ["acct_1Alder", "acct_1Birch"];
        string[] tokens = [await app.SignInAsync(accounts[0]), await app.SignInAsync(accounts[1])];

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => app.GetAsync(tokens[i % 2])));

        Assert.Equal(Enumerable.Range(0, 40).Select(i => Json(accounts[i % 2])), answers.Select(static answer => answer.Text));
    }

    [Fact]
    public async Task Nobody_signed_in_is_401_and_is_not_looked_up()
    {
        var asked = 0;
        await using var app = await ClientConfigurationApp.StartAsync(app => app.MapConnectClientConfiguration(ClientConfigurationApp.Path, http =>
        {
            asked++;
            return ClientConfigurationApp.AccountOf(http);
        }));

        var answers = new[] { await app.GetAsync(), await app.GetAsync("not-a-token") };

        Assert.All(answers, static answer => Assert.Equal((HttpStatusCode.Unauthorized, ""), (answer.Status, answer.Text)));
        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task A_user_without_an_account_is_404_with_no_body()
    {
        await using var app = await ClientConfigurationApp.StartAsync(app => app.MapConnectClientConfiguration(ClientConfigurationApp.Path, ClientConfigurationApp.AccountOf));

        var answer = await app.GetAsync(await app.SignInAsync(null));

        Assert.Equal((HttpStatusCode.NotFound, ""), (answer.Status, answer.Text));
        Assert.Equal("no-store", answer.CacheControl);
    }

    [Fact]
    public async Task AllowAnonymous_opens_it_to_everybody()
    {
        await using var app = await ClientConfigurationApp.StartAsync(app => app.MapConnectClientConfiguration(
            "/shops/{shop}/config",
            static http => http.GetRouteValue("shop") is "alder" ? ConnectedAccountId.Parse("acct_1Alder") : null).AllowAnonymous());

        Assert.Equal(Json("acct_1Alder"), (await app.GetAsync(path: "/shops/alder/config")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(path: "/shops/oak/config")).Status);
    }

    [Fact]
    public async Task It_can_be_held_to_a_policy_and_lie_in_a_group()
    {
        await using var app = await ClientConfigurationApp.StartAsync(app => app.MapGroup("/connect")
            .MapConnectClientConfiguration("/config", ClientConfigurationApp.AccountOf)
            .RequireAuthorization(static policy => policy.RequireClaim("stripe_account", "acct_1Alder")));

        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync(await app.SignInAsync("acct_1Alder"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.GetAsync(await app.SignInAsync("acct_1Birch"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.GetAsync()).Status);
    }

    [Fact]
    public async Task A_script_without_a_cookie_is_redirected_unless_it_says_that_it_is_one_or_the_endpoint_does()
    {
        var builder = ClientConfigurationApp.Builder(TestKeys.Publishable);
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        await using var app = builder.Build();
        app.MapConnectClientConfiguration("/for-people", ClientConfigurationApp.AccountOf);
        app.MapConnectClientConfiguration("/for-scripts", ClientConfigurationApp.AccountOf).DisableCookieRedirect();
        await app.StartAsync(Cancellation);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.Single()) };

        using var redirected = await http.GetAsync(new Uri("/for-people", UriKind.Relative), Cancellation);
        using var told = await http.GetAsync(new Uri("/for-scripts", UriKind.Relative), Cancellation);
        http.DefaultRequestHeaders.Add("X-Requested-With", "XMLHttpRequest");
        using var script = await http.GetAsync(new Uri("/for-people", UriKind.Relative), Cancellation);

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], new[] { redirected, told, script }.Select(static response => response.StatusCode));
    }

    [Fact]
    public async Task AllowAnonymous_on_its_group_opens_it_as_well()
    {
        await using var app = await ClientConfigurationApp.StartAsync(app => app.MapGroup("/connect").AllowAnonymous()
            .MapConnectClientConfiguration("/config", static _ => ConnectedAccountId.Parse("acct_1")));

        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync()).Status);
    }

    [Fact]
    public async Task An_app_without_authorization_gives_nothing_away_unless_it_opens_the_endpoint()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        await using var bare = builder.Build();
        bare.Urls.Add("http://127.0.0.1:0");
        var key = PublishableKey.Parse(TestKeys.Publishable);
        bare.MapConnectClientConfiguration("/closed", key, static _ => ConnectedAccountId.Parse("acct_1"));
        bare.MapConnectClientConfiguration("/open", key, static _ => ConnectedAccountId.Parse("acct_1")).AllowAnonymous();
        await bare.StartAsync(Cancellation);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(bare.Urls.Single()) };

        using var closed = await http.GetAsync(new Uri("/closed", UriKind.Relative), Cancellation);
        var open = await http.GetStringAsync(new Uri("/open", UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.InternalServerError, closed.StatusCode);
        Assert.Equal("", await closed.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(Json("acct_1"), open);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_GET_is_answered(string method)
    {
        await using var app = await ClientConfigurationApp.StartAsync(app => app.MapConnectClientConfiguration(ClientConfigurationApp.Path, ClientConfigurationApp.AccountOf));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await app.GetAsync(await app.SignInAsync("acct_1"), method: method)).Status);
    }

    [Fact]
    public async Task A_default_account_is_a_fault_of_the_app_and_no_configuration()
    {
        await using var app = await ClientConfigurationApp.StartAsync(app => app.MapConnectClientConfiguration(ClientConfigurationApp.Path, static _ => default(ConnectedAccountId)));

        var answer = await app.GetAsync(await app.SignInAsync("acct_1"));

        Assert.Equal((HttpStatusCode.InternalServerError, ""), (answer.Status, answer.Text));
        Assert.Contains(app.Log.Entries, static entry => entry.Contains("This ConnectedAccountId holds no account", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Looking_up_ends_with_the_request()
    {
        var began = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using var app = await ClientConfigurationApp.StartAsync(app => app.MapConnectClientConfiguration(ClientConfigurationApp.Path, async http =>
        {
            began.SetResult();
            using var registration = http.RequestAborted.Register(ended.SetResult);
            await ended.Task;
            throw new OperationCanceledException(http.RequestAborted);
        }));
        var token = await app.SignInAsync("acct_1");
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var request = app.GetAsync(token, cancellationToken: leave.Token);
        await began.Task.WaitAsync(Cancellation);
        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await ended.Task.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task A_description_of_the_API_has_it_with_its_answers()
    {
        await using var app = await ClientConfigurationApp.StartAsync(
            app => app.MapConnectClientConfiguration(ClientConfigurationApp.Path, ClientConfigurationApp.AccountOf),
            static services => services.AddEndpointsApiExplorer());

        var described = app.Services.GetRequiredService<IApiDescriptionGroupCollectionProvider>().ApiDescriptionGroups.Items
            .SelectMany(static group => group.Items)
            .Single(static api => api.RelativePath == "connect/config");

        Assert.Equal("GET", described.HttpMethod);
        Assert.Empty(described.ParameterDescriptions);
        Assert.Equal([200, 403, 404], described.SupportedResponseTypes.Select(static response => response.StatusCode));
        Assert.Equal(typeof(ConnectClientConfiguration), described.SupportedResponseTypes[0].Type);
        Assert.Equal("application/json", Assert.Single(described.SupportedResponseTypes[0].ApiResponseFormats).MediaType);
    }

    internal static string Json(string account) => $$"""{"publishableKey":"{{TestKeys.Publishable}}","stripeAccount":"{{account}}"}""";
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ConnectGen.Runtime.Tests.AspNetCore;

/// <summary>What is decided when the endpoint is mapped: the publishable key, and which overload a lambda means.</summary>
public class ClientConfigurationMappingTests
{
    private static readonly ConnectedAccountId Account = ConnectedAccountId.Parse("acct_1");

    /// <summary>Values of the setting, by name, since the test runner shows and stores what a theory is given.</summary>
    private static readonly Dictionary<string, string?> WrongKeys = new()
    {
        ["a secret key"] = TestKeys.Secret,
        ["a live secret key"] = TestKeys.Of("sk", "live"),
        ["a restricted key"] = TestKeys.Of("rk", "live"),
        ["a webhook's secret"] = "whsec_" + TestKeys.Hidden,
        ["a secret of no known kind"] = TestKeys.Hidden + TestKeys.End,
        ["a key with a line's end"] = TestKeys.Publishable + "\n",
        ["two keys"] = TestKeys.Publishable + " " + TestKeys.Secret,
    };

    public static TheoryData<string> WrongKeyNames => new(WrongKeys.Keys);

    [Theory]
    [MemberData(nameof(WrongKeyNames))]
    public async Task A_wrong_key_is_refused_at_once_by_the_name_of_its_setting_and_not_repeated(string name)
    {
        await using var app = ClientConfigurationApp.Builder(WrongKeys[name]).Build();

        var refusal = Assert.Throws<InvalidOperationException>(() => app.MapConnectClientConfiguration(ClientConfigurationApp.Path, ClientConfigurationApp.AccountOf));

        Assert.StartsWith("Stripe:PublishableKey is not a publishable key: set it to the platform's. A publishable key is pk_ followed by", refusal.Message);
        Assert.DoesNotContain(TestKeys.Hidden, refusal.ToString());
        Assert.DoesNotContain(TestKeys.End, refusal.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public async Task A_missing_key_is_refused_at_once_with_how_to_set_it(string? key)
    {
        await using var app = ClientConfigurationApp.Builder(key).Build();

        var refusal = Assert.Throws<InvalidOperationException>(() => app.MapConnectClientConfiguration(ClientConfigurationApp.Path, static async _ => { await Task.Yield(); return Account; }));

        Assert.Equal(
            "Stripe:PublishableKey is missing. Set it to the platform's publishable key, for instance in the environment variable Stripe__PublishableKey "
            + "or with 'dotnet user-secrets set \"Stripe:PublishableKey\" \"<key>\"', or give the key to MapConnectClientConfiguration.",
            refusal.Message);
    }

    [Fact]
    public async Task A_given_key_counts_and_the_configuration_is_not_read()
    {
        var live = PublishableKey.Parse(TestKeys.Of("pk", "live"));
        await using var app = await ClientConfigurationApp.StartAsync(app =>
        {
            app.Configuration["Stripe:PublishableKey"] = TestKeys.Secret;
            app.MapConnectClientConfiguration("/sync", live, static _ => Account).AllowAnonymous();
            app.MapConnectClientConfiguration("/async", live, static async _ => { await Task.Yield(); return Account; }).AllowAnonymous();
        });

        var expected = MapConnectClientConfigurationTests.Json("acct_1").Replace(TestKeys.Publishable, live.Value);
        Assert.Equal(expected, (await app.GetAsync(path: "/sync")).Text);
        Assert.Equal(expected, (await app.GetAsync(path: "/async")).Text);
    }

    [Fact]
    public async Task Every_shape_of_a_lambda_means_one_overload()
    {
        var key = PublishableKey.Parse(TestKeys.Publishable);
        var expected = new Dictionary<string, HttpStatusCode>();
        await using var app = await ClientConfigurationApp.StartAsync(app =>
        {
            Expect(HttpStatusCode.OK, app.MapConnectClientConfiguration("/account", _ => Account));
            Expect(HttpStatusCode.OK, app.MapConnectClientConfiguration("/conditional", http => http.Request.Path.HasValue ? Account : null));
            Expect(HttpStatusCode.OK, app.MapConnectClientConfiguration("/async", async _ => { await Task.Yield(); return Account; }));
            Expect(HttpStatusCode.OK, app.MapConnectClientConfiguration("/await", async http => await FindTaskAsync(http)));
            Expect(HttpStatusCode.OK, app.MapConnectClientConfiguration("/value-task", _ => new ValueTask<ConnectedAccountId?>(Account)));
            Expect(HttpStatusCode.OK, app.MapConnectClientConfiguration("/method", Find));
            Expect(HttpStatusCode.OK, app.MapConnectClientConfiguration("/async-method", FindAsync));
            Expect(HttpStatusCode.NotFound, app.MapConnectClientConfiguration("/null", _ => null));
            Expect(HttpStatusCode.NotFound, app.MapConnectClientConfiguration("/default", _ => default));
            Expect(HttpStatusCode.NotFound, app.MapConnectClientConfiguration("/async-null", async _ => { await Task.Yield(); return null; }));
            Expect(HttpStatusCode.InternalServerError, app.MapConnectClientConfiguration("/throw", _ => throw new NotSupportedException()));
            Expect(HttpStatusCode.InternalServerError, app.MapConnectClientConfiguration("/async-throw", async _ => { await Task.Yield(); throw new NotSupportedException(); }));
            Expect(HttpStatusCode.OK, app.MapConnectClientConfiguration("/key/method", key, Find));
            Expect(HttpStatusCode.OK, app.MapConnectClientConfiguration("/key/async-method", key, FindAsync));
            Expect(HttpStatusCode.NotFound, app.MapConnectClientConfiguration("/key/null", key, _ => null));
            Expect(HttpStatusCode.InternalServerError, app.MapConnectClientConfiguration("/key/throw", key, _ => throw new NotSupportedException()));
        });

        foreach (var (path, status) in expected)
            Assert.Equal((path, status), (path, (await app.GetAsync(path: path)).Status));

        void Expect(HttpStatusCode status, IEndpointConventionBuilder mapped) =>
            mapped.AllowAnonymous().Add(endpoint => expected[((RouteEndpointBuilder)endpoint).RoutePattern.RawText!] = status);
    }

    [Fact]
    public async Task Nothing_may_be_null()
    {
        await using var app = ClientConfigurationApp.Builder(TestKeys.Publishable).Build();
        var key = PublishableKey.Parse(TestKeys.Publishable);

        Assert.Equal("endpoints", Assert.Throws<ArgumentNullException>(() => ((IEndpointRouteBuilder)null!).MapConnectClientConfiguration("/", Find)).ParamName);
        Assert.Equal("pattern", Assert.Throws<ArgumentNullException>(() => app.MapConnectClientConfiguration(null!, Find)).ParamName);
        Assert.Equal("account", Assert.Throws<ArgumentNullException>(() => app.MapConnectClientConfiguration("/", (Func<HttpContext, ConnectedAccountId?>)null!)).ParamName);
        Assert.Equal("account", Assert.Throws<ArgumentNullException>(() => app.MapConnectClientConfiguration("/", (Func<HttpContext, ValueTask<ConnectedAccountId?>>)null!)).ParamName);
        Assert.Equal("publishableKey", Assert.Throws<ArgumentNullException>(() => app.MapConnectClientConfiguration("/", null!, Find)).ParamName);
        Assert.Equal("publishableKey", Assert.Throws<ArgumentNullException>(() => app.MapConnectClientConfiguration("/", null!, FindAsync)).ParamName);
        Assert.Equal("account", Assert.Throws<ArgumentNullException>(() => app.MapConnectClientConfiguration("/", key, (Func<HttpContext, ConnectedAccountId?>)null!)).ParamName);
    }

    private static ConnectedAccountId? Find(HttpContext http) => Account;

    private static ValueTask<ConnectedAccountId?> FindAsync(HttpContext http) => new(Account);

    private static Task<ConnectedAccountId?> FindTaskAsync(HttpContext http) => Task.FromResult<ConnectedAccountId?>(Account);
}

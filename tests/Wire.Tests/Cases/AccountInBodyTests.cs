using System.Text.Json.Serialization;
using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Newtonsoft.Json;
using Stripe;
using V2Options = Stripe.V2.Core.AccountLinkCreateOptions;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>Calls with the account in the body: the platform's own, about that account, so there is no header.</summary>
public class AccountInBodyTests : WireTest
{
    private static readonly Script Link = Scripts.Always("""{"object":"account_link","created":1,"expires_at":2,"url":"https://connect.stripe.com/x"}""");
    private static readonly Script Session = Scripts.Always("""{"object":"account_session","account":"acct_1Nv0FGQ9RKHgCVdK","client_secret":"cs"}""");
    private static readonly Script V2Link = Scripts.Always("""{"object":"v2.core.account_link","account":"acct_1Nv0FGQ9RKHgCVdK","url":"https://connect.stripe.com/x"}""");

    [Fact]
    public async Task An_account_link_names_the_account_in_its_body()
    {
        static AccountLinkCreateOptions Options(string? account) => new() { Account = account, RefreshUrl = "https://example.com/again?a=1&b=ä", Type = "account_onboarding" };

        var request = AssertNoHeader(await WireAssert.SameAsync(
            Link,
            client => new AccountLinkService(client).CreateAsync(Options(Known.Account), null, Ct),
            client => new OnboardingCaller(client).CreateLinkAsync(Account, Options(null), null, Ct)));

        Assert.Equal("/v1/account_links", request.Target);
        Assert.Equal(Known.Account, Assert.Single(request.Form["account"]));
    }

    [Fact]
    public async Task An_account_session_names_the_account_in_its_body()
    {
        static AccountSessionCreateOptions Options(string? account) => new() { Account = account, Components = new() { Payments = new() { Enabled = true } } };

        var request = AssertNoHeader(await WireAssert.SameAsync(
            Session,
            client => new AccountSessionService(client).CreateAsync(Options(Known.Account), null, Ct),
            client => new OnboardingCaller(client).CreateSessionAsync(Account, Options(null), null, Ct)));

        Assert.Equal(Known.Account, Assert.Single(request.Form["account"]));
    }

    [Fact]
    public async Task A_v2_account_link_names_the_account_in_its_body()
    {
        static V2Options Options(string? account) => new() { Account = account, UseCase = new() { Type = "account_onboarding" } };

        var request = AssertNoHeader(await WireAssert.SameAsync(
            V2Link,
            client => client.V2.Core.AccountLinks.CreateAsync(Options(Known.Account), null, Ct),
            client => new OnboardingCaller(client).CreateV2LinkAsync(Account, Options(null), null, Ct)));

        Assert.Equal("/v2/core/account_links", request.Target);
        Assert.StartsWith($$"""{"account":"{{Known.Account}}",""", request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_options_the_account_is_all_that_is_sent()
    {
        AssertNoHeader(await WireAssert.SameAsync(
            Link,
            client => new AccountLinkService(client).CreateAsync(new() { Account = Known.Account }, null, Ct),
            client => new OnboardingCaller(client).CreateLinkAsync(Account, null, null, Ct)));
        AssertNoHeader(await WireAssert.SameAsync(
            Session,
            client => new AccountSessionService(client).CreateAsync(new() { Account = Known.Account }, null, Ct),
            client => new OnboardingCaller(client).CreateSessionAsync(Account, null, null, Ct)));
        AssertNoHeader(await WireAssert.SameAsync(
            V2Link,
            client => client.V2.Core.AccountLinks.CreateAsync(new() { Account = Known.Account }, null, Ct),
            client => new OnboardingCaller(client).CreateV2LinkAsync(Account, null, null, Ct)));
    }

    [Fact]
    public async Task Options_that_name_the_same_account_are_fine_and_request_options_go_along()
    {
        var request = AssertNoHeader(await WireAssert.SameAsync(
            Link,
            client => new AccountLinkService(client).CreateAsync(new() { Account = Known.Account }, new() { IdempotencyKey = "link-1" }, Ct),
            client => new OnboardingCaller(client).CreateLinkAsync(Account, new() { Account = Known.Account }, new() { IdempotencyKey = "link-1", StripeAccount = Known.Account }, Ct)));

        Assert.Equal("link-1", request.IdempotencyKey);
    }

    [Fact]
    public async Task Options_that_name_another_account_are_refused()
    {
        foreach (var refusal in new[]
        {
            await WireAssert.NothingSentAsync<ArgumentException>(client => new OnboardingCaller(client).CreateLinkAsync(Account, new() { Account = Known.OtherAccount }, null, Ct)),
            await WireAssert.NothingSentAsync<ArgumentException>(client => new OnboardingCaller(client).CreateSessionAsync(Account, new() { Account = Known.OtherAccount }, null, Ct)),
            await WireAssert.NothingSentAsync<ArgumentException>(client => new OnboardingCaller(client).CreateV2LinkAsync(Account, new() { Account = Known.OtherAccount }, null, Ct)),
        })
        {
            Assert.Equal("options", refusal.ParamName);
            Assert.Contains($"The call is for the account '{Known.Account}'", refusal.Message, StringComparison.Ordinal);
        }

        await WireAssert.NothingSentAsync<ArgumentException>(client =>
            new OnboardingCaller(client).CreateLinkAsync(Account, new(), new() { StripeAccount = Known.OtherAccount }, Ct));
    }

    // Stripe.net would send both, one after the other.
    [Fact]
    public async Task Extra_parameters_that_name_an_account_are_refused()
    {
        static T With<T>(T options)
            where T : BaseOptions
        {
            options.AddExtraParam("account", Known.OtherAccount);
            return options;
        }

        await WireAssert.NothingSentAsync<ArgumentException>(client => new OnboardingCaller(client).CreateLinkAsync(Account, With(new AccountLinkCreateOptions()), null, Ct));
        await WireAssert.NothingSentAsync<ArgumentException>(client => new OnboardingCaller(client).CreateSessionAsync(Account, With(new AccountSessionCreateOptions()), null, Ct));
        await WireAssert.NothingSentAsync<ArgumentException>(client => new OnboardingCaller(client).CreateV2LinkAsync(Account, With(new V2Options()), null, Ct));
    }

    [Fact]
    public async Task Without_an_account_nothing_is_sent()
    {
        await WireAssert.NothingSentAsync<InvalidOperationException>(client => new OnboardingCaller(client).CreateLinkAsync(default, new() { Account = Known.Account }, null, Ct));
        await WireAssert.NothingSentAsync<InvalidOperationException>(client => new OnboardingCaller(client).CreateSessionAsync(default, null, null, Ct));
        await WireAssert.NothingSentAsync<InvalidOperationException>(client => new OnboardingCaller(client).CreateV2LinkAsync(default, new(), null, Ct));
    }

    [Fact]
    public async Task Options_of_a_class_of_the_users_own_keep_what_it_adds()
    {
        static OwnOptions Own(string? account)
        {
            var options = new OwnOptions { Account = account, Type = "account_onboarding", Campaign = "spring" };
            options.AddExtraParam("beta", "1");
            options.AddExpand("account");
            return options;
        }

        static OwnV2Options OwnV2(string? account)
        {
            var options = new OwnV2Options { Account = account, Campaign = "spring" };
            options.AddExtraParam("beta", "1");
            return options;
        }

        var v1 = AssertNoHeader(await WireAssert.SameAsync(
            Link,
            client => new AccountLinkService(client).CreateAsync(Own(Known.Account), null, Ct),
            client => new OnboardingCaller(client).CreateLinkAsync(Account, Own(null), null, Ct)));
        var v2 = AssertNoHeader(await WireAssert.SameAsync(
            V2Link,
            client => client.V2.Core.AccountLinks.CreateAsync(OwnV2(Known.Account), null, Ct),
            client => new OnboardingCaller(client).CreateV2LinkAsync(Account, OwnV2(null), null, Ct)));

        Assert.Equal(("spring", "1"), ((string?)v1.Form["campaign"], (string?)v1.Form["beta"]));
        Assert.Contains("\"campaign\":\"spring\"", v2.Body, StringComparison.Ordinal);
        Assert.Contains("\"beta\":\"1\"", v2.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_options_object_serves_a_hundred_accounts_at_once_and_is_left_as_it_was()
    {
        await using var server = await RecordingServer.StartAsync((request, number) => request.Target.StartsWith("/v2", StringComparison.Ordinal) ? V2Link(request, number) : Link(request, number));
        using var loopback = new LoopbackClient(server, maxConnections: 32);
        var caller = new OnboardingCaller(loopback.Client);
        var options = new AccountLinkCreateOptions { Type = "account_onboarding" };
        options.AddExtraParam("beta", "1");
        var v2Options = new V2Options { UseCase = new() { Type = "account_onboarding" } };
        var accounts = Enumerable.Range(0, 100).Select(number => $"acct_body{number:000}").ToArray();
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var calls = accounts.Select((id, number) => Task.Run(
            async () =>
            {
                // The key says for whom the request was made: the account is what is tested.
                var given = new RequestOptions { IdempotencyKey = $"link-{id}" };
                await start.Task;
                await (number % 2 == 0
                    ? caller.CreateLinkAsync(ConnectedAccountId.Parse(id), options, given, Ct)
                    : (Task)caller.CreateV2LinkAsync(ConnectedAccountId.Parse(id), v2Options, given, Ct));
            },
            Ct)).ToArray();
        start.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal(accounts.Select(id => $"link-{id}"), server.Requests.Select(request => request.IdempotencyKey).Order());
        Assert.All(server.Requests, request => Assert.Contains(request.IdempotencyKey!["link-".Length..], request.Body, StringComparison.Ordinal));
        Assert.All(server.Requests, request => Assert.Null(request.Account));
        Assert.Null(options.Account);
        Assert.Equal(("account_onboarding", "beta"), (options.Type, Assert.Single(options.ExtraParams).Key));
        Assert.Null(v2Options.Account);
    }

    private static RecordedRequest AssertNoHeader(IReadOnlyList<RecordedRequest> requests)
    {
        var request = Assert.Single(requests);
        Assert.Null(request.Account);
        Assert.Null(request.Header("Stripe-Context"));
        return request;
    }

    private sealed class OwnOptions : AccountLinkCreateOptions
    {
        [JsonProperty("campaign")]
        [JsonPropertyName("campaign")]
        public string? Campaign { get; set; }
    }

    private sealed class OwnV2Options : V2Options
    {
        [JsonProperty("campaign")]
        [JsonPropertyName("campaign")]
        public string? Campaign { get; set; }
    }
}

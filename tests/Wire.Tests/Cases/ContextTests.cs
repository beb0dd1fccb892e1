using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>Calls in a context: by the account, and by a path that ends in it.</summary>
public class ContextTests : WireTest
{
    private const string Link = """{"object":"account_link","created":1,"expires_at":2,"url":"https://connect.stripe.com/x"}""";

    private static readonly StripeContext Path = StripeContext.Parse(Known.Context);
    private static readonly StripeContext Alone = StripeContext.Parse(Known.Account);

    [Fact]
    public async Task The_account_alone_is_the_context()
    {
        foreach (var call in new Func<ContextsCaller, Task<Refund>>[]
        {
            caller => caller.CreateRefundAsync(Account, Options(), Ct),
            caller => caller.CreateRefundAsync(Alone, Options(), null, Ct),
        })
        {
            await SameAsync(
                Known.Account,
                Scripts.Always(Json.Refund),
                client => new RefundService(client).CreateAsync(Options(), new() { StripeContext = Known.Account }, Ct),
                client => call(new ContextsCaller(client)));
        }
    }

    [Fact]
    public async Task A_path_is_the_context_of_services_endpoints_and_every_page()
    {
        await SameAsync(
            Known.Context,
            Scripts.Always(Json.Refund),
            client => new RefundService(client).CreateAsync(Options(), new() { StripeContext = Known.Context }, Ct),
            client => new ContextsCaller(client).CreateRefundAsync(Path, Options(), null, Ct));
        await SameAsync(
            Known.Context,
            Scripts.Always(Json.Balance),
            client => client.RequestAsync<Balance>(HttpMethod.Get, "/v1/balance", null, new() { StripeContext = Known.Context }, Ct),
            client => new ContextsCaller(client).GetBalanceAsync(Path, Ct));
        await SameAsync(
            Known.Context,
            Json.ThreePages("refund"),
            client => AllOf(new RefundService(client).ListAutoPagingAsync(null, new() { StripeContext = Known.Context }, Ct)),
            client => AllOf(new ContextsCaller(client).ListRefundsAsync(Path, null, Ct)));
    }

    [Fact]
    public async Task An_account_in_the_URL_leaves_its_parent_as_the_context()
    {
        var requests = await SameAsync(
            Known.Platform,
            Scripts.Always(Json.Account),
            client => new AccountService(client).GetAsync(Known.Account, null, new() { StripeContext = Known.Platform }, Ct),
            client => new ContextsCaller(client).GetAccountAsync(Path, null, Ct));

        Assert.Equal($"/v1/accounts/{Known.Account}", requests[0].Target);
    }

    [Fact]
    public async Task An_account_in_the_body_leaves_its_parent_as_the_context()
    {
        var requests = await SameAsync(
            Known.Platform,
            Scripts.Always(Link),
            client => new AccountLinkService(client).CreateAsync(new() { Account = Known.Account, Type = "account_onboarding" }, new() { StripeContext = Known.Platform }, Ct),
            client => new ContextsCaller(client).CreateAccountLinkAsync(Path, new() { Type = "account_onboarding" }, null, Ct));

        Assert.Equal(Known.Account, requests[0].Form["account"]);
    }

    [Fact]
    public async Task An_account_alone_in_the_URL_or_the_body_goes_in_no_header()
    {
        foreach (var call in new Func<ContextsCaller, Task<Account>>[]
        {
            caller => caller.GetAccountAsync(Account, Ct),
            caller => caller.GetAccountAsync(Alone, null, Ct),
            caller => caller.GetAccountAsync(Alone, new RequestOptions { StripeAccount = Known.Account }, Ct),
        })
        {
            await SameAsync(
                null,
                Scripts.Always(Json.Account),
                client => new AccountService(client).GetAsync(Known.Account, null, null, Ct),
                client => call(new ContextsCaller(client)));
        }

        foreach (var call in new Func<ContextsCaller, Task<AccountLink>>[]
        {
            caller => caller.CreateAccountLinkAsync(Account, new(), Ct),
            caller => caller.CreateAccountLinkAsync(Alone, new(), null, Ct),
        })
        {
            await SameAsync(
                null,
                Scripts.Always(Link),
                client => new AccountLinkService(client).CreateAsync(new() { Account = Known.Account }, null, Ct),
                client => call(new ContextsCaller(client)));
        }
    }

    [Fact]
    public async Task The_calls_context_goes_before_that_of_the_client()
    {
        static StripeClient InContext(StripeClient client) => new(new StripeClientOptions
        {
            ApiKey = client.ApiKey,
            ApiBase = client.ApiBase,
            HttpClient = client.HttpClient,
            StripeContext = Known.OtherAccount,
        });

        await SameAsync(
            Known.Context,
            Scripts.Always(Json.Refund),
            client => new RefundService(client).CreateAsync(Options(), new() { StripeContext = Known.Context }, Ct),
            client => new ContextsCaller(InContext(client)).CreateRefundAsync(Path, Options(), null, Ct));
        await SameAsync(
            Known.Platform,
            Scripts.Always(Json.Account),
            client => new AccountService(client).GetAsync(Known.Account, null, new() { StripeContext = Known.Platform }, Ct),
            client => new ContextsCaller(InContext(client)).GetAccountAsync(Path, null, Ct));
    }

    /// <summary>Contexts that end in no account.</summary>
    public static TheoryData<string> NoContexts => [.. WithoutAccount.Keys];

    private static Dictionary<string, StripeContext?> WithoutAccount { get; } = new()
    {
        ["null"] = null,
        ["empty"] = new(),
        ["empty text"] = StripeContext.Parse(""),
        ["a slash at the end"] = StripeContext.Parse($"{Known.Account}/"),
        ["a slash at the beginning"] = StripeContext.Parse($"/{Known.Account}"),
        ["an empty part"] = StripeContext.Parse($"{Known.Platform}//{Known.Account}"),
        ["a part that is null"] = new([null!, Known.Account]),
        ["an end that is null"] = new([Known.Account, null!]),
        ["an organisation"] = StripeContext.Parse("org_1"),
        ["a customer at the end"] = StripeContext.Parse($"{Known.Account}/cus_1"),
        ["two accounts in one part"] = new([Known.Context]),
        ["a space at the end"] = StripeContext.Parse($"{Known.Context} "),
        ["a line break"] = StripeContext.Parse($"{Known.Context}\r\nX: y"),
        ["a key"] = StripeContext.Parse(Known.PlatformKey),
    };

    [Theory]
    [MemberData(nameof(NoContexts))]
    public async Task A_context_that_ends_in_no_account_is_refused(string name)
    {
        var context = WithoutAccount[name]!;

        foreach (var call in new Func<ContextsCaller, Task>[]
        {
            caller => caller.CreateRefundAsync(context, Options(), null, Ct),
            caller => caller.CreateRefundAsync(context, Options(), new RequestOptions { StripeContext = Known.Context }, Ct),
            caller => AllOf(caller.ListRefundsAsync(context, null, Ct)),
            caller => caller.GetBalanceAsync(context, Ct),
            caller => caller.GetAccountAsync(context, null, Ct),
            caller => caller.CreateAccountLinkAsync(context, new(), null, Ct),
        })
        {
            var refusal = await WireAssert.NothingSentAsync<ArgumentException>(client => call(new ContextsCaller(client)));

            Assert.Equal("context", refusal.ParamName);
            Assert.Contains("context", refusal.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("X: y", refusal.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Known.PlatformKey, refusal.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Known.OtherAccount)]
    [InlineData($"{Known.OtherAccount}/{Known.Account}")]
    [InlineData($"{Known.Platform}/{Known.OtherAccount}")]
    public async Task Request_options_with_another_context_are_refused(string other)
    {
        foreach (var given in new Func<RequestOptions>[]
        {
            () => new() { StripeContext = other },
            () => new RawRequestOptions { AdditionalHeaders = { ["stripe-context"] = other } },
        })
        {
            foreach (var context in new[] { Path, Alone })
            {
                await WireAssert.NothingSentAsync<ArgumentException>(client => new ContextsCaller(client).CreateRefundAsync(context, Options(), given(), Ct));
                await WireAssert.NothingSentAsync<ArgumentException>(client => new ContextsCaller(client).GetAccountAsync(context, given(), Ct));
                await WireAssert.NothingSentAsync<ArgumentException>(client => new ContextsCaller(client).CreateAccountLinkAsync(context, new(), given(), Ct));
            }
        }
    }

    [Fact]
    public async Task Request_options_with_another_account_are_refused()
    {
        static RequestOptions Given() => new() { StripeAccount = Known.OtherAccount };

        await WireAssert.NothingSentAsync<ArgumentException>(client => new ContextsCaller(client).CreateRefundAsync(Path, Options(), Given(), Ct));
        await WireAssert.NothingSentAsync<ArgumentException>(client => new ContextsCaller(client).GetAccountAsync(Path, Given(), Ct));
        await WireAssert.NothingSentAsync<ArgumentException>(client => new ContextsCaller(client).CreateAccountLinkAsync(Path, new(), Given(), Ct));
    }

    [Fact]
    public async Task Request_options_with_the_same_context_and_account_go_along_and_are_left_as_they_were()
    {
        var given = new RequestOptions { StripeContext = Known.Context, StripeAccount = Known.Account, IdempotencyKey = "refund-1" };

        await SameAsync(
            Known.Context,
            Scripts.Always(Json.Refund),
            client => new RefundService(client).CreateAsync(Options(), new() { StripeContext = Known.Context, IdempotencyKey = "refund-1" }, Ct),
            client => new ContextsCaller(client).CreateRefundAsync(Path, Options(), given, Ct));

        Assert.Equal((Known.Context, Known.Account), (given.StripeContext, given.StripeAccount));
    }

    private static async Task<IReadOnlyList<RecordedRequest>> SameAsync<T>(
        string? context, Script script, Func<StripeClient, Task<T>> handWritten, Func<StripeClient, Task<T>> generated)
    {
        var requests = await WireAssert.SameAsync(script, handWritten, generated);

        Assert.All(requests, request => Assert.Equal(context, request.Header("Stripe-Context")));
        Assert.All(requests, request => Assert.Null(request.Account));
        return requests;
    }

    private static RefundCreateOptions Options() => new() { Charge = Known.Charge, Amount = 1000 };
}

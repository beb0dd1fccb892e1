using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Authentication.CallWithoutAccountAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

public sealed class CallWithoutAccountAnalyzerTests
{
    [Fact]
    public Task Assembly_that_is_not_marked_is_left_alone() => Verify.Ignores("""
        using Stripe;

        class Refunds(IStripeClient client) { Refund Create(RefundCreateOptions options) => new RefundService(client).Create(options); }
        """);

    [Fact]
    public Task Message_names_the_method_and_the_call() => Verify.Flags(
        """
        using Stripe;
        [assembly: ConnectGen.RequireConnectedAccount]

        class Refunds(IStripeClient client) { Refund Create(RefundCreateOptions options) => {|#0:new RefundService(client).Create(options)|}; }
        """,
        "CG1005",
        "'Refunds.Create(RefundCreateOptions)' calls RefundService.Create without a connected account, which reaches the platform's own. Call it through a [ConnectedAccountCall] interface, pass RequestOptions with a StripeAccount, or mark the method or its class [PlatformCall].");

    [Theory]
    [InlineData("refunds.Create(new())")]
    [InlineData("refunds.Create(new(), null)")]
    [InlineData("refunds.Create(new(), default)")]
    [InlineData("refunds.Create(new(), (RequestOptions?)null)")]
    [InlineData("refunds.Create(requestOptions: null, options: new())")]
    [InlineData("refunds.Create(new(), new RequestOptions())")]
    [InlineData("refunds.Create(new(), new())")]
    [InlineData("refunds.Create(new(), new RequestOptions { IdempotencyKey = \"key\" })")]
    [InlineData("refunds.Create(new(), new RequestOptions { ApiKey = \"key\" })")]
    [InlineData("refunds.Create(new(), new RequestOptions { StripeAccount = null })")]
    [InlineData("refunds.Create(new(), new RequestOptions { StripeAccount = \"\" })")]
    [InlineData("refunds.Create(new(), new RequestOptions { StripeAccount = string.Empty })")]
    [InlineData("refunds.Create(new(), account is null ? null : new RequestOptions())")]
    [InlineData("refunds.CreateAsync(new())")]
    [InlineData("refunds.ListAutoPaging()")]
    [InlineData("refunds.ListAutoPagingAsync()")]
    [InlineData("client.V1.Refunds.GetAsync(\"re_1\")")]
    [InlineData("client.V1.Checkout.Sessions.CreateAsync(new())")]
    [InlineData("client.V2.Core.Events.GetAsync(\"evt_1\")")]
    [InlineData("new Stripe.Checkout.SessionService(client).Create(new())")]
    [InlineData("new BalanceService().Get()")]
    [InlineData("new AccountService(client).Create(new())")]
    [InlineData("new AccountService(client).List()")]
    [InlineData("client.RawRequestAsync(HttpMethod.Get, \"/v1/balance\")")]
    [InlineData("client.RequestAsync<Balance>(HttpMethod.Get, \"/v1/balance\", null, null)")]
    [InlineData("client.RawRequestAsync(HttpMethod.Get, $\"/v1/refunds/{account}\")")]
    [InlineData("client.RawRequestAsync(HttpMethod.Get, \"/v1/refunds/\" + account, requestOptions: new RawRequestOptions())")]
    public Task Call_without_an_account_is_flagged(string call) => Verify.Flags($$"""
        using System.Net.Http;
        using Stripe;
        [assembly: ConnectGen.RequireConnectedAccount]

        class Shop
        {
            object Call(RefundService refunds, StripeClient client, string account) => {|CG1005:{{call}}|};
        }
        """);

    [Theory]
    [InlineData("refunds.Create(new(), new RequestOptions { StripeAccount = account })")]
    [InlineData("refunds.Create(new(), new() { StripeAccount = account })")]
    [InlineData("refunds.Create(new(), new() { StripeContext = account })")]
    [InlineData("refunds.Create(new(), new() { StripeAccount = \"\", StripeContext = account })")]
    [InlineData("refunds.Create(new(), options)")]
    [InlineData("refunds.Create(new(), _options)")]
    [InlineData("refunds.Create(new(), Options)")]
    [InlineData("refunds.Create(new(), For(account))")]
    [InlineData("refunds.Create(new(), options ?? new RequestOptions())")]
    [InlineData("refunds.Create(new(), account is null ? null : new RequestOptions { StripeAccount = account })")]
    [InlineData("refunds.Create(new(), new MyOptions())")]
    [InlineData("new AccountService(client).Get(account)")]
    [InlineData("new AccountLoginLinkService(client).Create(account)")]
    [InlineData("new AccountPersonService(client).List(account)")]
    [InlineData("client.V2.Core.Accounts.GetAsync(account)")]
    [InlineData("new AccountLinkService(client).Create(new() { Account = account })")]
    [InlineData("new AccountSessionService(client).Create(new() { Account = account })")]
    [InlineData("client.V2.Core.AccountLinks.Create(new() { Account = account })")]
    [InlineData("new OAuthTokenService(client).Create(new())")]
    [InlineData("client.RawRequestAsync(HttpMethod.Get, $\"/v1/accounts/{account}/persons\")")]
    [InlineData("client.RawRequestAsync(HttpMethod.Post, \"/v1/account_links\")")]
    [InlineData("client.RawRequestAsync(HttpMethod.Get, account)")]
    [InlineData("client.RawRequestAsync(HttpMethod.Get, \"/v1/balance\", requestOptions: new RawRequestOptions { StripeAccount = account })")]
    [InlineData("new RefundService(new StripeClient(new StripeClientOptions { StripeAccount = account })).Create(new())")]
    [InlineData("new StripeClient(new StripeClientOptions { StripeContext = account }).V1.Refunds.Create(new())")]
    [InlineData("_own.V1.Refunds.Create(new())")]
    [InlineData("Own.V1.Refunds.Create(new())")]
    [InlineData("_ownRefunds.Create(new())")]
    [InlineData("ClientOf(account).V1.Refunds.Create(new())")]
    [InlineData("new RefundService(ClientOf(account)).Create(new())")]
    [InlineData("new OwnClient(account).V1.Refunds.Create(new())")]
    [InlineData("new OAuthTokenService(client).ToString()")]
    [InlineData("(Func<string, RequestOptions, Refund>)((id, o) => refunds.Get(id, null, o))")]
    [InlineData("(Expression<Func<RefundService, Refund>>)(r => r.Create(new(), null))")]
    public Task Call_with_an_account_or_unknown_options_is_left_alone(string call) => Verify.Ignores($$"""
        using System;
        using System.Linq.Expressions;
        using System.Net.Http;
        using Stripe;
        [assembly: ConnectGen.RequireConnectedAccount]

        class MyOptions : RequestOptions { public MyOptions() => StripeAccount = "acct_1"; }
        class OwnClient(string account) : StripeClient(new StripeClientOptions { StripeAccount = account });
        class Shop(string given)
        {
            private readonly RequestOptions _options = new();
            private readonly StripeClient _own = new(new StripeClientOptions { StripeAccount = given });
            private readonly RefundService _ownRefunds;
            private StripeClient Own => new(new StripeClientOptions { StripeAccount = given });
            private RequestOptions Options => new();
            public Shop(string given, int number) : this(given) => this._ownRefunds = new RefundService(_own);
            RequestOptions For(string account) => new();
            IStripeClient Client() => null!;
            StripeClient ClientOf(string account) => null!;
            object Call(RefundService refunds, StripeClient client, string account, RequestOptions options) => {{call}};
        }
        """);

    [Theory]
    [InlineData("var o = new RequestOptions(); {|CG1005:refunds.Create(new(), o)|};")]
    [InlineData("RequestOptions? o = null; {|CG1005:refunds.Create(new(), o)|};")]
    [InlineData("RequestOptions? o = null; if (account is null) o = new(); {|CG1005:refunds.Create(new(), o)|};")]
    [InlineData("var o = new RequestOptions(); o.IdempotencyKey = account; o.StripeAccount = null; {|CG1005:refunds.Create(new(), o)|};")]
    [InlineData("var o = new RequestOptions(); {|CG1005:refunds.Create(new(), o)|}; {|CG1005:refunds.Get(account, null, o)|};")]
    [InlineData("var o = new RequestOptions(); if (o != null) {|CG1005:refunds.Create(new(), o)|};")]
    [InlineData("var o = new RequestOptions(); Action later = () => {|CG1005:refunds.Create(new(), o)|};")]
    [InlineData("var c = new StripeClient(account); {|CG1005:c.V1.Refunds.Create(new())|};")]
    [InlineData("var c = new StripeClient(new StripeClientOptions { ApiKey = account }); {|CG1005:new RefundService(c).Create(new())|};")]
    [InlineData("var c = new StripeClient(new StripeClientOptions { StripeAccount = null }); {|CG1005:new RefundService(c).Create(new())|};")]
    [InlineData("{|CG1005:Client().V1.Refunds.Create(new())|};")]
    [InlineData("var r = client.V1?.Refunds; {|CG1005:r.Create(new())|};")]
    [InlineData("client?{|CG1005:.V1.Refunds.Create(new())|};")]
    [InlineData("{|CG1005:_platform.V1.Refunds.Create(new())|};")]
    public Task Options_made_here_without_an_account_and_the_platforms_client_do_not_count(string statements) => Verify.Flags($$"""
        using System;
        using Stripe;
        [assembly: ConnectGen.RequireConnectedAccount]

        class Shop(StripeClient injected)
        {
            private readonly StripeClient _platform = injected;
            StripeClient Client() => injected;
            void Call(RefundService refunds, StripeClient client, string account)
            {
                {{statements}}
            }
        }
        """);

    [Theory]
    [InlineData("var o = new RequestOptions(); o.StripeAccount = account; refunds.Create(new(), o);")]
    [InlineData("var o = new RequestOptions(); if (account != null) o.StripeAccount = account; refunds.Create(new(), o);")]
    [InlineData("var o = new RequestOptions(); o.StripeContext ??= account; refunds.Create(new(), o);")]
#if NET10_0_OR_GREATER
    [InlineData("var o = new RequestOptions(); o?.StripeAccount = account; refunds.Create(new(), o);")]
#endif
    [InlineData("var o = new RequestOptions { StripeAccount = account }; refunds.Create(new(), o);")]
    [InlineData("var o = new RequestOptions(); AddAccount(o); refunds.Create(new(), o);")]
    [InlineData("var o = new RequestOptions(); var same = o; same.StripeAccount = account; refunds.Create(new(), o);")]
    [InlineData("var o = new RequestOptions(); Find(out o); refunds.Create(new(), o);")]
    [InlineData("RequestOptions o; o = For(account); refunds.Create(new(), o);")]
    [InlineData("foreach (var o in new[] { For(account) }) refunds.Create(new(), o);")]
    [InlineData("if (For(account) is { } o) refunds.Create(new(), o);")]
    [InlineData("var made = new StripeClientOptions(); made.StripeAccount = account; var c = new StripeClient(made); c.V1.Refunds.Create(new());")]
    [InlineData("var made = new StripeClientOptions { StripeAccount = account }; IStripeClient c = new StripeClient(made); var r = new RefundService(c); r.Create(new());")]
    [InlineData("StripeClient c; c = new(new StripeClientOptions { StripeAccount = account }); var r = c.V1.Refunds; r.Create(new());")]
    [InlineData("var r = new StripeClient(new StripeClientOptions { StripeAccount = account }); r?.V1?.Refunds?.Create(new());")]
    [InlineData("var r = new StripeClient(new StripeClientOptions { StripeAccount = account }).V1?.Refunds; r.Create(new());")]
    [InlineData("using var x = (IDisposable)null!; var own = ClientOf(account); own.V1.Refunds.Create(new());")]
    public Task Options_and_clients_that_get_an_account_are_left_alone(string statements) => Verify.Ignores($$"""
        using System;
        using Stripe;
        [assembly: ConnectGen.RequireConnectedAccount]

        class Shop
        {
            void AddAccount(RequestOptions options) { }
            void Find(out RequestOptions options) => options = new();
            RequestOptions For(string account) => new();
            StripeClient ClientOf(string account) => null!;
            void Call(RefundService refunds, string account)
            {
                {{statements}}
            }
        }
        """);

    [Fact]
    public Task Platforms_own_calls_are_left_alone_where_they_say_so() => Verify.Ignores("""
        using System;
        using ConnectGen;
        using Stripe;
        [assembly: RequireConnectedAccount]

        class Some(BalanceService balances)
        {
            [PlatformCall] Balance Method() => balances.Get();
            [PlatformCall] Func<Balance> InLambda() => () => balances.Get();
            Func<Balance> Lambda() => [PlatformCall] () => balances.Get();
            Balance Property { [PlatformCall] get => balances.Get(); }
            Balance Local() { return Inner(); [PlatformCall] Balance Inner() => balances.Get(); }
        }

        [PlatformCall]
        class All(BalanceService balances)
        {
            private readonly Balance _field = balances.Get();
            Balance Method() => balances.Get();
            Balance Property => balances.Get();
            class Nested(BalanceService balances) { Balance Method() => balances.Get(); }
        }

        [PlatformCall] record Record(BalanceService Balances) { Balance Get() => Balances.Get(); }
        [PlatformCall] struct Struct { Balance Get(BalanceService balances) => balances.Get(); }
        """);

    [Fact]
    public Task Top_level_statements_are_marked_on_their_class() => Verify.Ignores("""
        using Stripe;
        [assembly: ConnectGen.RequireConnectedAccount]

        new BalanceService(new StripeClient(args[0])).Get();

        [ConnectGen.PlatformCall] partial class Program;
        """);

    [Fact]
    public Task Attributes_of_the_users_own_are_none() => Verify.Flags("""
        using System;
        using Stripe;
        [assembly: ConnectGen.RequireConnectedAccount]

        class PlatformCallAttribute : Attribute;
        [PlatformCall] class Shop { Balance Method(BalanceService balances) => {|CG1005:balances.Get()|}; }
        """);

    [Fact]
    public Task What_sends_no_request_is_left_alone() => Verify.Ignores("""
        using System;
        using Stripe;
        [assembly: ConnectGen.RequireConnectedAccount]

        class RefundService { public void Create(RequestOptions? options = null) { } }
        interface ICreate { Refund Create(RequestOptions? options = null); }
        class Shop
        {
            Uri Url(OAuthTokenService tokens) => tokens.AuthorizeUrl(new());
            Event Event(string json, string header, string secret) => EventUtility.ConstructEvent(json, header, secret);
            void Own(RefundService refunds, ICreate create) { refunds.Create(); create.Create(); }
            string Name => nameof(Stripe.RefundService.Create);
            Func<RefundCreateOptions, RequestOptions, Refund> Group(Stripe.RefundService refunds) => refunds.Create;
            // new Stripe.RefundService().Create(null)
        }
        """);

    [Fact]
    public Task Interface_of_a_caller_is_left_alone() => Verify.Ignores("""
        using System.Threading.Tasks;
        using ConnectGen;
        using Stripe;
        [assembly: RequireConnectedAccount]

        [ConnectedAccountCall] public partial interface IRefunds { Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options); }
        class Shop(IRefunds refunds) { Task<Refund> Refund(ConnectedAccountId account) => refunds.CreateAsync(account, new()); }
        """);
}

using ConnectGen.Analyzers.Authentication;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Authentication.OptionalAccountAnalyzer>;

using VerifyFix = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<ConnectGen.Analyzers.Authentication.OptionalAccountAnalyzer, ConnectGen.CodeFixes.Authentication.OptionalAccountFixer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

public sealed class OptionalAccountAnalyzerTests
{
    [Theory]
    [InlineData("Task<Refund> Get(string id, string? {|CG1008:account|} = null) => refunds.GetAsync(id, null, new RequestOptions { StripeAccount = account });")]
    [InlineData("Task<Refund> Get(string id, string? {|CG1008:account|} = default) => refunds.GetAsync(id, null, new() { StripeAccount = account });")]
    [InlineData("Task<Refund> Get(string id, string {|CG1008:account|} = \"\") => refunds.GetAsync(id, null, new() { StripeContext = account });")]
    [InlineData("Task<Refund> Get(string id, ConnectedAccountId? {|CG1008:account|} = null) => refunds.GetAsync(id, null, new() { StripeAccount = account?.Value });")]
    [InlineData("Task<Refund> Get(string id, ConnectedAccountId {|CG1008:account|} = default) => refunds.GetAsync(id, null, new() { StripeAccount = account.ToString() });")]
    [InlineData("Task<Refund> Get(string id, StripeContext? {|CG1008:context|} = null) => refunds.GetAsync(id, null, new() { StripeContext = context?.ToString() });")]
    [InlineData("Task<Refund> Get(string id, [Optional] string? {|CG1008:account|}) => refunds.GetAsync(id, null, new() { StripeAccount = account });")]
    public Task Optional_account_is_flagged_whatever_its_type(string member) => Verify.Flags(Class(member));

    [Theory]
    [InlineData("var options = new RequestOptions(); options.StripeAccount = account; Use(options);")]
    [InlineData("var options = new RequestOptions(); if (account != null) options.StripeAccount = account; Use(options);")]
    [InlineData("var options = new RequestOptions(); if (!string.IsNullOrEmpty(account)) { options.StripeAccount = account.Trim(); } Use(options);")]
    [InlineData("var options = account == null ? null : new RequestOptions { StripeAccount = account }; Use(options);")]
    [InlineData("Use(new RequestOptions { StripeAccount = string.IsNullOrWhiteSpace(account) ? null : account });")]
    [InlineData("Use(new RequestOptions { StripeAccount = account ?? \"\" });")]
    [InlineData("Use(new RequestOptions { StripeAccount = (account!) });")]
    [InlineData("var id = account; Use(new RequestOptions { StripeAccount = id });")]
    [InlineData("string? id = null; id = account; Use(new RequestOptions { StripeAccount = id });")]
    [InlineData("if (account is { Length: > 0 } given) Use(new RequestOptions { StripeAccount = given });")]
    [InlineData("if (account is string given) Use(new RequestOptions { StripeAccount = given });")]
    [InlineData("Use(account switch { null => null, var given => new RequestOptions { StripeAccount = given } });")]
    [InlineData("Use(new RequestOptions { StripeContext = StripeContext.Parse(account) });")]
    [InlineData("if (ConnectedAccountId.TryParse(account, out var parsed)) Use(new RequestOptions { StripeAccount = parsed.Value });")]
    [InlineData("Action call = () => Use(new RequestOptions { StripeAccount = account }); call();")]
    [InlineData("Use(new StripeClientOptions { StripeAccount = account });")]
    [InlineData("Use(new RequestOptions { StripeAccount = account ??= \"acct_1\" });")]
    [InlineData("Use(For(account));")]
    [InlineData("Use(Helpers.Outer(account));")]
    [InlineData("Use(Helpers.Account(new RequestOptions(), account));")]
    [InlineData("Use(new RequestOptions().With(account));")]
    [InlineData("Use(new Scope(account));")]
    [InlineData("Use(calls.GetBalanceAsync(ConnectedAccountId.Parse(account!)));")]
    [InlineData("var id = ConnectedAccountId.Parse(account!); Use(new RequestOptions { StripeAccount = id.Value });")]
    [InlineData("_ = calls.GetBalanceAsync(ConnectedAccountId.Parse(account!));")]
    [InlineData("RequestOptions Local(string? id) => new() { StripeAccount = id }; Use(Local(account));")]
    public Task Account_is_followed_to_the_request(string statements) => Verify.Flags(Method("string? {|CG1008:account|} = null", statements));

    [Theory]
    [InlineData("Use(new RequestOptions { IdempotencyKey = account });")]
    [InlineData("Use(new AccountLinkCreateOptions { Account = account });")]
    [InlineData("Use(new TransferCreateOptions { Destination = account });")]
    [InlineData("Use(new Payment { StripeAccount = account });")]
    [InlineData("Use(new RequestOptions { StripeAccount = account == null ? \"acct_1\" : \"acct_2\" });")]
    [InlineData("Use(new RequestOptions { StripeAccount = Lookup(account) });")]
    [InlineData("Use(new RequestOptions { StripeAccount = $\"acct_{account}\" });")]
    [InlineData("Use(new RequestOptions { StripeAccount = nameof(account) });")]
    [InlineData("Use(refunds.Get(account));")]
    [InlineData("if (account is null) return; Use(account);")]
    [InlineData("account = new RequestOptions().StripeAccount;")]
    [InlineData("{ Action<string> f = other => Use(new RequestOptions { StripeAccount = other }); f(\"a\"); }")]
    [InlineData("// new RequestOptions { StripeAccount = account }")]
    [InlineData("Use(Helpers.Deep1(account));")]
    public Task Parameter_that_is_something_else_is_left_alone(string statements) => Verify.Ignores(Method("string? account = null", statements));

    [Theory]
    [InlineData("string account")]
    [InlineData("string? account")]
    [InlineData("string account = \"acct_1\"")]
    [InlineData("params string[] account")]
    public Task Account_that_callers_cannot_forget_is_left_alone(string parameter) =>
        Verify.Ignores(Method(parameter, $"Use(new RequestOptions {{ StripeAccount = account{(parameter.Contains("[]", StringComparison.Ordinal) ? "[0]" : "")} }});"));

    [Fact]
    public Task Optional_request_options_are_left_alone() => Verify.Ignores(Class("""
        Task<Refund> Get(string id, RequestOptions? options = null, CancellationToken cancellationToken = default) => refunds.GetAsync(id, null, options, cancellationToken);
        Task<Refund> For(string account, string id, RequestOptions? options = null)
        {
            options ??= new RequestOptions();
            options.StripeAccount = account;
            return refunds.GetAsync(id, null, options);
        }
        """));

    [Fact]
    public Task Helper_with_an_optional_account_is_flagged_like_any_method() => Verify.Flags(Class("""
        public Task<Refund> Get(string id, string? {|CG1008:accountId|} = null) => refunds.GetAsync(id, null, Build(accountId));
        public Task<Refund> Forgets(string id) => refunds.GetAsync(id, null, Build());
        private static RequestOptions Build(string? {|CG1008:accountId|} = null) => new() { StripeAccount = accountId };
        """));

    [Fact]
    public Task Helper_may_lie_in_the_base_class_in_another_file() => Verify.Flags(new TestProject(
        """
        using System.Threading.Tasks;
        using Stripe;

        public interface ICustomers
        {
            Task<string> AddAsync(string email, string? stripeAccountId = null);
            Task<string> FindAsync(string email, string? stripeAccountId);
        }

        public class Customers : StripeServiceBase, ICustomers
        {
            public async Task<string> AddAsync(string email, string? {|CG1008:stripeAccountId|} = null) =>
                (await new CustomerService(Client).CreateAsync(new CustomerCreateOptions { Email = email }, GetRequestOptions(stripeAccountId))).Id;

            public async Task<string> FindAsync(string email, string? {|CG1008:stripeAccountId|} = null) =>
                (await new CustomerService(Client).GetAsync(email, null, GetRequestOptions(stripeAccountId))).Id;

            public async Task<string> Required(string email, string? stripeAccountId) =>
                (await new CustomerService(Client).GetAsync(email, null, GetRequestOptions(stripeAccountId))).Id;
        }
        """,
        """
        using Stripe;

        public abstract class StripeServiceBase
        {
            protected IStripeClient Client { get; } = null!;

            protected RequestOptions? GetRequestOptions(string? stripeAccountId)
            {
                if (string.IsNullOrEmpty(stripeAccountId))
                    return null;

                return new RequestOptions { StripeAccount = stripeAccountId };
            }
        }
        """));

    [Fact]
    public Task Helper_may_stand_behind_an_interface_or_an_abstract_method() => Verify.Flags(new TestProject(
        """
        using System.Threading.Tasks;
        using Stripe;

        public class Checkout(IWallets wallets, IWallets<string> generic, Abstract @abstract, INothing nothing)
        {
            public Task<Balance> A(string? {|CG1008:account|} = null) => wallets.GetAsync(account);
            public Task<Balance> B(string? {|CG1008:account|} = null) => generic.GetAsync(account);
            public Task<Balance> C(string? {|CG1008:account|} = null) => @abstract.GetAsync(account);
            public Task<Balance> D(string? account = null) => nothing.GetAsync(account);
        }
        """,
        """
        using System.Threading.Tasks;
        using Stripe;

        public interface IWallets { Task<Balance> GetAsync(string? account); }
        public interface IWallets<T> { Task<Balance> GetAsync(string? account); }
        public interface INothing { Task<Balance> GetAsync(string? account); }
        public abstract class Abstract { public abstract Task<Balance> GetAsync(string? account); }
        """,
        """
        using System.Threading.Tasks;
        using Stripe;

        public class Wallets(BalanceService service) : Abstract, IWallets, IWallets<string>
        {
            public override Task<Balance> GetAsync(string? account) => service.GetAsync(new RequestOptions { StripeAccount = account });
        }

        public class Nothing(BalanceService service) : INothing
        {
            public Task<Balance> GetAsync(string? account) => service.GetAsync(new RequestOptions { IdempotencyKey = account });
        }
        """));

    [Fact]
    public Task Implementation_of_an_interface_that_makes_it_optional_is_flagged() => Verify.Flags(new TestProject(
        """
        using Stripe;

        public class Refunds(RefundService refunds) : IRefunds
        {
            public Refund Get(string id, string? {|CG1008:account|}) => refunds.Get(id, null, new RequestOptions { StripeAccount = account });
        }
        """,
        "public interface IRefunds { Stripe.Refund Get(string id, string? account = null); }"));

    [Fact]
    public Task Interface_and_abstract_method_alone_are_left_alone() => Verify.Ignores("""
        using Stripe;

        public interface IRefunds { Refund Get(string id, string? account = null); }
        public abstract class Refunds { public abstract Refund Get(string id, string? account = null); }
        public delegate Refund Get(string id, string? account = null);
        """);

    [Fact]
    public Task Constructors_and_local_functions_are_flagged_too() => Verify.Flags("""
        using Stripe;

        class Scope
        {
            private readonly RequestOptions _options;
            public Scope(string? {|CG1008:account|} = null) => _options = new() { StripeAccount = account };
            public RequestOptions Options => _options;
            RequestOptions M()
            {
                return For();
                RequestOptions For(string? {|CG1008:account|} = null) => new() { StripeAccount = account };
            }
        }
        """);

    [Fact]
    public Task Call_of_the_platform_does_not_excuse_it() => Verify.Flags(Class("""
        [PlatformCall]
        public Task<Refund> Get(string id, string? {|CG1008:account|} = null) =>
            account == null ? refunds.GetAsync(id) : refunds.GetAsync(id, null, new() { StripeAccount = account });
        """));

    [Fact]
    public Task Helpers_that_call_each_other_come_to_an_end() => Verify.Ignores(Class("""
        RequestOptions? A(string? account = null) => B(account);
        RequestOptions? B(string? account = null) => A(account);
        """));

    [Fact]
    public async Task Message_names_method_and_parameter()
    {
        var found = await Find("class C { object M(string? account = null) => new Stripe.RequestOptions { StripeAccount = account }; }");

        Assert.Equal(
            "'C.M' makes the account of a Stripe call of 'account', which callers may leave out: the call then acts for the platform, and nothing says so. Make 'account' required.",
            Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Declaration_of_the_interface_and_careless_callers_are_additional_locations()
    {
        var found = await Find(
            "class Payments(Stripe.RefundService refunds) : IPayments { public Stripe.Refund Get(string id, string? account = null) => refunds.Get(id, null, new() { StripeAccount = account }); public Stripe.Refund Get(int id) => Get(\"a\", null); }",
            "interface IPayments { Stripe.Refund Get(string id, string? account = null); }",
            """
            class Shop(IPayments payments, Payments direct)
            {
                void Careless() { payments.Get("re_1"); direct?.Get("re_2"); payments.Get("re_3", null); payments.Get(account: default, id: "re_4"); payments.Get("re_5", (string?)null); }
                void Careful(string account) { payments.Get("re_6", account); direct.Get(id: "re_7", account: account); }
                void Other(Other other) => other.Get("re_8");
            }
            class Other { public void Get(string id, string? account = null) { } }
            """);

        Assert.Equal(
            ["account", "Get(\"a\", null)", "payments.Get(\"re_1\")", ".Get(\"re_2\")", "payments.Get(\"re_3\", null)", "payments.Get(account: default, id: \"re_4\")", "payments.Get(\"re_5\", (string?)null)"],
            Assert.Single(found).AdditionalLocations.Select(static location => location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(location.SourceSpan)));
    }

    [Theory]
    [InlineData("(string id, string? {|CG1008:account|} = null)", "(string id, string account)")]
    [InlineData("(string id, string? /* whose */ {|CG1008:account|} = null, CancellationToken cancellationToken = default)", "(string id, string? /* whose */ account, CancellationToken cancellationToken = default)", "account = account?.Trim();")]
    [InlineData("(string id, string? {|CG1008:account|} = null, CancellationToken cancellationToken = default)", "(string id, string account, CancellationToken cancellationToken = default)")]
    [InlineData("(string id, bool expand = false, string? {|CG1008:account|} = null, CancellationToken cancellationToken = default)", "(string id, string account, bool expand = false, CancellationToken cancellationToken = default)")]
    [InlineData("(\n        string id,\n        bool expand = false,\n        string? {|CG1008:account|} = null)", "(\n        string id,\n        string account,\n        bool expand = false)")]
    [InlineData("(string? {|CG1008:account|} = null)", "(string? account)", "account ??= Lookup(\"a\");")]
    [InlineData("(string {|CG1008:account|} = \"\")", "(string account)")]
    public Task Fix_requires_a_text(string before, string after, string statement = "") => VerifyFix.Fixes(
        Class($"void Call{before} {{ {statement} Use(new RequestOptions {{ StripeAccount = account }}); }}"),
        Class($"void Call{after} {{ {statement} Use(new RequestOptions {{ StripeAccount = account }}); }}"));

    [Theory]
    [InlineData("Use(new RequestOptions { StripeAccount = account?.Value });", "Use(new RequestOptions { StripeAccount = account.Value });", "ConnectedAccountId")]
    [InlineData("Use(new RequestOptions { StripeAccount = account?.ToString() });", "Use(new RequestOptions { StripeAccount = account.ToString() });", "ConnectedAccountId")]
    [InlineData("Use(new RequestOptions { StripeAccount = account!.Value.Value }); Use(account);", "Use(new RequestOptions { StripeAccount = account!.Value.Value }); Use(account);", "ConnectedAccountId?")]
    [InlineData("Use(new RequestOptions { StripeAccount = account.Value.Value }); Use(account);", "Use(new RequestOptions { StripeAccount = account.Value }); Use(account);", "ConnectedAccountId")]
    [InlineData("if (account is null) return; Use(new RequestOptions { StripeAccount = account.Value.Value });", "if (account is null) return; Use(new RequestOptions { StripeAccount = account.Value.Value });", "ConnectedAccountId?")]
    [InlineData("Use(new RequestOptions { StripeAccount = account.HasValue ? account.Value.Value : null });", "Use(new RequestOptions { StripeAccount = account.HasValue ? account.Value.Value : null });", "ConnectedAccountId?")]
    public Task Fix_requires_an_account_ID(string before, string after, string type) => VerifyFix.Fixes(
        Class($"void Call(ConnectedAccountId? {{|CG1008:account|}} = null, bool flag = false) {{ {before} }}"),
        Class($"void Call({type} account, bool flag = false) {{ {after} }}"));

    [Fact]
    public Task Fix_changes_all_declarations_and_leaves_callers_to_the_compiler() => VerifyFix.Fixes(
        Chain("string? account = null", "string? {|CG1008:account|} = null", "refunds.Get(\"re_1\")"),
        Chain("string account", "string account", "refunds.{|CS7036:Get|}(\"re_1\")"));

    [Fact]
    public Task Fix_changes_declarations_in_other_files()
    {
        var test = new CSharpCodeFixTest<OptionalAccountAnalyzer, CodeFixes.Authentication.OptionalAccountFixer, DefaultVerifier> { ReferenceAssemblies = new ReferenceAssemblies("net10.0") };
        test.TestState.AdditionalReferences.AddRange(References.All);
        test.TestState.Sources.Add("public class Refunds(Stripe.RefundService service) : IRefunds { public Stripe.Refund Get(string id, string {|CG1008:account|} = null) => service.Get(id, null, new() { StripeAccount = account }); }");
        test.TestState.Sources.Add("public interface IRefunds { Stripe.Refund Get(string id, string account = null); }");
        test.FixedState.Sources.Add("public class Refunds(Stripe.RefundService service) : IRefunds { public Stripe.Refund Get(string id, string account) => service.Get(id, null, new() { StripeAccount = account }); }");
        test.FixedState.Sources.Add("public interface IRefunds { Stripe.Refund Get(string id, string account); }");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Fix_requires_it_in_helpers_too() => VerifyFix.Fixes(
        Class("""
            Task<Refund> Get(string id, string? {|CG1008:account|} = null) => refunds.GetAsync(id, null, Build(account));
            RequestOptions Build(string? {|CG1008:account|} = null) => new() { StripeAccount = account };
            """),
        Class("""
            Task<Refund> Get(string id, string account) => refunds.GetAsync(id, null, Build(account));
            RequestOptions Build(string account) => new() { StripeAccount = account };
            """));

    [Theory]
    [InlineData("string id, string? expand = null, string? {|CG1008:account|} = null")]
    [InlineData("string id, object? expand = null, string? {|CG1008:account|} = null")]
    [InlineData("string id, bool expand = false, /* whose */ string? {|CG1008:account|} = null")]
    [InlineData("string id, [Optional] string? {|CG1008:account|}")]
    public Task Fix_is_not_offered_where_calls_would_compile_with_another_meaning(string parameters) =>
        VerifyFix.OffersNothing(Method(parameters, "Use(new RequestOptions { StripeAccount = account });"));

    [Fact]
    public Task Fix_is_not_offered_where_another_method_has_the_signature() => VerifyFix.OffersNothing(Class("""
        void Call(string id, bool expand = false, string? {|CG1008:account|} = null) => Use(new RequestOptions { StripeAccount = account });
        void Call(string id, string account, bool expand) => Use(id);
        """));

    private static string Chain(string declared, string implemented, string call) => $$"""
        #nullable enable
        using Stripe;

        public interface IRefunds { Refund Get(string id, {{declared}}); }
        public abstract class RefundsBase { public abstract Refund Get(string id, {{declared}}); }

        public class Refunds(RefundService service) : RefundsBase, IRefunds
        {
            public override Refund Get(string id, {{implemented}}) => service.Get(id, null, new RequestOptions { StripeAccount = account });
        }

        public class OtherRefunds(RefundService service) : IRefunds
        {
            public Refund Get(string id, {{implemented}}) => service.Get(id, null, new RequestOptions { StripeAccount = account });
        }

        public class Shop(IRefunds refunds)
        {
            public Refund Careful(string account) => refunds.Get("re_1", account);
            public Refund Forgets() => {{call}};
        }
        """;

    private static Task<System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Diagnostic>> Find(params string[] files) =>
        Analyze.Run(Analyze.Compile(files), new OptionalAccountAnalyzer());

    private static string Method(string parameter, string statements) => Class($$"""
        void Call({{parameter}})
        {
            {{statements}}
        }
        """);

    private static string Class(string members) => $$"""
        using System;
        using System.Runtime.InteropServices;
        using System.Threading;
        using System.Threading.Tasks;
        using ConnectGen;
        using Stripe;

        class Payments(RefundService refunds, ICalls calls)
        {
            {{members}}

            private static RequestOptions? For(string? account) => account == null ? null : new RequestOptions { StripeAccount = account };
            private static void Use(object? value) { }
            private static string? Lookup(string? name) => name == null ? null : "acct_1";
            public object Unused => (refunds, calls);
        }

        static class Helpers
        {
            public static RequestOptions? Outer(string? account) => Inner(account);
            public static RequestOptions? Inner(string? account) => Innermost(account);
            public static RequestOptions? Innermost(string? account) => new() { StripeAccount = account };
            public static RequestOptions? Deep1(string? account) => Outer(account);
            public static RequestOptions Account(RequestOptions options, string? account) { options.StripeAccount = account; return options; }
            public static RequestOptions With(this RequestOptions options, string? account) { options.StripeAccount = account; return options; }
        }

        class Scope
        {
            public Scope(string? account) => Options = new RequestOptions { StripeAccount = account };
            public RequestOptions Options { get; }
        }

        class Payment { public string? StripeAccount { get; set; } }

        [ConnectedAccountCall]
        interface ICalls { Task<Balance> GetBalanceAsync(ConnectedAccountId account); }
        """;
}

using ConnectGen.Analyzers.Gate;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Tests.Infrastructure.OperationProbe.Gated>;

namespace ConnectGen.Analyzers.Tests.Gate;

/// <summary>Which files rules get to see, and which they knowingly do not.</summary>
public sealed class RegisterInStripeFilesTests
{
    private const string Unrelated = """
        class Counter
        {
            private int _count;
            void Reset() => _count = 0;
        }
        """;

    private const string RefundsByItsShortName = """
        class Refunds
        {
            private RefundService? _service;
            void Forget() => {|CGSEEN:_service = null|};
        }
        """;

    private const string KeysByTheirShortName = """
        class Keys
        {
            private string? _key;
            void Read() => {|CGSEEN:_key = ApiKey|};
        }
        """;

    [Fact]
    public Task File_that_names_nothing_of_Stripe_is_passed_over() => Verify.Ignores(Unrelated);

    [Fact]
    public Task Empty_file_is_passed_over() => Verify.Ignores("");

    [Fact]
    public Task File_with_a_using_of_Stripe_is_seen() => Verify.Flags("""
        using Stripe;

        class Refunds
        {
            private RefundService? _service;
            void Forget() => {|CGSEEN:_service = null|};
        }
        """);

    [Fact]
    public Task File_with_a_qualified_name_is_seen() => Verify.Flags("""
        class Refunds
        {
            private global::Stripe.RefundService? _service;
            void Forget() => {|CGSEEN:_service = null|};
        }
        """);

    [Fact]
    public Task File_that_names_ConnectGen_is_seen() => Verify.Flags("""
        class Refunds
        {
            private ConnectGen.ConnectedAccountId _account;
            void Forget() => {|CGSEEN:_account = default|};
        }
        """);

    [Theory]
    [InlineData("STRIPE_SECRET_KEY")]
    [InlineData("stripe:secretKey")]
    public Task Name_of_a_setting_counts_however_it_is_written(string setting) =>
        Verify.Flags($"class Settings {{ string? _name; void Read() => {{|CGSEEN:_name = \"{setting}\"|}}; }}");

    [Fact]
    public Task File_that_only_mentions_Stripe_in_a_comment_is_seen_which_costs_time_and_nothing_else() => Verify.Flags("""
        // Not for Stripe.
        class Counter
        {
            private int _count;
            void Reset() => {|CGSEEN:_count = 0|};
        }
        """);

    [Fact]
    public Task Each_file_of_a_project_is_judged_by_itself() =>
        Verify.Flags(new TestProject("using Stripe;\n" + RefundsByItsShortName, Unrelated));

    [Fact]
    public Task Project_without_Stripe_is_passed_over() => Verify.Ignores(new TestProject("""
        // Stripe, in a project that has no Stripe.net.
        class StripeCounter
        {
            private int _count;
            void Reset() => _count = 0;
        }
        """) { ReferencesStripe = false });

    [Fact]
    public Task Type_names_count_where_a_namespace_of_Stripe_is_imported_globally() =>
        Verify.Flags(new TestProject(RefundsByItsShortName, Unrelated) { GlobalUsings = "global using global::Stripe;" });

    [Fact]
    public Task Global_using_may_stand_in_any_file() =>
        Verify.Flags(new TestProject(RefundsByItsShortName, "global using System;\nglobal using Stripe;"));

    [Theory]
    [InlineData("using System;")]
    [InlineData("using System;\nusing Text = System.Text;\nusing static System.Math;")]
    [InlineData("#nullable enable\n// What this file is about.\nusing System;")]
    [InlineData("namespace Shop;")]
    [InlineData("namespace Shop;\nusing System;")]
    [InlineData("[assembly: System.CLSCompliant(false)]")]
    public Task Global_using_counts_however_the_files_begin(string start)
    {
        // Whichever of the project's files is analysed first is the one that is asked for the global usings.
        return Verify.Flags(new TestProject($"{start}\n{RefundsByItsShortName}", "using System.Text;\n" + Unrelated) { GlobalUsings = "global using Stripe;" });
    }

    [Fact]
    public Task Global_using_of_a_nested_namespace_counts() => Verify.Flags(new TestProject("""
        class Checkout
        {
            private SessionService? _service;
            void Forget() => {|CGSEEN:_service = null|};
        }
        """) { GlobalUsings = "global using Stripe.Checkout;" });

    [Fact]
    public Task Type_names_of_a_namespace_that_is_not_imported_do_not_count() => Verify.Ignores(new TestProject("""
        class SessionService
        {
            private int _count;
            void Reset() => _count = 0;
        }
        """) { GlobalUsings = "global using Stripe;" });

    [Fact]
    public Task Global_using_of_ConnectGen_counts() => Verify.Flags(new TestProject("""
        class Seller
        {
            private ConnectedAccountId _account;
            void Forget() => {|CGSEEN:_account = default|};
        }
        """) { GlobalUsings = "global using ConnectGen;" });

    [Fact]
    public Task Type_name_that_ends_the_file_counts() =>
        Verify.Flags(new TestProject("class Box<T> { public static int Count; static int Reset() => {|CGSEEN:Count = 0|}; } class Refunds : Box<Refund>;") { GlobalUsings = "global using Stripe;" });

    [Fact]
    public Task Type_name_with_an_at_sign_counts() =>
        Verify.Flags(new TestProject("class Refunds { @RefundService? _service; void Forget() => {|CGSEEN:_service = null|}; }") { GlobalUsings = "global using Stripe;" });

    [Fact]
    public Task Type_name_within_a_longer_word_does_not_count() => Verify.Ignores(new TestProject("""
        class MyRefundServices
        {
            private int _count;
            void Reset() => _count = 0;
        }
        """) { GlobalUsings = "global using Stripe;" });

    [Fact]
    public Task Global_alias_of_a_type_counts() => Verify.Flags(new TestProject("""
        class Refunds
        {
            private Repayments? _service;
            void Forget() => {|CGSEEN:_service = null|};
        }
        """) { GlobalUsings = "global using Repayments = Stripe.RefundService;" });

    [Fact]
    public Task Global_alias_of_a_namespace_counts() => Verify.Flags(new TestProject("""
        class Refunds
        {
            private S.RefundService? _service;
            void Forget() => {|CGSEEN:_service = null|};
        }
        """) { GlobalUsings = "global using S = Stripe;" });

    [Theory]
    [InlineData("System.Collections.Generic.List<Stripe.Refund>")]
    [InlineData("Stripe.Refund[]")]
    [InlineData("(Stripe.Refund Refund, int Count)")]
    public Task Global_alias_of_a_type_around_one_of_Stripes_counts(string type) => Verify.Flags(new TestProject("""
        class Refunds
        {
            private Refunded _refunded;
            void Forget() => {|CGSEEN:_refunded = default!|};
        }
        """) { GlobalUsings = $"global using Refunded = {type};" });

    [Fact]
    public Task Members_count_where_their_type_is_globally_using_static() =>
        Verify.Flags(new TestProject(KeysByTheirShortName, Unrelated) { GlobalUsings = "global using static Stripe.StripeConfiguration;" });

    [Fact]
    public Task Global_using_of_other_namespaces_changes_nothing() => Verify.Ignores(new TestProject("""
        class RefundService
        {
            private int _count;
            void Reset(int ConnectedAccountId) => _count = ConnectedAccountId;
        }
        """) { GlobalUsings = "global using System.Text;\nglobal using Microsoft.Extensions.DependencyInjection;\nglobal using Number = System.Int32;\nglobal using static System.Math;" });

    [Fact]
    public Task Using_of_another_file_does_not_count() => Verify.Ignores(new TestProject(
        """
        class RefundService
        {
            private int _count;
            void Reset() => _count = 0;
        }
        """,
        "using Stripe;\nclass Other { Customer? Customer; }"));

    [Fact]
    public Task Generated_file_is_passed_over() => Verify.Ignores("""
        // <auto-generated/>
        using Stripe;

        class Refunds
        {
            private RefundService _service;
            void Forget() => _service = null;
        }
        """);

    [Fact]
    public Task Generated_type_is_passed_over() => Verify.Ignores("""
        using Stripe;

        [System.CodeDom.Compiler.GeneratedCode("Tool", "1.0")]
        class Refunds
        {
            private RefundService? _service;
            void Forget() => _service = null;
        }
        """);

    [Fact]
    public Task Word_across_the_border_of_two_chunks_counts()
    {
        var tests = Enumerable.Range(0, "RefundService".Length + 1).Select(static before =>
        {
            var padding = new string(' ', SourceTextExtensions.ChunkLength - "class Refunds { private ".Length - before);
            return Verify.Flags(new TestProject($"class Refunds {{ private {padding}RefundService? _service; void Forget() => {{|CGSEEN:_service = null|}}; }}") { GlobalUsings = "global using Stripe;" });
        });
        return Task.WhenAll(tests);
    }

    // Of a file that names nothing of Stripe.net, but a member that another file uses as a secret of it.
    private const string NamesASecret = """
        class Caller
        {
            private string? _text;
            void Read(Payments payments) => {|CGSEEN:_text = payments.ServerToken|};
        }
        """;

    [Theory]
    [InlineData("class Client { object Make(Payments payments) => new Stripe.StripeClient(payments.ServerToken); }")]
    [InlineData("class Client { Stripe.StripeClient Make(Payments payments) => new(payments.ServerToken.Trim()); }")]
    [InlineData("class Client { void Set(Payments payments) { var key = payments?.ServerToken ?? \"\"; {|CGSEEN:Stripe.StripeConfiguration.ApiKey = key|}; } }")]
    [InlineData("class Client { object Make(Payments payments) => new Stripe.RequestOptions { {|CGSEEN:ApiKey = payments.ServerToken|} }; }")]
    [InlineData("class Client(Payments payments) { private readonly string _key = payments.ServerToken; object Make() => new Stripe.StripeClientOptions { {|CGSEEN:ApiKey = _key|} }; }")]
    [InlineData("class Client { object Check(Payments payments, string json, string header) => Stripe.EventUtility.ConstructEvent(json, header, payments.ServerToken); }")]
    public Task Name_of_a_member_that_is_used_as_a_secret_counts(string use) =>
        Verify.Flags(new TestProject(NamesASecret, "class Payments { public string ServerToken { get; set; } = \"\"; }", use));

    [Theory]
    [InlineData("class Client { object Make(Payments payments) => new System.Uri(payments.ServerToken); }")]
    [InlineData("class StripeClient { public StripeClient(string key) { } object Make(Payments payments) => new StripeClient(payments.ServerToken); }")]
    public Task Name_of_a_member_that_is_used_for_something_else_does_not_count(string use) =>
        Verify.Ignores(new TestProject(NamesASecret.Replace("{|CGSEEN:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal), "class Payments { public string ServerToken { get; set; } = \"\"; }", use));

    [Theory]
    [InlineData("sk_live_")]
    [InlineData("rk_test_1")]
    [InlineData("sk_org_live_")]
    [InlineData("whsec_")]
    [InlineData("sk_\" + \"live_")]
    public Task File_that_holds_what_a_secret_begins_with_is_seen(string text) =>
        Verify.Flags($$"""class Keys { private string? _key; void Set() => {|CGSEEN:_key = "{{text}}"|}; }""");

    [Fact]
    public Task Name_that_says_nothing_does_not_count_whatever_it_is_used_for() => Verify.Ignores(new TestProject(
        "class Caller { private string? _text; void Read(Setting setting) => _text = setting.Value; }",
        "class Setting { public string Value { get; set; } = \"\"; }",
        "class Client { object Make(Setting setting) => new Stripe.StripeClient(setting.Value); }"));

    [Fact]
    public Task Name_of_a_secret_in_a_class_that_is_bound_to_Stripes_section_counts() => Verify.Flags(new TestProject(
        "class Caller { private string? _text; void Read(Payments payments) => {|CGSEEN:_text = payments.SecretKey|}; }",
        "class Payments { public string SecretKey { get; set; } = \"\"; }",
        """
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        class Startup { void Configure(IServiceCollection services, IConfiguration configuration) => services.Configure<Payments>(configuration.GetSection("Stripe")); }
        """));

    // From here on: what the gate misses, and may. A rule that must see one of these needs a wider gate.

    [Fact]
    public Task Missed_Stripe_types_behind_var_and_the_names_of_others() => Verify.Ignores(new TestProject(
        """
        class Caller
        {
            private long _amount;
            void Read(Payments payments)
            {
                var refund = payments.Latest();
                _amount = refund.Amount;
                refund.Amount = 0;
            }
        }
        """,
        "class Payments { public Stripe.Refund Latest() => new(); }"));

    [Fact]
    public Task Missed_target_typed_creation_of_a_field_declared_in_another_file() => Verify.Ignores(new TestProject(
        "partial class Refunds { public Refunds() => _service = new(); }",
        "partial class Refunds { private readonly Stripe.RefundService _service; }"));

    [Fact]
    public Task Missed_members_that_come_with_a_base_type() => Verify.Ignores(new TestProject(
        "class Derived : Base { void Set() => Options.ApiKey = null; }",
        "class Base { protected Stripe.RequestOptions Options { get; } = new(); }"));

    [Fact]
    public Task Missed_name_written_with_a_Unicode_escape() => Verify.Ignores("""
        class Keys
        {
            void Set() => S\u0074ripe.S\u0074ripeConfiguration.ApiKey = null;
        }
        """);
}

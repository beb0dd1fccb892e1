using ConnectGen.Analyzers.Authentication;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Authentication.SharedAccountAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

public sealed class SharedAccountAnalyzerTests
{
    [Theory]
    [InlineData("{|CG1007:Shared.StripeAccount = account|}")]
    [InlineData("{|CG1007:Shared.StripeContext = account|}")]
    [InlineData("{|CG1007:Shared.ApiKey = account|}")]
    [InlineData("{|CG1007:Shared.StripeAccount ??= account|}")]
    [InlineData("{|CG1007:Payments.Shared.StripeAccount = account|}")]
    [InlineData("{|CG1007:Property.StripeAccount = account|}")]
    [InlineData("{|CG1007:Expression.StripeAccount = account|}")]
    [InlineData("{|CG1007:Made.StripeAccount = account|}")]
    [InlineData("{|CG1007:Later.Value.StripeAccount = account|}")]
    [InlineData("{|CG1007:Holder.Options.StripeAccount = account|}")]
    [InlineData("var options = Shared; {|CG1007:options.StripeAccount = account|}")]
    [InlineData("var options = Shared ?? new RequestOptions(); {|CG1007:options.StripeAccount = account|}")]
    [InlineData("if (account is not null) {|CG1007:Shared.StripeAccount = account|}")]
    [InlineData("void Set() => {|CG1007:Shared.StripeAccount = account|}; Set()")]
    [InlineData("Action set = () => {|CG1007:Shared.StripeAccount = account|}; set()")]
    [InlineData("{|CG1007:Shared.StripeAccount = \"acct_1\"|}")]
    [InlineData("{|CG1007:Shared = new RequestOptions { StripeAccount = account }|}")]
    [InlineData("{|CG1007:s_client = new StripeClient(new StripeClientOptions { ApiKey = key, StripeAccount = account })|}")]
    public Task Account_set_on_something_static_is_flagged(string statement) => Verify.Flags(Static(statement));

    [Theory]
    [InlineData("var options = new RequestOptions(); options.StripeAccount = account")]
    [InlineData("var options = new RequestOptions { StripeAccount = account, IdempotencyKey = Shared.IdempotencyKey }; Use(options)")]
    [InlineData("Use(new RequestOptions { StripeAccount = account })")]
    [InlineData("Fresh.StripeAccount = account")]
    [InlineData("FreshToo.StripeAccount = account")]
    [InlineData("Computed().StripeAccount = account")]
    [InlineData("s_mine.StripeAccount = account")]
    [InlineData("Shared.IdempotencyKey = account")]
    [InlineData("Shared.StripeAccount = null")]
    [InlineData("Shared.StripeAccount = default")]
    [InlineData("Shared.ApiKey = Settings.SecretKey")]
    [InlineData("Use(Shared.StripeAccount)")]
    [InlineData("if (Shared.StripeAccount == account) Use(account)")]
    [InlineData("Use(nameof(Shared.StripeAccount))")]
    [InlineData("given.StripeAccount = account")]
    [InlineData("Flow.Value!.StripeAccount = account")]
    [InlineData("PerAccount[account].StripeAccount = account")]
    [InlineData("_instance.StripeAccount = account")]
    [InlineData("s_client = new StripeClient(key)")]
    [InlineData("s_client = new StripeClient(new StripeClientOptions { ApiKey = key })")]
    [InlineData("if (s_client is null) s_client = new StripeClient(new StripeClientOptions { ApiKey = key, StripeAccount = account })")]
    [InlineData("s_client ??= new StripeClient(new StripeClientOptions { ApiKey = key, StripeAccount = account })")]
    [InlineData("var client = new StripeClient(new StripeClientOptions { ApiKey = key, StripeAccount = account }); Use(client)")]
    [InlineData("ClientOptions.StripeAccount = account")]
    public Task Account_of_one_request_is_left_alone(string statement) => Verify.Ignores(Static(statement));

    [Fact]
    public Task Account_set_where_the_object_is_made_is_left_alone() => Verify.Ignores("""
        using Stripe;

        class Payments
        {
            private static readonly RequestOptions Platform = new() { StripeAccount = "acct_1" };
            private static readonly RequestOptions Other = new();
            private static readonly string Account = Other.StripeAccount = "acct_2";

            static Payments()
            {
                Other.StripeAccount = "acct_1";
            }
        }
        """);

    [Fact]
    public Task Account_set_where_the_program_starts_is_left_alone() => Verify.Ignores("""
        using Stripe;

        Defaults.Options.StripeAccount = args[0];

        static class Defaults
        {
            public static RequestOptions Options { get; } = new();
        }
        """);

    [Fact]
    public Task Account_set_in_an_endpoint_is_flagged() => Verify.Flags("""
        using Microsoft.AspNetCore.Builder;
        using Stripe;

        var app = WebApplication.Create();
        var options = new RequestOptions();
        app.MapGet("/{account}", (string account) => { {|CG1007:Defaults.Options.StripeAccount = account|}; });

        static class Defaults
        {
            public static RequestOptions Options { get; } = new();
        }
        """);

    [Fact]
    public Task Constructor_that_changes_something_static_is_flagged() => Verify.Flags("""
        using Stripe;

        class Payments
        {
            private static readonly RequestOptions Shared = new();
            public Payments(string account) => {|CG1007:Shared.StripeAccount = account|};
        }
        """);

    [Theory]
    [InlineData("services.AddSingleton<Payments>();")]
    [InlineData("services.AddSingleton<IPayments, Payments>();")]
    [InlineData("services.TryAddSingleton<IPayments, Payments>();")]
    [InlineData("services.AddKeyedSingleton<IPayments, Payments>(\"a\");")]
    [InlineData("services.AddSingleton(typeof(IPayments), typeof(Payments));")]
    [InlineData("services.AddSingleton<IPayments>(provider => new Payments(provider));")]
    [InlineData("services.AddSingleton<IPayments>(new Shop.Payments(null!));")]
    [InlineData("services.Add(ServiceDescriptor.Singleton<IPayments, Payments>());")]
    public Task Account_set_on_a_singletons_field_is_flagged(string registration) => Verify.Flags(Instance(registration, "{|CG1007:", "|}"));

    [Theory]
    [InlineData("services.AddScoped<Payments>();")]
    [InlineData("services.AddTransient<IPayments, Payments>();")]
    [InlineData("services.AddScoped<IPayments>(provider => new Payments(provider));")]
    [InlineData("services.AddSingleton<Other>();")]
    [InlineData("// services.AddSingleton<Payments>();")]
    [InlineData("")]
    public Task Account_set_on_a_field_of_another_holder_is_left_alone(string registration) => Verify.Ignores(Instance(registration, "", ""));

    [Fact]
    public Task Hosted_service_is_a_singleton() => Verify.Flags("""
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Hosting;
        using Stripe;

        class Payouts(IStripeClient client) : BackgroundService
        {
            private readonly RequestOptions _options = new();

            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                foreach (var account in new[] { "acct_1", "acct_2" })
                {
                    {|CG1007:_options.StripeAccount = account|};
                    await new BalanceService(client).GetAsync(_options, stoppingToken);
                }
            }
        }
        """);

    [Fact]
    public Task Parameter_of_a_singletons_primary_constructor_is_its_field() => Verify.Flags("""
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        class Payments(RequestOptions options)
        {
            private readonly string _initial = options.StripeAccount = "acct_1";
            public void For(string account) => {|CG1007:options.StripeAccount = account|};
            public string Initial => _initial;
            static void Register(IServiceCollection services) => services.AddSingleton<Payments>();
        }
        """);

    [Fact]
    public Task Cached_options_of_a_scoped_service_are_left_alone() => Verify.Ignores("""
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        class RequestOptionsService
        {
            private RequestOptions? _options;

            public RequestOptions GetOrCreate() => _options ??= new RequestOptions();

            public RequestOptions For(string account)
            {
                var options = GetOrCreate();
                options.StripeAccount = account;
                _options!.StripeAccount = account;
                _options = new RequestOptions { StripeAccount = account };
                return options;
            }

            static void Register(IServiceCollection services) => services.AddScoped<RequestOptionsService>();
        }
        """);

    [Fact]
    public Task Options_of_the_users_own_are_left_alone() => Verify.Ignores("""
        class RequestOptions { public string? StripeAccount { get; set; } public string? ApiKey { get; set; } }

        class Payments
        {
            private static readonly RequestOptions Shared = new();
            public void For(string account) => Shared.StripeAccount = Shared.ApiKey = account;
        }
        """);

    [Fact]
    public async Task Message_names_what_is_shared_and_who_sets_it()
    {
        var found = await Analyze.Run(
            Analyze.Compile("class Payments { static readonly Stripe.RequestOptions Shared = new(); void For(string account) => Shared.StripeAccount = account; }"),
            new SharedAccountAnalyzer());

        Assert.Equal(
            "'Payments.Shared' is shared between requests, and 'Payments.For(string)' sets whom it acts for. Another request that is on its way acts for the same account then. Give each request new RequestOptions { StripeAccount = ... }.",
            Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Static(string statement) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using Stripe;

        class Payments
        {
            private static RequestOptions Shared = new();
            private static RequestOptions Property { get; } = new();
            private static RequestOptions Expression => Shared;
            private static RequestOptions Made { get { return Shared; } }
            private static readonly Lazy<RequestOptions> Later = new(() => new RequestOptions());
            private static readonly Holder Holder = new();
            private static readonly StripeClientOptions ClientOptions = new();
            private static RequestOptions Fresh => new();
            private static RequestOptions FreshToo { get { return new RequestOptions(); } }
            private static RequestOptions Computed() => new();
            private static readonly AsyncLocal<RequestOptions> Flow = new();
            private static readonly Dictionary<string, RequestOptions> PerAccount = new();
            [ThreadStatic] private static RequestOptions s_mine = null!;
            private static IStripeClient? s_client;
            private readonly RequestOptions _instance = new();

            public void For(string account, string key, RequestOptions given)
            {
                {{statement}};
            }

            private static void Use(object value) { }
        }

        class Holder { public RequestOptions Options { get; } = new(); }
        static class Settings { public static string SecretKey => ""; }
        """;

    private static TestProject Instance(string registration, string open, string close) => new(
        $$"""
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.DependencyInjection.Extensions;

        namespace Shop;

        static class Registrations
        {
            static void Register(IServiceCollection services)
            {
                {{registration}}
            }
        }

        class Other : IPayments { }
        """,
        $$"""
        using Stripe;

        namespace Shop;

        interface IPayments { }

        class Payments : IPayments
        {
            private readonly RequestOptions _options = new();
            private RequestOptions Options { get; } = new();

            public Payments(System.IServiceProvider provider) => _options.StripeAccount = provider.ToString();

            public void For(string account)
            {
                {{open}}_options.StripeAccount = account{{close}};
                {{open}}this.Options.StripeAccount = account{{close}};
                new Payments(null!)._options.StripeAccount = account;
            }
        }
        """);
}

using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Authentication.ServiceWithoutClientAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

public sealed class ServiceWithoutClientAnalyzerTests
{
    [Fact]
    public Task Creation_without_a_client_is_flagged() => Verify.Flags("""
        using System;
        using Stripe;

        class Refunds
        {
            private readonly RefundService _field = {|CG1003:new()|};
            private static readonly RefundService s_static = {|CG1003:new RefundService()|};
            private readonly Lazy<RefundService> _lazy = new(() => {|CG1003:new RefundService()|});
            public ChargeService Property { get; } = {|CG1003:new ChargeService()|};
            public ChargeService Expression => {|CG1003:new()|};

            public Refunds() : this({|CG1003:new RefundService()|}) { }
            public Refunds(RefundService? given) => _field = given ?? {|CG1003:new RefundService()|};

            Refund Create(RefundCreateOptions options) => {|CG1003:new RefundService()|}.Create(options);
            object Array() => new[] { {|CG1003:new RefundService()|} };
        }
        """);

    [Fact]
    public Task Creation_in_top_level_statements_and_handlers_is_flagged() => Verify.Flags("""
        using Microsoft.AspNetCore.Builder;
        using Stripe;

        var service = {|CG1003:new BalanceService()|};
        var app = WebApplication.Create(args);
        app.MapGet("/balance", () => {|CG1003:new BalanceService()|}.GetAsync());
        app.Run();
        """);

    [Theory]
    [InlineData("new RefundService(null)")]
    [InlineData("new RefundService(null!)")]
    [InlineData("new RefundService(client: null)")]
    [InlineData("new RefundService((IStripeClient?)null)")]
    [InlineData("new RefundService(default(IStripeClient))")]
    [InlineData("new Stripe.RefundService()")]
    [InlineData("new global::Stripe.RefundService { }")]
    [InlineData("new Repayments()")]
    [InlineData("new Stripe.Checkout.SessionService()")]
    [InlineData("new CheckoutSessionService()")]
    [InlineData("new OAuthTokenService()")]
    public Task Creation_is_flagged_however_it_is_written(string creation) => Verify.Flags($$"""
        using Stripe;
        using Repayments = Stripe.RefundService;
        using CheckoutSessionService = Stripe.Checkout.SessionService;

        class Services
        {
            object Create() => {|CG1003:{{creation}}|};
        }
        """);

    [Fact]
    public Task Creation_behind_a_global_using_is_flagged() => Verify.Flags(new TestProject("""
        class Services
        {
            object Create() => {|CG1003:new RefundService()|};
            object Open() => {|CG1003:new CheckoutSessionService()|};
        }
        """) { GlobalUsings = "global using Stripe;\nglobal using CheckoutSessionService = Stripe.Checkout.SessionService;" });

    [Fact]
    public Task Class_derived_from_a_service_is_flagged_where_it_leaves_out_the_client() => Verify.Flags("""
        using Stripe;

        class {|CG1003:NoConstructor|} : RefundService { }
        class {|CG1003:OtherParameters|}(string name) : RefundService { public string Name => name; }
        class Primary() : {|CG1003:RefundService()|};
        class PrimaryWithNull() : {|CG1003:RefundService(null)|};

        class Constructors : RefundService
        {
            public {|CG1003:Constructors|}() { }
            public Constructors(int a) : {|CG1003:base()|} { }
            public Constructors(string a) : {|CG1003:base(null)|} { }
            public Constructors(IStripeClient client) : base(client) { }
            public Constructors(long a) : this((int)a) { }
            static Constructors() { }
        }

        partial class {|CG1003:InParts|} : RefundService, System.IDisposable;
        partial class InParts { public void Dispose() { } }

        class {|CG1003:OwnEntity|} : Service<Refund>;
        """);

    [Theory]
    [InlineData("object Create() => {|#0:new RefundService()|};", "RefundService")]
    [InlineData("class Own : RefundService { public Own() : {|#0:base()|} { } }", "Own")]
    [InlineData("class {|#0:Own|} : RefundService { }", "Own")]
    public async Task Message_names_the_class_and_the_remedy(string member, string name)
    {
        var test = new TestProject($"using Stripe;\nclass Services {{ {member} }}");

        var found = await Analyze.Run(Analyze.Compile(test.Files[0].Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)), new Analyzers.Authentication.ServiceWithoutClientAnalyzer());

        Assert.Equal(
            $"'{name}' is constructed without an IStripeClient, so that its requests go out with the global key. Take an IStripeClient in the constructor and pass it on.",
            Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public Task Creation_with_a_client_is_left_alone() => Verify.Ignores("""
        using System;
        using Stripe;

        class Refunds(IStripeClient client, StripeClient own, IStripeClient? maybe)
        {
            private readonly RefundService _field = new(client);
            public ChargeService Property { get; } = new ChargeService(own);
            RefundService FromGlobal() => new(StripeConfiguration.StripeClient);
            RefundService FromMethod() => new(Make());
            RefundService FromMaybe() => new(maybe);
            RefundService OfClient() => new StripeClient("key").V1.Refunds;
            IStripeClient Make() => new StripeClient(new StripeClientOptions());
        }
        """);

    [Fact]
    public Task Class_derived_from_a_service_that_passes_a_client_is_left_alone() => Verify.Ignores("""
        using Stripe;

        class Own : RefundService { public Own(IStripeClient client) : base(client) { } }
        class Primary(IStripeClient client) : RefundService(client);
        class Global() : RefundService(StripeConfiguration.StripeClient);
        class OfOwn : Own { public OfOwn(IStripeClient client) : base(client) { } }
        class Chained : RefundService
        {
            public Chained() : this(new StripeClient("key")) { }
            public Chained(IStripeClient client) : base(client) { }
        }
        class Mock : Own { public Mock() : base(null!) { } object Create() => new Mock(); }
        interface IService;
        """);

    [Fact]
    public Task Creation_by_others_is_left_alone() => Verify.Ignores("""
        using System;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        class Factory<T> where T : Service, new()
        {
            T Create() => new T();
            static object Activated() => Activator.CreateInstance<RefundService>();
            static void Register(IServiceCollection services) => services.AddScoped<RefundService>().AddTransient(typeof(ChargeService));
            static Factory<RefundService> Closed() => new();
            static string Name() => nameof(RefundService) + typeof(RefundService);
        }
        """);

    [Fact]
    public Task Class_of_the_users_own_is_left_alone() => Verify.Ignores("""
        using Stripe;

        namespace Shop
        {
            class RefundService { }
            class Service { }
            class Derived : Service { public Derived() { } }
            class Refunds
            {
                private readonly RefundService _service = new();
                object Create() => new Shop.RefundService();
                object Options() => new RefundCreateOptions { };
                object Client() => new StripeClient();
                object Request() => new RequestOptions();
            }
        }
        """);

    [Fact]
    public Task Comments_text_and_generated_code_are_left_alone() => Verify.Ignores("""
        using Stripe;

        class Refunds
        {
            // new RefundService()
            string Advice => "new RefundService()";
        #if NEVER
            object Create() => new RefundService();
        #endif
        }

        [System.CodeDom.Compiler.GeneratedCode("Tool", "1.0")]
        class Generated : RefundService
        {
            object Create() => new RefundService();
        }
        """);

    [Fact]
    public async Task In_a_test_project_it_is_an_information()
    {
        var project = new TestProject("class Services { object Create() => {|#0:new Stripe.RefundService()|}; }") { Properties = ["IsTestProject = true"] };

        // The verifier compares severities: it expects an error.
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Verify.Flags(project, "CG1003", ""));

        Assert.Contains("Info", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class Fake : RefundService { public override Refund Get(string id, RefundGetOptions o = null, RequestOptions r = null) => new(); }")]
    [InlineData("class Fake : RefundService { public Fake() { } public override Refund Create(RefundCreateOptions o, RequestOptions r = null) => new(); }")]
    [InlineData("class Fake : RefundService { public Fake() : base(null) { } public override Refund Create(RefundCreateOptions o, RequestOptions r = null) => new(); }")]
    [InlineData("class Fake() : RefundService() { public override Refund Create(RefundCreateOptions o, RequestOptions r = null) => new(); }")]
    public Task Stand_in_that_answers_by_itself_is_left_alone(string fake) => Verify.Ignores("using Stripe;\n" + fake);

    [Theory]
    [InlineData("class {|CG1003:Logged|} : RefundService { public override Refund Create(RefundCreateOptions o, RequestOptions r = null) { System.Console.WriteLine(o); return base.Create(o, r); } }")]
    [InlineData("class {|CG1003:Named|} : RefundService { public override string ToString() => \"refunds\"; }")]
    public Task Service_of_the_users_own_that_calls_Stripe_is_flagged(string service) => Verify.Flags("using Stripe;\n" + service);
}

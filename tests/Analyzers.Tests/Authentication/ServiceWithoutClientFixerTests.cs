using VerifyFix = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<ConnectGen.Analyzers.Authentication.ServiceWithoutClientAnalyzer, ConnectGen.CodeFixes.Authentication.ServiceWithoutClientFixer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

public sealed partial class ServiceWithoutClientFixerTests
{
    private const string Registration = """
        static class Registration
        {
            public static void Register(Microsoft.Extensions.DependencyInjection.IServiceCollection services, Microsoft.Extensions.Configuration.IConfiguration configuration) =>
                Microsoft.Extensions.DependencyInjection.StripeClientServiceCollectionExtensions.AddStripeClient(services, configuration.GetSection("Stripe"));
        }
        """;

    [Fact]
    public Task Client_in_scope_is_passed_on() => VerifyFix.Fixes(
        """
        using Stripe;

        class Parameter { object Create(IStripeClient client) => {|CG1003:new RefundService()|}; }
        class Null { object Create(StripeClient client) => {|CG1003:new RefundService(null)|}; }
        class Braces { object Create(StripeClient client) => {|CG1003:new RefundService { }|}; }
        class Target { RefundService Create(StripeClient client) { return {|CG1003:new()|}; } }
        class Field { private readonly IStripeClient _client = new StripeClient("key"); object Create() => {|CG1003:new RefundService(/* none */)|}; }
        class Property { private IStripeClient Client => new StripeClient("key"); object Create() => {|CG1003:new RefundService()|}; }
        class Primary(IStripeClient client) { private readonly RefundService _field = {|CG1003:new()|}; object Create() => {|CG1003:new RefundService()|}; object Own() => client; }
        class Nearest(IStripeClient client) { object Own() => client; object Create(IStripeClient other) => {|CG1003:new RefundService()|}; }
        class Set { private readonly IStripeClient _client; private readonly object _service; Set(string key) { _client = new StripeClient(key); _service = {|CG1003:new RefundService()|}; } }
        class Local
        {
            object Create(string key)
            {
                var client = new StripeClient(key);
                System.Func<object> create = () => {|CG1003:new RefundService()|};
                return {|CG1003:new RefundService()|};
            }
        }
        """,
        """
        using Stripe;

        class Parameter { object Create(IStripeClient client) => new RefundService(client); }
        class Null { object Create(StripeClient client) => new RefundService(client); }
        class Braces { object Create(StripeClient client) => new RefundService(client) { }; }
        class Target { RefundService Create(StripeClient client) { return new(client); } }
        class Field { private readonly IStripeClient _client = new StripeClient("key"); object Create() => new RefundService(_client); }
        class Property { private IStripeClient Client => new StripeClient("key"); object Create() => new RefundService(Client); }
        class Primary(IStripeClient client) { private readonly RefundService _field = new(client); object Create() => new RefundService(client); object Own() => client; }
        class Nearest(IStripeClient client) { object Own() => client; object Create(IStripeClient other) => new RefundService(other); }
        class Set { private readonly IStripeClient _client; private readonly object _service; Set(string key) { _client = new StripeClient(key); _service = new RefundService(_client); } }
        class Local
        {
            object Create(string key)
            {
                var client = new StripeClient(key);
                System.Func<object> create = () => new RefundService(client);
                return new RefundService(client);
            }
        }
        """);

    [Theory]
    [InlineData("object Create() => {|CG1003:new RefundService()|};")]
    [InlineData("object Create(IStripeClient first, IStripeClient second) => {|CG1003:new RefundService()|};")]
    [InlineData("object Create(IStripeClient? client) => {|CG1003:new RefundService()|};")]
    [InlineData("object Create() { var service = {|CG1003:new RefundService()|}; var client = new StripeClient(\"\"); return service; }")]
    [InlineData("private readonly IStripeClient _client = new StripeClient(); static object Create() => {|CG1003:new RefundService()|};")]
    [InlineData("private readonly IStripeClient _client = new StripeClient(); private readonly RefundService _service = {|CG1003:new()|}; Refunds(int a) { } Refunds(string b) { }")]
    [InlineData("private readonly IStripeClient _client; Refunds() { Use({|CG1003:new RefundService()|}); _client = new StripeClient(); } void Use(object o) { }")]
    [InlineData("object Create(IStripeClient client) { return Make(); static object Make() => {|CG1003:new RefundService()|}; }")]
    [InlineData("class Own : RefundService { public {|CG1003:Own|}(int a) { } public {|CG1003:Own|}(string a) { } }")]
    [InlineData("class {|CG1003:Own|} : RefundService { } object Create() => new Own();")]
    [InlineData("class {|CG1003:Own|} : RefundService { } class Derived : Own { }")]
    public Task Nothing_is_offered_without_a_client_that_is_certain(string members) => VerifyFix.OffersNothing($$"""
        using Stripe;

        class Refunds
        {
            {{members}}
        }
        """);

    [Fact]
    public Task Nothing_is_offered_where_no_client_is_registered() => VerifyFix.OffersNothing("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Stripe;

        var app = WebApplication.Create(args);
        app.MapGet("/balance", () => {|CG1003:new BalanceService()|}.Get());

        class BalanceController : ControllerBase
        {
            public Balance Get() => {|CG1003:new BalanceService()|}.Get();
        }
        """);

    [Fact]
    public Task Class_that_is_injected_takes_a_client() => VerifyFix.Fixes(
        $$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        class BalanceController : ControllerBase
        {
            public Balance Get() => {|CG1003:new BalanceService()|}.Get();
            public Refund Refund() => {|CG1003:new RefundService()|}.Get("re_1");
        }

        class OrdersController : Controller
        {
            private readonly IHostEnvironment _environment;
            private readonly RefundService _refunds = {|CG1003:new RefundService()|};
            private readonly ChargeService _charges = {|CG1003:new()|}, _other;

            public OrdersController(IHostEnvironment environment)
            {
                _environment = environment;
                _other = {|CG1003:new()|};
            }

            public CustomerService Customers { get; } = {|CG1003:new()|};

            public Balance Get() => {|CG1003:new BalanceService()|}.Get();
        }

        class Arrow : Microsoft.AspNetCore.SignalR.Hub
        {
            private readonly string _name;

            public Arrow(IHostEnvironment environment) => _name = environment.ApplicationName;

            public Balance Get() => {|CG1003:new BalanceService()|}.Get();
        }

        [ApiController]
        class Primary(IHostEnvironment environment)
        {
            private readonly RefundService _refunds = {|CG1003:new()|};
            public string Get() => environment.ApplicationName;
        }

        class Registered
        {
            public static void Register(IServiceCollection services) => services.AddScoped<Registered>();

            public Registered() { }

            public Balance Get() => {|CG1003:new BalanceService()|}.Get();
        }

        {{Registration}}
        """,
        $$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        class BalanceController : ControllerBase
        {
            private readonly IStripeClient _stripeClient;

            public BalanceController(IStripeClient stripeClient)
            {
                _stripeClient = stripeClient;
            }

            public Balance Get() => new BalanceService(_stripeClient).Get();
            public Refund Refund() => new RefundService(_stripeClient).Get("re_1");
        }

        class OrdersController : Controller
        {
            private readonly IHostEnvironment _environment;
            private readonly RefundService _refunds;
            private readonly ChargeService _charges, _other;
            private readonly IStripeClient _stripeClient;

            public OrdersController(IHostEnvironment environment, IStripeClient stripeClient)
            {
                _refunds = new RefundService(stripeClient);
                _charges = new(stripeClient);
                Customers = new(stripeClient);
                _stripeClient = stripeClient;
                _environment = environment;
                _other = new(stripeClient);
            }

            public CustomerService Customers { get; }

            public Balance Get() => new BalanceService(_stripeClient).Get();
        }

        class Arrow : Microsoft.AspNetCore.SignalR.Hub
        {
            private readonly string _name;
            private readonly IStripeClient _stripeClient;

            public Arrow(IHostEnvironment environment, IStripeClient stripeClient)
            {
                _stripeClient = stripeClient;
                _name = environment.ApplicationName;
            }

            public Balance Get() => new BalanceService(_stripeClient).Get();
        }

        [ApiController]
        class Primary(IHostEnvironment environment, IStripeClient stripeClient)
        {
            private readonly RefundService _refunds = new(stripeClient);
            public string Get() => environment.ApplicationName;
        }

        class Registered
        {
            private readonly IStripeClient _stripeClient;

            public static void Register(IServiceCollection services) => services.AddScoped<Registered>();

            public Registered(IStripeClient stripeClient)
            {
                _stripeClient = stripeClient;
            }

            public Balance Get() => new BalanceService(_stripeClient).Get();
        }

        {{Registration}}
        """);

    [Fact]
    public Task Client_that_a_constructor_has_serves_the_initialisers() => VerifyFix.Fixes(
        """
        using Stripe;

        class Own
        {
            private readonly RefundService _refunds = {|CG1003:new()|};
            private readonly IStripeClient _stripeClient;

            public Own(string key)
            {
                _stripeClient = new StripeClient(key);
            }

            public Balance Get() => {|CG1003:new BalanceService()|}.Get();
        }

        class Taken
        {
            private readonly RefundService refunds = {|CG1003:new()|};

            public Taken(IStripeClient client, object refunds)
            {
            }
        }
        """,
        """
        using Stripe;

        class Own
        {
            private readonly RefundService _refunds;
            private readonly IStripeClient _stripeClient;

            public Own(string key)
            {
                _stripeClient = new StripeClient(key);
                _refunds = new(_stripeClient);
            }

            public Balance Get() => new BalanceService(_stripeClient).Get();
        }

        class Taken
        {
            private readonly RefundService refunds;

            public Taken(IStripeClient client, object refunds)
            {
                this.refunds = new(client);
            }
        }
        """);

    [Fact]
    public Task Key_that_a_class_sets_for_its_own_services_becomes_their_client() => VerifyFix.Fixes(
        """
        using Stripe;

        class Transfers
        {
            private readonly TransferService _transfers = {|CG1003:new()|};

            public Transfers(string key)
            {
                StripeConfiguration.ApiKey = key;
            }

            public Transfer Get() => {|CG1003:new TransferService()|}.Get("tr_1");
        }

        class Payments
        {
            public PaymentIntent Get(string key)
            {
                StripeConfiguration.ApiKey = key;
                var service = {|CG1003:new PaymentIntentService()|};
                return service.Get("pi_1");
            }
        }
        """,
        """
        using Stripe;

        class Transfers
        {
            private readonly TransferService _transfers;
            private readonly IStripeClient _stripeClient;

            public Transfers(string key)
            {
                _stripeClient = new StripeClient(key);
                _transfers = new(_stripeClient);
            }

            public Transfer Get() => new TransferService(_stripeClient).Get("tr_1");
        }

        class Payments
        {
            public PaymentIntent Get(string key)
            {
                var stripeClient = new StripeClient(key);
                var service = new PaymentIntentService(stripeClient);
                return service.Get("pi_1");
            }
        }
        """);
}

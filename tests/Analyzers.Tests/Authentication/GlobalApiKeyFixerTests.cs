using VerifyFix = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<ConnectGen.Analyzers.Authentication.GlobalApiKeyAnalyzer, ConnectGen.CodeFixes.Authentication.GlobalApiKeyFixer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

public sealed class GlobalApiKeyFixerTests
{
    [Theory]
    [InlineData("builder.Configuration[\"Stripe:SecretKey\"]", "builder.Configuration.GetSection(\"Stripe\")")]
    [InlineData("builder.Configuration[\"Payments:Stripe:ApiKey\"]!", "builder.Configuration.GetSection(\"Payments:Stripe\")")]
    [InlineData("builder.Configuration.GetValue<string>(\"Stripe:SecretKey\")", "builder.Configuration.GetSection(\"Stripe\")")]
    [InlineData("builder.Configuration.GetSection(\"Stripe\")[\"SecretKey\"]", "builder.Configuration.GetSection(\"Stripe\")")]
    [InlineData("builder.Configuration.GetSection(\"Stripe:SecretKey\").Get<string>()", "builder.Configuration.GetSection(\"Stripe\")")]
    [InlineData("builder.Configuration.GetSection(\"Stripe\").GetSection(\"SecretKey\").Value", "builder.Configuration.GetSection(\"Stripe\")")]
    [InlineData("builder.Configuration[\"Stripe:SecretKey\"] ?? throw new System.Exception()", "builder.Configuration.GetSection(\"Stripe\")")]
    [InlineData("section[\"SecretKey\"]", "section")]
    public Task Key_from_configuration_becomes_the_registered_clients(string value, string section) => VerifyFix.Fixes(
        $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        var builder = WebApplication.CreateBuilder(args);
        var section = builder.Configuration.GetSection("Stripe");

        // The platform's key.
        {|CG1001:StripeConfiguration.ApiKey = {{value}}|}; // from configuration
        var app = builder.Build();
        app.Run();
        """,
        $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        var builder = WebApplication.CreateBuilder(args);
        var section = builder.Configuration.GetSection("Stripe");

        // The platform's key.
        builder.Services.AddStripeClient({{section}}); // from configuration
        var app = builder.Build();
        app.Run();
        """);

    [Fact]
    public Task Assignment_after_the_app_is_built_moves_before_it() => VerifyFix.Fixes(
        """
        using Microsoft.AspNetCore.Builder;
        using Stripe;

        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ToString();

        var app = builder.Build();

        // The key.
        {|CG1001:StripeConfiguration.ApiKey = app.Configuration["Stripe:SecretKey"]|};
        app.Run();
        """,
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ToString();
        // The key.
        builder.Services.AddStripeClient(builder.Configuration.GetSection("Stripe"));

        var app = builder.Build();

        app.Run();
        """);

    [Theory]
    [InlineData("System.Environment.GetEnvironmentVariable(\"STRIPE_KEY\")")]
    [InlineData("builder.Configuration[\"StripeKey\"]")]
    [InlineData("builder.Configuration[\"Stripe:Key\"]")]
    [InlineData("key")]
    public Task Other_key_is_given_to_a_registered_client(string value) => VerifyFix.Fixes(
        $$"""
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Stripe;

        var builder = Host.CreateApplicationBuilder(args);
        var key = "from elsewhere";
        {|CG1001:StripeConfiguration.ApiKey = {{value}}|};
        builder.Build().Run();
        """,
        $$"""
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Stripe;

        var builder = Host.CreateApplicationBuilder(args);
        var key = "from elsewhere";
        builder.Services.AddSingleton<IStripeClient>(new StripeClient({{value}}));
        builder.Build().Run();
        """);

    [Fact]
    public Task Services_that_are_a_parameter_are_used() => VerifyFix.Fixes(
        """
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        static class Registration
        {
            public static IServiceCollection AddPayments(this IServiceCollection services, IConfiguration configuration)
            {
                {|CG1001:Stripe.StripeConfiguration.SetApiKey(configuration["Stripe:SecretKey"])|};
                return services;
            }
        }
        """,
        """
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        static class Registration
        {
            public static IServiceCollection AddPayments(this IServiceCollection services, IConfiguration configuration)
            {
                services.AddStripeClient(configuration.GetSection("Stripe"));
                return services;
            }
        }
        """);

    [Fact]
    public Task Assignment_in_Startup_moves_to_where_services_are_registered() => VerifyFix.Fixes(
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        class Startup(IConfiguration configuration)
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddControllers();
            }

            public void Configure(IApplicationBuilder app)
            {
                {|CG1001:StripeConfiguration.ApiKey = configuration["Stripe:SecretKey"]|};
                app.UseRouting();
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        class Startup(IConfiguration configuration)
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddControllers();
                services.AddStripeClient(configuration.GetSection("Stripe"));
            }

            public void Configure(IApplicationBuilder app)
            {
                app.UseRouting();
            }
        }
        """);

    [Fact]
    public Task Constructor_keeps_a_client_in_a_field() => VerifyFix.Fixes(
        """
        using Stripe;

        class Payments
        {
            private readonly string _name;

            public Payments(string key)
            {
                _name = "payments";
                {|CG1001:StripeConfiguration.ApiKey = key|};
            }

            public Refund Refund(RefundCreateOptions options) => new RefundService().Create(options);
        }

        class Balances
        {
            public Balances(string key) => {|CG1001:StripeConfiguration.ApiKey = key|};

            public Balance Get() => new BalanceService().Get();
        }
        """,
        """
        using Stripe;

        class Payments
        {
            private readonly string _name;
            private readonly IStripeClient _stripeClient;

            public Payments(string key)
            {
                _name = "payments";
                _stripeClient = new StripeClient(key);
            }

            public Refund Refund(RefundCreateOptions options) => new RefundService().Create(options);
        }

        class Balances
        {
            private readonly IStripeClient _stripeClient;

            public Balances(string key) => _stripeClient = new StripeClient(key);

            public Balance Get() => new BalanceService().Get();
        }
        """);

    [Fact]
    public Task Other_code_keeps_a_client_in_a_local() => VerifyFix.Fixes(
        """
        using Microsoft.AspNetCore.Builder;
        using Stripe;

        var app = WebApplication.Create(args);
        app.MapGet("/balance", (string key) =>
        {
            {|CG1001:StripeConfiguration.ApiKey = key|};
            return new BalanceService().Get();
        });

        class Payments
        {
            public Refund? Refund(string key, RefundCreateOptions options)
            {
                try
                {
                    {|CG1001:StripeConfiguration.ApiKey = key|};
                    return new RefundService().Create(options);
                }
                catch (StripeException)
                {
                    return null;
                }
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Builder;
        using Stripe;

        var app = WebApplication.Create(args);
        app.MapGet("/balance", (string key) =>
        {
            var stripeClient = new StripeClient(key);
            return new BalanceService().Get();
        });

        class Payments
        {
            public Refund? Refund(string key, RefundCreateOptions options)
            {
                try
                {
                    var stripeClient = new StripeClient(key);
                    return new RefundService().Create(options);
                }
                catch (StripeException)
                {
                    return null;
                }
            }
        }
        """);

    [Theory]
    [InlineData("void Set(string key) { {|CG1001:StripeConfiguration.ApiKey = key|}; }")]
    [InlineData("string Set(string key) => {|CG1001:StripeConfiguration.ApiKey = key|};")]
    [InlineData("void Set(string key) { {|CG1001:StripeConfiguration.ApiKey ??= key|}; new RefundService(); }")]
    [InlineData("void Set(string key) { {|CG1001:StripeConfiguration.ApiKey += key|}; new RefundService(); }")]
    [InlineData("void Set(string key) { ({|CG1001:StripeConfiguration.ApiKey = key|}).ToString(); new RefundService(); }")]
    [InlineData("void Set(string key) { {|CG1001:StripeConfiguration.ApiKey = null|}; new RefundService(); }")]
    [InlineData("void Set(string key) { {|CG1001:StripeConfiguration.ApiKey = \"\"|}; new RefundService(); }")]
    [InlineData("void Set(string key) { if (key != \"\") {|CG1001:StripeConfiguration.ApiKey = key|}; new RefundService(); }")]
    [InlineData("void Set(string key) { if (key != \"\") { {|CG1001:StripeConfiguration.ApiKey = key|}; } new RefundService(); }")]
    [InlineData("void Set(string key) { new RefundService(); {|CG1001:StripeConfiguration.ApiKey = key|}; }")]
    [InlineData("void Set(string key) { {|CG1001:StripeConfiguration.ApiKey = key|}; new RefundService(); } void Other() { new RefundService(); }")]
    [InlineData("Keys(string key) { {|CG1001:StripeConfiguration.ApiKey = key|}; }")]
    [InlineData("Keys(string key) { {|CG1001:StripeConfiguration.ApiKey = key|}; } static object Create() => new RefundService();")]
    [InlineData("Keys(string key) { {|CG1001:StripeConfiguration.ApiKey = key|}; } Keys() { } object Create() => new RefundService();")]
    [InlineData("Keys(string key) { if (key != \"\") {|CG1001:StripeConfiguration.ApiKey = key|}; } object Create() => new RefundService();")]
    public Task Nothing_is_offered_where_requests_would_lose_the_key(string members) => VerifyFix.OffersNothing($$"""
        using Stripe;

        class Keys
        {
            {{members}}
        }
        """);

    [Fact]
    public Task Nothing_is_offered_for_an_app_that_is_built_already() => VerifyFix.OffersNothing("""
        using Microsoft.AspNetCore.Builder;
        using Stripe;

        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        var key = app.Environment.ApplicationName;
        {|CG1001:StripeConfiguration.ApiKey = key|};
        if (app.Urls.Count > 0)
        {
            {|CG1001:StripeConfiguration.ApiKey = "conditional"|};
        }

        app.MapGet("/key", () => { {|CG1001:StripeConfiguration.ApiKey = "late"|}; });
        """);

    // A client there is CG2006, however it is made.
    [Fact]
    public Task In_an_app_on_its_users_device_no_fix_is_offered() => VerifyFix.OffersNothing(
        """
        class Keys
        {
            Keys(string key) => {|CG1001:Stripe.StripeConfiguration.ApiKey = key|};
            object Refunds() => new Stripe.RefundService(null);
        }
        """,
        "UseMaui = true");
}

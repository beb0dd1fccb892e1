using ConnectGen.Analyzers.Tests.Infrastructure;
using VerifyFix = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<ConnectGen.Analyzers.Secrets.SecretInSourceAnalyzer, ConnectGen.CodeFixes.Secrets.SecretInSourceFixer>;

namespace ConnectGen.Analyzers.Tests.Secrets;

public sealed class SecretInSourceFixerTests
{
    private const string Marked = "{|CG2001:" + Keys.Live + "|}";
    private const string MarkedTest = "{|CG2001:" + Keys.Test + "|}";
    private const string MarkedHook = "{|CG2001:" + Keys.Webhook + "|}";

    [Fact]
    public Task Builder_of_top_level_statements_has_the_configuration() => VerifyFix.Fixes(
        $$"""
        using System;
        using Microsoft.AspNetCore.Builder;
        using Stripe;

        var builder = WebApplication.CreateBuilder(args);
        // The platform's key.
        StripeConfiguration.ApiKey = "{{MarkedTest}}"; // for now
        const string hook = "{{MarkedHook}}";
        var app = builder.Build();
        app.MapGet("/", () => new StripeClient("{{Marked}}").ApiBase + hook);
        app.Run();
        """,
        """
        using System;
        using Microsoft.AspNetCore.Builder;
        using Stripe;

        var builder = WebApplication.CreateBuilder(args);
        // The platform's key.
        StripeConfiguration.ApiKey = builder.Configuration["Stripe:SecretKey"] ?? throw new InvalidOperationException("Stripe:SecretKey is not set."); // for now
        string hook = builder.Configuration["Stripe:WebhookSecret"] ?? throw new InvalidOperationException("Stripe:WebhookSecret is not set.");
        var app = builder.Build();
        app.MapGet("/", () => new StripeClient(builder.Configuration["Stripe:SecretKey"] ?? throw new InvalidOperationException("Stripe:SecretKey is not set.")).ApiBase + hook);
        app.Run();
        """);

    [Fact]
    public Task Parameter_local_and_property_are_at_hand() => VerifyFix.Fixes(
        $$"""
        using System;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        class Startup
        {
            public Startup(IConfiguration configuration) => Configuration = configuration;
            public IConfiguration Configuration { get; }
            public void ConfigureServices(IServiceCollection services) => services.AddSingleton<IStripeClient>(_ => new StripeClient("{{Marked}}"));
            static string Get(IConfiguration config) => "Bearer " + "{{Marked}}";
            static string? Raw(IConfigurationRoot root)
            {
                string? key = "{{Marked}}";
                key = "{{Marked}}";
                return key;
            }
        }
        """,
        """
        using System;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        class Startup
        {
            public Startup(IConfiguration configuration) => Configuration = configuration;
            public IConfiguration Configuration { get; }
            public void ConfigureServices(IServiceCollection services) => services.AddSingleton<IStripeClient>(_ => new StripeClient(Configuration["Stripe:SecretKey"] ?? throw new InvalidOperationException("Stripe:SecretKey is not set.")));
            static string Get(IConfiguration config) => "Bearer " + (config["Stripe:SecretKey"] ?? throw new InvalidOperationException("Stripe:SecretKey is not set."));
            static string? Raw(IConfigurationRoot root)
            {
                string? key = root["Stripe:SecretKey"];
                key = root["Stripe:SecretKey"];
                return key;
            }
        }
        """);

    [Fact]
    public Task Whole_of_what_is_put_together_is_replaced() => VerifyFix.Fixes(
        $$"""
        using System;
        using Microsoft.Extensions.Configuration;

        class Client(IConfiguration configuration)
        {
            private const string Prefix = "sk_live_";
            string Get() => {|CG2001:Prefix + "{{Keys.Body}}"|};
            string Hole() => {|CG2001:$"{Prefix}{{Keys.Body}}"|};
            string Raw() => @"{{Marked}}";
        }
        """,
        """
        using System;
        using Microsoft.Extensions.Configuration;

        class Client(IConfiguration configuration)
        {
            private const string Prefix = "sk_live_";
            string Get() => configuration["Stripe:SecretKey"] ?? throw new InvalidOperationException("Stripe:SecretKey is not set.");
            string Hole() => configuration["Stripe:SecretKey"] ?? throw new InvalidOperationException("Stripe:SecretKey is not set.");
            string Raw() => configuration["Stripe:SecretKey"] ?? throw new InvalidOperationException("Stripe:SecretKey is not set.");
        }
        """);

    [Fact]
    public Task Controller_takes_the_configuration() => VerifyFix.Fixes(
        $$"""
        using System;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;
        using Stripe;

        public class PaymentsController : ControllerBase
        {
            private const string SecretKey = "{{MarkedTest}}";

            public IActionResult Pay()
            {
                const string hook = "{{MarkedHook}}";
                var client = new StripeClient(SecretKey);
                return Ok(client.ApiBase + hook);
            }
        }
        """,
        """
        using System;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;
        using Stripe;

        public class PaymentsController : ControllerBase
        {
            private readonly string SecretKey;
            private readonly IConfiguration _configuration;

            public PaymentsController(IConfiguration configuration)
            {
                SecretKey = configuration["Stripe:SecretKey"] ?? throw new InvalidOperationException("Stripe:SecretKey is not set.");
                _configuration = configuration;
            }

            public IActionResult Pay()
            {
                string hook = _configuration["Stripe:WebhookSecret"] ?? throw new InvalidOperationException("Stripe:WebhookSecret is not set.");
                var client = new StripeClient(SecretKey);
                return Ok(client.ApiBase + hook);
            }
        }
        """);

    [Fact]
    public Task Registered_service_takes_the_configuration_beside_what_it_has() => VerifyFix.Fixes(
        $$"""
        using System;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        static class Registration { static void Add(IServiceCollection services) => services.AddScoped<Orders>(); }

        class Orders
        {
            // Kept by each.
            private readonly StripeClient _client = new("{{Marked}}");
            private static readonly string s_hook = "{{MarkedHook}}";
            private readonly int _retries;

            public Orders(int retries)
            {
                _retries = retries;
            }

            public string Get() => _client.ApiBase + s_hook + _retries;
        }
        """,
        """
        using System;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        static class Registration { static void Add(IServiceCollection services) => services.AddScoped<Orders>(); }

        class Orders
        {
            // Kept by each.
            private readonly StripeClient _client;
            private readonly string s_hook;
            private readonly int _retries;

            public Orders(int retries, IConfiguration configuration)
            {
                _client = new(configuration["Stripe:SecretKey"] ?? throw new InvalidOperationException("Stripe:SecretKey is not set."));
                s_hook = configuration["Stripe:WebhookSecret"] ?? throw new InvalidOperationException("Stripe:WebhookSecret is not set.");
                _retries = retries;
            }

            public string Get() => _client.ApiBase + s_hook + _retries;
        }
        """);

    [Fact]
    public Task Primary_constructor_has_the_configuration_for_constants() => VerifyFix.Fixes(
        $$"""
        using System;
        using Microsoft.Extensions.Configuration;

        class Client(IConfiguration configuration)
        {
            private const string Key = "{{Marked}}";
            string Get() => Key + configuration["Other"];
        }
        """,
        """
        using System;
        using Microsoft.Extensions.Configuration;

        class Client(IConfiguration configuration)
        {
            private readonly string Key = configuration["Stripe:SecretKey"] ?? throw new InvalidOperationException("Stripe:SecretKey is not set.");
            string Get() => Key + configuration["Other"];
        }
        """);

    [Fact]
    public Task Where_a_constant_has_to_stand_nothing_is_offered() => VerifyFix.OffersNothing(
        $$"""
        using System;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;

        [Obsolete("{{Marked}}")]
        class Client(IConfiguration configuration) : ControllerBase
        {
            private const string Used = "{{Marked}}";
            private const string Other = Used + "x";
            [Obsolete("{{Marked}}")]
            string Get(string key = "{{Marked}}", string? other = null)
            {
                const string local = "{{Marked}}";
                switch (key)
                {
                    case "{{MarkedTest}}":
                    case local:
                        return Other;
                }

                return key is "{{Marked}}" && configuration is null ? "" : key switch { "{{MarkedTest}}" => "", _ => key };
            }

            ReadOnlySpan<byte> Bytes => "{{Marked}}"u8;
            string Longer => "key={{Marked}}";
        }
        """);

    [Fact]
    public Task Comment_and_code_that_is_switched_off_are_left_to_their_author() => VerifyFix.OffersNothing(
        $$"""
        using Microsoft.Extensions.Configuration;

        // {{Marked}}
        class Client(IConfiguration configuration)
        {
            string Get() => /* {{Marked}} */ configuration["Key"] ?? ""; // {{Marked}}
        #if NEVER
            string Off() => "{{Marked}}";
        #endif
        }
        """);

    [Fact]
    public Task Where_nothing_is_at_hand_nothing_is_offered() => VerifyFix.OffersNothing(
        $$"""
        using Microsoft.Extensions.Configuration;

        static class Settings { public const string Key = "{{Marked}}"; }

        class Plain
        {
            private const string Key = "{{Marked}}";
            string Get() => Key + "{{Marked}}";
            static string Section(IConfigurationSection section) => "{{Marked}}" + section.Key;
        }

        class Injected(IConfiguration configuration)
        {
            private const string Key = "{{Marked}}";
            static string Get() => Key;
            string Other() => Key + configuration["x"];
        }
        """);
}

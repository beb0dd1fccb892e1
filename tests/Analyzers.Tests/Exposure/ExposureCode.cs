namespace ConnectGen.Analyzers.Tests.Exposure;

/// <summary>The code around the few lines that a test of the exposure rules is about: an onboarding, as a controller, a minimal API or a service does it.</summary>
internal static class ExposureCode
{
    public const string Usings = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using ConnectGen;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Logging;
        using Microsoft.Extensions.Options;
        using Stripe;

        """;

    /// <summary>What the platform's settings are bound to, in a file of its own.</summary>
    public const string Settings = Usings + """
        public class StripeSettings
        {
            public string SecretKey { get; set; } = "";
            public string WebhookSecret { get; set; } = "";
            public string PublishableKey { get; set; } = "";
            public string ClientId { get; set; } = "";
        }
        """;

    public static string File(string code) => Usings + code;

    /// <summary>Makes a controller of its members, which have what an onboarding needs.</summary>
    public static string Controller(string members) => Usings + $$"""
        public class ConnectController(OAuthTokenService tokens, OAuthTokenCreateOptions options, IStripeClient client, IConfiguration configuration, IOptions<StripeSettings> settings, ILogger<ConnectController> logger) : Controller
        {
            {{members}}
        }
        """;

    /// <summary>Makes the callback of an onboarding of its statements: <c>token</c> has just come from Stripe.</summary>
    public static string Action(string statements) => Controller($$"""
        public async Task<IActionResult> Callback(string code)
            {
                var token = await tokens.CreateAsync(options);
                {{statements}}
                return NoContent();
            }
        """);

    /// <summary>Makes an app of its endpoints.</summary>
    public static string App(string endpoints) => Usings + $$"""
        var app = WebApplication.Create(args);
        {{endpoints}}
        app.Run();
        """;

    /// <summary>Makes a service of a method's statements, which know neither a request nor a response.</summary>
    public static string Service(string statements) => Usings + $$"""
        public class Onboarding(OAuthTokenService tokens, IStripeClient client, IConfiguration configuration, IOptions<StripeSettings> settings, ILogger<Onboarding> logger)
        {
            public async Task ConnectAsync(string code, OAuthTokenCreateOptions options, CancellationToken stop)
            {
                var token = await tokens.CreateAsync(options);
                {{statements}}
            }
        }
        """;
}

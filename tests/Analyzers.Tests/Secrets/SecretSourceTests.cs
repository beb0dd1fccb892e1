using ConnectGen.Analyzers.Secrets;
using ConnectGen.Analyzers.Tests.Infrastructure;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers.Tests.Secrets;

/// <summary>What one expression reads.</summary>
public sealed class SecretSourceTests
{
    [Theory]
    [InlineData("configuration[\"Stripe:SecretKey\"]", "Stripe:SecretKey")]
    [InlineData("configuration[key: \"Stripe:SecretKey\"]", "Stripe:SecretKey")]
    [InlineData("configuration[Names.Key]", "Stripe:WebhookSecret")]
    [InlineData("configuration[\"Stripe\" + \":SecretKey\"]", "Stripe:SecretKey")]
    [InlineData("configuration.GetSection(\"Stripe\")[\"SecretKey\"]", "Stripe:SecretKey")]
    [InlineData("configuration.GetSection(key: \"Payments\").GetSection(\"Stripe\")[\"ApiKey\"]", "Payments:Stripe:ApiKey")]
    [InlineData("configuration.GetRequiredSection(\"Stripe\")[\"SecretKey\"]", "Stripe:SecretKey")]
    [InlineData("configuration.GetSection(\"Stripe:SecretKey\").Value", "Stripe:SecretKey")]
    [InlineData("configuration.GetSection(\"Stripe:SecretKey\").Get<string>()", "Stripe:SecretKey")]
    [InlineData("configuration.GetValue<string>(\"Stripe:SecretKey\")", "Stripe:SecretKey")]
    [InlineData("configuration.GetValue(defaultValue: \"\", key: \"Stripe:SecretKey\")", "Stripe:SecretKey")]
    [InlineData("ConfigurationBinder.GetValue<string>(configuration, \"Stripe:SecretKey\")", "Stripe:SecretKey")]
    [InlineData("local[\"SecretKey\"]", "Stripe:SecretKey")]
    [InlineData("local.GetValue<string>(\"SecretKey\")", "Stripe:SecretKey")]
    [InlineData("nested[\"SecretKey\"]", "Stripe:Live:SecretKey")]
    [InlineData("alias[\"Stripe:SecretKey\"]", "Stripe:SecretKey")]
    [InlineData("_section[\"SecretKey\"]", "Payments:Stripe:SecretKey")]
    [InlineData("Section[\"SecretKey\"]", "Stripe:SecretKey")]
    [InlineData("stripeSection[\"SecretKey\"]", "stripeSection:SecretKey")]
    [InlineData("Environment.GetEnvironmentVariable(\"STRIPE_SECRET_KEY\")", "STRIPE_SECRET_KEY")]
    [InlineData("Environment.GetEnvironmentVariable(target: EnvironmentVariableTarget.Process, variable: \"STRIPE_SECRET_KEY\")", "STRIPE_SECRET_KEY")]
    [InlineData("ConfigurationManager.AppSettings[\"StripeSecretKey\"]", "StripeSecretKey")]
    [InlineData("ConfigurationManager.AppSettings.Get(\"StripeSecretKey\")", "StripeSecretKey")]
    [InlineData("StripeConfiguration.ApiKey", "StripeConfiguration.ApiKey")]
    [InlineData("client.ApiKey", "IStripeClient.ApiKey")]
    [InlineData("new RequestOptions().ApiKey", "RequestOptions.ApiKey")]
    public void Secret_is_named(string expression, string expected) => Assert.Equal(expected, Describe(expression));

    [Theory]
    [InlineData("configuration[\"Stripe:PublishableKey\"]")]
    [InlineData("configuration[\"Stripe:PublishKey\"]")]
    [InlineData("configuration[\"Stripe:PublicKey\"]")]
    [InlineData("configuration[\"StripePublishApiKey\"]")]
    [InlineData("configuration[\"Jwt:SecretKey\"]")]
    [InlineData("configuration[\"Stripe\"]")]
    [InlineData("configuration[given]")]
    [InlineData("configuration[$\"Stripe:{given}\"]")]
    [InlineData("other[\"SecretKey\"]")]
    [InlineData("unknown[\"SecretKey\"]")]
    [InlineData("configuration.GetSection(\"Stripe:SecretKey\")")]
    [InlineData("configuration.GetSection(\"Stripe:SecretKey\").Key")]
    [InlineData("configuration.GetSection(\"Stripe:SecretKey\").Path")]
    [InlineData("configuration.GetValue<bool>(\"Stripe:Enabled\")")]
    [InlineData("Environment.GetEnvironmentVariable(\"STRIPE_PUBLISHABLE_KEY\")")]
    [InlineData("ConfigurationManager.AppSettings[\"StripePublishableKey\"]")]
    [InlineData("new System.Collections.Generic.Dictionary<string, string>()[\"Stripe:SecretKey\"]")]
    [InlineData("StripeConfiguration.ClientId")]
    [InlineData("client.ClientId")]
    [InlineData("given")]
    [InlineData("\"Stripe:SecretKey\"")]
    public void What_is_no_secret_is_not(string expression) => Assert.Null(Describe(expression));

    private static string? Describe(string expression)
    {
        var compilation = Analyze.Compile($$"""
            using System;
            using Microsoft.Extensions.Configuration;
            using Stripe;
            using ConfigurationManager = System.Configuration.ConfigurationManager;

            static class Names { public const string Key = "Stripe:WebhookSecret"; }

            class Reader
            {
                private readonly IConfigurationSection _section;
                private readonly IConfiguration _configuration;
                private IConfigurationSection Section => _configuration.GetSection("Stripe");
                public Reader(IConfiguration configuration) { _configuration = configuration; _section = configuration.GetSection("Payments").GetSection("Stripe"); }

                void Read(IConfiguration configuration, IConfigurationSection stripeSection, IConfigurationSection unknown, IStripeClient client, string given)
                {
                    var local = configuration.GetSection("Stripe");
                    var nested = local.GetSection("Live");
                    var other = configuration.GetSection("Jwt");
                    IConfiguration alias = configuration;
                    _ = {{expression}};
                }
            }
            """);
        var assignment = compilation.SyntaxTrees[0].GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<AssignmentExpressionSyntax>().Single(static node => node.Left.ToString() == "_");
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        var value = compilation.GetSemanticModel(compilation.SyntaxTrees[0]).GetOperation(assignment.Right, TestContext.Current.CancellationToken)!;
        return SecretSource.Describe(value, StripeSymbols.TryCreate(compilation)!);
    }
}

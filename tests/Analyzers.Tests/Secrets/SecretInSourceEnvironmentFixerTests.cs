using ConnectGen.Analyzers.Secrets;
using ConnectGen.Analyzers.Tests.Infrastructure;
using ConnectGen.CodeFixes.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using VerifyFix = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<ConnectGen.Analyzers.Secrets.SecretInSourceAnalyzer, ConnectGen.CodeFixes.Secrets.SecretInSourceEnvironmentFixer>;

namespace ConnectGen.Analyzers.Tests.Secrets;

public sealed class SecretInSourceEnvironmentFixerTests
{
    private const string Marked = "{|CG2001:" + Keys.Live + "|}";
    private const string MarkedHook = "{|CG2001:" + Keys.Webhook + "|}";

    [Fact]
    public Task Console_program_reads_the_environment() => VerifyFix.Fixes(
        $$"""
        using System;
        using Stripe;

        // One account.
        const string key = "{{Marked}}";
        var client = new StripeClient(key);
        Console.WriteLine(client.ApiBase + "{{MarkedHook}}".Length);
        """,
        """
        using System;
        using Stripe;

        // One account.
        string key = Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY") ?? throw new InvalidOperationException("STRIPE_SECRET_KEY is not set.");
        var client = new StripeClient(key);
        Console.WriteLine(client.ApiBase + (Environment.GetEnvironmentVariable("STRIPE_WEBHOOK_SECRET") ?? throw new InvalidOperationException("STRIPE_WEBHOOK_SECRET is not set.")).Length);
        """);

    [Fact]
    public Task Constants_of_a_static_class_become_static_fields() => VerifyFix.Fixes(
        $$"""
        using System;

        public static class Settings
        {
            // Live.
            public const string SecretKey = "{{Marked}}";
            const string Hook = "{{MarkedHook}}";
            internal static readonly string Other = "{{Marked}}";
            public static string Get() => SecretKey + Hook + Other;
        }
        """,
        """
        using System;

        public static class Settings
        {
            // Live.
            public static readonly string SecretKey = Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY") ?? throw new InvalidOperationException("STRIPE_SECRET_KEY is not set.");
            static readonly string Hook = Environment.GetEnvironmentVariable("STRIPE_WEBHOOK_SECRET") ?? throw new InvalidOperationException("STRIPE_WEBHOOK_SECRET is not set.");
            internal static readonly string Other = Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY") ?? throw new InvalidOperationException("STRIPE_SECRET_KEY is not set.");
            public static string Get() => SecretKey + Hook + Other;
        }
        """);

    [Fact]
    public Task Namespace_that_is_not_imported_is_written_out() => VerifyFix.Fixes(
        $$"""
        class Plain
        {
            object Get() => new Stripe.StripeClient("{{Marked}}");
        }
        """,
        """
        class Plain
        {
            object Get() => new Stripe.StripeClient(System.Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY") ?? throw new System.InvalidOperationException("STRIPE_SECRET_KEY is not set."));
        }
        """);

    [Fact]
    public Task Where_configuration_is_at_hand_it_is_not_offered() => VerifyFix.OffersNothing(
        $$"""
        using Microsoft.Extensions.Configuration;

        class Client(IConfiguration configuration)
        {
            private const string Key = "{{Marked}}";
            string Get() => "{{Marked}}" + Key + configuration["x"];
        }
        """);

    [Fact]
    public Task Constant_that_others_need_is_left_alone() => VerifyFix.OffersNothing(
        $$"""
        using System;

        static class Settings { public const string Key = "{{Marked}}", More = "x"; }

        class Uses
        {
            [Obsolete(Settings.Key)]
            string Get(string key = "{{Marked}}") => key; // {{Marked}}
        }
        """);

    [Theory]
    [InlineData("class Uses { string Get() => Settings.Key; }", 1)]
    [InlineData("[System.Obsolete(Settings.Key)] class Uses;", 0)]
    [InlineData("class Uses { bool Is(string text) => text is Settings.Key; }", 0)]
    public async Task Constant_stays_one_where_another_file_needs_it(string other, int offered)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Shop", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(References.All)
            .AddDocument("Uses.cs", other).Project;
        var document = project.AddDocument("Settings.cs", $"public static class Settings {{ public const string Key = \"{Keys.Live}\"; }}");
        var compilation = await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var found = Assert.Single(await compilation!.WithAnalyzers([new SecretInSourceAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));

        var actions = new List<CodeAction>();
        await new SecretInSourceEnvironmentFixer().RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));

        Assert.Equal(offered, actions.Count);
    }
}

using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Tests;

/// <summary>No fixer throws on code that is half typed: each is asked for its fixes of whatever is found, and what it offers is carried out.</summary>
public sealed class FixerRobustnessTests
{
    [Fact]
    public async Task Code_with_a_token_missing_is_mended_or_left_alone_without_an_exception()
    {
        const string sample = """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.Extensions.DependencyInjection;
            using Stripe;

            var builder = WebApplication.CreateBuilder(args);
            var app = builder.Build();
            StripeConfiguration.ApiKey = app.Configuration["Stripe:SecretKey"];
            StripeConfiguration.StripeClient = new StripeClient(app.Configuration["Key"]!);
            app.MapGet("/", (int a) => new BalanceService().Get());

            class Orders(int a) : ControllerBase { RefundService _r = new(), _s = new(null); object Get() => new RefundService { }; }
            class Keys { RefundService R { get; } = new(); Keys(string k) { StripeConfiguration.SetApiKey(k); } void M(string k) { StripeConfiguration.ApiKey = k; new RefundService(); } }
            class Own : RefundService { Own(int a) : base() { } }
            class Short : RefundService;
            class Primary(int a) : RefundService();
            class Secrets : ControllerBase { const string K = "sk_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdG"; static readonly string L = $"{K}"; object Get() { const string k = "whsec_" + "51Hq8ZtLr2mVx0KbWn7YcPdGq7RjT5vB"; return K + k + L; } }
            """;
        var tokens = (await CSharpSyntaxTree.ParseText(sample, cancellationToken: TestContext.Current.CancellationToken).GetRootAsync(TestContext.Current.CancellationToken)).DescendantTokens().ToList();

        await MendAsync(sample);
        foreach (var token in tokens)
            await MendAsync(sample.Remove(token.SpanStart, token.Span.Length));
    }

    private static async Task MendAsync(string code)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Odd", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences(References.All);
        var document = project.AddDocument("Odd.cs", code);
        var compilation = await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var found = await compilation!.WithAnalyzers([.. Rules.Analyzers]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        foreach (var diagnostic in found)
        {
            foreach (var fixer in Rules.Fixers.Where(fixer => fixer.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var actions = new List<CodeAction>();
                await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
                foreach (var action in actions)
                    Assert.NotEmpty(await action.GetOperationsAsync(TestContext.Current.CancellationToken));
            }
        }
    }
}

using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Tests;

/// <summary>No fixer throws on code that is half typed: each is asked for its fixes of whatever is found, and what it offers is carried out and has to change something.</summary>
public sealed class FixerRobustnessTests
{
    private const string Clients = """
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

    private const string Leaks = """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Logging;
        using Stripe;

        record Seller(int Id, string K) { public string P { get; set; } = ""; public void Connect(OAuthToken t) => P = t.AccessToken; }
        class Leaks(ILogger<Leaks> l) : ControllerBase
        {
            public object Get(Seller s, OAuthToken t) { l.LogInformation("{A} with {K}", s.Id, t.AccessToken); l.LogError($"{s.Id}, {s.P}"); return Ok(new { s.Id, Key = s.P }); }
            public IActionResult All(Seller s, OAuthToken t) { var k = t.RefreshToken; if (s.Id > 0) return Ok(new { s.Id, t.RefreshToken }); if (k == "") return Ok(s); l.LogInformation(@"x: {K:l}", k); throw new System.Exception($"{t.AccessToken}"); }
            public OAuthToken Token(OAuthToken t) => t;
        }
        """;

    [Theory]
    [InlineData(Clients, "CG1001 CG1002 CG1003 CG2001")]
    [InlineData(Leaks, "CG3001 CG3002 CG3003")]
    public async Task Code_with_a_token_missing_is_mended_or_left_alone_without_an_exception(string sample, string rules)
    {
        var tokens = (await CSharpSyntaxTree.ParseText(sample, cancellationToken: TestContext.Current.CancellationToken).GetRootAsync(TestContext.Current.CancellationToken)).DescendantTokens().ToList();

        Assert.Superset(rules.Split(' ').ToHashSet(), await MendAsync(sample));
        foreach (var token in Thinned.Of(tokens))
            await MendAsync(sample.Remove(token.SpanStart, token.Span.Length));
    }

    // Gives the rules that have found something.
    private static async Task<ISet<string>> MendAsync(string code)
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
                {
                    var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken))).ChangedSolution;
                    var text = await changed.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken);
                    Assert.True(text.ToString() != code, $"'{action.Title}' changes nothing in:\n{code}");
                }
            }
        }

        return found.Select(static diagnostic => diagnostic.Id).ToHashSet();
    }
}

using System.Collections.Immutable;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Analyzers.Tests;

/// <summary>What fixers offer where a file is not alone: classes in parts, files of other projects, linked files, and files that a tool writes. Each offer is looked at by <see cref="CheckedFixer"/>.</summary>
public sealed class FixerPlacesTests : IDisposable
{
    private const string Seller = """
        public class Seller
        {
            public int Id { get; set; }
            public string? Key { get; set; }
        }
        """;

    private const string Controller = """
        public interface ISellers { Seller Find(int id); }
        public class SellersController(ISellers sellers) : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            [Microsoft.AspNetCore.Mvc.HttpGet("/sellers/{id}")]
            public Microsoft.AspNetCore.Mvc.ActionResult<Seller> Get(int id) => Ok(sellers.Find(id));
        }
        public class Onboarding
        {
            public void Connect(Seller seller, Stripe.OAuthToken token) => seller.Key = token.AccessToken;
        }
        """;

    private const string Service = """
        public partial class Refunds
        {
            public object All() => new Stripe.RefundService().List();
        }
        """;

    private readonly AdhocWorkspace _workspace = new();
    private Solution _solution;

    public FixerPlacesTests() => _solution = _workspace.CurrentSolution;

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Class_in_parts_takes_the_client_where_its_constructor_is_or_not_at_all()
    {
        var project = AddProject("Shop", ("Refunds.cs", Service), ("Refunds.Constructor.cs", "public partial class Refunds { public Refunds(int timeout) { } }"), ("Startup.cs", """
            using Microsoft.Extensions.DependencyInjection;
            class Startup { void Add(IServiceCollection services) => services.AddScoped<Refunds>().AddSingleton<Stripe.IStripeClient>(new Stripe.StripeClient("key")); }
            """));
        await OffersAsync(project, "Refunds.cs", "CG1003");
    }

    [Fact]
    public async Task Class_in_parts_passes_the_client_that_another_part_keeps()
    {
        var project = AddProject("Shop", ("Refunds.cs", Service), ("Refunds.Constructor.cs", "public partial class Refunds(Stripe.IStripeClient client) { private readonly Stripe.IStripeClient _client = client; }"));
        var (action, _) = Assert.Single(await OffersAsync(project, "Refunds.cs", "CG1003"));
        Assert.Equal("Pass an IStripeClient to 'RefundService'", action.Title);
    }

    [Fact]
    public async Task Property_of_another_project_is_marked_there()
    {
        var library = AddProject("Library", ("Seller.cs", Seller));
        var web = AddProject("Web", ("SellersController.cs", Controller));
        _solution = _solution.AddProjectReference(web, new ProjectReference(library));
        var changed = Assert.Single(await OffersAsync(web, "SellersController.cs", "CG3001"), static offer => offer.Action.Title == "Mark 'Seller.Key' with [JsonIgnore]").Changed;
        Assert.Equal(["Library"], changed.GetChanges(_solution).GetProjectChanges().Select(static project => project.NewProject.Name));
    }

    [Fact]
    public async Task Property_that_a_tool_writes_is_left_alone()
    {
        var project = AddProject("Web", ("Seller.g.cs", Seller), ("SellersController.cs", Controller));
        Assert.DoesNotContain(await OffersAsync(project, "SellersController.cs", "CG3001"), static offer => offer.Action.Title.Contains("JsonIgnore", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Linked_file_becomes_the_same_in_both_projects()
    {
        const string Code = "class C { object M(string key) { Stripe.StripeConfiguration.ApiKey = key; return new Stripe.BalanceService().Get(); } }";
        var texts = new List<string>();
        foreach (var name in new[] { "Modern", "Classic" })
        {
            var project = AddProject(name, ("C.cs", Code));
            var (_, changed) = Assert.Single(await OffersAsync(project, "C.cs", "CG1001"));
            texts.Add((await changed.GetProject(project)!.Documents.Single().GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        }

        Assert.Equal(2, _solution.Projects.SelectMany(static project => project.Documents).First().GetLinkedDocumentIds().Length + 1);
        Assert.Equal(texts[0], texts[1]);
    }

    // A workspace refuses to change it, and the view from which it comes is not C#.
    [Fact]
    public async Task View_is_flagged_and_its_generated_code_is_left_alone()
    {
        var project = AddProject("Web", ("Program.cs", "class Program;"));
        _solution = _solution.AddAnalyzerReference(project, new Generators(new Razor()));
        var view = Assert.Single(await _solution.GetProject(project)!.GetSourceGeneratedDocumentsAsync(TestContext.Current.CancellationToken));
        var found = await FindingsAsync(view, "CG1001");
        Assert.NotEmpty(found);
        Assert.Empty(await OffersAsync(view, found));
    }

    private ProjectId AddProject(string name, params (string Name, string Text)[] files)
    {
        var id = ProjectId.CreateNewId();
        _solution = _solution
            .AddProject(id, name, name, LanguageNames.CSharp)
            .WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.Latest))
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .AddMetadataReferences(id, References.All);
        foreach (var (file, text) in files)
            _solution = _solution.AddDocument(DocumentId.CreateNewId(id), file, SourceText.From(text), filePath: $"/{file}");
        return id;
    }

    private async Task<IReadOnlyList<(CodeAction Action, Solution Changed)>> OffersAsync(ProjectId project, string file, string id)
    {
        var document = _solution.GetProject(project)!.Documents.Single(document => document.Name == file);
        var found = await FindingsAsync(document, id);
        return await OffersAsync(document, [Assert.Single(found)]);
    }

    private static async Task<IReadOnlyList<(CodeAction Action, Solution Changed)>> OffersAsync(Document document, IEnumerable<Diagnostic> findings)
    {
        var offers = new List<(CodeAction, Solution)>();
        foreach (var found in findings)
        {
            foreach (var fixer in Rules.Fixers.Where(fixer => fixer.FixableDiagnosticIds.Contains(found.Id)))
            {
                var actions = new List<CodeAction>();
                await new CheckedFixer(fixer).RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
                foreach (var action in actions)
                    offers.Add((action, (await action.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution));
            }
        }

        return offers;
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(Document document, string id)
    {
        var compilation = await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        Assert.Empty(compilation!.GetDiagnostics(TestContext.Current.CancellationToken).Where(static found => found.Severity == DiagnosticSeverity.Error));
        var tree = await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken);
        var found = await compilation.WithAnalyzers([.. Rules.Analyzers]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Where(found => found.Id == id && found.Location.SourceTree == tree)];
    }

    private sealed class Razor : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(static output => output.AddSource("Index_cshtml.g.cs", """
            class Index
            {
                void Execute(string key)
                {
            #line 1 "Index.cshtml"
                    Stripe.StripeConfiguration.ApiKey = key;
            #line default
                }
            }
            """));
    }

    private sealed class Generators(IIncrementalGenerator generator) : AnalyzerReference
    {
        public override string FullPath => "Razor.dll";

        public override object Id => generator;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [generator.AsSourceGenerator()];

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => [generator.AsSourceGenerator()];
    }
}

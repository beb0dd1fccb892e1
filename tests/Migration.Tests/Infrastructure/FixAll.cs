using System.Collections.Immutable;
using ConnectGen.Analyzers.Authentication;
using ConnectGen.CodeFixes.Authentication;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Migration.Tests.Infrastructure;

/// <summary>Applies the fixes of the global-key rules over a project, as an editor and <c>dotnet format analyzers</c> do: fix-all, rule by rule.</summary>
internal static class FixAll
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new GlobalApiKeyAnalyzer(), new GlobalClientAnalyzer(), new ServiceWithoutClientAnalyzer()];

    public static readonly IReadOnlyList<CodeFixProvider> Fixers = [new GlobalApiKeyFixer(), new GlobalClientFixer(), new ServiceWithoutClientFixer()];

    /// <summary>Makes a project of code as the SDK's build would.</summary>
    public static Solution Solution(IReadOnlyDictionary<string, string> code, string globalUsings)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Shop",
            "Shop",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: References()));
        var solution = project.Solution;
        foreach (var (path, text) in code)
            solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), path, text, filePath: path);
        return solution.AddDocument(DocumentId.CreateNewId(project.Id), "Shop.GlobalUsings.g.cs", globalUsings, filePath: "Shop.GlobalUsings.g.cs");
    }

    /// <summary>Applies fix-all until nothing is offered any more, of the first fixer that offers something.</summary>
    public static async Task<(Solution Solution, int Rounds)> ApplyAsync(Solution solution, IEnumerable<CodeFixProvider> fixers)
    {
        for (var rounds = 0; ; rounds++)
        {
            Solution? next = null;
            foreach (var fixer in fixers)
            {
                next = await ApplyAsync(fixer, solution);
                if (next is not null)
                    break;
            }

            if (next is null)
                return (solution, rounds);

            solution = next;
        }
    }

    public static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Solution solution)
    {
        var compilation = await solution.Projects.Single().GetCompilationAsync(TestContext.Current.CancellationToken);
        Assert.Empty(compilation!.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error));
        return await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<Solution?> ApplyAsync(CodeFixProvider fixer, Solution solution)
    {
        var findings = (await FindingsAsync(solution)).Where(found => fixer.FixableDiagnosticIds.Contains(found.Id)).ToList();
        foreach (var finding in findings)
        {
            var document = solution.GetDocument(finding.Location.SourceTree)!;
            var actions = new List<CodeAction>();
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
            if (actions.Count == 0)
                continue;

            var context = new FixAllContext(document, fixer, FixAllScope.Solution, actions[0].EquivalenceKey!, fixer.FixableDiagnosticIds, new Provider(findings), TestContext.Current.CancellationToken);
            var all = await fixer.GetFixAllProvider()!.GetFixAsync(context);
            var operations = await all!.GetOperationsAsync(TestContext.Current.CancellationToken);
            return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        }

        return null;
    }

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(static path => Path.GetFileName(path) is var name
            && (name == "ConnectGen.dll" || !name.StartsWith("ConnectGen.", StringComparison.Ordinal))
            && !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            && !name.StartsWith("xunit", StringComparison.OrdinalIgnoreCase))
        .Select(static path => MetadataReference.CreateFromFile(path));

    private sealed class Provider(IReadOnlyList<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return findings.Where(found => found.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);
    }
}

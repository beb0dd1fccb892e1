using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Stripe;

namespace ConnectGen.Generator.Tests.Infrastructure;

/// <summary>
/// One run of the generator over a source. Every run is followed by a second one over the same compilation, in which each
/// tracked step has to be cached or unchanged.
/// </summary>
internal sealed class GeneratorRun
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using ConnectGen;
        using Stripe;

        """;

    // References to older versions of the framework are unified, as the SDK too has it.
    private static readonly Dictionary<string, ReportDiagnostic> UnifiedReferences = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    private GeneratorRun(GeneratorDriver driver, Compilation input, Compilation output)
    {
        Driver = driver;
        Input = input;
        Output = output;
    }

    public GeneratorDriver Driver { get; }

    public Compilation Input { get; }

    public Compilation Output { get; }

    public ImmutableArray<GeneratedSourceResult> Sources => Driver.GetRunResult().Results.Single().GeneratedSources;

    /// <summary>Gets the warnings and errors of the compilation with the generated code in it. That the user's own source goes without documentation is none.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
        [.. Output.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning && !(d.Id == "CS1591" && d.Location.SourceTree?.FilePath == "Source.cs"))];

    /// <summary>Runs the generator over source that has to compile without a warning.</summary>
    public static GeneratorRun Over(string source, LanguageVersion version = LanguageVersion.Latest, NullableContextOptions nullable = NullableContextOptions.Enable)
    {
        var run = OverBroken(source, version, nullable);
        Assert.True(run.Diagnostics.Count == 0, string.Join("\n", run.Diagnostics) + "\n" + string.Join("\n", run.Sources.Select(static s => s.SourceText)));
        Assert.Empty(run.SilencedWarnings());
        return run;
    }

    /// <summary>Runs the generator over source that may not compile.</summary>
    public static GeneratorRun OverBroken(string source, LanguageVersion version = LanguageVersion.Latest, NullableContextOptions nullable = NullableContextOptions.Enable) =>
        Run(Compile(Usings + source, version, nullable));

    public static CSharpCompilation Compile(string source, LanguageVersion version = LanguageVersion.Latest, NullableContextOptions nullable = NullableContextOptions.Enable, IEnumerable<MetadataReference>? references = null)
    {
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(version, DocumentationMode.Diagnose), "Source.cs", cancellationToken: TestContext.Current.CancellationToken);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable, allowUnsafe: true, specificDiagnosticOptions: UnifiedReferences);
        return CSharpCompilation.Create("Shop", [tree], references ?? References.All, options);
    }

    public static GeneratorRun Run(CSharpCompilation compilation)
    {
        var options = new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
        var parseOptions = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        var driver = CSharpGeneratorDriver.Create([new ConnectGenerator().AsSourceGenerator()], parseOptions: parseOptions, driverOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);

        // What a generator throws becomes the warning CS8785, which says so here.
        Assert.Empty(diagnostics);
        Assert.Null(driver.GetRunResult().Results.Single().Exception);

        IncrementalSteps.AssertAllReused(driver.RunGenerators(compilation.Clone()));
        return new GeneratorRun(driver, compilation, output);
    }

    public string Source(string hintName) => Sources.Single(s => s.HintName == hintName).SourceText.ToString();

    /// <summary>Compiles the source with an expression over <c>client</c> and <c>account</c>, runs it, and returns what reached the client.</summary>
    public static async Task<IReadOnlyList<CapturedRequest>> Call(string source, string expression)
    {
        var probe = $$"""

            public static class Probe
            {
                public static readonly ConnectedAccountId account = ConnectedAccountId.Parse("acct_1");
                public static object Run(IStripeClient client) => {{expression}};
            }
            """;
        var run = Over(source + probe);
        var client = new CapturingClient();
        var result = run.Load().GetType("Probe")!.GetMethod("Run")!.Invoke(null, [client]);
        await Finish(result);
        return client.Requests;
    }

    /// <summary>Gets what the compiler says of nullability and documentation in the generated code without the pragma that keeps it quiet in a user's build.</summary>
    private IEnumerable<Diagnostic> SilencedWarnings()
    {
        var audible = Output;
        foreach (var tree in Output.SyntaxTrees.Except(Input.SyntaxTrees))
        {
            var text = tree.ToString().Replace("#pragma warning disable\n", "", StringComparison.Ordinal);
            audible = audible.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath, cancellationToken: TestContext.Current.CancellationToken));
        }

        return audible.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => IsAboutNullability(d) || IsAboutDocumentation(d));
    }

    private static bool IsAboutNullability(Diagnostic found) => found.Id.StartsWith("CS86", StringComparison.Ordinal) || found.Id.StartsWith("CS87", StringComparison.Ordinal);

    // All but CS1573 and CS1591: that something goes without a comment is the user's to judge, who writes the interface.
    private static bool IsAboutDocumentation(Diagnostic found) =>
        found.Id is "CS0419" or "CS1570" or "CS1571" or "CS1572" or "CS1574" or "CS1580" or "CS1581" or "CS1584" or "CS1587" or "CS1590" or "CS1592" or "CS1658" or "CS1710" or "CS1711" or "CS1734" or "CS1735";

    public Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    /// <summary>Waits for what a call returned, and reads what comes in pages.</summary>
    public static async Task Finish(object? result)
    {
        switch (result)
        {
            case null or StripeEntity or Stream:
                break;
            case Task task:
                await task;
                break;
            case IAsyncEnumerable<object> items:
                await foreach (var _ in items)
                {
                }

                break;
            case System.Collections.IEnumerable items:
                foreach (var _ in items)
                {
                }

                break;
            default:
                // A ValueTask, of whatever it returns.
                await (Task)result.GetType().GetMethod(nameof(ValueTask.AsTask))!.Invoke(result, null)!;
                break;
        }
    }
}

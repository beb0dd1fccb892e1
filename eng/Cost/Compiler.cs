using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Cost;

/// <summary>Compiles the code base as a build does: from the text on, against references that nobody has read yet, on one thread, so that time is work.</summary>
internal sealed class Compiler(IReadOnlyList<CodeBaseFile> files)
{
    // What this process has for its own use.
    private static readonly string[] NotForUsers = ["ConnectGen.", "Microsoft.CodeAnalysis"];

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    private static readonly string[] ReferencePaths = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => Path.GetFileName(path) is var name && (name == "ConnectGen.dll" || !NotForUsers.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))))];

    public static SyntaxTree Parse(CodeBaseFile file) => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, path: file.Path);

    public CSharpCompilation Parse() => CSharpCompilation.Create(
        "BackOffice",
        files.Select(Parse),
        ReferencePaths.Select(static path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));

    /// <summary>Compiles without analyzers.</summary>
    public Cost Compile() => Measure(static compilation =>
    {
        Emit(compilation);
        return Task.FromResult(TimeSpan.Zero);
    });

    /// <summary>Has analyzers look at everything, for which the compiler binds it all. What they take is told apart by the compiler itself, as for a build with <c>-p:ReportAnalyzer=true</c>.</summary>
    public Cost Compile(ImmutableArray<DiagnosticAnalyzer> analyzers) => Measure(async compilation =>
    {
        var analysis = compilation.WithAnalyzers(analyzers, Options());
        var result = await analysis.GetAnalysisResultAsync(CancellationToken.None);
        return result.AnalyzerTelemetryInfo.Values.Aggregate(TimeSpan.Zero, static (sum, info) => sum + info.ExecutionTime);
    });

    public static CompilationWithAnalyzersOptions Options() => new(
        new AnalyzerOptions([]),
        onAnalyzerException: static (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer} has thrown.", exception),
        concurrentAnalysis: false,
        logAnalyzerExecutionTime: true);

    private Cost Measure(Func<CSharpCompilation, Task<TimeSpan>> compile)
    {
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var own = compile(Parse()).GetAwaiter().GetResult();
        return new Cost(watch.Elapsed, own, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private static void Emit(CSharpCompilation compilation)
    {
        var emitted = compilation.Emit(Stream.Null);
        if (!emitted.Success)
            throw new InvalidOperationException("The code base does not compile: " + string.Join(Environment.NewLine, emitted.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(10)));
    }
}

/// <summary>What a compilation has cost.</summary>
/// <param name="Time">All of it.</param>
/// <param name="Own">The time within analyzers, by the compiler's own account.</param>
/// <param name="Allocated">Bytes.</param>
internal sealed record Cost(TimeSpan Time, TimeSpan Own, long Allocated);

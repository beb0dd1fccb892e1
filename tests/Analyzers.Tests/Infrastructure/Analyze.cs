using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>Runs analyzers over code that need not compile, and returns what they say.</summary>
internal static class Analyze
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    // Compilations made from this one share its reading of the references.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Odd",
        references: References.All,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    public static CSharpCompilation Compile(params string[] files) =>
        Empty.AddSyntaxTrees(files.Select(static (file, i) => CSharpSyntaxTree.ParseText(file, ParseOptions, path: $"Odd{i}.cs")));

    public static Task<ImmutableArray<Diagnostic>> Run(Compilation compilation, params DiagnosticAnalyzer[] analyzers) => Run(compilation, new AnalyzerOptions([]), analyzers);

    public static async Task<ImmutableArray<Diagnostic>> Run(Compilation compilation, AnalyzerOptions options, params DiagnosticAnalyzer[] analyzers)
    {
        var found = await compilation.WithAnalyzers([.. analyzers], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.OrderBy(static d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static d => d.Location.SourceSpan).ThenBy(static d => d.Id, StringComparer.Ordinal)];
    }
}

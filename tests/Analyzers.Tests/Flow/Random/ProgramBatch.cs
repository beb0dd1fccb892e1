using System.Runtime.Loader;
using ConnectGen.Analyzers.Exposure;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Tests.Flow.Random;

/// <summary>What became of a random program.</summary>
/// <param name="Leaks">Whether the secret comes out when it runs.</param>
/// <param name="Found">Whether the engine says so, at the sink.</param>
/// <param name="False">What the engine says beside that.</param>
internal sealed record Outcome(RandomProgram Program, bool Leaks, bool Found, IReadOnlyList<Diagnostic> False);

/// <summary>Random programs that are compiled, run and analysed together.</summary>
internal static class ProgramBatch
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Programs",
        references: References.All,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Disable));

    // The rules that watch the sinks, and those that must have nothing to say.
    private static DiagnosticAnalyzer[] Rules => [new AccountKeyInResponseAnalyzer(), new SecretInResponseAnalyzer(), new SecretInLogAnalyzer(), new SecretInUrlAnalyzer()];

    public static CSharpCompilation Compile(IEnumerable<(string File, string Source)> files) => Empty.AddSyntaxTrees(
        files.Select(static file => CSharpSyntaxTree.ParseText(file.Source, new CSharpParseOptions(LanguageVersion.Preview), path: file.File)));

    public static async Task<IReadOnlyList<Outcome>> Run(IReadOnlyList<RandomProgram> programs)
    {
        var compilation = Compile(programs.Select(static program => (program.File, program.Source)));
        var leaks = await Execute(compilation, programs);

        var found = (await Analyze.Run(compilation, Rules)).ToLookup(static diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "");
        Assert.Empty(found[""]);

        return [.. programs.Select((program, i) => OutcomeOf(program, leaks[i], [.. found[program.File]]))];
    }

    private static Outcome OutcomeOf(RandomProgram program, bool leaks, IReadOnlyList<Diagnostic> found)
    {
        bool IsRight(Diagnostic diagnostic) => leaks && diagnostic.Id == program.Sink.Rule && diagnostic.Location.GetLineSpan().StartLinePosition.Line == program.SinkLine;
        return new(program, leaks, found.Any(IsRight), [.. found.Where(diagnostic => !IsRight(diagnostic))]);
    }

    private static async Task<IReadOnlyList<bool>> Execute(CSharpCompilation compilation, IReadOnlyList<RandomProgram> programs)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        if (!emitted.Success)
            Fail(emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity is DiagnosticSeverity.Error), programs);

        image.Position = 0;
        var context = new AssemblyLoadContext("Programs", isCollectible: true);
        try
        {
            var assembly = context.LoadFromStream(image);
            var leaks = new List<bool>();
            foreach (var program in programs)
            {
                try
                {
                    leaks.Add(await Execution.Leaks(program, assembly));
                }
                catch (Exception exception)
                {
                    Assert.Fail($"Program {program.Seed} throws.\n{exception}\n{program.Source}");
                }
            }

            return leaks;
        }
        finally
        {
            context.Unload();
        }
    }

    private static void Fail(IEnumerable<Diagnostic> errors, IReadOnlyList<RandomProgram> programs)
    {
        var byKind = errors.GroupBy(static error => error.Id).Select(kind => (Error: kind.First(), Program: programs.First(program => program.File == kind.First().Location.SourceTree?.FilePath)));
        Assert.Fail(string.Join('\n', byKind.Select(static one => $"Program {one.Program.Seed} does not compile: {one.Error}\n{one.Program.Source}")));
    }
}

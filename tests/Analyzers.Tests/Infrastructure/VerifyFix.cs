using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>Runs one rule and its fix, each offer of which is looked at by <see cref="CheckedFixer"/>. The test library applies the fix one by one and as fix-all, and compiles what comes out.</summary>
/// <typeparam name="TAnalyzer">The rule.</typeparam>
/// <typeparam name="TFixer">The fix.</typeparam>
internal static class VerifyFix<TAnalyzer, TFixer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFixer : CodeFixProvider, new()
{
    /// <summary>The fix turns the code with marks into the other, which the rule has nothing against.</summary>
    /// <param name="title">The title of the fix, where it offers several.</param>
    public static Task Fixes(string source, string fixedSource, string? title = null) => Run(source, fixedSource, title, rounds: null);

    /// <summary>The marked places are flagged, and no fix is offered.</summary>
    /// <param name="property">What the project says of itself, as <c>Name = value</c>.</param>
    public static Task OffersNothing(string source, string? property = null) => Run(source, source, title: null, rounds: 0, property);

    private static Task Run(string source, string fixedSource, string? title, int? rounds, string? property = null)
    {
        var test = new Test
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            TestCode = source,
            FixedCode = fixedSource,
            CodeActionEquivalenceKey = title,
            NumberOfIncrementalIterations = rounds,
        };
        if (property is not null)
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\nbuild_property.{property}\n"));
        test.TestBehaviors |= GeneratedFileCheck.For<TAnalyzer>();
        test.TestState.AdditionalReferences.AddRange(References.All);
        test.TestState.OutputKind = Verify<TAnalyzer>.HasTopLevelStatements(source) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Test : CSharpCodeFixTest<TAnalyzer, TFixer, DefaultVerifier>
    {
        protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [new CheckedFixer(new TFixer())];

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
    }
}

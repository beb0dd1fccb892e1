using ConnectGen.Analyzers.Generation;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>The test library's check that a rule keeps quiet in generated files.</summary>
internal static class GeneratedFileCheck
{
    /// <summary>All rules are checked but the generator's own, which reads what the generator reads: generated files too.</summary>
    public static TestBehaviors For<TAnalyzer>()
        where TAnalyzer : DiagnosticAnalyzer =>
        typeof(TAnalyzer) == typeof(CallInterfaceAnalyzer) ? TestBehaviors.SkipGeneratedCodeCheck : TestBehaviors.None;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Flow.Knowledge;

/// <summary>What a project says to the flow engine.</summary>
internal sealed class FlowOptions(AnalyzerOptions options)
{
    public bool IsTestProject { get; } = ProjectOptions.IsTestProject(options);

    public bool IsSecretMember(ISymbol member) => false;

    public bool IsSanitizer(IMethodSymbol method) => false;
}

using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Flow;

/// <summary>What the flow engine finds in a compilation. One for all rules, found when the first asks.</summary>
internal sealed class FlowAnalysis
{
    public static FlowAnalysis Of(Compilation compilation, StripeSymbols stripe, AnalyzerOptions options) => new();

    /// <summary>Gets what leaks in a file, in the order of the text.</summary>
    public IReadOnlyList<FlowFinding> FindingsIn(SyntaxTree file, CancellationToken cancellationToken) => [];
}

using System.Collections.Immutable;
using ConnectGen.Analyzers.Exposure;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Cost;

/// <summary>The rules that the flow engine works for.</summary>
internal static class ExposureRules
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } = [.. typeof(FlowRule).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(FlowRule)))
        .OrderBy(static type => type.FullName, StringComparer.Ordinal)
        .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
}

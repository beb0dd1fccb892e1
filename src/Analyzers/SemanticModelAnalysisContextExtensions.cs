using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers;

/// <summary>How findings are reported.</summary>
internal static class SemanticModelAnalysisContextExtensions
{
    /// <summary>Reports a finding. In a test project a warning is an information: a test may well do what an app must not, but nobody should wonder why.</summary>
    public static void Report(
        this SemanticModelAnalysisContext file,
        DiagnosticDescriptor rule,
        Location location,
        ImmutableDictionary<string, string?>? properties,
        IEnumerable<Location>? additional,
        object?[] arguments)
    {
        var severity = rule.DefaultSeverity == DiagnosticSeverity.Warning && ProjectOptions.IsTestProject(file.Options) ? DiagnosticSeverity.Info : rule.DefaultSeverity;
        file.ReportDiagnostic(Diagnostic.Create(rule, location, severity, additional, properties, arguments));
    }
}

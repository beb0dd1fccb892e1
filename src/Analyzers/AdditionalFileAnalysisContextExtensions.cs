using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers;

/// <summary>How findings in files other than code are reported.</summary>
internal static class AdditionalFileAnalysisContextExtensions
{
    /// <summary>Reports a finding. As in code, a warning is an information in a test project.</summary>
    public static void Report(this AdditionalFileAnalysisContext file, DiagnosticDescriptor rule, Location location, params object?[] arguments) =>
        file.ReportDiagnostic(Diagnostic.Create(rule, location, ProjectOptions.Effective(rule.DefaultSeverity, file.Options), additionalLocations: null, properties: null, arguments));
}

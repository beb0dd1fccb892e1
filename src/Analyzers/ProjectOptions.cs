using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers;

/// <summary>What a project says of itself: its MSBuild properties, as far as the package makes them visible to the compiler.</summary>
internal static class ProjectOptions
{
    public static bool IsTestProject(AnalyzerOptions options) => IsTrue(options, "IsTestProject");

    /// <summary>Gets how severe a finding is in this project: in a test project a warning is an information.</summary>
    public static DiagnosticSeverity Effective(DiagnosticSeverity severity, AnalyzerOptions options) =>
        severity == DiagnosticSeverity.Warning && IsTestProject(options) ? DiagnosticSeverity.Info : severity;

    public static bool IsTrue(AnalyzerOptions options, string property) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue($"build_property.{property}", out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}

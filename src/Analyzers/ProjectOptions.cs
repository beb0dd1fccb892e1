using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers;

/// <summary>What a project says of itself: its MSBuild properties, as far as the package makes them visible to the compiler.</summary>
internal static class ProjectOptions
{
    public static bool IsTestProject(AnalyzerOptions options) => IsTrue(options, "IsTestProject");

    public static bool IsTrue(AnalyzerOptions options, string property) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue($"build_property.{property}", out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}

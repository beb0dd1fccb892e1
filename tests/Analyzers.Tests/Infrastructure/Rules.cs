using System.Reflection;
using ConnectGen.Analyzers.Authentication;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>Every analyzer, rule and fixer that ConnectGen ships, found by reflection.</summary>
internal static class Rules
{
    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } = Create<DiagnosticAnalyzer>(typeof(GlobalApiKeyAnalyzer).Assembly);

    public static IReadOnlyList<CodeFixProvider> Fixers { get; } = Create<CodeFixProvider>(Assembly.Load("ConnectGen.CodeFixes"));

    /// <summary>Gets each rule with its analyzer. A rule that two analyzers report is here twice.</summary>
    public static IReadOnlyList<(DiagnosticDescriptor Rule, DiagnosticAnalyzer Analyzer)> All { get; } =
        [.. from analyzer in Analyzers from rule in analyzer.SupportedDiagnostics orderby rule.Id select (rule, analyzer)];

    /// <summary>Gets the IDs that <see cref="DiagnosticIds"/> declares, by the names of their constants.</summary>
    public static IReadOnlyDictionary<string, string> Ids { get; } = typeof(DiagnosticIds)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(static field => field.Name, static field => (string)field.GetRawConstantValue()!);

    private static IReadOnlyList<T> Create<T>(Assembly assembly) =>
        [.. assembly.GetTypes()
            .Where(static type => type.IsAssignableTo(typeof(T)) && !type.IsAbstract)
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (T)Activator.CreateInstance(type)!)];
}

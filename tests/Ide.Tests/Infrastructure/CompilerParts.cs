using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Ide.Tests.Infrastructure;

/// <summary>ConnectGen's three compiler assemblies as an editor has them: files of the package, whose analyzers, generators, fixes and refactorings are found by their attributes.</summary>
internal static class CompilerParts
{
    private static readonly FromFile Loader = new();

    public static ImmutableArray<AnalyzerReference> References { get; } =
        [.. new[] { "ConnectGen.Generator", "ConnectGen.Analyzers", "ConnectGen.CodeFixes" }.Select(static name => new AnalyzerFileReference(PathOf(name), Loader))];

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [.. References.SelectMany(static reference => reference.GetAnalyzers(LanguageNames.CSharp))];

    public static ImmutableArray<CodeFixProvider> Fixers { get; } = Exported<CodeFixProvider, ExportCodeFixProviderAttribute>(static attribute => attribute.Languages);

    public static ImmutableArray<CodeRefactoringProvider> Refactorings { get; } = Exported<CodeRefactoringProvider, ExportCodeRefactoringProviderAttribute>(static attribute => attribute.Languages);

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");

    private static ImmutableArray<T> Exported<T, TAttribute>(Func<TAttribute, string[]> languages)
        where TAttribute : Attribute =>
        [.. Loader.LoadFromPath(PathOf("ConnectGen.CodeFixes")).GetExportedTypes()
            .Where(type => type.GetCustomAttribute<TAttribute>() is { } export && languages(export).Contains(LanguageNames.CSharp))
            .Select(static type => (T)Activator.CreateInstance(type)!)];

    private sealed class FromFile : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}

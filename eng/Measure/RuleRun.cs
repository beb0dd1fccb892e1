using System.Collections.Immutable;
using ConnectGen.Analyzers.Authentication;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Measure;

/// <summary>Runs every rule over every project of a code base.</summary>
internal static class RuleRun
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. typeof(GlobalApiKeyAnalyzer).Assembly.GetTypes()
        .Where(static type => type.IsAssignableTo(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
        .OrderBy(static type => type.FullName, StringComparer.Ordinal)
        .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>Gets what turns on the rules that a project has to ask for.</summary>
    public static IReadOnlyDictionary<string, ReportDiagnostic> OffByDefault { get; } = Analyzers
        .SelectMany(static analyzer => analyzer.SupportedDiagnostics)
        .Where(static rule => !rule.IsEnabledByDefault)
        .ToDictionary(static rule => rule.Id, static _ => ReportDiagnostic.Warn);

    public static async Task<IReadOnlyList<Finding>> FindAsync(CodeBase codeBase, MeasureOptions options)
    {
        var compiler = new ProjectCompiler(codeBase, options);
        var findings = new List<Finding>();
        foreach (var project in codeBase.Projects)
        {
            var analyzerOptions = new AnalyzerOptions([.. project.OtherFiles.Select(static file => new FileText(file))], new ProjectConfig(project, options));
            var run = compiler.Compile(project).WithAnalyzers(Analyzers, analyzerOptions);

            // An analyzer that throws is a finding too: AD0001.
            foreach (var diagnostic in await run.GetAnalyzerDiagnosticsAsync())
            {
                if (options.Wants(diagnostic.Id) || diagnostic.Id.StartsWith("AD", StringComparison.Ordinal))
                    findings.Add(Finding.Of(diagnostic, codeBase));
            }
        }

        return [.. findings.Distinct().OrderBy(static f => f.Path, StringComparer.Ordinal).ThenBy(static f => f.Line).ThenBy(static f => f.Column).ThenBy(static f => f.Rule, StringComparer.Ordinal)];
    }

    private sealed class FileText(string path) : AdditionalText
    {
        private readonly Lazy<SourceText> _text = new(() => SourceText.From(File.ReadAllText(path)));

        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => _text.Value;
    }

    // What MSBuild tells the compiler of a project.
    private sealed class ProjectConfig(SourceProject project, MeasureOptions options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(project.Properties.Concat(options.Properties)
            .Append(new("ProjectDir", project.Folder + "/"))
            .Append(new("MSBuildProjectDirectory", project.Folder))
            .GroupBy(static property => property.Key, static property => property.Value)
            .ToDictionary(static values => "build_property." + values.Key, static values => values.Last()));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Values.None;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static readonly Values None = new([]);

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

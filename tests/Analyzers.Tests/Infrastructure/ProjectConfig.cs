using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>What a project says to its analyzers: properties as <c>Name=value</c>, and the lines of <c>.globalconfig</c> and <c>.editorconfig</c> as <c>name = value</c>.</summary>
internal sealed class ProjectConfig(IEnumerable<string> properties, string? globalConfig = null, string? editorConfig = null) : AnalyzerConfigOptionsProvider
{
    private readonly Values _files = new([.. Lines(globalConfig), .. Lines(editorConfig)]);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([.. properties.Select(static property => $"build_property.{property}"), .. Lines(globalConfig)]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _files;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _files;

    private static string[] Lines(string? config) => config?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private sealed class Values(string[] lines) : AnalyzerConfigOptions
    {
        // Of a name that comes twice the last value counts, as in the files.
        private readonly Dictionary<string, string> _values = lines.Select(static line => line.Split('=', 2, StringSplitOptions.TrimEntries)).GroupBy(static pair => pair[0], KeyComparer).ToDictionary(static pairs => pairs.Key, static pairs => pairs.Last()[1], KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}

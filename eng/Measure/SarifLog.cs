using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Measure;

/// <summary>Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), as far as viewers need it.</summary>
internal static class SarifLog
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(string file, IReadOnlyList<Finding> findings)
    {
        var rules = findings.Select(static f => f.Rule).Distinct().Order(StringComparer.Ordinal).ToList();
        var log = new Dictionary<string, object>
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new[]
            {
                new
                {
                    tool = new { driver = new { name = "ConnectGen", rules = rules.Select(static id => new { id }) } },
                    columnKind = "utf16CodeUnits",
                    results = findings.Select(finding => Result(finding, rules)),
                },
            },
        };
        File.WriteAllText(file, JsonSerializer.Serialize(log, Json));
    }

    private static object Result(Finding finding, List<string> rules) => new
    {
        ruleId = finding.Rule,
        ruleIndex = rules.IndexOf(finding.Rule),
        level = finding.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", DiagnosticSeverity.Info => "note", _ => "none" },
        message = new { text = finding.Message },
        locations = finding.Path.Length == 0 ? null : new[]
        {
            new
            {
                physicalLocation = new
                {
                    artifactLocation = new { uri = string.Join('/', finding.Path.Split('/').Select(Uri.EscapeDataString)) },
                    region = new { startLine = finding.Line, startColumn = finding.Column, endLine = finding.EndLine, endColumn = finding.EndColumn },
                },
            },
        },
    };
}

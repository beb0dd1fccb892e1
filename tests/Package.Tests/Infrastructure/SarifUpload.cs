using System.Text.Json;

namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>
/// What an upload of a SARIF log asks of it, by <see href="https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning"/>: rules that say what
/// they are and where their pages lie, and results whose places a fingerprint can be taken of.
/// </summary>
internal sealed class SarifUpload(string log)
{
    private const string Pages = "https://github.com/connectgen/connectgen/blob/main/docs/rules/";

    /// <summary>What an upload would refuse, or show without words. Of other tools' rules in the log nothing is asked.</summary>
    public IReadOnlyList<string> Problems()
    {
        using var json = JsonDocument.Parse(log);
        var problems = new List<string>();
        if (Value(json.RootElement, "version") is var version and not "2.1.0")
            problems.Add($"the log's version is '{version}'");
        if (Value(json.RootElement, "$schema") is var schema && !schema.Contains("sarif-2.1.0", StringComparison.Ordinal))
            problems.Add($"the log's schema is '{schema}'");

        foreach (var run in json.RootElement.GetProperty("runs").EnumerateArray())
        {
            var driver = run.GetProperty("tool").GetProperty("driver");
            if (string.IsNullOrEmpty(Value(driver, "name")))
                problems.Add("tool has no name");

            var rules = driver.TryGetProperty("rules", out var described) ? described.EnumerateArray().ToList() : [];
            foreach (var rule in rules.Where(static rule => IsOurs(Value(rule, "id"))))
                problems.AddRange(ProblemsOf(rule));
            foreach (var result in run.GetProperty("results").EnumerateArray().Where(static result => IsOurs(Value(result, "ruleId"))))
                problems.AddRange(ProblemsOf(result, rules));
        }

        return problems;
    }

    private static IEnumerable<string> ProblemsOf(JsonElement rule)
    {
        var id = Value(rule, "id");
        foreach (var description in new[] { "shortDescription", "fullDescription" })
        {
            if (!rule.TryGetProperty(description, out var text) || Value(text, "text").Length == 0)
                yield return $"{id} has no {description}";
        }

        if (Value(rule, "helpUri") != $"{Pages}{id}.md")
            yield return $"{id} has its page at '{Value(rule, "helpUri")}'";
        if (!rule.TryGetProperty("properties", out var properties) || Value(properties, "category").Length == 0)
            yield return $"{id} has no category";
    }

    private static IEnumerable<string> ProblemsOf(JsonElement result, List<JsonElement> rules)
    {
        var id = Value(result, "ruleId");
        if (!result.TryGetProperty("ruleIndex", out var index) || index.GetInt32() >= rules.Count || Value(rules[index.GetInt32()], "id") != id)
            yield return $"a result of {id} is of no rule";
        if (!result.TryGetProperty("message", out var message) || Value(message, "text").Length == 0)
            yield return $"a result of {id} says nothing";
        if (Value(result, "level") is not ("error" or "warning" or "note" or "none"))
            yield return $"a result of {id} has the level '{Value(result, "level")}'";
        if (!HasPlace(result))
            yield return $"a result of {id} has no place";
    }

    private static bool HasPlace(JsonElement result) =>
        result.TryGetProperty("locations", out var locations) && locations.GetArrayLength() > 0
        && locations[0].GetProperty("physicalLocation") is var place
        && Uri.TryCreate(Value(place.GetProperty("artifactLocation"), "uri"), UriKind.Absolute, out var file) && file.IsFile && File.Exists(file.LocalPath)
        && place.TryGetProperty("region", out var region)
        && new[] { "startLine", "startColumn", "endLine", "endColumn" }.All(name => region.TryGetProperty(name, out var number) && number.GetInt32() >= 1);

    private static bool IsOurs(string rule) => rule.StartsWith("CG", StringComparison.Ordinal);

    private static string Value(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}

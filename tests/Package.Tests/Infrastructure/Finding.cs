using System.Text.Json;

namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>One result of a SARIF log.</summary>
internal sealed record Finding(string Rule, string Level, string File, int Line)
{
    public static IReadOnlyList<Finding> Read(string log)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(log));
        return [.. json.RootElement.GetProperty("runs").EnumerateArray().SelectMany(static run => run.GetProperty("results").EnumerateArray()).Select(Read)];
    }

    private static Finding Read(JsonElement result)
    {
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var file = new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        return new(
            result.GetProperty("ruleId").GetString()!,
            result.GetProperty("level").GetString()!,
            Path.GetFileName(file.LocalPath),
            location.GetProperty("region").GetProperty("startLine").GetInt32());
    }
}

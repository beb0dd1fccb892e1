using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>A finding of one of ConnectGen's rules, with its exact place. Lines and columns count from 1.</summary>
/// <param name="File">The path within the project, with slashes.</param>
internal sealed partial record PlacedFinding(string Rule, string Severity, string File, int Line, int Column)
{
    /// <summary>Reads what a build printed. MSBuild prints each finding where it is found and again at its end.</summary>
    public static IReadOnlyList<PlacedFinding> FromOutput(CommandResult build, string root) => Sorted(build.Lines
        .Select(static line => Printed().Match(line))
        .Where(static match => match.Success)
        .Select(match => new PlacedFinding(match.Groups["rule"].Value, match.Groups["severity"].Value, PathWithin(root, match.Groups["file"].Value), Number(match.Groups["line"]), Number(match.Groups["column"])))
        .Distinct());

    public static IReadOnlyList<PlacedFinding> FromLog(string log, string root)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(log));
        return Sorted([.. json.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(static run => run.GetProperty("results").EnumerateArray())
            .Where(static result => result.GetProperty("ruleId").GetString()!.StartsWith("CG", StringComparison.Ordinal))
            .Select(result => Read(result, root))]);
    }

    private static PlacedFinding Read(JsonElement result, string root)
    {
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = location.GetProperty("region");
        return new(
            result.GetProperty("ruleId").GetString()!,
            result.GetProperty("level").GetString()!,
            PathWithin(root, new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath),
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32());
    }

    private static IReadOnlyList<PlacedFinding> Sorted(IEnumerable<PlacedFinding> findings) =>
        [.. findings.OrderBy(static found => found.File, StringComparer.Ordinal).ThenBy(static found => found.Line).ThenBy(static found => found.Column).ThenBy(static found => found.Rule, StringComparer.Ordinal)];

    private static string PathWithin(string root, string file) => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/');

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    // Of a finding in markup, the compiler prints where it ends too.
    [GeneratedRegex(@"^\s*(?<file>[^(]+)\((?<line>\d+),(?<column>\d+)(,\d+,\d+)?\): (?<severity>error|warning|info) (?<rule>CG\d{4}):")]
    private static partial Regex Printed();
}

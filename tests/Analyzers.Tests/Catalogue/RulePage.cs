using System.Text.RegularExpressions;
using ConnectGen.Analyzers.Tests.Infrastructure;

namespace ConnectGen.Analyzers.Tests.Catalogue;

/// <summary>A page of docs/rules, taken apart.</summary>
internal sealed partial class RulePage
{
    public static readonly IReadOnlyList<string> Headings =
        ["Cause", "Why", "Bad code", "Good code", "The fix", "When to suppress", "Configuration"];

    private readonly Dictionary<string, string> _sections = [];

    private RulePage(string id, string text)
    {
        Id = id;
        var parts = SectionHeading().Split(text);
        Head = parts[0];
        for (var i = 1; i + 1 < parts.Length; i += 2)
            _sections[parts[i]] = parts[i + 1].Trim();
    }

    /// <summary>Gets the IDs that have a page.</summary>
    public static IEnumerable<string> Ids =>
        Directory.EnumerateFiles(Repository.PathOf("docs", "rules"), "*.md").Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public string Id { get; }

    /// <summary>Gets what stands above the first section: title and table.</summary>
    public string Head { get; }

    public static RulePage Of(string id) => new(id, Repository.Read("docs", "rules", id + ".md").ReplaceLineEndings("\n"));

    /// <summary>Gets a section; empty where the page has none of that name.</summary>
    public string Section(string heading) => _sections.GetValueOrDefault(heading, "");

    /// <summary>
    /// Gets the C# examples of a section. The line above one may say of what project it is part, in words that hold its SDK (<c>`&lt;Project Sdk="Microsoft.NET.Sdk.Web"&gt;`:</c>) or properties
    /// (<c>`&lt;UseMaui&gt;true&lt;/UseMaui&gt;`:</c>).
    /// </summary>
    public IReadOnlyList<RulePageExample> Examples(string heading) =>
        [.. Example().Matches(Section(heading)).Select(static match => new RulePageExample(match.Groups["code"].Value, [.. Project().Matches(match.Groups["above"].Value).Select(PropertyOf)]))];

    // As the compiler is told of it: an SDK sets a property that says so.
    private static string PropertyOf(Match said) =>
        said.Groups["sdk"] is { Success: true, Value: var sdk } ? $"Using{sdk.Replace(".", "", StringComparison.Ordinal)}=true" : $"{said.Groups["name"].Value}={said.Groups["value"].Value}";

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex SectionHeading();

    [GeneratedRegex("^((?<above>[^`\n]+`[^\n]+):\n\n)?```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("`<Project Sdk=\"(?<sdk>[^\"]+)\" */?>`|`<(?<name>[A-Za-z]+)>(?<value>[^<]*)</\\k<name>>`")]
    private static partial Regex Project();
}

using System.Text.RegularExpressions;
using System.Xml.Linq;
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

    /// <summary>Gets the C# examples of a section. What an XML block says of the project, <c>&lt;Project Sdk="…"&gt;</c> and its properties, it says of the examples below it.</summary>
    public IReadOnlyList<RulePageExample> Examples(string heading)
    {
        var examples = new List<RulePageExample>();
        IReadOnlyList<string> properties = [];
        foreach (Match block in Block().Matches(Section(heading)))
        {
            if (block.Groups[1].Value == "csharp")
                examples.Add(new(block.Groups[2].Value, properties));
            else
                properties = PropertiesOf(XElement.Parse(block.Groups[2].Value));
        }

        return examples;
    }

    // As the compiler is told of them: an SDK sets a property that says so.
    private static IReadOnlyList<string> PropertiesOf(XElement project)
    {
        var properties = project.DescendantsAndSelf("PropertyGroup").Elements().Select(static property => $"{property.Name.LocalName}={property.Value}");
        return project.Attribute("Sdk") is { Value: var sdk } ? [$"Using{sdk.Replace(".", "", StringComparison.Ordinal)}=true", .. properties] : [.. properties];
    }

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex SectionHeading();

    [GeneratedRegex("^```(csharp|xml)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}

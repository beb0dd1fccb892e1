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

    public static RulePage Of(string id) => new(id, TextOf(id));

    /// <summary>Writes the page with another head.</summary>
    public void Write(string head) => File.WriteAllText(PathOf(Id), head + "\n\n" + TextOf(Id)[Head.Length..]);

    /// <summary>Gets a section; empty where the page has none of that name.</summary>
    public string Section(string heading) => _sections.GetValueOrDefault(heading, "");

    /// <summary>
    /// Gets the C# examples of a section. The line above one may say of what project it is part, in words that hold its SDK (<c>`&lt;Project Sdk="Microsoft.NET.Sdk.Web"&gt;`:</c>) or properties
    /// (<c>`&lt;UseMaui&gt;true&lt;/UseMaui&gt;`:</c>).
    /// </summary>
    public IReadOnlyList<RulePageExample> Examples(string heading) =>
        [.. Example().Matches(Section(heading)).Select(static match => new RulePageExample(match.Groups["code"].Value, [.. Project().Matches(match.Groups["above"].Value).Select(PropertyOf)]))];

    private static string PathOf(string id) => Repository.PathOf("docs", "rules", id + ".md");

    private static string TextOf(string id) => Repository.Read("docs", "rules", id + ".md").ReplaceLineEndings("\n");

    // As the compiler is told of it: an SDK sets a property that says so.
    private static string PropertyOf(Match said) =>
        said.Groups["sdk"] is { Success: true, Value: var sdk } ? $"Using{sdk.Replace(".", "", StringComparison.Ordinal)}=true" : $"{said.Groups["name"].Value}={said.Groups["value"].Value}";

    /// <summary>
    /// Gets the examples of a section that are other files of a project. A line above the block names the file (<c>`wwwroot/app.js`:</c>), or a comment that is the block's first line
    /// (<c>&lt;!-- web.config --&gt;</c>). Pages show keys shortened, <c>sk_live_51Hq8Z…</c>, and say so: here a random key stands in the place of each.
    /// </summary>
    public IReadOnlyList<(string Path, string Text)> Files(string heading) =>
        [.. FileExample().Matches(Section(heading)).Select(static match => (match.Groups["path"].Value, ShortenedKey().Replace(match.Groups["text"].Value, static key => key.Groups[1].Value + RandomBody())))];

    private static string RandomBody() => string.Concat(System.Security.Cryptography.RandomNumberGenerator.GetItems<char>("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 99));

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex SectionHeading();

    [GeneratedRegex("^((?<above>[^`\n]+`[^\n]+):\n\n)?```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("^(`(?<path>[^`\n]+)`[^`\n]*:\n\n)?```(?!csharp)[a-z]+\n(?<text>(?(path)|<!-- (?<path>[^ \n]+\\.[a-z]+) -->\n).*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FileExample();

    [GeneratedRegex("\\b([a-z]+_(?:org_)?(?:(?:live|test)_)?)[0-9A-Za-z]*…")]
    private static partial Regex ShortenedKey();

    [GeneratedRegex("`<Project Sdk=\"(?<sdk>[^\"]+)\" */?>`|`<(?<name>[A-Za-z]+)>(?<value>[^<]*)</\\k<name>>`")]
    private static partial Regex Project();
}

using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ConnectGen.Measure;

/// <summary>The files that the package hands to the compiler besides code, by the wildcards of its own build file; views and components come from the Razor SDK, mostly.</summary>
internal static class HandedFiles
{
    private static readonly Regex[] Wildcards = [.. Read().Select(static wildcard => new Regex(PatternOf(wildcard), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))];

    /// <summary>Tells whether a file is one of them.</summary>
    /// <param name="path">The path from the project's folder, with slashes.</param>
    public static bool Contain(string path) => Wildcards.Any(wildcard => wildcard.IsMatch(path));

    private static IEnumerable<string> Read()
    {
        using var props = Assembly.GetExecutingAssembly().GetManifestResourceStream("ConnectGen.Rules.props")!;
        return XDocument.Load(props).Descendants("ConnectGenFile").SelectMany(static item => item.Attribute("Include")!.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private static string PatternOf(string wildcard) =>
        $"^{Regex.Escape(wildcard).Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$";
}

using System.Text.RegularExpressions;
using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Content;

/// <summary>The package's page has no repository around it.</summary>
public partial class PackageReadmeTests(PackageUnderTest package)
{
    [Fact]
    public void Every_link_of_the_readme_is_a_whole_URL()
    {
        using var reader = new StreamReader(package.ConnectGen.Open("README.md"));
        var links = Link().Matches(reader.ReadToEnd()).Select(static m => m.Groups[1].Value).ToArray();

        Assert.Contains("https://github.com/connectgen/connectgen/blob/main/docs/rules/CG1001.md", links);
        Assert.All(links, static link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}

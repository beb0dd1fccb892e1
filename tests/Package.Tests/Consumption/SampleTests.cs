using System.Text.RegularExpressions;
using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Consumption;

/// <summary>The two platforms among the samples: one with every rule's mistake in it, and the same after the fixes.</summary>
public partial class SampleTests(PackageUnderTest package)
{
    [Fact]
    public async Task InsecurePlatform_is_refused_on_the_lines_that_say_so_and_on_no_other()
    {
        var sample = package.Sample("InsecurePlatform");

        var (build, printed, logged) = await sample.BuildForFindingsAsync();

        build.ShouldFail();
        // Templates become files with keys, and the configuration, the project and its page name rules without being found.
        var expected = sample.Expected().Where(static found => !found.File.StartsWith("Templates/", StringComparison.Ordinal) && Path.GetExtension(found.File) is not (".editorconfig" or ".md" or ".csproj"));
        Assert.Equal(expected.Order(), printed.Select(static found => (found.File, found.Line, found.Rule)).Order());
        Assert.Equal(printed, logged);
        Assert.Empty(new SarifUpload(sample.ReadLog()).Problems());
        Assert.Equal(Ids(), printed.Select(static found => found.Rule).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotMatch("error (?!CG)", build.Output);
    }

    [Fact]
    public async Task SecurePlatform_shows_nothing()
    {
        var (build, printed, logged) = await package.Sample("SecurePlatform").BuildForFindingsAsync();

        build.ShouldSucceed();
        Assert.Empty(printed);
        Assert.Empty(logged);
    }

    private static IEnumerable<string> Ids() => IdOfRule()
        .Matches(File.ReadAllText(Path.Combine(TestPaths.RepositoryRoot, "src", "Shared", "Diagnostics", "DiagnosticIds.cs")))
        .Select(static id => id.Groups[1].Value)
        .Order(StringComparer.Ordinal);

    [GeneratedRegex("const string \\w+ = \"(CG\\d{4})\"")]
    private static partial Regex IdOfRule();
}

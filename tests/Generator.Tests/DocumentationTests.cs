using System.Text.RegularExpressions;
using ConnectGen.Generator.Tests.Infrastructure;

namespace ConnectGen.Generator.Tests;

/// <summary>The interfaces that the documentation shows compile, and become callers.</summary>
public partial class DocumentationTests
{
    [Theory]
    [InlineData("README.md", 1)]
    [InlineData("docs/getting-started.md", 1)]
    public void Interfaces_of_the_documentation_become_callers(string document, int expected)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot(), document));
        var examples = CSharp().Matches(text).Select(static m => m.Groups[1].Value).Where(static c => c.Contains("[ConnectedAccountCall]", StringComparison.Ordinal)).ToArray();
        Assert.Equal(expected, examples.Length);
        foreach (var example in examples)
        {
            // The examples open with usings of their own, which the implicit ones of a real project complete.
            var run = GeneratorRun.Run(GeneratorRun.Compile("using System.Collections.Generic; using System.Threading; using System.Threading.Tasks;\n" + example));
            Assert.Empty(run.Diagnostics);
            Assert.Equal(2, run.Sources.Length);
            Assert.DoesNotContain("NotSupportedException", run.Sources[0].SourceText.ToString(), StringComparison.Ordinal);
        }
    }

    public static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ConnectGen.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        return folder;
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();
}

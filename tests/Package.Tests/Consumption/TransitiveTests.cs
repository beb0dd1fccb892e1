using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Consumption;

public class TransitiveTests(PackageUnderTest package)
{
    [Fact]
    public async Task A_project_that_references_one_with_the_package_has_its_own_callers_too()
    {
        var app = package.Consumer("TransitiveApp");

        (await app.BuildAsync()).ShouldSucceed();
        var run = (await app.RunAsync()).ShouldSucceed();

        Assert.Contains("library's: Shop.RefundsCaller, Library", run.Lines);
        Assert.Contains("own: ChargesCaller, TransitiveApp", run.Lines);
    }

    [Theory]
    [InlineData("ConsoleApp")]
    [InlineData("TransitiveApp")]
    public async Task Each_compiler_assembly_goes_to_the_compiler_once(string project)
    {
        var app = package.Consumer(project);
        (await app.BuildAsync("-t:Restore")).ShouldSucceed();

        var analyzers = await app.ItemsAsync("Analyzer", "ResolveLockFileAnalyzers");

        Assert.Equal(
            ["ConnectGen.Analyzers", "ConnectGen.CodeFixes", "ConnectGen.Generator"],
            analyzers.Select(Path.GetFileNameWithoutExtension).Where(static name => name!.StartsWith("ConnectGen", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}

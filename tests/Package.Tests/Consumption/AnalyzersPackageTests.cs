using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Consumption;

/// <summary>ConnectGen.Analyzers, the rules alone: for code bases that want the guard and no callers.</summary>
public class AnalyzersPackageTests(PackageUnderTest package)
{
    [Theory]
    [InlineData("GuardedApp")]
    [InlineData("GuardedTransitiveApp")]
    public async Task A_global_key_fails_the_build_and_is_said_once(string project)
    {
        var app = package.Consumer(project);
        var (build, findings) = await app.BuildWithLogAsync();

        build.ShouldFail();
        Assert.Equal([new Finding("CG1001", "error", "Program.cs", Line: 4)], findings);
        Assert.Empty(new SarifUpload(app.ReadLog()).Problems());
    }

    [Fact]
    public async Task A_project_without_Stripe_net_hears_nothing()
    {
        var app = package.Consumer("PlainApp");
        var (build, findings) = await app.BuildWithLogAsync();

        build.ShouldSucceed();
        Assert.Empty(findings);
        Assert.DoesNotContain((await app.ItemsAsync("ReferencePath", "ResolveAssemblyReferences")).Select(Path.GetFileName), static file => file is "Stripe.net.dll" or "ConnectGen.dll");
    }
}

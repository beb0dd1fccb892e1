using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Content;

/// <summary>The package of the rules alone.</summary>
public class AnalyzersPackageContentTests(PackageUnderTest package)
{
    [Fact]
    public void The_package_holds_the_rules_their_fixes_what_the_build_needs_and_nothing_else() => Assert.Equal(
        [
            "LICENSE",
            "README.md",
            "analyzers/dotnet/roslyn4.8/cs/ConnectGen.Analyzers.dll",
            "analyzers/dotnet/roslyn4.8/cs/ConnectGen.CodeFixes.dll",
            "buildTransitive/ConnectGen.Analyzers.props",
            "buildTransitive/ConnectGen.Analyzers.targets",
            "buildTransitive/ConnectGen.Rules.props",
            "buildTransitive/ConnectGen.Rules.targets",
            "icon.png",
        ],
        package.Analyzers.Files());

    [Fact]
    public void The_package_is_a_development_dependency_without_dependencies_of_its_own()
    {
        Assert.Equal("true", package.Analyzers.Metadata("developmentDependency").Value);
        Assert.False(package.Analyzers.HasMetadata("dependency"));
    }

    [Fact]
    public void Both_packages_have_the_same_rules()
    {
        foreach (var file in package.Analyzers.Files().Where(static file => file.EndsWith(".dll", StringComparison.Ordinal) || file.Contains("/ConnectGen.Rules.", StringComparison.Ordinal)))
            Assert.Equal(package.ConnectGen.Open(file).ToArray(), package.Analyzers.Open(file).ToArray());
    }
}

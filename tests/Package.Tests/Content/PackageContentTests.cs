using System.Buffers.Binary;
using System.Text;
using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Content;

public class PackageContentTests(PackageUnderTest package)
{
    [Fact]
    public void The_package_holds_the_library_the_compiler_assemblies_what_the_build_needs_and_nothing_else()
    {
        var files = package.ConnectGen.Files();

        Assert.Equal(
        [
            "LICENSE",
            "README.md",
            "analyzers/dotnet/roslyn4.8/cs/ConnectGen.Analyzers.dll",
            "analyzers/dotnet/roslyn4.8/cs/ConnectGen.CodeFixes.dll",
            "analyzers/dotnet/roslyn4.8/cs/ConnectGen.Generator.dll",
            "buildTransitive/ConnectGen.Rules.props",
            "buildTransitive/ConnectGen.Rules.targets",
            "buildTransitive/ConnectGen.props",
            "buildTransitive/ConnectGen.targets",
            "icon.png",
            "lib/net8.0/ConnectGen.dll",
            "lib/net8.0/ConnectGen.xml",
            "lib/netstandard2.0/ConnectGen.dll",
            "lib/netstandard2.0/ConnectGen.xml",
        ], files);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData(".NETStandard2.0", "System.Text.Json 8.0.6")]
    public void The_package_depends_on_what_the_library_uses_and_on_nothing_of_the_compilers(string framework, params string[] besides)
    {
        string[] everywhere =
        [
            "Microsoft.AspNetCore.DataProtection.Abstractions 8.0.31",
            "Microsoft.Extensions.Configuration.Abstractions 8.0.0",
            "Microsoft.Extensions.DependencyInjection.Abstractions 8.0.2",
            "Microsoft.Extensions.Http 8.0.1",
            "Microsoft.Extensions.Options 8.0.2",
            "Stripe.net 53.1.0",
        ];
        var group = package.ConnectGen.Metadata("dependencies").Elements().Single(group => (string?)group.Attribute("targetFramework") == framework);

        Assert.Equal([.. everywhere, .. besides], group.Elements().Select(static dependency => $"{(string?)dependency.Attribute("id")} {(string?)dependency.Attribute("version")}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_has_dependencies_for_its_two_frameworks_alone()
    {
        var frameworks = package.ConnectGen.Metadata("dependencies").Elements().Select(static group => (string?)group.Attribute("targetFramework"));

        Assert.Equal(["net8.0", ".NETStandard2.0"], frameworks);
    }

    // ASP.NET Core's, which the library is built against, would shut out browsers and make every console app ask for it.
    [Theory]
    [InlineData("frameworkReferences")]
    [InlineData("frameworkAssemblies")]
    public void The_package_asks_for_no_framework_besides_NET(string element) => Assert.False(package.ConnectGen.HasMetadata(element));

    [Theory]
    [InlineData("id", "ConnectGen")]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    [InlineData("icon", "icon.png")]
    [InlineData("projectUrl", "https://github.com/connectgen/connectgen")]
    [InlineData("version", PackageUnderTest.Version)]
    public void The_package_says_what_it_is(string element, string value)
    {
        Assert.Equal(value, package.ConnectGen.Metadata(element).Value);
        if (element != "id")
            Assert.Equal(value, package.Analyzers.Metadata(element).Value);
    }

    // NuGet shows nothing larger than a megabyte, and recommends 128 pixels.
    [Fact]
    public void The_icon_is_a_square_PNG_that_NuGet_shows()
    {
        var icon = package.ConnectGen.Open("icon.png").ToArray();

        Assert.Equal("PNG", Encoding.ASCII.GetString(icon, 1, 3));
        Assert.InRange(icon.Length, 1, 1024 * 1024);
        var width = BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16));
        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20)));
        Assert.InRange(width, 128, 512);
    }

    [Fact]
    public void The_packages_name_the_repository_and_the_commit_that_they_were_built_from()
    {
        foreach (var repository in new[] { package.ConnectGen.Metadata("repository"), package.Analyzers.Metadata("repository") })
        {
            Assert.Equal("git", (string?)repository.Attribute("type"));
            Assert.Equal("https://github.com/connectgen/connectgen", (string?)repository.Attribute("url"));
            Assert.Matches("^[0-9a-f]{40}$", (string?)repository.Attribute("commit"));
        }
    }

    [Fact]
    public void The_package_can_be_found_by_Stripe_Connect()
    {
        Assert.Contains("stripe-connect", package.ConnectGen.Metadata("tags").Value.Split(' '));
        Assert.Contains("Stripe Connect", package.ConnectGen.Metadata("description").Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lib/net8.0/ConnectGen.xml")]
    [InlineData("lib/netstandard2.0/ConnectGen.xml")]
    public void The_documentation_of_public_types_goes_along(string file)
    {
        using var documentation = new StreamReader(package.ConnectGen.Open(file));

        Assert.Contains("T:ConnectGen.ConnectedAccountCallAttribute", documentation.ReadToEnd(), StringComparison.Ordinal);
    }
}

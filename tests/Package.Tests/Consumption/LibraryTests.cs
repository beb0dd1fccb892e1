using System.Reflection;
using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Consumption;

public class LibraryTests(PackageUnderTest package)
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public async Task A_library_builds_with_callers_of_its_own(string framework)
    {
        var library = package.Consumer("Library");

        (await library.BuildAsync("--framework", framework)).ShouldSucceed();
    }

    // What a project of ConnectGen's pins for itself must not raise what its library asks of others: on .NET Framework that fails at run time.
    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public async Task The_package_brings_every_assembly_that_its_library_references(string framework)
    {
        var library = package.Consumer("Library");
        (await library.BuildAsync("-t:Restore")).ShouldSucceed();

        var paths = await library.ItemsAsync("ReferencePath", "ResolveAssemblyReferences", $"-p:TargetFramework={framework}");
        var brought = paths.Select(AssemblyName.GetAssemblyName).ToDictionary(static name => name.Name!, static name => name.Version);
        var asked = package.References($"lib/{framework}/ConnectGen.dll");

        Assert.All(asked, reference => Assert.True(brought.TryGetValue(reference.Name!, out var version) && version >= reference.Version, $"{reference} is not brought."));
    }
}

using System.Reflection;
using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Consumption;

public class LibraryTests(PackageUnderTest package)
{
    // What MapConnectClientConfiguration needs of ASP.NET Core. Only an app that has the framework can call it, and nothing else of the library touches these (AppTests), so the
    // package does not bring them. Data protection's abstractions are not among them: ConnectedAccountKeyProtector is for every app.
    private static readonly string[] OfAspNetCore =
    [
        "Microsoft.AspNetCore.Authorization",
        "Microsoft.AspNetCore.Http.Abstractions",
        "Microsoft.AspNetCore.Http.Extensions",
        "Microsoft.AspNetCore.Http.Features",
        "Microsoft.AspNetCore.Metadata",
        "Microsoft.AspNetCore.Routing",
    ];

    [Theory]
    [InlineData("net8.0", "9")]
    [InlineData("netstandard2.0", "7.3")]
    public async Task A_library_builds_with_callers_of_its_own_in_an_older_language(string framework, string language)
    {
        var library = package.Consumer("Library");

        (await library.BuildAsync("--framework", framework, $"-p:LangVersion={language}")).ShouldSucceed();
    }

    // By which rules tell apps on their users' devices from servers: for each target of a project by itself.
    [Fact]
    public async Task The_compiler_is_told_what_kind_of_project_it_compiles()
    {
        var library = package.Consumer("Library");
        (await library.BuildAsync("-p:ConnectGenClientProject=auto")).ShouldSucceed();

        foreach (var framework in new[] { "net8.0", "netstandard2.0" })
        {
            var properties = library.CompilerProperties(framework);
            Assert.Equal("auto", properties["ConnectGenClientProject"]);
            Assert.Superset(
                new HashSet<string>(
                [
                    "AzureFunctionsVersion", "IsTestProject", "RuntimeIdentifier", "TargetPlatformIdentifier", "UseMaui", "UseUwp", "UseWPF", "UseWinUI", "UseWindowsForms",
                    "UsingMicrosoftNETSdkBlazorWebAssembly", "UsingMicrosoftNETSdkWeb", "UsingMicrosoftNETSdkWebAssembly", "UsingMicrosoftNETSdkWorker",
                ]),
                properties.Keys.ToHashSet());
        }
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
        var asked = package.ConnectGen.References($"lib/{framework}/ConnectGen.dll").Where(reference => framework != "net8.0" || !OfAspNetCore.Contains(reference.Name));

        Assert.All(asked, reference => Assert.True(brought.TryGetValue(reference.Name!, out var version) && version >= reference.Version, $"{reference} is not brought."));
    }
}

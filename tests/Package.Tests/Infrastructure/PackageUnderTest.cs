namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>
/// The packages, packed once as "dotnet pack" does it, and a folder outside the repository whose projects find them in a feed of their own.
/// </summary>
public sealed class PackageUnderTest : IAsyncLifetime
{
    // A version that nobody publishes, so that no other feed can answer for it.
    public const string Version = "0.0.1-packagetests";

    private readonly string _root = Directory.CreateTempSubdirectory("connectgen-package-").FullName;
    private int _consumers;

    // Packages are unpacked here and not into the machine's own folder, where this run's would answer for the next.
    private Dictionary<string, string?> Packages => new() { ["NUGET_PACKAGES"] = Path.Combine(_root, "packages") };

    private string Feed => Path.Combine(_root, "feed");

    /// <summary>The package with the library, the generator, the rules and their fixes.</summary>
    public PackageFile ConnectGen => new(Feed, "ConnectGen", Version);

    /// <summary>The package with the rules and their fixes alone.</summary>
    public PackageFile Analyzers => new(Feed, "ConnectGen.Analyzers", Version);

    public async ValueTask InitializeAsync()
    {
        File.Copy(Path.Combine(TestPaths.RepositoryRoot, "global.json"), Path.Combine(_root, "global.json"));
        await File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="connectgen-package-tests" value="{Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="connectgen-package-tests" value="{TestPaths.NuGetPackageRoot}" />
              </fallbackPackageFolders>
            </configuration>
            """);

        // Restored already, by the build of this test project, and what the second one packs is built by the first.
        await PackAsync("Runtime", "--no-restore");
        await PackAsync("Analyzers", "--no-build");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The project of that name under Consumers, with its neighbours in a new folder of their own.</summary>
    internal Consumer Consumer(string project)
    {
        var folder = Path.Combine(_root, $"consumers{++_consumers}");
        CopyFolder(Path.Combine(TestPaths.RepositoryRoot, "tests", "Package.Tests", "Consumers"), folder);

        return new(folder, project, new Dictionary<string, string?>(Packages) { ["ConnectGenVersion"] = Version, ["StripeNetVersion"] = TestPaths.StripeNetVersion });
    }

    /// <summary>An empty folder that finds the package in its feed, and the environment in which it does.</summary>
    internal (string Folder, IReadOnlyDictionary<string, string?> Environment) NewFolder()
    {
        var folder = Path.Combine(_root, $"consumers{++_consumers}");
        Directory.CreateDirectory(folder);

        // What each feed serves and what is known about packages is no subject of the tests.
        File.Copy(Path.Combine(TestPaths.RepositoryRoot, "tests", "Package.Tests", "Consumers", "Directory.Build.targets"), Path.Combine(folder, "Directory.Build.targets"));
        return (folder, new Dictionary<string, string?>(Packages) { ["NuGetAudit"] = "false" });
    }

    /// <summary>A sample of the repository, in a new folder with what it takes from there.</summary>
    internal Consumer Sample(string project)
    {
        var root = Path.Combine(_root, $"consumers{++_consumers}");
        Directory.CreateDirectory(root);
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", ".editorconfig" })
            File.Copy(Path.Combine(TestPaths.RepositoryRoot, file), Path.Combine(root, file));
        var samples = Path.Combine(TestPaths.RepositoryRoot, "samples");
        var folder = Path.Combine(root, "samples");
        CopyFolder(Path.Combine(samples, project), Path.Combine(folder, project));
        foreach (var file in Directory.EnumerateFiles(samples))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return new(folder, project, new Dictionary<string, string?>(Packages) { ["ConnectGenVersion"] = Version, ["NuGetAudit"] = "false" });
    }

    // As a release is built: paths in symbols do not depend on the machine.
    private async Task PackAsync(string project, string option)
    {
        string[] arguments = ["pack", Path.Combine("src", project), option, "--output", Feed, $"-p:MinVerVersionOverride={Version}", "-p:ContinuousIntegrationBuild=true"];
        (await DotNet.RunAsync(TestPaths.RepositoryRoot, arguments, new Dictionary<string, string?>())).ShouldSucceed();
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));

        // Opening a consumer in an editor leaves these.
        foreach (var folder in Directory.EnumerateDirectories(from).Where(static folder => Path.GetFileName(folder) is not ("bin" or "obj")))
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}

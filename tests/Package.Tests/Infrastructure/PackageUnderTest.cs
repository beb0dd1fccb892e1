using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>
/// The package, packed once as "dotnet pack" does it, and a folder outside the repository whose projects find it in a feed of its own.
/// </summary>
public sealed class PackageUnderTest : IAsyncLifetime
{
    // A version that nobody publishes, so that no other feed can answer for it.
    public const string Version = "0.0.1-packagetests";

    private static readonly XNamespace Nuspec = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";

    private readonly string _root = Directory.CreateTempSubdirectory("connectgen-package-").FullName;
    private int _consumers;

    // Packages are unpacked here and not into the machine's own folder, where this run's would answer for the next.
    private Dictionary<string, string?> Packages => new() { ["NUGET_PACKAGES"] = Path.Combine(_root, "packages") };

    private string Feed => Path.Combine(_root, "feed");

    private string PackagePath => Path.Combine(Feed, $"ConnectGen.{Version}.nupkg");

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

        // Restored already, by the build of this test project. PackageVersion names the package alone, so that nothing is compiled anew for it.
        var project = Path.Combine(TestPaths.RepositoryRoot, "src", "Runtime");
        var packed = await DotNet.RunAsync(TestPaths.RepositoryRoot, ["pack", project, "--no-restore", "--output", Feed, $"-p:PackageVersion={Version}"], new Dictionary<string, string?>());
        packed.ShouldSucceed();
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

        return new(folder, project, new Dictionary<string, string?>(Packages) { ["ConnectGenVersion"] = Version });
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

    internal IReadOnlyList<string> Files()
    {
        using var package = ZipFile.OpenRead(PackagePath);
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    internal MemoryStream Open(string file)
    {
        using var package = ZipFile.OpenRead(PackagePath);
        using var entry = package.GetEntry(file)?.Open() ?? throw new FileNotFoundException("Not in the package.", file);
        var content = new MemoryStream();
        entry.CopyTo(content);
        content.Position = 0;
        return content;
    }

    /// <summary>What an assembly of the package references.</summary>
    internal IReadOnlyList<AssemblyName> References(string assembly)
    {
        using var image = new PEReader(Open(assembly));
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())];
    }

    /// <summary>An element of the package's description; it must be there.</summary>
    internal XElement Metadata(string name) => Description().Descendants(Nuspec + name).Single();

    /// <summary>Whether the package's description has an element.</summary>
    internal bool HasMetadata(string name) => Description().Descendants(Nuspec + name).Any();

    private XDocument Description()
    {
        using var stream = Open("ConnectGen.nuspec");
        return XDocument.Load(stream);
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

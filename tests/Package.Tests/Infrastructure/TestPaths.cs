using System.Reflection;

namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>Where things lie on this machine, as the build of the tests wrote it down.</summary>
internal static class TestPaths
{
    public static string RepositoryRoot { get; } = Metadata(nameof(RepositoryRoot));

    /// <summary>The packages that are here already, the test project's own among them.</summary>
    public static string NuGetPackageRoot { get; } = Metadata(nameof(NuGetPackageRoot));

    private static string Metadata(string key) =>
        typeof(TestPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

using System.Reflection;

namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>What the tests know of this machine and of the repository, as the build of the tests wrote it down.</summary>
internal static class TestPaths
{
    public static string RepositoryRoot { get; } = Metadata(nameof(RepositoryRoot));

    /// <summary>The packages that are here already, the test project's own among them.</summary>
    public static string NuGetPackageRoot { get; } = Metadata(nameof(NuGetPackageRoot));

    /// <summary>The version of Stripe.net that ConnectGen is built against.</summary>
    public static string StripeNetVersion { get; } = Metadata(nameof(StripeNetVersion));

    private static string Metadata(string key) =>
        typeof(TestPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

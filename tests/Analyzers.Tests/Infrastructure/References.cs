using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>
/// What test code is compiled against: the assemblies that this very process runs on, so that nothing is downloaded.
/// Test and compiler assemblies stay out, or the code under test could use what no real project has.
/// </summary>
internal static class References
{
    private static readonly string[] NotForUsers =
        ["ConnectGen.", "Microsoft.CodeAnalysis", "Microsoft.Testing", "Microsoft.VisualStudio", "xunit", "DiffPlex", "NuGet.", "System.Composition", "testhost"];

    public static IReadOnlyList<MetadataReference> All { get; } = Load(static _ => true);

    public static IReadOnlyList<MetadataReference> WithoutStripe { get; } = Load(static name => name is not ("Stripe.net" or "ConnectGen"));

    private static IReadOnlyList<MetadataReference> Load(Func<string, bool> include)
    {
        var paths = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return [.. paths.Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) is var name
                && include(name)
                && !NotForUsers.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            .Select(static path => MetadataReference.CreateFromFile(path))];
    }
}

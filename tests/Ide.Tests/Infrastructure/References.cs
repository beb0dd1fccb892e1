using Microsoft.CodeAnalysis;

namespace ConnectGen.Ide.Tests.Infrastructure;

/// <summary>What the edited project references: the running framework with ASP.NET Core, the runtime library, and Stripe.net with the documentation that lies beside it in its package.</summary>
internal static class References
{
    private static readonly string[] Packages = ["ConnectGen", "Stripe.net", "Newtonsoft.Json"];

    public static IReadOnlyList<MetadataReference> All { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsForUsers).Select(Reference)];

    private static bool IsForUsers(string path) => Path.GetFileNameWithoutExtension(path) is var name
        && (Packages.Contains(name) || name is "netstandard" or "mscorlib" or "System" || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal) || (name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("System.Composition", StringComparison.Ordinal)));

    // Documentation is not copied to the output of whoever uses a package: the test project says where it is.
    private static PortableExecutableReference Reference(string path) => Path.GetFileNameWithoutExtension(path) == "Stripe.net"
        ? MetadataReference.CreateFromFile(path, documentation: XmlDocumentationProvider.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Stripe.net.xml")))
        : MetadataReference.CreateFromFile(path);
}

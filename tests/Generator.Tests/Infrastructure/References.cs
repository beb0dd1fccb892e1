using Microsoft.CodeAnalysis;

namespace ConnectGen.Generator.Tests.Infrastructure;

/// <summary>What test compilations reference: the running framework, Stripe.net, the runtime library and what these need.</summary>
internal static class References
{
    private static readonly string[] Packages = ["ConnectGen", "Stripe.net", "Newtonsoft.Json", "Microsoft.Extensions.DependencyInjection.Abstractions"];

    public static IReadOnlyList<MetadataReference> All { get; } = Load(static name => IsFramework(name) || Packages.Contains(name));

    public static IReadOnlyList<MetadataReference> WithoutDependencyInjection { get; } =
        Load(static name => IsFramework(name) || (Packages.Contains(name) && !name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)));

    public static IReadOnlyList<MetadataReference> WithoutStripe { get; } = Load(static name => IsFramework(name) || name == "ConnectGen");

    private static bool IsFramework(string name) =>
        name is "netstandard" or "mscorlib" or "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static IReadOnlyList<MetadataReference> Load(Func<string, bool> include)
    {
        var paths = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return [.. paths.Split(Path.PathSeparator)
            .Where(path => include(Path.GetFileNameWithoutExtension(path)))
            .Select(static path => MetadataReference.CreateFromFile(path))];
    }
}

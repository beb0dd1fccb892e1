using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Content;

/// <summary>Who steps into ConnectGen gets its source, of the commit that the package was built from.</summary>
public class SymbolTests(PackageUnderTest package)
{
    private const string CompilerAssemblies = "analyzers/dotnet/roslyn4.8/cs/";

    public static TheoryData<string> Assemblies { get; } =
    [
        "lib/net8.0/ConnectGen.dll",
        "lib/netstandard2.0/ConnectGen.dll",
        CompilerAssemblies + "ConnectGen.Generator.dll",
        CompilerAssemblies + "ConnectGen.Analyzers.dll",
        CompilerAssemblies + "ConnectGen.CodeFixes.dll",
    ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Symbols_are_embedded_and_lead_to_the_source_on_GitHub(string assembly)
    {
        using var symbols = new EmbeddedSymbols(package.ConnectGen.Open(assembly));
        var commit = (string?)package.ConnectGen.Metadata("repository").Attribute("commit");

        Assert.Equal($"https://raw.githubusercontent.com/connectgen/connectgen/{commit}/*", Assert.Single(symbols.SourceUrls, static url => url.Key == "/_/*").Value);
        Assert.Contains(symbols.Documents, static path => path.StartsWith("/_/src/", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Builds_are_deterministic_and_show_no_path_of_the_machine(string assembly)
    {
        using var symbols = new EmbeddedSymbols(package.ConnectGen.Open(assembly));

        Assert.True(symbols.IsDeterministic);
        Assert.All(symbols.Documents, static path => Assert.StartsWith("/_", path, StringComparison.Ordinal));
    }
}

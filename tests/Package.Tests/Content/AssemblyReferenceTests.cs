using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Content;

/// <summary>
/// What a compiler assembly references has to be there, in that version or a later one, in every compiler that loads it. A reference beyond that is found
/// by nobody's build but the user's.
/// </summary>
public class AssemblyReferenceTests(PackageUnderTest package)
{
    private const string CompilerAssemblies = "analyzers/dotnet/roslyn4.8/cs/";

    // Roslyn 4.8 and what comes with it.
    private static readonly Dictionary<string, Version> OldestCompiler = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Numerics.Vectors"] = new(4, 1, 4, 0),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Text.Encoding.CodePages"] = new(7, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
    };

    // An editor has these as well. System.Composition, by which it finds fixes, is not among them: its version differs from host to host.
    private static readonly Dictionary<string, Version> OldestEditor = new(OldestCompiler)
    {
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
    };

    [Theory]
    [InlineData("ConnectGen.Generator.dll")]
    [InlineData("ConnectGen.Analyzers.dll")]
    public void Generator_and_analyzers_reference_only_what_the_oldest_compiler_has(string assembly)
    {
        var references = package.ConnectGen.References(CompilerAssemblies + assembly);

        Assert.Contains(references, static reference => reference.Name == "Microsoft.CodeAnalysis.CSharp");
        Assert.DoesNotContain(references, static reference => !IsIn(OldestCompiler, reference));
    }

    [Fact]
    public void Fixes_reference_only_what_the_oldest_editor_has()
    {
        var references = package.ConnectGen.References(CompilerAssemblies + "ConnectGen.CodeFixes.dll");

        Assert.Contains(references, static reference => reference.Name == "Microsoft.CodeAnalysis.Workspaces");
        Assert.DoesNotContain(references, static reference => !IsIn(OldestEditor, reference));
    }

    [Theory]
    [InlineData("lib/net8.0/ConnectGen.dll")]
    [InlineData("lib/netstandard2.0/ConnectGen.dll")]
    public void The_library_references_Stripe_net_and_nothing_of_the_compilers(string assembly)
    {
        var references = package.ConnectGen.References(assembly);

        Assert.Contains(references, static reference => reference.Name == "Stripe.net");
        Assert.DoesNotContain(references, static reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || reference.Name.StartsWith("ConnectGen", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(CompilerAssemblies + "ConnectGen.Generator.dll")]
    [InlineData(CompilerAssemblies + "ConnectGen.Analyzers.dll")]
    [InlineData(CompilerAssemblies + "ConnectGen.CodeFixes.dll")]
    [InlineData("lib/net8.0/ConnectGen.dll")]
    [InlineData("lib/netstandard2.0/ConnectGen.dll")]
    public void Every_assembly_is_a_release_build(string assembly)
    {
        using var image = new PEReader(package.ConnectGen.Open(assembly));
        var metadata = image.GetMetadataReader();
        var attributes = metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute);

        // DebuggableAttribute's first number: 0x100 switches the optimiser off.
        var mode = attributes
            .Where(attribute => IsDebuggable(metadata, attribute))
            .Select(attribute => metadata.GetBlobReader(attribute.Value))
            .Select(static blob => { blob.ReadUInt16(); return blob.ReadInt32(); });

        Assert.Equal(0, Assert.Single(mode) & 0x100);
    }

    private static bool IsIn(Dictionary<string, Version> host, AssemblyName reference) =>
        host.TryGetValue(reference.Name!, out var version) && reference.Version <= version;

    private static bool IsDebuggable(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor is { Kind: HandleKind.MemberReference } constructor
        && metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } type
        && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name) == "DebuggableAttribute";
}

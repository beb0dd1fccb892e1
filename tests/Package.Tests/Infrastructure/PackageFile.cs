using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>A package as it lies in a feed.</summary>
public sealed class PackageFile(string feed, string id, string version)
{
    private string PackagePath => Path.Combine(feed, $"{id}.{version}.nupkg");

    /// <summary>What the package holds, without the container format's own files.</summary>
    internal IReadOnlyList<string> Files()
    {
        using var package = ZipFile.OpenRead(PackagePath);
        return [.. package.Entries.Select(static entry => entry.FullName).Where(IsContent).Order(StringComparer.Ordinal)];

        bool IsContent(string file) => file is not ("[Content_Types].xml" or "_rels/.rels") && file != $"{id}.nuspec" && !file.StartsWith("package/services/metadata/", StringComparison.Ordinal);
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
    internal XElement Metadata(string name) => Described(name).Single();

    /// <summary>Whether the package's description has an element.</summary>
    internal bool HasMetadata(string name) => Described(name).Any();

    // The format's namespace differs with what a description uses of it.
    private IEnumerable<XElement> Described(string name)
    {
        using var stream = Open($"{id}.nuspec");
        return [.. XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == name)];
    }
}

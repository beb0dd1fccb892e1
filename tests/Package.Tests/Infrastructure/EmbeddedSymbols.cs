using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;

namespace ConnectGen.Package.Tests.Infrastructure;

/// <summary>The symbols that an assembly carries: a portable PDB, embedded.</summary>
internal sealed class EmbeddedSymbols : IDisposable
{
    // https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private readonly PEReader _image;
    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _symbols;

    public EmbeddedSymbols(Stream assembly)
    {
        _image = new(assembly);
        _provider = _image.ReadEmbeddedPortablePdbDebugDirectoryData(_image.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
        _symbols = _provider.GetMetadataReader();
    }

    /// <summary>Whether the compiler promises the same bytes for the same input.</summary>
    public bool IsDeterministic => _image.ReadDebugDirectory().Any(static entry => entry.Type == DebugDirectoryEntryType.Reproducible);

    /// <summary>The paths of the source files that were compiled.</summary>
    public IReadOnlyList<string> Documents => [.. _symbols.Documents.Select(document => _symbols.GetString(_symbols.GetDocument(document).Name))];

    /// <summary>Where a debugger finds the source files: URLs by patterns of their paths.</summary>
    public IReadOnlyDictionary<string, string> SourceUrls
    {
        get
        {
            var link = _symbols.GetCustomDebugInformation(EntityHandle.ModuleDefinition)
                .Select(_symbols.GetCustomDebugInformation)
                .Single(information => _symbols.GetGuid(information.Kind) == SourceLink);
            using var json = JsonDocument.Parse(Encoding.UTF8.GetString(_symbols.GetBlobBytes(link.Value)));
            return json.RootElement.GetProperty("documents").EnumerateObject().ToDictionary(static entry => entry.Name, static entry => entry.Value.GetString()!);
        }
    }

    public void Dispose()
    {
        _provider.Dispose();
        _image.Dispose();
    }
}

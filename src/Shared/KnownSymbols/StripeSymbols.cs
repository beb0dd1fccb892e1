using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>
/// What ConnectGen knows of the Stripe.net that a compilation references, by metadata name.
/// Built once per Stripe.net assembly symbol: compilations that follow an edit share it.
/// </summary>
internal sealed partial class StripeSymbols
{
    private const string AssemblyName = "Stripe.net";

    // What the runtime library is built against. Before it, services and v2's context were reached in other ways.
    private static readonly Version OldestSupported = new(53, 1);

    private static readonly ConditionalWeakTable<IAssemblySymbol, StripeSymbols> ByAssembly = new();
    private static readonly ConditionalWeakTable<Compilation, Lookup> ByCompilation = new();

    private StripeSymbols(IAssemblySymbol assembly)
    {
        Assembly = assembly;
        TypeNames = new TypeNames(assembly);
        Service = Find(MetadataNames.Service);
        StripeClient = Find(MetadataNames.StripeClient);
        _requestOptions = Find(MetadataNames.RequestOptions);
        _baseOptions = Find(MetadataNames.BaseOptions);
        _entity = Find(MetadataNames.Entity);
        _configuration = Find(MetadataNames.Configuration);
    }

    /// <summary>Gets the assembly, which also tells the version.</summary>
    public IAssemblySymbol Assembly { get; }

    /// <summary>Gets what is wrong with the version; null where it is supported.</summary>
    public string? Unsupported => Assembly.Identity.Version < OldestSupported
        ? $"the project references Stripe.net {Assembly.Identity.Version.ToString(3)}, and ConnectGen needs {OldestSupported} or later; raise the version of the package Stripe.net"
        : null;

    /// <summary>Gets the symbols, or null where the compilation has no Stripe.net.</summary>
    public static StripeSymbols? TryCreate(Compilation compilation) => ByCompilation.GetValue(compilation, Find).Stripe;

    // The list of references is made anew each time it is asked for, and each annotated interface asks.
    private static Lookup Find(Compilation compilation)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Name == AssemblyName)
                return new Lookup(ByAssembly.GetValue(assembly, static found => new StripeSymbols(found)));
        }

        return new Lookup(null);
    }

    // A type of Stripe.net itself: never a type of the same name that another assembly defines.
    private INamedTypeSymbol? Find(string metadataName) => Assembly.GetTypeByMetadataName(metadataName);

    private sealed record Lookup(StripeSymbols? Stripe);
}

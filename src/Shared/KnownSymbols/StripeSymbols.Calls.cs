using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <content>The types that make up a call, and the calls themselves.</content>
internal sealed partial class StripeSymbols
{
    private readonly object _gate = new();
    private readonly INamedTypeSymbol? _requestOptions;
    private readonly INamedTypeSymbol? _baseOptions;
    private readonly INamedTypeSymbol? _entity;
    private StripeCallCatalog? _calls;

    /// <summary>Gets every call of every service. Read when the first annotated interface asks, then kept.</summary>
    public StripeCallCatalog Calls
    {
        get
        {
            lock (_gate)
                return _calls ??= new StripeCallCatalog(this);
        }
    }

    /// <summary>Gets the names of types in generated code.</summary>
    public TypeNames TypeNames { get; }

    public INamedTypeSymbol? Service { get; }

    public INamedTypeSymbol? StripeClient { get; }

    public bool IsRequestOptions(ITypeSymbol type) => type.IsOrDerivesFrom(_requestOptions);

    public bool IsOptions(ITypeSymbol type) => type.IsOrDerivesFrom(_baseOptions);

    public bool IsService(ITypeSymbol type) => type.IsOrDerivesFrom(Service);

    /// <summary>Tells whether Stripe.net can read a response as this type: a class that is an <c>IStripeEntity</c>.</summary>
    public bool IsEntity(ITypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false } && _entity is { } entity && type.AllInterfaces.Contains(entity, SymbolEqualityComparer.Default);

    /// <summary>Gets what a page holds (<c>StripeList&lt;Refund&gt;</c>: <c>Refund</c>); any other type is what it is.</summary>
    public ITypeSymbol Element(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } page && IsPage(page.OriginalDefinition) ? page.TypeArguments[0] : type;

    private bool IsPage(INamedTypeSymbol definition) =>
        SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, Assembly)
        && definition.MetadataName is "StripeList`1" or "StripeSearchResult`1";
}

using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow;

/// <summary>The classes of a compilation, by what they implement and derive from. Made where a call of an interface's method is met for the first time.</summary>
internal sealed class TypesOfCompilation
{
    private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _under = new(SymbolEqualityComparer.Default);

    public TypesOfCompilation(Compilation compilation, CancellationToken cancellationToken) => Add(compilation.Assembly.GlobalNamespace, cancellationToken);

    /// <summary>Gets the classes that implement or derive from a type.</summary>
    public IReadOnlyList<INamedTypeSymbol> Under(INamedTypeSymbol type) => _under.TryGetValue(type.OriginalDefinition, out var found) ? found : [];

    private void Add(INamespaceOrTypeSymbol container, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is not INamespaceOrTypeSymbol inner)
                continue;

            if (inner is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            {
                foreach (var implemented in type.AllInterfaces)
                    Add(implemented, type);
                for (var current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
                    Add(current, type);
            }

            Add(inner, cancellationToken);
        }
    }

    private void Add(INamedTypeSymbol above, INamedTypeSymbol type)
    {
        if (!_under.TryGetValue(above.OriginalDefinition, out var types))
            _under.Add(above.OriginalDefinition, types = []);
        types.Add(type);
    }
}

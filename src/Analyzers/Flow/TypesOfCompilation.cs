using ConnectGen.Analyzers.Authentication;
using ConnectGen.Analyzers.Gate;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow;

/// <summary>The classes of a compilation, by what they implement and derive from. Those are looked at that are written so: no others are bound.</summary>
internal sealed class TypesOfCompilation(DeclaredBases bases, ModelsOfFiles models, CancellationToken cancellationToken)
{
    private readonly Dictionary<INamedTypeSymbol, IReadOnlyList<INamedTypeSymbol>> _under = new(SymbolEqualityComparer.Default);

    /// <summary>Gets the classes that implement or derive from a type.</summary>
    public IReadOnlyList<INamedTypeSymbol> Under(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (!_under.TryGetValue(type, out var under))
            _under.Add(type, under = [.. Find(type)]);

        return under;
    }

    private IEnumerable<INamedTypeSymbol> Find(INamedTypeSymbol above)
    {
        var found = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var declared in bases.Under(above.Name))
        {
            if (declared.Type is { } declaration
                && models.Of(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type
                && found.Add(type)
                && IsUnder(type, above))
            {
                yield return type;
            }
        }
    }

    private static bool IsUnder(INamedTypeSymbol type, INamedTypeSymbol above)
    {
        if (above.TypeKind == TypeKind.Interface)
            return type.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, above));

        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, above))
                return true;
        }

        return false;
    }
}

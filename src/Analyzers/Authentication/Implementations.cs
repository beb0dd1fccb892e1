using ConnectGen.Analyzers.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>Finds what stands behind a method of an interface or an abstract one, in files that name its type.</summary>
internal static class Implementations
{
    public static IEnumerable<IMethodSymbol> Of(IMethodSymbol method, ModelsOfFiles models, CancellationToken cancellationToken)
    {
        var declared = method.ContainingType.Name;
        foreach (var file in models.Files)
        {
            // Most files name neither, and are not parsed for this.
            var text = file.GetText(cancellationToken);
            if (!text.Contains(declared) || !text.Contains(method.Name))
                continue;

            foreach (var type in file.GetRoot(cancellationToken).DescendantNodes().OfType<TypeDeclarationSyntax>())
            {
                if (type.BaseList is { Types: var bases }
                    && bases.Any(named => named.Type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText == declared))
                    && models.Of(file).GetDeclaredSymbol(type, cancellationToken) is INamedTypeSymbol symbol
                    && Find(symbol, method) is { IsAbstract: false } found)
                {
                    yield return found;
                }
            }
        }
    }

    private static IMethodSymbol? Find(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind != TypeKind.Interface)
            return type.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.OverriddenMethod?.OriginalDefinition, method));

        // Of a generic interface, the type implements a constructed one.
        var implemented = type.AllInterfaces
            .Where(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method.ContainingType))
            .SelectMany(candidate => candidate.GetMembers(method.Name))
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method));
        return implemented is null ? null : type.FindImplementationForInterfaceMember(implemented) as IMethodSymbol;
    }
}

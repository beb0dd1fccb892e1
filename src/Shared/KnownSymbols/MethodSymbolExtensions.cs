using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>Questions that Roslyn leaves open about methods.</summary>
internal static class MethodSymbolExtensions
{
    /// <summary>Gets the interfaces' methods that a method implements, explicitly or by its name.</summary>
    public static IEnumerable<IMethodSymbol> Implemented(this IMethodSymbol method)
    {
        foreach (var implemented in method.ExplicitInterfaceImplementations)
            yield return implemented;

        if (method is not { MethodKind: MethodKind.Ordinary, IsStatic: false, ContainingType: { TypeKind: not TypeKind.Interface } type })
            yield break;

        foreach (var candidate in type.AllInterfaces.SelectMany(implemented => implemented.GetMembers(method.Name)).OfType<IMethodSymbol>())
        {
            if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), method))
                yield return candidate;
        }
    }
}

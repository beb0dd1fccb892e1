using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>Questions that Roslyn leaves open about types.</summary>
internal static class TypeSymbolExtensions
{
    public static bool IsOrDerivesFrom(this ITypeSymbol type, ITypeSymbol? expected)
    {
        if (expected is null)
            return false;

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, expected))
                return true;
        }

        return false;
    }

    /// <summary>Tells whether a type lies in a namespace, given from its outermost part inwards.</summary>
    public static bool IsInNamespace(this ITypeSymbol type, params string[] path)
    {
        var current = type.ContainingNamespace;
        for (var i = path.Length - 1; i >= 0; i--, current = current.ContainingNamespace)
        {
            if (current is null || current.Name != path[i])
                return false;
        }

        return current is { IsGlobalNamespace: true };
    }

    public static bool IsCancellationToken(this ITypeSymbol type) =>
        type.Name == nameof(CancellationToken) && type.IsInNamespace("System", "Threading");

    /// <summary>Tells whether this is Stripe.net's path of accounts, by name alone.</summary>
    public static bool IsStripeContext(this ITypeSymbol type) => type.Name == "StripeContext" && type.IsInNamespace("Stripe");
}

using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <content>What belongs to Stripe.net.</content>
internal sealed partial class StripeSymbols
{
    public bool Declares(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Assembly);

    /// <summary>Tells whether Stripe.net has types or namespaces in this namespace, whoever else has some there too.</summary>
    public bool Declares(INamespaceSymbol @namespace)
    {
        if (@namespace.IsGlobalNamespace)
            return false;

        foreach (var part in @namespace.ConstituentNamespaces)
        {
            if (SymbolEqualityComparer.Default.Equals(part.ContainingAssembly, Assembly))
                return true;
        }

        return false;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>A service of Stripe.net: the class whose methods send requests about one kind of object.</summary>
internal sealed class StripeService
{
    public StripeService(INamedTypeSymbol symbol, string? clientPath, StripeSymbols stripe)
    {
        Symbol = symbol;
        ClientPath = clientPath;
        MetadataName = symbol.ToDisplayString();
        FullName = symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        Name = symbol.Name.WithoutSuffix("Service");
        Nouns = CallName.QualifiedNouns(Name, symbol.ContainingNamespace);
        Calls = symbol.GetMembers().OfType<IMethodSymbol>()
            .Where(m => IsCall(m, stripe))
            .Select(m => new StripeCall(this, m, stripe))
            .ToImmutableArray();
    }

    public INamedTypeSymbol Symbol { get; }

    /// <summary>Gets the properties of <c>StripeClient</c> that lead to a service without a public constructor (<c>V2.Core.Accounts</c>).</summary>
    public string? ClientPath { get; }

    public string MetadataName { get; }

    public string FullName { get; }

    /// <summary>Gets the name without the word Service.</summary>
    public string Name { get; }

    public ImmutableArray<string> Nouns { get; }

    public ImmutableArray<StripeCall> Calls { get; }

    public bool IsV2 => MetadataName.StartsWith("Stripe.V2.", StringComparison.Ordinal);

    // What takes request options sends a request; the rest (a URL that is only built) does not.
    private static bool IsCall(IMethodSymbol method, StripeSymbols stripe) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsGenericMethod: false }
        && method.ReturnType.SpecialType != SpecialType.System_String
        && method.Parameters.Any(p => stripe.IsRequestOptions(p.Type));
}

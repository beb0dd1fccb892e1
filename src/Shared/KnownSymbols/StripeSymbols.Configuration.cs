using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <content>Stripe.net's process-wide configuration.</content>
internal sealed partial class StripeSymbols
{
    private readonly INamedTypeSymbol? _configuration;

    /// <summary>Tells whether this is <c>StripeConfiguration.ApiKey</c>: the key of every request whose client and options name none.</summary>
    public bool IsGlobalApiKey(IPropertySymbol property) =>
        property.Name == "ApiKey" && SymbolEqualityComparer.Default.Equals(property.ContainingType, _configuration);
}

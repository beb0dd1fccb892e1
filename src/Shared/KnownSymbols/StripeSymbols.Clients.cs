using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <content>Clients: what sends the requests of services.</content>
internal sealed partial class StripeSymbols
{
    /// <summary>Tells whether a value of this type can be given to a service: <c>IStripeClient</c>, or what implements it.</summary>
    public bool IsClient(ITypeSymbol type) => IsClientInterface(type) || type.AllInterfaces.Any(IsClientInterface);

    public bool IsClientOptions(ITypeSymbol type) => type.Name == "StripeClientOptions" && IsOfStripe(type);

    private bool IsClientInterface(ITypeSymbol type) => type.Name == "IStripeClient" && IsOfStripe(type);

    // One of Stripe.net's own: never one of the user's with the same name.
    private bool IsOfStripe(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Assembly);
}

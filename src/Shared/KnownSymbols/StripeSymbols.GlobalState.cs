using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <content>What changes Stripe.net's process-wide state, and what reads it: a service without a client.</content>
internal sealed partial class StripeSymbols
{
    /// <summary>Tells whether this is <c>StripeConfiguration.StripeClient</c>: the client of every service that was given none.</summary>
    public bool IsGlobalClient(IPropertySymbol property) =>
        property.Name == "StripeClient" && SymbolEqualityComparer.Default.Equals(property.ContainingType, _configuration);

    /// <summary>Tells whether this is the obsolete <c>StripeConfiguration.SetApiKey</c>.</summary>
    public bool IsGlobalApiKeySetter(IMethodSymbol method) =>
        method.Name == "SetApiKey" && SymbolEqualityComparer.Default.Equals(method.ContainingType, _configuration);

    /// <summary>Tells whether this is the setting of app.config or web.config that Stripe.net takes the global key from. Their names ignore case.</summary>
    public static bool IsGlobalApiKeySetting(string name) => name.Equals("StripeApiKey", StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells whether a constructor of one of Stripe.net's services takes no client: the service then reads the global one with each request.</summary>
    public bool LeavesOutClient(IMethodSymbol constructor) => constructor.Parameters.IsEmpty && IsServiceConstructor(constructor);

    /// <summary>Tells whether a constructor of one of Stripe.net's services takes a client, and nothing else.</summary>
    public bool TakesClient(IMethodSymbol constructor) =>
        constructor.Parameters.Length == 1 && IsClientInterface(constructor.Parameters[0].Type) && IsServiceConstructor(constructor);

    /// <summary>Tells whether this is a service of Stripe.net's own, or the class that they derive from: never one of the user's.</summary>
    public bool IsServiceOfStripe(ITypeSymbol type) => IsOfStripe(type) && IsService(type);

    private bool IsServiceConstructor(IMethodSymbol constructor) =>
        constructor.MethodKind == MethodKind.Constructor && IsServiceOfStripe(constructor.ContainingType);
}

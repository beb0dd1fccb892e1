using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <content>Where Stripe.net takes a secret, and where it gives one out.</content>
internal sealed partial class StripeSymbols
{
    /// <summary>Gets the name of a method's parameter that is a secret: a client's key, the global one, the secret that a webhook is checked with. Null where it has none.</summary>
    public string? SecretParameter(IMethodSymbol method) => method.Name switch
    {
        ".ctor" when IsOfStripe(method.ContainingType) && IsClient(method.ContainingType) => "apiKey",
        "SetApiKey" when IsGlobalApiKeySetter(method) => method.Parameters[0].Name,
        "ConstructEvent" or "ValidateSignature" or "ParseEventNotification" when IsOfStripe(method.ContainingType) => "secret",
        _ => null,
    };

    /// <summary>Tells whether this is a type of Stripe.net's own.</summary>
    public bool Declares(ITypeSymbol type) => IsOfStripe(type);
}

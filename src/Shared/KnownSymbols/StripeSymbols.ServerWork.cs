using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <content>What works with a secret, and so belongs on a server.</content>
internal sealed partial class StripeSymbols
{
    /// <summary>Tells whether this is Stripe.net's own client or derives from it: a client that someone wrote may send its requests through a server.</summary>
    public bool IsStripeClient(ITypeSymbol type) => type.IsOrDerivesFrom(StripeClient);

    /// <summary>Tells whether this signs webhooks, or checks their signatures: <c>EventUtility.ConstructEvent</c> and its like.</summary>
    public bool TakesWebhookSecret(IMethodSymbol method) =>
        method.ContainingType.Name == "EventUtility" && IsOfStripe(method.ContainingType) && method.Parameters.Any(static parameter => parameter.Name == "secret");
}

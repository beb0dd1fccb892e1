using ConnectGen.Analyzers.Flow.Values;
using ConnectGen.Analyzers.Secrets;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Knowledge;

/// <summary>Where code gets a secret of Stripe's from. A key's text itself is never part of a name.</summary>
internal sealed class FlowSources(StripeSymbols stripe, SecretMembers members, FlowOptions options, CancellationToken cancellationToken)
{
    /// <summary>Gets the secret that a property or field is, of whatever object; null where it is none.</summary>
    public (FlowSecret Secret, string Name)? OfMember(ISymbol member)
    {
        if (member is IPropertySymbol property && stripe.Declares(property.ContainingType))
            return OfStripe(property) is { } secret ? (secret, NameOf(member)) : null;
        if (options.IsSecretMember(member))
            return (FlowSecret.Secret, NameOf(member));

        return member is IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsConst: false } && members.Has(member, cancellationToken) ? (FlowSecret.Secret, NameOf(member)) : null;
    }

    /// <summary>Gets the secret that an expression reads: a constant, a setting, an account's key that is revealed.</summary>
    public (FlowSecret Secret, string Name)? OfRead(IOperation operation)
    {
        if (operation is IInvocationOperation { TargetMethod: var method } && RuntimeSymbols.RevealsAccountKey(method))
            return (FlowSecret.AccountKey, NameOf(method));
        if (operation is IPropertyReferenceOperation { Property: var property, Instance: { } instance } && IsAllOfToken(property, instance))
            return (FlowSecret.AccountKey, "OAuthToken." + (property.Name == "Content" ? "StripeResponse" : property.Name));
        if (operation.ConstantValue is { HasValue: true, Value: string constant })
            return options.IsTestProject && SecretMatcher.FindAll(constant).All(static secret => secret.IsFineInTests) ? null : Named(operation);

        return operation is IInvocationOperation or IPropertyReferenceOperation { Property.IsIndexer: true } or IPropertyReferenceOperation { Property.Name: "Value" } ? Named(operation) : null;
    }

    /// <summary>Gets the members of an object of Stripe's that a call has just made, and that hold a secret now alone: the secret of a webhook endpoint.</summary>
    public IEnumerable<IPropertySymbol> MadeBy(IMethodSymbol call) =>
        call.Name.StartsWith("Create", StringComparison.Ordinal) && stripe.Declares(call.ContainingType) && FlowTypes.Unwrapped(call.ReturnType) is INamedTypeSymbol made
            ? made.GetMembers().OfType<IPropertySymbol>().Where(IsShownOnce)
            : [];

    /// <summary>Gets the secret that a property is given, whatever the value is called: Stripe takes no other there.</summary>
    public (FlowSecret Secret, string Name)? OfTarget(IPropertySymbol property) =>
        (property.ContainingType.Name, property.Name) is ("OAuthTokenCreateOptions", "ClientSecret") or ("RequestOptions" or "StripeClientOptions", "ApiKey") && stripe.Declares(property.ContainingType) ? (FlowSecret.Secret, NameOf(property)) : null;

    /// <summary>Tells whether a type is one of Stripe's objects, whose text is their JSON.</summary>
    public bool IsEntity(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class } named && stripe.Declares(named) && named.BaseType?.Name.StartsWith("StripeEntity", StringComparison.Ordinal) == true;

    /// <summary>Tells whether a type of Stripe's holds a secret that its serialised form and its text show.</summary>
    public bool IsCarrier(ITypeSymbol type) => type.Name is "OAuthToken" or "OAuthTokenCreateOptions" or "RequestOptions" or "RawRequestOptions" or "StripeClientOptions" && stripe.Declares(type);

    public static string NameOf(ISymbol member) => member.ContainingType is { } type ? $"{type.Name}.{member.Name}" : member.Name;

    // "token.StripeResponse.Content", "token.RawJObject": the token as it came.
    private bool IsAllOfToken(IPropertySymbol property, IOperation instance)
    {
        var token = property.Name switch
        {
            "RawJObject" or "RawJsonElement" => instance.Type,
            "Content" when instance is IPropertyReferenceOperation { Property.Name: "StripeResponse", Instance.Type: { } type } => type,
            _ => null,
        };
        return token is { Name: "OAuthToken" } && stripe.Declares(token);
    }

    private (FlowSecret, string)? Named(IOperation operation) => SecretSource.Describe(operation, stripe) is { } name ? (FlowSecret.Secret, name) : null;

    private FlowSecret? OfStripe(IPropertySymbol property) => (property.ContainingType.Name, property.Name) switch
    {
        ("OAuthToken", "AccessToken") => FlowSecret.AccountKey,
        ("OAuthToken", "RefreshToken") or ("OAuthTokenCreateOptions", "RefreshToken") => FlowSecret.RefreshToken,
        ("OAuthTokenCreateOptions", "ClientSecret") or ("MeterEventSession", "AuthenticationToken") or ("Secret", "Payload") or ("SecretCreateOptions", "Payload") => FlowSecret.Secret,
        _ => stripe.IsSecret(property) ? FlowSecret.Secret : null,
    };

    // Stripe tells it when the endpoint is made, and never again.
    private static bool IsShownOnce(IPropertySymbol property) => (property.ContainingType.Name, property.Name) is ("WebhookEndpoint", "Secret") or ("EventDestinationWebhookEndpoint", "SigningSecret");
}

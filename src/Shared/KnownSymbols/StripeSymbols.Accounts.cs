using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <content>Where an account is named, and which IDs are an account's.</content>
internal sealed partial class StripeSymbols
{
    // IDs of these are an account's, or may be: what was deleted and what an event is about can be an account too.
    private static readonly string[] MaybeAccounts =
        ["Stripe.Account", "Stripe.V2.Core.Account", "Stripe.V2.DeletedObject", "Stripe.V2.Core.EventRelatedObject", "Stripe.V2.Core.EventNotificationRelatedObject"];

    // Options whose Account is the connected account. Others of the name (FinancialConnections, Apps) are something else.
    private static readonly string[] OptionsAboutAnAccount =
        ["Stripe.AccountLinkCreateOptions", "Stripe.AccountSessionCreateOptions", "Stripe.V2.Core.AccountLinkCreateOptions"];

    /// <summary>Tells whether this is the account that a request (<c>RequestOptions</c>) or every request of a client (<c>StripeClientOptions</c>) is made for, as ID or as path.</summary>
    public bool IsRequestAccount(IPropertySymbol property) =>
        property.Name is "StripeAccount" or "StripeContext" && (IsRequestOptions(property.ContainingType) || IsClientOptions(property.ContainingType));

    /// <summary>Tells whether a path of accounts belongs in this property.</summary>
    public bool IsRequestContext(IPropertySymbol property) => property.Name == "StripeContext" && IsRequestAccount(property);

    /// <summary>Tells whether an account's ID belongs in this property, of the request's options or of what they send.</summary>
    public bool IsAccount(IPropertySymbol property) =>
        IsRequestAccount(property) || (property.Name == "Account" && IsOneOf(property.ContainingType, OptionsAboutAnAccount));

    /// <summary>
    /// Gets the entity whose ID a property holds, where that is certainly no account: <c>Customer</c> for <c>Customer.Id</c> and for <c>PaymentIntent.CustomerId</c>.
    /// </summary>
    public ITypeSymbol? OtherEntityOf(IPropertySymbol property)
    {
        if (property.Type.SpecialType != SpecialType.System_String || !IsOfStripe(property.ContainingType) || !IsEntity(property.ContainingType))
            return null;

        var entity = property.Name == "Id" ? property.ContainingType : Expanded(property);
        return entity is not null && IsEntity(entity) && !IsOneOf(entity, MaybeAccounts) ? entity : null;
    }

    /// <summary>Gets the call that a method of a service is; null where it sends no request.</summary>
    public StripeCall? CallOf(IMethodSymbol method) =>
        IsService(method.ContainingType) && Calls.Service(method.ContainingType) is { } service
            ? service.Calls.FirstOrDefault(call => SymbolEqualityComparer.Default.Equals(call.Method, method.OriginalDefinition))
            : null;

    /// <summary>Tells whether this sends a request whose path is written out: <c>StripeClient.RawRequestAsync</c> and its like.</summary>
    public bool IsRequestByPath(IMethodSymbol method) =>
        IsClient(method.ContainingType) && IsOfStripe(method.ContainingType) && method.Parameters.Any(p => IsRequestOptions(p.Type));

    /// <summary>Tells whether this makes a <c>StripeContext</c> of its text.</summary>
    public static bool IsContextParse(IMethodSymbol method) => method is { Name: "Parse", IsStatic: true } && method.ContainingType.IsStripeContext();

    /// <summary>Tells whether a method's argument is the account that its URL names: the first ID of <c>/v1/accounts/{id}/…</c>.</summary>
    public bool IsAccountInUrl(IMethodSymbol method, IParameterSymbol parameter) =>
        parameter.Type.SpecialType == SpecialType.System_String
        && IsService(method.ContainingType)
        && AccountPlacements.IsInUrlOf(method.ContainingType.ToDisplayString())
        && method.Parameters.First(static p => p.Type.SpecialType == SpecialType.System_String).Ordinal == parameter.Ordinal
        && method.Parameters.Any(p => IsRequestOptions(p.Type));

    // CustomerId stands beside Customer, the object that Stripe.net expands it to.
    private static ITypeSymbol? Expanded(IPropertySymbol property) =>
        property.Name.EndsWith("Id", StringComparison.Ordinal)
            ? property.ContainingType.GetMembers(property.Name.WithoutSuffix("Id")).OfType<IPropertySymbol>().FirstOrDefault()?.Type
            : null;

    private bool IsOneOf(ITypeSymbol type, string[] metadataNames) => IsOfStripe(type) && Array.IndexOf(metadataNames, type.ToDisplayString()) >= 0;
}

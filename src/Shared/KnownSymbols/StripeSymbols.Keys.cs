using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <content>With whose key a request is made.</content>
internal sealed partial class StripeSymbols
{
    /// <summary>Tells whether a property is the key of one request: <c>RequestOptions.ApiKey</c>.</summary>
    public bool IsRequestKey(IPropertySymbol property) => property.Name == "ApiKey" && IsRequestOptions(property.ContainingType);

    /// <summary>Tells whether a property is the key of a client: <c>StripeClientOptions.ApiKey</c>.</summary>
    public bool IsClientKey(IPropertySymbol property) => property.Name == "ApiKey" && IsClientOptions(property.ContainingType);

    /// <summary>Tells whether this is <c>OAuthToken.AccessToken</c>: the key of the account that has just connected.</summary>
    public bool IsAccountsAccessToken(IPropertySymbol property) =>
        property is { Name: "AccessToken", ContainingType: { Name: "OAuthToken" } type } && IsOfStripe(type);

    /// <summary>
    /// Tells whether a property holds a key that a request authenticates with: <c>StripeConfiguration.ApiKey</c>, and the <c>ApiKey</c> of a client, its options or a request's options.
    /// </summary>
    public bool IsSecret(IPropertySymbol property) =>
        IsGlobalApiKey(property)
        || IsRequestKey(property)
        || IsClientKey(property)
        || (property.Name == "ApiKey" && IsOfStripe(property.ContainingType) && IsClient(property.ContainingType));
}

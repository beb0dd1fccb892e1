using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <content>What says for whom a request is made, and with whose key.</content>
internal sealed partial class StripeSymbols
{
    /// <summary>Tells whether a property names the account of a request: <c>StripeAccount</c> or <c>StripeContext</c> of <c>RequestOptions</c> or <c>StripeClientOptions</c>.</summary>
    public bool IsAccount(IPropertySymbol property) =>
        property.Name is "StripeAccount" or "StripeContext" && (IsRequestOptions(property.ContainingType) || IsClientOptions(property.ContainingType));

    /// <summary>Tells whether a property is the key of one request: <c>RequestOptions.ApiKey</c>.</summary>
    public bool IsRequestKey(IPropertySymbol property) => property.Name == "ApiKey" && IsRequestOptions(property.ContainingType);

    /// <summary>Tells whether a property is the key of a client: <c>StripeClientOptions.ApiKey</c>.</summary>
    public bool IsClientKey(IPropertySymbol property) => property.Name == "ApiKey" && IsClientOptions(property.ContainingType);

    /// <summary>Tells whether this is a client that sends requests, or the interface of one.</summary>
    public bool IsClient(ITypeSymbol type) =>
        type.IsOrDerivesFrom(StripeClient) || (type.Name == "IStripeClient" && IsStripes(type));

    /// <summary>Tells whether this is <c>OAuthToken.AccessToken</c>: the key of the account that has just connected.</summary>
    public bool IsAccountsAccessToken(IPropertySymbol property) =>
        property is { Name: "AccessToken", ContainingType: { Name: "OAuthToken" } type } && IsStripes(type);

    public bool IsClientOptions(ITypeSymbol type) => type.Name == "StripeClientOptions" && IsStripes(type);

    private bool IsStripes(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Assembly);
}

using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>
/// Recognises the types of ConnectGen's runtime library. By name alone: nothing is looked up per compilation.
/// </summary>
internal static class RuntimeSymbols
{
    public const string Namespace = "ConnectGen";
    public const string CallAttributeMetadataName = "ConnectGen.ConnectedAccountCallAttribute";
    public const string AccountId = "ConnectedAccountId";
    public const string AccountKey = "ConnectedAccountKey";
    public const string PublishableKey = "PublishableKey";

    public static AttributeData? CallAttribute(ISymbol symbol) => Attribute(symbol, "ConnectedAccountCallAttribute");

    public static AttributeData? EndpointAttribute(ISymbol symbol) => Attribute(symbol, "StripeEndpointAttribute");

    public static bool IsPlatformCall(ISymbol symbol) => Attribute(symbol, "PlatformCallAttribute") is not null;

    /// <summary>Tells whether an assembly says that its calls are for connected accounts.</summary>
    public static bool RequiresAccount(IAssemblySymbol assembly) => Attribute(assembly, "RequireConnectedAccountAttribute") is not null;

    public static bool IsIdempotencyKey(IParameterSymbol parameter) => Attribute(parameter, "IdempotencyKeyAttribute") is not null;

    public static bool IsAccountId(ITypeSymbol type) => IsRuntimeType(type, AccountId);

    public static bool IsAccountKey(ITypeSymbol type) => IsRuntimeType(type, AccountKey);

    /// <summary>Tells whether this makes a publishable key of a text: <c>PublishableKey.Parse</c>, <c>TryParse</c>.</summary>
    public static bool ParsesPublishableKey(IMethodSymbol method) => method is { Name: "Parse" or "TryParse", ContainingType: { } type } && IsRuntimeType(type, PublishableKey);

    /// <summary>Tells whether this is <c>ConnectedAccountKey.RevealSecret()</c>.</summary>
    public static bool RevealsAccountKey(IMethodSymbol method) => method is { Name: "RevealSecret", ContainingType: { } type } && IsAccountKey(type);

    public static bool IsPublishableKey(ITypeSymbol type) => IsRuntimeType(type, "PublishableKey");

    /// <summary>Tells whether this hands out a connected account's own key: parsed, decrypted or taken from OAuth's response.</summary>
    public static bool GivesAccountKey(IMethodSymbol method) =>
        method.ContainingType is { } type
        && (IsAccountKey(type) || IsRuntimeType(type, "ConnectedAccountCredentials") || IsRuntimeType(type, "ConnectedAccountKeyProtector"))
        && method.Name is "Parse" or "TryParse" or "FromOAuthToken" or "Unprotect";

    /// <summary>Tells whether this registers a client with the platform's secret key.</summary>
    public static bool IsAddStripeClient(IMethodSymbol method) =>
        method is { Name: "AddStripeClient", ContainingAssembly.Name: Namespace, ContainingType: { Name: "StripeClientServiceCollectionExtensions" } };

    public static bool IsCallAttribute(INamedTypeSymbol? type) => type is not null && IsRuntimeType(type, "ConnectedAccountCallAttribute");

    private static AttributeData? Attribute(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && IsRuntimeType(type, name))
                return attribute;
        }

        return null;
    }

    private static bool IsRuntimeType(ITypeSymbol type, string name) =>
        type.Name == name && type.ContainingType is null && type.IsInNamespace(Namespace);
}

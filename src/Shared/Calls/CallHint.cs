using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Calls;

/// <summary>What <c>[ConnectedAccountCall]</c> says of the call: on the method, or of the service on the interface.</summary>
/// <param name="Service">The service; null where the attribute names none.</param>
/// <param name="Method">The method of the service, as the attribute gives it.</param>
internal readonly record struct CallHint(ITypeSymbol? Service, string? Method)
{
    public static CallHint Of(ISymbol symbol) => RuntimeSymbols.CallAttribute(symbol) is { } attribute ? Of(attribute) : default;

    public static CallHint Of(AttributeData attribute)
    {
        var service = attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } ? type : null;
        return new(service, Named(attribute, "Method") as string);
    }

    public static string? CallerName(AttributeData attribute) => Named(attribute, "CallerName") as string;

    /// <summary>Gets how the interface's calls are authenticated: the header where the attribute says nothing.</summary>
    public static CallAuthentication Authentication(AttributeData attribute) => Named(attribute, "Authentication") is int value ? (CallAuthentication)value : default;

    private static object? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value.Value;
        }

        return null;
    }
}

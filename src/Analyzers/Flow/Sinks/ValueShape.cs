using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>What types say of what their values can hold.</summary>
internal static class ValueShape
{
    /// <summary>Tells whether a value of the type can carry a text: no number, switch, token, exception or function can.</summary>
    public static bool CanCarry(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] })
            type = inner;
        if (type.TypeKind is TypeKind.Enum or TypeKind.Delegate or TypeKind.Pointer)
            return false;

        return type.SpecialType switch
        {
            SpecialType.None or SpecialType.System_Object or SpecialType.System_String or SpecialType.System_Array => !IsSetting(type),
            >= SpecialType.System_Collections_IEnumerable and <= SpecialType.System_Collections_Generic_IReadOnlyCollection_T => true,
            _ => false,
        };
    }

    /// <summary>Tells whether a value of the type is written element by element: an array, a list, a dictionary, a span.</summary>
    public static bool IsSequence(ITypeSymbol? type) => type switch
    {
        null or { SpecialType: SpecialType.System_String } => false,
        IArrayTypeSymbol => true,
        INamedTypeSymbol { Name: "KeyValuePair" or "ReadOnlySpan" or "TagList" or "ValueTuple" } => true,
        { SpecialType: SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_Generic_IEnumerable_T } => true,
        _ => type.AllInterfaces.Any(static implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable),
    };

    // What says how something is written, and not what.
    private static bool IsSetting(ITypeSymbol type) =>
        type.IsCancellationToken()
        || type.Name is "Type" or "Encoding" or "IFormatProvider" or "CultureInfo" or "DateTimeOffset" or "DateTime" or "TimeSpan" or "Guid" or "EventId" or "LogLevel" or "Level"
        || type.Name.EndsWith("Options", StringComparison.Ordinal)
        || type.Name.StartsWith("JsonTypeInfo", StringComparison.Ordinal)
        || type.Name.EndsWith("SerializerContext", StringComparison.Ordinal)
        || IsException(type);

    /// <summary>Tells whether this is an exception: what its message holds is told where it is made.</summary>
    public static bool IsException(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "Exception" && current.IsInNamespace("System"))
                return true;
        }

        return false;
    }
}

using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>
/// Types as generated code writes them: from <c>global::</c>, with their nullability. The signatures of calls name the same few
/// types of other assemblies over and over, and displaying a symbol costs more than all else that the parser does.
/// </summary>
internal sealed class TypeNames
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat WithoutTypeArguments = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGenericsOptions(SymbolDisplayGenericsOptions.None);

    // Only types of other assemblies: a type of the user's would keep its whole compilation alive.
    private readonly ConcurrentDictionary<INamedTypeSymbol, string> _names = new(SymbolEqualityComparer.Default);

    public string Of(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
            return type.NullableAnnotation == NullableAnnotation.Annotated ? "string?" : "string";

        if (type is not INamedTypeSymbol { SpecialType: SpecialType.None, ContainingType: null, IsTupleType: false, TypeArguments.Length: < 2, DeclaringSyntaxReferences.IsEmpty: true } named
            || named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return type.ToDisplayString(Qualified);
        }

        var name = _names.GetOrAdd(named.OriginalDefinition, static definition => definition.ToDisplayString(WithoutTypeArguments));
        if (named.TypeArguments.Length == 1)
            name = $"{name}<{Of(named.TypeArguments[0])}>";
        return named is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? name + "?" : name;
    }
}

using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>
/// Types as generated code writes them: from <c>global::</c>, with their nullability. The signatures of calls name the same few
/// types over and over, and displaying a symbol costs more than all else that the parser does.
/// </summary>
internal sealed class TypeNames(IAssemblySymbol stripe)
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat WithoutTypeArguments = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGenericsOptions(SymbolDisplayGenericsOptions.None);

    // Only types that live as long as Stripe.net's own symbols: any other would keep its assembly alive after the next build of it.
    private readonly HashSet<IAssemblySymbol> _cached = new([stripe, .. stripe.Modules.SelectMany(static m => m.ReferencedAssemblySymbols)], SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, string> _names = new(SymbolEqualityComparer.Default);

    public string Of(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
            return type.NullableAnnotation == NullableAnnotation.Annotated ? "string?" : "string";
        if (RuntimeSymbols.IsAccountId(type))
            return $"global::{RuntimeSymbols.Namespace}.{RuntimeSymbols.AccountId}";

        if (type is not INamedTypeSymbol { SpecialType: SpecialType.None, ContainingType: null, IsTupleType: false, TypeArguments.Length: < 2 } named
            || named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            || !_cached.Contains(named.ContainingAssembly))
        {
            return type.QualifiedName(Qualified);
        }

        var name = _names.GetOrAdd(named.OriginalDefinition, static definition => definition.ToDisplayString(WithoutTypeArguments));
        if (named.TypeArguments.Length == 1)
            name = $"{name}<{Of(named.TypeArguments[0])}>";
        return named is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? name + "?" : name;
    }
}

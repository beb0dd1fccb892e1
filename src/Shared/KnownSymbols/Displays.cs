using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectGen.KnownSymbols;

/// <summary>How messages write symbols.</summary>
internal static class Displays
{
    /// <summary>As a message names an interface's member: <c>IRefunds.CreateAsync</c>.</summary>
    public static readonly SymbolDisplayFormat Member = new(
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly);

    /// <summary>As generated code names a type. The oldest supported compiler leaves keywords among the types around it unescaped.</summary>
    public static string QualifiedName(this ITypeSymbol type, SymbolDisplayFormat format) =>
        NamesNested(type)
            ? string.Concat(type.ToDisplayParts(format).Select(static part => IsUnescaped(part) ? $"@{part}" : part.ToString()))
            : type.ToDisplayString(format);

    private static bool NamesNested(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named => named.ContainingType is not null || named.TypeArguments.Any(NamesNested),
        IArrayTypeSymbol array => NamesNested(array.ElementType),
        _ => false,
    };

    private static bool IsUnescaped(SymbolDisplayPart part) => part.Symbol is INamedTypeSymbol && part.Kind != SymbolDisplayPartKind.Keyword && SyntaxFacts.GetKeywordKind(part.ToString()) != SyntaxKind.None;

    /// <summary>As a message names a Stripe.net call: <c>Stripe.RefundService.CreateAsync(RefundCreateOptions options)</c>.</summary>
    public static string Signature(this StripeCall call)
    {
        var ids = call.PathIds.Select(static p => $"string {p.Name}");
        var options = call.Options is { } o ? [$"{o.Type.Name} {o.Name}"] : Array.Empty<string>();
        return $"{call.Service.MetadataName}.{call.Method.Name}({string.Join(", ", ids.Concat(options))}) : {call.Method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}";
    }
}

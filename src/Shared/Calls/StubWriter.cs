using ConnectGen.KnownSymbols;
using ConnectGen.Model;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Calls;

/// <summary>
/// Writes the members that a CG error names, as explicit implementations: whatever C# lets an interface ask for.
/// </summary>
internal static class StubWriter
{
    /// <summary>Writes a member's stub; null for what needs none or cannot have one (operators).</summary>
    public static StubModel? Write(ISymbol member, string ruleId)
    {
        var owner = member.ContainingType.QualifiedName(SymbolDisplayFormat.FullyQualifiedFormat);
        var modifiers = (member.IsStatic ? "static " : "") + (NeedsUnsafe(member) ? "unsafe " : "");
        return member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Ordinary } method => new StubModel(
                $"{modifiers}{Ref(method.RefKind)}{Type(method.ReturnType)} {owner}.{CallerPlacement.Escape(method.Name)}{TypeParameters(method)}({Parameters(method.Parameters)})",
                default, ruleId, method.Name),
            IPropertySymbol property => new StubModel(
                $"{modifiers}{Ref(property.RefKind)}{Type(property.Type)} {owner}.{(property.IsIndexer ? $"this[{Parameters(property.Parameters)}]" : CallerPlacement.Escape(property.Name))}",
                new(Accessors(property)), ruleId, property.Name),
            IEventSymbol @event => new StubModel(
                $"{modifiers}event {Type(@event.Type)} {owner}.{CallerPlacement.Escape(@event.Name)}",
                new(["add", "remove"]), ruleId, @event.Name),
            _ => null,
        };
    }

    private static IEnumerable<string> Accessors(IPropertySymbol property)
    {
        if (property.GetMethod is not null)
            yield return "get";
        if (property.SetMethod is not null)
            yield return property.SetMethod.IsInitOnly ? "init" : "set";
    }

    // Stubs stand outside the nullable context: no constraint and no annotation of the user's has to be met.
    private static string Type(ITypeSymbol type) => type.QualifiedName(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string TypeParameters(IMethodSymbol method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.TypeParameters.Select(static t => CallerPlacement.Escape(t.Name)))}>" : "";

    private static string Parameters(IEnumerable<IParameterSymbol> parameters) =>
        string.Join(", ", parameters.Select(static p => $"{(p.IsParams ? "params " : "")}{Parameter(p.RefKind)}{Type(p.Type)} {CallerPlacement.Escape(p.Name)}"));

    private static string Parameter(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        RefKind.None => "",
        _ => "ref readonly ",
    };

    private static string Ref(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.RefReadOnly => "ref readonly ",
        _ => "",
    };

    private static bool NeedsUnsafe(ISymbol member) => member switch
    {
        IMethodSymbol method => IsPointer(method.ReturnType) || method.Parameters.Any(static p => IsPointer(p.Type)),
        IPropertySymbol property => IsPointer(property.Type) || property.Parameters.Any(static p => IsPointer(p.Type)),
        IEventSymbol @event => IsPointer(@event.Type),
        _ => false,
    };

    private static bool IsPointer(ITypeSymbol type) =>
        type is IPointerTypeSymbol or IFunctionPointerTypeSymbol || (type is IArrayTypeSymbol array && IsPointer(array.ElementType)) || (type is INamedTypeSymbol named && named.TypeArguments.Any(IsPointer));
}

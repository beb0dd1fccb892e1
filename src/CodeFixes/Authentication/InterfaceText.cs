using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>Writes the interface for some methods of a service, with full names: what can be shortened is, afterwards.</summary>
internal static class InterfaceText
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    public static string Of(string name, string accessibility, INamedTypeSymbol service, ImmutableArray<IMethodSymbol> methods, string? @namespace, bool isFileScoped, bool hasNullableAnnotations)
    {
        var text = new StringBuilder();
        if (@namespace is not null)
            text.AppendLine(isFileScoped ? $"namespace {@namespace};\n" : $"namespace {@namespace}\n{{");
        text.AppendLine($"[ConnectGen.ConnectedAccountCall(typeof({service.ToDisplayString(Qualified)}))]");
        text.AppendLine($"{accessibility} partial interface {name}");
        text.AppendLine("{");
        text.AppendLine(string.Join("\n\n", methods.Select(m => Method(m, hasNullableAnnotations))));
        text.AppendLine("}");
        if (@namespace is not null && !isFileScoped)
            text.AppendLine("}");
        return text.ToString();
    }

    // RequestOptions go: what they were for is the account, and whoever needs more of them adds them again.
    private static string Method(IMethodSymbol method, bool hasNullableAnnotations)
    {
        var parameters = method.Parameters
            .Where(static p => p.Type.Name != "RequestOptions")
            .Select(p => $"{p.Type.ToDisplayString(Qualified)}{(hasNullableAnnotations && p is { IsOptional: true, Type.IsReferenceType: true } ? "?" : "")} {p.Name}{Default(p)}");
        return $"{Documentation(method)}    {method.ReturnType.ToDisplayString(Qualified)} {method.Name}({string.Join(", ", new[] { "ConnectGen.ConnectedAccountId account" }.Concat(parameters))});";
    }

    // Stripe's own words, for completion to show. Of several methods of one name, a plain name would mean none.
    private static string Documentation(IMethodSymbol method) => method.ContainingType.GetMembers(method.Name).Length == 1
        ? $"    /// <inheritdoc cref=\"{method.ContainingType.ToDisplayString(Qualified)}.{method.Name}\" />\n"
        : "";

    private static string Default(IParameterSymbol parameter) => parameter switch
    {
        { IsOptional: false } => "",
        { Type.IsReferenceType: true } => " = null",
        _ => " = default",
    };
}

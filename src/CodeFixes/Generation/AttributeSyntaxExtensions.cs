using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Generation;

/// <summary>Recognises the attribute that makes calls, as it is written.</summary>
internal static class AttributeSyntaxExtensions
{
    public static bool IsCallAttribute(this AttributeSyntax attribute) =>
        UnqualifiedName(attribute.Name) is "ConnectedAccountCall" or "ConnectedAccountCallAttribute";

    private static string UnqualifiedName(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        _ => "",
    };
}

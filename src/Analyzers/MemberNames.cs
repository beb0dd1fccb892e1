using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers;

/// <summary>The places that name something within one member, by name: read once, since a method of many locals asks for each.</summary>
internal sealed class MemberNames
{
    private static readonly ConditionalWeakTable<SyntaxNode, MemberNames> PerScope = new();

    private readonly ILookup<string, IdentifierNameSyntax> _names;

    private MemberNames(SyntaxNode scope) =>
        _names = scope.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(static name => name.Identifier.ValueText, StringComparer.Ordinal);

    /// <summary>Gets where a name stands in the member of a node, in order: in the whole of it; of top-level statements, which are members one by one, in the file.</summary>
    public static IEnumerable<IdentifierNameSyntax> Of(SyntaxNode node, string name) =>
        PerScope.GetValue(Scope(node), static scope => new MemberNames(scope))._names[name];

    private static SyntaxNode Scope(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax ? member : node.SyntaxTree.GetRoot();
}

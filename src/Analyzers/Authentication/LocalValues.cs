using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>What a local is given: where it is declared, and by every assignment after that. The order in which they happen is not asked.</summary>
internal static class LocalValues
{
    public static IEnumerable<IOperation> Of(ILocalSymbol local, SemanticModel model, CancellationToken cancellationToken)
    {
        if (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } declaration || declaration.SyntaxTree != model.SyntaxTree)
            yield break;

        if (declaration is VariableDeclaratorSyntax { Initializer.Value: { } initial } && model.GetOperation(initial, cancellationToken) is { } first)
            yield return first;

        foreach (var assignment in ScopeOf(declaration).DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            if (assignment.Left is IdentifierNameSyntax name
                && name.Identifier.ValueText == local.Name
                && assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local)
                && model.GetOperation(assignment.Right, cancellationToken) is { } value)
            {
                yield return value;
            }
        }
    }

    // Top-level statements lie side by side, in the file itself.
    private static SyntaxNode ScopeOf(SyntaxNode declaration) =>
        declaration.FirstAncestorOrSelf<SyntaxNode>(static node => node is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax) ?? declaration;
}

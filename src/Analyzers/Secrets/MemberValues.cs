using ConnectGen.Analyzers.Authentication;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>The values that a member has by the code of its own type: what a field or property is given, what a getter, method or local function returns.</summary>
internal sealed class MemberValues(ModelsOfFiles models, CancellationToken cancellationToken)
{
    public IEnumerable<IOperation> Of(ISymbol member)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            foreach (var value in Declared(reference.GetSyntax(cancellationToken)))
            {
                if (Operation(value) is { } operation)
                    yield return operation;
            }
        }

        if (member is not (IFieldSymbol { IsConst: false } or IPropertySymbol { IsIndexer: false }))
            yield break;

        foreach (var reference in member.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var assignment in reference.GetSyntax(cancellationToken).DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                if (Assigned(assignment.Left) == member.Name
                    && Operation(assignment) is IAssignmentOperation { Target: IMemberReferenceOperation target } operation and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation)
                    && SymbolEqualityComparer.Default.Equals(target.Member.OriginalDefinition, member.OriginalDefinition))
                {
                    yield return operation.Value;
                }
            }
        }
    }

    /// <summary>Gets what a getter or method returns, as it is written.</summary>
    public static IEnumerable<ExpressionSyntax> Returned(SyntaxNode? body) => body switch
    {
        null => [],
        ArrowExpressionClauseSyntax arrow => [arrow.Expression],
        _ => body.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>().Select(static statement => statement.Expression).OfType<ExpressionSyntax>(),
    };

    /// <summary>Gets what a property is by its declaration: its initial value, and what its getter returns.</summary>
    public static IEnumerable<ExpressionSyntax> Declared(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var initial } => [initial],
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => Returned(arrow),
        PropertyDeclarationSyntax property =>
        [
            .. property.Initializer is { Value: var initial } ? new[] { initial } : [],
            .. property.AccessorList?.Accessors.FirstOrDefault(static accessor => accessor.Keyword.Text == "get") is { } getter ? Returned((SyntaxNode?)getter.Body ?? getter.ExpressionBody) : [],
        ],
        MethodDeclarationSyntax method => Returned((SyntaxNode?)method.Body ?? method.ExpressionBody),
        LocalFunctionStatementSyntax function => Returned((SyntaxNode?)function.Body ?? function.ExpressionBody),
        _ => [],
    };

    private IOperation? Operation(SyntaxNode node) => models.Of(node.SyntaxTree).GetOperation(node.WithoutParentheses(), cancellationToken);

    private static string? Assigned(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name: var name } => name.Identifier.ValueText,
        _ => null,
    };
}

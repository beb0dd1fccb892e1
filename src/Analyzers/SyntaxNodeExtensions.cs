using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers;

/// <summary>Questions that Roslyn leaves open about syntax.</summary>
internal static class SyntaxNodeExtensions
{
    /// <summary>Takes off what has no operation of its own: parentheses, and the mark that says that a value is not null.</summary>
    public static SyntaxNode WithoutParentheses(this SyntaxNode node)
    {
        while (true)
        {
            switch (node)
            {
                case ParenthesizedExpressionSyntax inner:
                    node = inner.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner:
                    node = inner.Operand;
                    break;
                default:
                    return node;
            }
        }
    }
}

using System.Text;
using ConnectGen.Analyzers.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>
/// A text that is put together by <c>+</c> or interpolation, as far as it is constant. It goes by the parts, since what is constant need not be the whole:
/// <c>"Bearer " + Prefix + Rest + suffix</c>.
/// </summary>
internal sealed class ComposedText
{
    // What is known at run time alone ends a word.
    private const char Unknown = '\0';

    private readonly StringBuilder _text = new();
    private readonly List<string> _parts = [];
    private readonly List<int> _starts = [];

    private ComposedText(SyntaxNode whole, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var part in Parts(whole))
            Add(Value(part, model, cancellationToken));
    }

    /// <summary>Finds the outermost expressions of the kind which hold a part of a secret, or name a constant that does.</summary>
    public static IEnumerable<ExpressionSyntax> In(SyntaxNode root, NameSet constants) =>
        root.DescendantNodes().Where(static node => IsComposed(node) && !IsPartOfOther(node)).Cast<ExpressionSyntax>().Where(whole => Parts(whole).Any(part => IsTelling(part, constants)));

    /// <summary>Finds the secrets of an expression that none of its parts holds by itself: a part is reported where it is written, or declared.</summary>
    public static IEnumerable<StripeSecret> SecretsOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var composed = new ComposedText(expression, model, cancellationToken);
        return SecretMatcher.FindAll(composed._text.ToString()).Where(secret => !composed.IsOfOnePart(secret));
    }

    private bool IsOfOnePart(StripeSecret secret)
    {
        for (var i = 0; i < _parts.Count && _starts[i] < secret.Span.End; i++)
        {
            if (_starts[i] + _parts[i].Length > secret.Span.Start && SecretMatcher.FindAll(_parts[i]).Any(own => own.Shifted(_starts[i]).Span.OverlapsWith(secret.Span)))
                return true;
        }

        return false;
    }

    private void Add(string? part)
    {
        if (part is null)
        {
            _text.Append(Unknown);
            return;
        }

        _parts.Add(part);
        _starts.Add(_text.Length);
        _text.Append(part);
    }

    // From left to right, without recursion: thousands of texts may be added up.
    private static IEnumerable<SyntaxNode> Parts(SyntaxNode whole)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(whole);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    pending.Push(sum.Right);
                    pending.Push(sum.Left);
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    pending.Push(parenthesized.Expression);
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    for (var i = interpolated.Contents.Count - 1; i >= 0; i--)
                        pending.Push(interpolated.Contents[i]);
                    break;

                // A format or alignment may change what is inserted.
                case InterpolationSyntax { FormatClause: null, AlignmentClause: null } hole:
                    pending.Push(hole.Expression);
                    break;
                case var part:
                    yield return part;
                    break;
            }
        }
    }

    private static string? Value(SyntaxNode part, SemanticModel model, CancellationToken cancellationToken) => part switch
    {
        InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.CharacterLiteralExpression } literal => literal.Token.ValueText,
        ExpressionSyntax expression => model.GetConstantValue(expression, cancellationToken) switch
        {
            { HasValue: true, Value: string value } => value,
            { HasValue: true, Value: char value } => value.ToString(),
            { HasValue: true, Value: null } => "",
            _ => null,
        },
        _ => null,
    };

    private static bool IsComposed(SyntaxNode node) => node.IsKind(SyntaxKind.AddExpression) || node.IsKind(SyntaxKind.InterpolatedStringExpression);

    private static bool IsPartOfOther(SyntaxNode node)
    {
        var parent = node.Parent;
        while (parent is ParenthesizedExpressionSyntax)
            parent = parent.Parent;
        return parent is not null && (parent.IsKind(SyntaxKind.AddExpression) || parent is InterpolationSyntax { FormatClause: null, AlignmentClause: null });
    }

    private static bool IsTelling(SyntaxNode part, NameSet constants) => part switch
    {
        InterpolatedStringTextSyntax text => SecretFragments.AreIn(text.TextToken.ValueText.AsSpan()),
        LiteralExpressionSyntax literal => SecretFragments.AreIn(literal.Token.ValueText.AsSpan()),
        SimpleNameSyntax name => constants.Contains(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => constants.Contains(access.Name.Identifier.ValueText),
        _ => false,
    };
}

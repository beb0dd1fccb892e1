using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Exposure;

/// <summary>
/// Finds the hole of an interpolated text that holds the secret. By syntax alone, since a fix-all asks for all of them before it changes anything:
/// the hole reads the secret itself, or a variable that was given it on its way.
/// </summary>
internal sealed class SecretHole
{
    private readonly IReadOnlyList<Location> _steps;
    private readonly string? _member;
    private readonly HashSet<string> _variables = new(StringComparer.Ordinal);

    private SecretHole(Diagnostic finding, string? source)
    {
        _steps = [.. finding.AdditionalLocations.Where(step => step.SourceTree == finding.Location.SourceTree)];
        _member = source?.Substring(source.LastIndexOf('.') + 1);
    }

    /// <summary>Gets the only hole, or the only one that is certain to hold the secret; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="finding">What was found.</param>
    /// <param name="source">What messages call the secret: <c>OAuthToken.AccessToken</c>.</param>
    public static InterpolationSyntax? TryFind(InterpolatedStringExpressionSyntax text, Diagnostic finding, string? source)
    {
        var holes = text.Contents.OfType<InterpolationSyntax>().ToList();
        if (holes.Count > 1)
        {
            var hole = new SecretHole(finding, source);
            hole.Follow(text);
            holes = [.. holes.Where(candidate => hole.IsSecret(candidate.Expression))];
        }

        return holes is [var only] ? only : null;
    }

    // "var key = token.AccessToken; var copy = key;": in the order of the text, so that once through is enough.
    private void Follow(SyntaxNode text)
    {
        foreach (var node in text.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes() ?? [])
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: var value } declared when IsSecret(value):
                    _ = _variables.Add(declared.Identifier.ValueText);
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax assigned, Right: var value } when IsSecret(value):
                    _ = _variables.Add(assigned.Identifier.ValueText);
                    break;
            }
        }
    }

    // Not what is merely made of it: "key.Length" is no secret.
    private bool IsSecret(ExpressionSyntax value) => value switch
    {
        _ when _steps.Any(step => step.SourceSpan == value.Span) => true,
        IdentifierNameSyntax name => _variables.Contains(name.Identifier.ValueText) || name.Identifier.ValueText == _member,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == _member,
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.ValueText == _member,
        ParenthesizedExpressionSyntax inner => IsSecret(inner.Expression),
        AwaitExpressionSyntax inner => IsSecret(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => IsSecret(inner.Operand),
        _ => false,
    };
}

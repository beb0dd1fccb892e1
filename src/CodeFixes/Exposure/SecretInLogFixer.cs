using System.Collections.Immutable;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Exposure;

/// <summary>CG3003: leaves the secret out of a message, where the rest of it still says something.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretInLogFixer))]
public sealed class SecretInLogFixer() : SolutionFixer(DiagnosticIds.SecretInLog, "Leave it out of the message")
{
    // Of an interpolated text the hole that holds the secret: the only one, or the one in which the secret is read.
    internal override SyntaxNode? NodeOf(SyntaxNode root, Diagnostic finding)
    {
        var node = base.NodeOf(root, finding);
        if (node is not InterpolatedStringExpressionSyntax text)
            return node;

        var holes = text.Contents.OfType<InterpolationSyntax>().ToList();
        if (holes.Count > 1)
            holes = [.. holes.Where(hole => finding.AdditionalLocations.Any(step => step.SourceTree == root.SyntaxTree && hole.Span.Contains(step.SourceSpan)))];
        return holes is [var only] ? only : null;
    }

    internal override async Task<Solution?> MendAsync(Document document, SyntaxNode node, ImmutableDictionary<string, string?> found, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return null;

        SyntaxNode? changed = null;
        if (HoleOf(node) is { Parent: InterpolatedStringExpressionSyntax text } hole)
        {
            changed = MessageText.Without(text, hole) is { } rest ? root.ReplaceNode(text, rest) : null;
        }
        else if (node.FirstAncestorOrSelf<ArgumentSyntax>() is { } argument && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model)
        {
            changed = LogCall.TryParse(argument, model, cancellationToken)?.Without(root);
        }

        return changed is null ? null : document.Project.Solution.WithDocumentSyntaxRoot(document.Id, changed);
    }

    // The mark may be on the hole, or on what stands in it.
    private static InterpolationSyntax? HoleOf(SyntaxNode node) => node as InterpolationSyntax ?? node.FirstAncestorOrSelf<ExpressionSyntax>()?.Parent as InterpolationSyntax;
}

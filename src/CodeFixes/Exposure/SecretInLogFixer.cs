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
    private protected override string TitleOf(SyntaxNode node, Diagnostic finding) =>
        finding.Properties.TryGetValue(ProblemProperties.SecretSource, out var source) && source is { Length: > 0 } ? $"Leave '{source}' out of the message" : base.TitleOf(node, finding);

    // Of an interpolated text the hole that holds the secret.
    internal override SyntaxNode? NodeOf(SyntaxNode root, Diagnostic finding)
    {
        var node = base.NodeOf(root, finding);
        return node is InterpolatedStringExpressionSyntax text
            ? SecretHole.TryFind(text, finding, finding.Properties.TryGetValue(ProblemProperties.SecretSource, out var source) ? source : null)
            : node;
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

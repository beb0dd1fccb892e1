using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.CodeFixes;

/// <summary>
/// The fix of a rule whose findings depend on each other: two services of one class share the client that the first one's fix brings in. Fix-all mends one after
/// the other, each in what the ones before have left, where a <see cref="RuleFixer"/> mends each by itself and merges the texts.
/// </summary>
public abstract class SolutionFixer : RuleFixer
{
    private readonly string _title;

    /// <summary>Makes the fix.</summary>
    /// <param name="ruleId">The rule whose findings it mends.</param>
    /// <param name="title">Its one title, so that fix-all takes all findings, however each of them is mended.</param>
    protected SolutionFixer(string ruleId, string title)
        : base(ruleId) => _title = title;

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => new SequentialFixAllProvider(this);

    /// <summary>Mends what lies at a node; null where that is not certain to leave a program that compiles and does what it did.</summary>
    internal abstract Task<Solution?> MendAsync(Document document, SyntaxNode node, CancellationToken cancellationToken);

    /// <summary>Tells whether a finding can be mended at all: its rule may know that it cannot, and its place may say so.</summary>
    internal bool IsMendable(SyntaxNode root, Diagnostic finding) => !finding.Properties.ContainsKey(ProblemProperties.NoFix) && IsMendable(root, finding.Location.SourceSpan);

    /// <summary>Tells whether what lies at a place can be mended at all, whatever node it lies in.</summary>
    private protected virtual bool IsMendable(SyntaxNode root, TextSpan place) => true;

    /// <summary>Mends what lies at a node, and looks at what came out: a fix that would add an error is none.</summary>
    internal async Task<Solution?> MendAndCheckAsync(Document document, SyntaxNode node, CancellationToken cancellationToken)
    {
        // Code that does not parse is changed by none of them: what it would mean is not certain, and the formatter does not stand all of it.
        if (node.SyntaxTree.GetDiagnostics(cancellationToken).Any(static found => found.Severity == DiagnosticSeverity.Error))
            return null;

        var mended = await MendAsync(document, node, cancellationToken).ConfigureAwait(false);
        return mended is not null && await mended.HasNoMoreErrorsThanAsync(document.Project.Solution, cancellationToken).ConfigureAwait(false) ? mended : null;
    }

    /// <inheritdoc />
    protected sealed override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || diagnostic.Location.SourceTree != root.SyntaxTree || !IsMendable(root, diagnostic))
            return;

        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (await MendAndCheckAsync(context.Document, node, context.CancellationToken).ConfigureAwait(false) is { } mended)
            context.RegisterCodeFix(CodeAction.Create(_title, _ => Task.FromResult(mended), _title), diagnostic);
    }
}

using System.Collections.Immutable;
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
    /// <param name="title">What it does, in general: its equivalence key, so that fix-all takes all findings, however each of them is mended.</param>
    protected SolutionFixer(string ruleId, string title)
        : base(ruleId) => _title = title;

    /// <summary>Makes the fix of several rules.</summary>
    /// <param name="ruleIds">The rules whose findings it mends.</param>
    /// <param name="title">What it does, in general.</param>
    private protected SolutionFixer(string[] ruleIds, string title)
        : base(ruleIds) => _title = title;

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => new SequentialFixAllProvider(this);

    /// <summary>Mends what lies at a node; null where that is not certain to leave a program that compiles and does what it did.</summary>
    /// <param name="document">The document, as the fixes before have left it.</param>
    /// <param name="node">What the finding is about: see <see cref="NodeOf"/>.</param>
    /// <param name="found">What the rule found out: the finding's properties.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal abstract Task<Solution?> MendAsync(Document document, SyntaxNode node, ImmutableDictionary<string, string?> found, CancellationToken cancellationToken);

    /// <summary>Gets the node that a finding is about: the one that is marked, unless a fix knows better. Null where it cannot be mended.</summary>
    internal virtual SyntaxNode? NodeOf(SyntaxNode root, Diagnostic finding) => root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>Tells whether a finding can be mended at all: its rule may know that it cannot, and its place may say so.</summary>
    internal bool IsMendable(SyntaxNode root, Diagnostic finding) => !finding.Properties.ContainsKey(ProblemProperties.NoFix) && IsMendable(root, finding.Location.SourceSpan);

    /// <summary>Tells whether what lies at a place can be mended at all, whatever node it lies in.</summary>
    private protected virtual bool IsMendable(SyntaxNode root, TextSpan place) => true;

    /// <summary>Gets what the fix of one finding is called: what it does to which member.</summary>
    /// <param name="node">What the finding is about: see <see cref="NodeOf"/>.</param>
    /// <param name="finding">The finding.</param>
    private protected virtual string TitleOf(SyntaxNode node, Diagnostic finding) => _title;

    /// <summary>Mends what lies at a node, and looks at what came out: a fix that would add an error is none.</summary>
    internal async Task<Solution?> MendAndCheckAsync(Document document, SyntaxNode node, ImmutableDictionary<string, string?> found, CancellationToken cancellationToken)
    {
        // Code that does not parse is changed by none of them: what it would mean is not certain, and the formatter does not stand all of it.
        if (node.SyntaxTree.GetDiagnostics(cancellationToken).Any(static error => error.Severity == DiagnosticSeverity.Error))
            return null;

        var mended = await MendAsync(document, node, found, cancellationToken).ConfigureAwait(false);
        var original = document.Project.Solution;
        return mended is not null
            && await mended.ChangesWhatIsWrittenAsync(original, cancellationToken).ConfigureAwait(false)
            && await mended.HasNoMoreErrorsThanAsync(original, cancellationToken).ConfigureAwait(false)
                ? mended
                : null;
    }

    /// <inheritdoc />
    protected sealed override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || diagnostic.Location.SourceTree != root.SyntaxTree || !IsMendable(root, diagnostic) || NodeOf(root, diagnostic) is not { } node)
            return;

        if (await MendAndCheckAsync(context.Document, node, diagnostic.Properties, context.CancellationToken).ConfigureAwait(false) is { } mended)
            context.RegisterCodeFix(CodeAction.Create(TitleOf(node, diagnostic), _ => Task.FromResult(mended), _title), diagnostic);
    }
}

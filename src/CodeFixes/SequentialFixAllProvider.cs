using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnectGen.CodeFixes;

/// <summary>Mends findings one after the other. What cannot be mended yet is tried again when others are: a client may have come into its scope.</summary>
internal sealed class SequentialFixAllProvider(SolutionFixer fixer) : FixAllProvider
{
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var title = fixAllContext.CodeActionEquivalenceKey ?? fixer.GetType().Name;
        return Task.FromResult<CodeAction?>(CodeAction.Create(title, token => MendAllAsync(fixAllContext.WithCancellationToken(token)), title));
    }

    private async Task<Solution> MendAllAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var pending = new List<(DocumentId Document, SyntaxAnnotation Mark, ImmutableDictionary<string, string?> Found)>();
        foreach (var document in Documents(context))
            solution = await MarkAsync(solution, document, await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false), pending, context.CancellationToken).ConfigureAwait(false);

        for (var mended = true; mended;)
        {
            mended = false;
            foreach (var finding in pending.ToArray())
            {
                if (await MendAsync(solution, finding, context.CancellationToken).ConfigureAwait(false) is not { } next)
                    continue;

                solution = next;
                mended = true;
                pending.Remove(finding);
            }
        }

        return solution;
    }

    private static IEnumerable<Document> Documents(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document => context.Document is { } document ? [document] : [],
        FixAllScope.Project => context.Project.Documents,
        FixAllScope.Solution => context.Solution.Projects.SelectMany(static project => project.Documents),
        _ => [],
    };

    // A mark at each finding's node outlives the changes around it.
    private async Task<Solution> MarkAsync(
        Solution solution, Document document, IReadOnlyList<Diagnostic> diagnostics, List<(DocumentId Document, SyntaxAnnotation Mark, ImmutableDictionary<string, string?> Found)> pending, CancellationToken cancellationToken)
    {
        if (diagnostics.Count == 0 || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return solution;

        var marks = new Dictionary<SyntaxNode, SyntaxAnnotation>();
        foreach (var diagnostic in diagnostics.OrderBy(static found => found.Location.SourceSpan.Start))
        {
            if (!fixer.IsMendable(root, diagnostic) || fixer.NodeOf(root, diagnostic) is not { } node || marks.ContainsKey(node))
                continue;

            var mark = new SyntaxAnnotation();
            marks.Add(node, mark);
            pending.Add((document.Id, mark, diagnostic.Properties));
        }

        return solution.WithDocumentSyntaxRoot(document.Id, root.ReplaceNodes(marks.Keys, (old, current) => current.WithAdditionalAnnotations(marks[old])));
    }

    private async Task<Solution?> MendAsync(Solution solution, (DocumentId Document, SyntaxAnnotation Mark, ImmutableDictionary<string, string?> Found) finding, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(finding.Document) is not { } document || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return null;

        return root.GetAnnotatedNodes(finding.Mark).FirstOrDefault() is { } node ? await fixer.MendAndCheckAsync(document, node, finding.Found, cancellationToken).ConfigureAwait(false) : null;
    }
}

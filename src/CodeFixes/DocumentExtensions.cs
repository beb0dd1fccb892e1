using Microsoft.CodeAnalysis;

namespace ConnectGen.CodeFixes;

/// <summary>What every fix does: find the node under the squiggle, and replace it.</summary>
internal static class DocumentExtensions
{
    /// <summary>Finds the innermost node of a kind that holds a diagnostic; null where the diagnostic lies elsewhere.</summary>
    public static async Task<T?> FindAsync<T>(this Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
        where T : SyntaxNode
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<T>();
    }

    public static async Task<Document> ReplaceAsync(this Document document, SyntaxNode old, SyntaxNode @new, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root is null ? document : document.WithSyntaxRoot(root.ReplaceNode(old, @new));
    }
}

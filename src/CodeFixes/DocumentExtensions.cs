using Microsoft.CodeAnalysis;

namespace ConnectGen.CodeFixes;

/// <summary>What every fix does: find the node under the squiggle, and replace it.</summary>
internal static class DocumentExtensions
{
    private static readonly string[] Endings = [".g.cs", ".g.i.cs", ".generated.cs", ".designer.cs"];

    /// <summary>Finds the innermost node of a kind that holds a diagnostic; null where the diagnostic lies elsewhere.</summary>
    public static async Task<T?> FindAsync<T>(this Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
        where T : SyntaxNode
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<T>();
    }

    /// <summary>Tells whether a file is written by a tool, which would write it again: a change of it would be lost, or is refused.</summary>
    public static bool IsGenerated(this Document document) =>
        document is SourceGeneratedDocument || Endings.Any(ending => document.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public static async Task<Document> ReplaceAsync(this Document document, SyntaxNode old, SyntaxNode @new, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root is null ? document : document.WithSyntaxRoot(root.ReplaceNode(old, @new));
    }
}

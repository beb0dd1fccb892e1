using Microsoft.CodeAnalysis;

namespace ConnectGen.CodeFixes;

/// <summary>What a fix asks of a whole solution.</summary>
internal static class SolutionExtensions
{
    /// <summary>Tells whether a file reads otherwise than before, and none of them is one that a tool would write again.</summary>
    public static async Task<bool> ChangesWhatIsWrittenAsync(this Solution changed, Solution original, CancellationToken cancellationToken)
    {
        var differs = false;
        foreach (var id in changed.GetChanges(original).GetProjectChanges().SelectMany(static project => project.GetChangedDocuments()))
        {
            if (original.GetDocument(id) is not { } before || before.IsGenerated() || changed.GetDocument(id) is not { } after)
                return false;

            var text = await after.GetTextAsync(cancellationToken).ConfigureAwait(false);
            differs |= !text.ContentEquals(await before.GetTextAsync(cancellationToken).ConfigureAwait(false));
        }

        return differs;
    }

    /// <summary>Tells whether the documents that differ have no more compiler errors than before.</summary>
    public static async Task<bool> HasNoMoreErrorsThanAsync(this Solution changed, Solution original, CancellationToken cancellationToken)
    {
        var documents = changed.GetChanges(original).GetProjectChanges().SelectMany(static project => project.GetChangedDocuments());
        return await changed.HasNoMoreErrorsThanAsync(original, documents, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells whether documents that are not changed themselves have no more compiler errors than before.</summary>
    public static async Task<bool> HasNoMoreErrorsThanAsync(this Solution changed, Solution original, IEnumerable<DocumentId> documents, CancellationToken cancellationToken)
    {
        foreach (var id in documents)
        {
            if (await ErrorsAsync(changed.GetDocument(id), cancellationToken).ConfigureAwait(false) > await ErrorsAsync(original.GetDocument(id), cancellationToken).ConfigureAwait(false))
                return false;
        }

        return true;
    }

    private static async Task<int> ErrorsAsync(Document? document, CancellationToken cancellationToken) =>
        document is not null && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? model.GetDiagnostics(cancellationToken: cancellationToken).Count(static found => found.Severity == DiagnosticSeverity.Error)
            : 0;
}

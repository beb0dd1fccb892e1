using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>
/// What the fixes of CG1001 and CG1002 share. The client is registered where services are at hand; else a constructor keeps it in a field, and other code in a local.
/// </summary>
public abstract class GlobalAssignmentFixer : SolutionFixer
{
    private protected GlobalAssignmentFixer(string ruleId, string title)
        : base(ruleId, title)
    {
    }

    internal sealed override async Task<Solution?> MendAsync(Document document, SyntaxNode node, ImmutableDictionary<string, string?> found, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || GlobalAssignment.TryParse(node, model) is not { } assignment)
        {
            return null;
        }

        var changed = ClientRegistration.TryReplace(assignment, root) ?? OwnClient.TryReplaceByField(assignment, root) ?? OwnClient.TryReplaceByLocal(assignment, root);
        return changed is null ? null : document.Project.Solution.WithDocumentSyntaxRoot(document.Id, changed);
    }
}

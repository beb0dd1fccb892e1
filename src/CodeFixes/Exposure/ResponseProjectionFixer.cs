using System.Collections.Immutable;
using ConnectGen.CodeFixes.Authentication;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Exposure;

/// <summary>CG3001 and CG3002: returns what the object has besides the key. That the place takes an object of another type, the compiler says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResponseProjectionFixer))]
public sealed class ResponseProjectionFixer() : SolutionFixer([DiagnosticIds.AccountKeyInResponse, DiagnosticIds.SecretInResponse], "Return it without the key")
{
    private protected override string TitleOf(SyntaxNode node, Diagnostic finding) =>
        finding.Properties.TryGetValue(ProblemProperties.SecretMembers, out var members) && members is { Length: > 0 } ? $"Return it without '{members.Replace(";", "', '")}'" : base.TitleOf(node, finding);

    internal override async Task<Solution?> MendAsync(Document document, SyntaxNode node, ImmutableDictionary<string, string?> found, CancellationToken cancellationToken)
    {
        if (!found.TryGetValue(ProblemProperties.SecretMembers, out var members)
            || members is not { Length: > 0 }
            || node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } expression
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var secrets = new HashSet<string>(members.Split(';'));
        var changed = InitializerWithout.TryReplace(root, expression, secrets) ?? new Projection(root, model, expression, secrets).TryReplace();
        return changed is null ? null : document.Project.Solution.WithDocumentSyntaxRoot(document.Id, changed);
    }
}

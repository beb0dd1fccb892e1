using System.Collections.Immutable;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.CodeFixes.Secrets;

/// <summary>CG2001: reads the key from the environment, in code that has no configuration at hand.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretInSourceEnvironmentFixer))]
public sealed class SecretInSourceEnvironmentFixer() : SolutionFixer(DiagnosticIds.SecretInSource, "Read the key from an environment variable")
{
    private protected override string TitleOf(SyntaxNode node, Diagnostic finding) => $"{base.TitleOf(node, finding)} ('{WrittenKey.VariableOf(node)}')";

    private protected override bool IsMendable(SyntaxNode root, TextSpan place) => SecretInSourceFixer.IsInCode(root, place);

    internal override async Task<Solution?> MendAsync(Document document, SyntaxNode node, ImmutableDictionary<string, string?> found, CancellationToken cancellationToken)
    {
        var solution = document.Project.Solution;
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || WrittenKey.TryParse(node, model, cancellationToken) is not { } key)
        {
            return null;
        }

        // Where configuration is at hand, it has the key.
        if (await KeyFromConfiguration.TryReadAsync(document, node, cancellationToken).ConfigureAwait(false) is { } better && await better.HasNoMoreErrorsThanAsync(solution, cancellationToken).ConfigureAwait(false))
            return null;

        var mark = new SyntaxAnnotation();
        var changed = root.ReplaceNode(key.Expression, key.FromEnvironment(key.Expression).WithAdditionalAnnotations(mark));
        var mended = solution.WithDocumentSyntaxRoot(document.Id, changed.WithoutConstant(changed.GetAnnotatedNodes(mark).First()));

        // Others may need the constant: in an attribute, a case, a constant of their own.
        var readers = await ReadersAsync(key.Expression, model, solution, cancellationToken).ConfigureAwait(false);
        return await mended.HasNoMoreErrorsThanAsync(solution, readers, cancellationToken).ConfigureAwait(false) ? mended : null;
    }

    private static async Task<List<DocumentId>> ReadersAsync(ExpressionSyntax expression, SemanticModel model, Solution solution, CancellationToken cancellationToken)
    {
        if (expression.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is not { Parent.Parent: FieldDeclarationSyntax } declarator
            || model.GetDeclaredSymbol(declarator, cancellationToken) is not IFieldSymbol { IsConst: true } constant)
        {
            return [];
        }

        var references = await SymbolFinder.FindReferencesAsync(constant, solution, cancellationToken).ConfigureAwait(false);
        return [.. references.SelectMany(static reference => reference.Locations).Select(static place => place.Document.Id).Distinct()];
    }
}

using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>CG1008: requires the account, in a method and in all that it overrides, implements and is overridden by. Calls that leave it out no longer compile.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OptionalAccountFixer))]
public sealed class OptionalAccountFixer() : RuleFixer(DiagnosticIds.OptionalAccount)
{
    /// <inheritdoc />
    protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (await context.Document.FindAsync<ParameterSyntax>(diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } syntax
            || model?.GetDeclaredSymbol(syntax, context.CancellationToken) is not IParameterSymbol parameter)
        {
            return;
        }

        var solution = context.Document.Project.Solution;
        if (await ParameterDeclarations.FindAsync(parameter, solution, context.CancellationToken).ConfigureAwait(false) is { } declarations
            && RequiredParameter.For(parameter, declarations, model.Compilation) is { } required)
        {
            context.RegisterCodeFix(CodeAction.Create($"Require '{parameter.Name}' of '{parameter.ContainingSymbol.Name}'", token => ApplyAsync(solution, required, token), nameof(OptionalAccountFixer)), diagnostic);
        }
    }

    private static async Task<Solution> ApplyAsync(Solution solution, RequiredParameter required, CancellationToken cancellationToken)
    {
        var changed = solution;
        foreach (var file in required.Changes.GroupBy(static change => change.Old.SyntaxTree))
        {
            if (solution.GetDocument(file.Key) is not { } document)
                continue;

            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var replacements = file.ToDictionary(static change => change.Old, static change => change.New);
            changed = changed.WithDocumentSyntaxRoot(document.Id, root!.ReplaceNodes(replacements.Keys, (old, _) => replacements[old]));
        }

        return changed;
    }
}

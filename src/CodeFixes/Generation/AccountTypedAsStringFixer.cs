using System.Collections.Immutable;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Generation;

/// <summary>CG0007: types the account as <c>ConnectedAccountId</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AccountTypedAsStringFixer))]
public sealed class AccountTypedAsStringFixer : CodeFixProvider
{
    private const string Title = "Change the type to ConnectedAccountId";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(DiagnosticIds.AccountTypedAsString);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await context.Document.FindAsync<ParameterSyntax>(diagnostic, context.CancellationToken).ConfigureAwait(false) is not { Parent: ParameterListSyntax list } parameter)
                continue;

            context.RegisterCodeFix(
                CodeAction.Create(Title, token => context.Document.ReplaceAsync(list, list.WithRequiredAccount(parameter), token), equivalenceKey: Title),
                diagnostic);
        }
    }
}

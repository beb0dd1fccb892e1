using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Generation;

/// <summary>CG0007: types the account as <c>ConnectedAccountId</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AccountTypedAsStringFixer))]
public sealed class AccountTypedAsStringFixer() : RuleFixer(DiagnosticIds.AccountTypedAsString)
{
    /// <inheritdoc />
    protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic)
    {
        if (await context.Document.FindAsync<ParameterSyntax>(diagnostic, context.CancellationToken).ConfigureAwait(false) is { Parent: ParameterListSyntax list } parameter)
            Offer(context, diagnostic, $"Change the type of '{parameter.Identifier.ValueText}' to ConnectedAccountId", list, list.WithRequiredAccount(parameter, "ConnectedAccountId"), equivalenceKey: nameof(AccountTypedAsStringFixer));
    }
}

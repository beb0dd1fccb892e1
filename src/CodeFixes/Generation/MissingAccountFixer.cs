using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Generation;

/// <summary>CG0003: adds the account as a parameter, or requires the one that is there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingAccountFixer))]
public sealed class MissingAccountFixer() : RuleFixer(DiagnosticIds.MissingAccount)
{
    /// <inheritdoc />
    protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic)
    {
        diagnostic.Properties.TryGetValue(ProblemProperties.Fix, out var fix);
        if (!diagnostic.Properties.TryGetValue(ProblemProperties.AccountType, out var type) || type is null)
            return;
        if (fix == ProblemProperties.AddAccount && await context.Document.FindAsync<MethodDeclarationSyntax>(diagnostic, context.CancellationToken).ConfigureAwait(false) is { } method)
            Offer(context, diagnostic, $"Add a {type} parameter to '{method.Identifier.ValueText}'", method.ParameterList, method.ParameterList.WithAccount(type), equivalenceKey: ProblemProperties.AddAccount);

        if (fix == ProblemProperties.RequireAccount && await context.Document.FindAsync<ParameterSyntax>(diagnostic, context.CancellationToken).ConfigureAwait(false) is { Parent: ParameterListSyntax list } parameter)
            Offer(context, diagnostic, $"Make '{parameter.Identifier.ValueText}' a required {type}", list, list.WithRequiredAccount(parameter, type), equivalenceKey: ProblemProperties.RequireAccount);
    }
}

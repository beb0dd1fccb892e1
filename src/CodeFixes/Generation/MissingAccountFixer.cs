using System.Collections.Immutable;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Generation;

/// <summary>CG0003: adds the account as a parameter, or requires the one that is there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingAccountFixer))]
public sealed class MissingAccountFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(DiagnosticIds.MissingAccount);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            diagnostic.Properties.TryGetValue(ProblemProperties.Fix, out var fix);
            if (fix == ProblemProperties.AddAccount && await context.Document.FindAsync<MethodDeclarationSyntax>(diagnostic, context.CancellationToken).ConfigureAwait(false) is { } method)
                Register("Add a ConnectedAccountId parameter", method.ParameterList, method.ParameterList.WithAccount(), fix);

            if (fix == ProblemProperties.RequireAccount && await context.Document.FindAsync<ParameterSyntax>(diagnostic, context.CancellationToken).ConfigureAwait(false) is { Parent: ParameterListSyntax list } parameter)
                Register("Require the account", list, list.WithRequiredAccount(parameter), fix);

            void Register(string title, ParameterListSyntax old, ParameterListSyntax mended, string equivalenceKey) =>
                context.RegisterCodeFix(CodeAction.Create(title, token => context.Document.ReplaceAsync(old, mended, token), equivalenceKey), diagnostic);
        }
    }
}

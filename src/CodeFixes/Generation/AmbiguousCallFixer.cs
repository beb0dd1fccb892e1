using System.Collections.Immutable;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace ConnectGen.CodeFixes.Generation;

/// <summary>CG0002: one fix for each call that fits, which names it in an attribute on the method.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AmbiguousCallFixer))]
public sealed class AmbiguousCallFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(DiagnosticIds.AmbiguousCall);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(ProblemProperties.Candidates, out var candidates) || candidates is null)
                continue;
            if (await context.Document.FindAsync<MethodDeclarationSyntax>(diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } method)
                continue;

            foreach (var candidate in candidates.Split(';'))
            {
                var call = candidate.Split('|');
                var title = $"Call {call[0].Replace("global::", "")}.{call[1]}";
                context.RegisterCodeFix(
                    CodeAction.Create(title, token => context.Document.ReplaceAsync(method, method.AddAttributeLists(Attribute(call[0], call[1])), token), equivalenceKey: title),
                    diagnostic);
            }
        }
    }

    private static AttributeListSyntax Attribute(string service, string method)
    {
        var text = $"[global::ConnectGen.ConnectedAccountCall(typeof({service}), Method = nameof({service}.{method}))]";
        var list = ((MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"{text} void M();")!).AttributeLists[0];
        return list.WithAdditionalAnnotations(Simplifier.Annotation, Microsoft.CodeAnalysis.Formatting.Formatter.Annotation);
    }
}

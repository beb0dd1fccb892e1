using System.Collections.Immutable;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
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
                    CodeAction.Create(title, token => context.Document.ReplaceAsync(method, WithAttribute(method, call[0], call[1]), token), equivalenceKey: title),
                    diagnostic);
            }
        }
    }

    // On a line of its own, below the method's documentation.
    private static MethodDeclarationSyntax WithAttribute(MethodDeclarationSyntax method, string service, string call)
    {
        var text = $"[global::ConnectGen.ConnectedAccountCall(typeof({service}), Method = nameof({service}.{call}))]";
        var leading = method.GetLeadingTrivia();
        var list = ((MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"{text} void M();")!).AttributeLists[0]
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(LineEnd(method))
            .WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation);
        var indentation = leading.Skip(leading.Count - leading.Reverse().TakeWhile(static t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Count());
        return method.WithLeadingTrivia(indentation).WithAttributeLists(method.AttributeLists.Insert(0, list));
    }

    // As the file has it: the formatter would write the machine's.
    private static SyntaxTrivia LineEnd(MethodDeclarationSyntax method)
    {
        var own = method.GetTrailingTrivia().FirstOrDefault(static t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        return own.IsKind(SyntaxKind.EndOfLineTrivia) ? own : SyntaxFactory.ElasticCarriageReturnLineFeed;
    }
}

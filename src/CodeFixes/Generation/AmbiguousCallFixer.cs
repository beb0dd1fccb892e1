using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace ConnectGen.CodeFixes.Generation;

/// <summary>CG0002: one fix for each call that fits, which names it in an attribute on the method.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AmbiguousCallFixer))]
public sealed class AmbiguousCallFixer() : RuleFixer(DiagnosticIds.AmbiguousCall)
{
    /// <inheritdoc />
    protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(ProblemProperties.Candidates, out var candidates) || candidates is null)
            return;
        if (await context.Document.FindAsync<MethodDeclarationSyntax>(diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } method)
            return;

        foreach (var candidate in candidates.Split(';'))
        {
            var call = candidate.Split('|');
            Offer(context, diagnostic, $"Call {call[0].Replace("global::", "")}.{call[1]}", method, WithAttribute(method, call[0], call[1]));
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

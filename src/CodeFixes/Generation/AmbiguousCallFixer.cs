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
            var name = $"{call[0].Replace("global::", "")}.{call[1]}";
            Offer(context, diagnostic, $"Make '{method.Identifier.ValueText}' call {name}", method, WithAttribute(method, call[0], call[1]), equivalenceKey: $"Call {name}");
        }
    }

    // On a line of its own, below the method's documentation.
    private static MethodDeclarationSyntax WithAttribute(MethodDeclarationSyntax method, string service, string call)
    {
        var kept = WithoutCallAttribute(method.AttributeLists);
        var text = $"[global::ConnectGen.ConnectedAccountCall(typeof({service}), Method = nameof({service}.{call}))]";
        var leading = method.GetLeadingTrivia();
        var list = ((MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"{text} void M();")!).AttributeLists[0]
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(LineEnd(method))
            .WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation);
        var indentation = leading.Skip(leading.Count - leading.Reverse().TakeWhile(static t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Count());
        return method.WithLeadingTrivia(indentation).WithAttributeLists(kept.Insert(0, list));
    }

    // It may stand once. One that is there has named the method and not the service, or the reverse.
    private static SyntaxList<AttributeListSyntax> WithoutCallAttribute(SyntaxList<AttributeListSyntax> lists)
    {
        var kept = new List<AttributeListSyntax>();
        foreach (var list in lists)
        {
            var others = list.Attributes.Where(static a => !a.IsCallAttribute()).ToArray();
            if (others.Length == list.Attributes.Count)
                kept.Add(list);
            else if (others.Length > 0)
                kept.Add(list.WithAttributes(SyntaxFactory.SeparatedList(others)));
        }

        return SyntaxFactory.List(kept);
    }

    // As the file has it: the formatter would write the machine's.
    private static SyntaxTrivia LineEnd(MethodDeclarationSyntax method)
    {
        var own = method.GetTrailingTrivia().FirstOrDefault(static t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        return own.IsKind(SyntaxKind.EndOfLineTrivia) ? own : SyntaxFactory.ElasticCarriageReturnLineFeed;
    }
}

using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace ConnectGen.CodeFixes.Generation;

/// <summary>CG0009: gives the caller a name that is free.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CallerNameCollisionFixer))]
public sealed class CallerNameCollisionFixer() : RuleFixer(DiagnosticIds.CallerNameCollision)
{
    private const string Argument = "CallerName";

    /// <inheritdoc />
    protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(ProblemProperties.CallerName, out var name) || name is null)
            return;
        if (await context.Document.FindAsync<InterfaceDeclarationSyntax>(diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } declaration)
            return;

        if (CallAttribute(declaration) is { } attribute)
            Offer(context, diagnostic, $"Name the caller of '{declaration.Identifier.ValueText}' {name}", attribute, Named(attribute, name), equivalenceKey: Argument);
    }

    // Of an interface in several parts, the one with the attribute is the one to fix: the diagnostic's own part, or none.
    private static AttributeSyntax? CallAttribute(InterfaceDeclarationSyntax declaration) =>
        declaration.AttributeLists.SelectMany(static l => l.Attributes).FirstOrDefault(static a => a.IsCallAttribute());

    private static AttributeSyntax Named(AttributeSyntax attribute, string name)
    {
        var arguments = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        var named = SyntaxFactory.AttributeArgument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name)))
            .WithNameEquals(SyntaxFactory.NameEquals(Argument))
            .WithAdditionalAnnotations(Formatter.Annotation);
        var old = arguments.Arguments.FirstOrDefault(static a => a.NameEquals?.Name.Identifier.ValueText == Argument);
        return attribute.WithArgumentList(old is null ? arguments.AddArguments(named) : arguments.ReplaceNode(old, named));
    }
}

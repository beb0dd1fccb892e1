using System.Collections.Immutable;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>
/// On a Stripe.net service that is called for connected accounts: writes an interface with exactly the methods in use, each of which takes the account.
/// The calls stay as they are; the next step is the user's.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ConnectedAccountInterfaceRefactoring))]
public sealed class ConnectedAccountInterfaceRefactoring : CodeRefactoringProvider
{
    private const string Title = "Generate a connected-account interface for these calls";

    /// <inheritdoc />
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || root.Span.Length == 0 || StripeSymbols.TryCreate(model.Compilation) is not { } stripe)
            return;

        var node = root.FindNode(TextSpan.FromBounds(Math.Min(context.Span.Start, root.Span.End - 1), Math.Min(context.Span.End, root.Span.End)), getInnermostNodeForTie: true);
        var calls = new AccountCalls(stripe, model, context.CancellationToken);
        if (calls.ServiceAt(node) is not { } service)
            return;

        // The type that makes the calls, or the whole file where there are top-level statements.
        var scope = node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().LastOrDefault() ?? (SyntaxNode)root;
        var methods = calls.MethodsIn(scope, service);
        if (methods.IsEmpty)
            return;

        var enclosing = model.GetEnclosingSymbol(node.SpanStart, context.CancellationToken);
        context.RegisterRefactoring(CodeAction.Create(Title, token => WriteAsync(context.Document, service.Symbol, methods, enclosing, token), Title));
    }

    private static async Task<Solution> WriteAsync(Document document, INamedTypeSymbol service, ImmutableArray<IMethodSymbol> methods, ISymbol? enclosing, CancellationToken cancellationToken)
    {
        var @namespace = enclosing?.ContainingNamespace is { IsGlobalNamespace: false } containing ? containing : null;
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var name = FreeName($"I{service.Name.Substring(0, service.Name.Length - "Service".Length)}Calls", (INamespaceOrTypeSymbol?)@namespace ?? compilation?.Assembly.GlobalNamespace);
        var accessibility = enclosing is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } || enclosing?.ContainingType is { DeclaredAccessibility: Accessibility.Public } ? "public" : "internal";

        var text = InterfaceText.Of(name, accessibility, service, methods, @namespace?.ToDisplayString(), IsFileScoped(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false)), compilation?.Options.NullableContextOptions is not (null or NullableContextOptions.Disable));
        var root = SyntaxFactory.ParseCompilationUnit(text).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, Formatter.Annotation);
        var written = document.Project.AddDocument($"{name}.cs", root, document.Folders);
        written = await ImportAdder.AddImportsAsync(written, Simplifier.AddImportsAnnotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        written = await Simplifier.ReduceAsync(written, Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        written = await Formatter.FormatAsync(written, Formatter.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        return written.Project.Solution;
    }

    private static string FreeName(string name, INamespaceOrTypeSymbol? scope)
    {
        var free = name;
        for (var i = 2; scope?.GetMembers(free).IsEmpty == false; i++)
            free = name + i;
        return free;
    }

    private static bool IsFileScoped(SyntaxNode? root) => root?.DescendantNodes(static n => n is CompilationUnitSyntax).OfType<FileScopedNamespaceDeclarationSyntax>().Any() == true;
}

using ConnectGen.CodeFixes.Authentication;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Secrets;

/// <summary>Reads a key from the configuration that is at hand, or that the class can take in its constructor.</summary>
internal static class KeyFromConfiguration
{
    public static async Task<Solution?> TryReadAsync(Document document, SyntaxNode node, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || WrittenKey.TryParse(node, model, cancellationToken) is not { } key)
        {
            return null;
        }

        // A constant, or one value for all: nothing is at hand where it is made, but its class may have what it takes.
        if (key.Expression.FirstAncestorOrSelf<FieldDeclarationSyntax>() is { } field && IsForAll(field))
            return await TryMakeOneOfEachObjectAsync(document, root, key, field, cancellationToken).ConfigureAwait(false);

        if (ConfigurationAtHand.Find(model, key.Expression) is { } configuration)
        {
            var mark = new SyntaxAnnotation();
            var read = key.FromConfiguration(configuration, key.Expression).WithAdditionalAnnotations(mark);
            var changed = root.ReplaceNode(key.Expression, read);
            return document.Project.Solution.WithDocumentSyntaxRoot(document.Id, changed.WithoutConstant(changed.GetAnnotatedNodes(mark).First()));
        }

        return await TryTakeAsync(document, model, key, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsForAll(FieldDeclarationSyntax field) => field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.StaticKeyword);

    // Only what no other type can see: whoever reads it has an object at hand then, or the compiler says so.
    private static async Task<Solution?> TryMakeOneOfEachObjectAsync(Document document, SyntaxNode root, WrittenKey key, FieldDeclarationSyntax field, CancellationToken cancellationToken)
    {
        var isPrivate = field.Modifiers.All(static m => m.IsKind(SyntaxKind.PrivateKeyword) || m.IsKind(SyntaxKind.ConstKeyword) || m.IsKind(SyntaxKind.StaticKeyword) || m.IsKind(SyntaxKind.ReadOnlyKeyword));
        var isConstantOrReadOnly = field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);
        if (!isPrivate || !isConstantOrReadOnly || field.Declaration.Variables.Count != 1 || field.Parent is not ClassDeclarationSyntax type || type.Modifiers.Any(SyntaxKind.PartialKeyword))
            return null;

        var mark = new SyntaxAnnotation();
        var marked = root.ReplaceNode(key.Expression, key.Expression.WithAdditionalAnnotations(mark));
        var own = marked.GetAnnotatedNodes(mark).First().FirstAncestorOrSelf<FieldDeclarationSyntax>()!;
        var next = document.WithSyntaxRoot(marked.ReplaceNode(own, own.OfEachObject()));
        if (await next.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } nextRoot
            || await next.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || WrittenKey.TryParse(nextRoot.GetAnnotatedNodes(mark).First(), model, cancellationToken) is not { } nextKey)
        {
            return null;
        }

        return await TryTakeAsync(next, model, nextKey, cancellationToken).ConfigureAwait(false);
    }

    // A class that dependency injection constructs takes the configuration in its constructor, if it does not already.
    private static async Task<Solution?> TryTakeAsync(Document document, SemanticModel model, WrittenKey key, CancellationToken cancellationToken)
    {
        if (key.Expression.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not ClassDeclarationSyntax type
            || ServicesWithoutClient.IsStatic(key.Expression)
            || ClassEdit.TryBegin(type, key.Expression, model, Dependency.Configuration, (place, name) => key.FromConfiguration(name, place)) is not { } edit
            || (edit.NeedsParameter && !await InjectedTypes.IsInjectedAsync(edit.Symbol, document.Project.Solution, cancellationToken).ConfigureAwait(false)))
        {
            return null;
        }

        // A local that held it is constant no more.
        SyntaxNode? Give(SyntaxNode tracked) => edit.GiveSite(tracked.WithoutConstant(tracked.GetCurrentNode(key.Expression)!));
        return await ConstructorDependency.CompleteAsync(document, edit, Give, static _ => Dependency.Configuration, cancellationToken).ConfigureAwait(false);
    }
}

using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>A client that a class takes in its constructor, for its services or for the one that it derives from.</summary>
internal static class ConstructorClient
{
    /// <summary>Gives a service of a class the client: one that the constructor has already, else a new parameter where dependency injection constructs the class.</summary>
    public static async Task<Solution?> TryGiveAsync(Document document, SemanticModel model, BaseObjectCreationExpressionSyntax creation, StripeSymbols stripe, CancellationToken cancellationToken)
    {
        if (creation.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not ClassDeclarationSyntax type || ServicesWithoutClient.IsStatic(creation))
            return null;
        if (ClassEdit.TryBegin(type, creation, model, stripe) is not { } edit)
            return null;

        if (edit.NeedsParameter)
        {
            var solution = document.Project.Solution;
            // CG1001's fix gives such a class a client of its own: that comes first.
            if (GlobalAssignment.In(type, model).Any()
                || !await InjectedTypes.IsInjectedAsync(edit.Symbol, solution, cancellationToken).ConfigureAwait(false)
                || !await InjectedTypes.HaveClientAsync(solution, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }

        return await CompleteAsync(document, edit, edit.GiveService, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the service that a class derives from the client.</summary>
    /// <param name="document">The class's document.</param>
    /// <param name="model">Its meaning.</param>
    /// <param name="node">What CG1003 marks: the base call, or the class or constructor that leaves it out.</param>
    /// <param name="stripe">Stripe.net.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<Solution?> TryGiveBaseAsync(Document document, SemanticModel model, SyntaxNode node, StripeSymbols stripe, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not ClassDeclarationSyntax type || ClassEdit.TryBegin(type, node, model, stripe) is not { } edit)
            return null;
        if (edit.NeedsParameter
            && await InjectedTypes.IsInjectedAsync(edit.Symbol, document.Project.Solution, cancellationToken).ConfigureAwait(false)
            && !await InjectedTypes.HaveClientAsync(document.Project.Solution, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        return await CompleteAsync(document, edit, edit.GiveBase, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Solution?> CompleteAsync(Document document, ClassEdit edit, Func<SyntaxNode, SyntaxNode?> change, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (!edit.NeedsParameter)
            return change(root!.TrackNodes(edit.Nodes)) is { } simple ? document.Project.Solution.WithDocumentSyntaxRoot(document.Id, simple) : null;

        // Whoever constructs the class has to pass a client from now on.
        if (await Construction.FindAsync(edit.Symbol, document.Project.Solution, cancellationToken).ConfigureAwait(false) is not { } constructions)
            return null;

        var own = constructions.Where(c => c.Document == document.Id).ToList();
        root = root!.TrackNodes(edit.Nodes.Concat(own.Select(static c => c.Node)));
        foreach (var construction in own)
            root = root.ReplaceNode(root.GetCurrentNode(construction.Node)!, construction.With(edit, root.GetCurrentNode(construction.Node)!));
        if (change(root) is not { } changed)
            return null;

        var solution = document.Project.Solution.WithDocumentSyntaxRoot(document.Id, changed);
        foreach (var other in constructions.Where(c => c.Document != document.Id).GroupBy(static c => c.Document))
        {
            if (solution.GetDocument(other.Key) is not { } otherDocument || await otherDocument.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } otherRoot)
                return null;

            var byNode = other.ToDictionary(static c => (SyntaxNode)c.Node);
            solution = solution.WithDocumentSyntaxRoot(other.Key, otherRoot.ReplaceNodes(byNode.Keys, (old, current) => byNode[old].With(edit, (BaseObjectCreationExpressionSyntax)current)));
        }

        return solution;
    }
}

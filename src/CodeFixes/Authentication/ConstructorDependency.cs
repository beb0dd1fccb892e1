using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>What a class takes in its constructor, and whoever constructs it passes.</summary>
internal static class ConstructorDependency
{
    /// <summary>Changes the class, and where it takes a new parameter, what constructs it; null where that is not possible.</summary>
    /// <param name="document">The class's document.</param>
    /// <param name="edit">The class.</param>
    /// <param name="change">What is done in a root that tracks the class's nodes.</param>
    /// <param name="dependencyIn">What the class takes, as each project knows it.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<Solution?> CompleteAsync(
        Document document, ClassEdit edit, Func<SyntaxNode, SyntaxNode?> change, Func<Compilation, Dependency?> dependencyIn, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (!edit.NeedsParameter)
            return change(root!.TrackNodes(edit.Nodes)) is { } simple ? document.Project.Solution.WithDocumentSyntaxRoot(document.Id, simple) : null;

        // Whoever constructs the class has to pass it from now on.
        if (await Construction.FindAsync(edit.Symbol, dependencyIn, document.Project.Solution, cancellationToken).ConfigureAwait(false) is not { } constructions)
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

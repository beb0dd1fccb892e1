using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>A place that constructs a class which is about to take something in its constructor, and what it can name of the kind.</summary>
internal sealed class Construction(DocumentId document, BaseObjectCreationExpressionSyntax node, string value)
{
    public DocumentId Document => document;

    public BaseObjectCreationExpressionSyntax Node => node;

    /// <summary>Finds all of them; null where one has nothing of the kind in scope, or a class derives from this one.</summary>
    public static async Task<IReadOnlyList<Construction>?> FindAsync(INamedTypeSymbol type, Func<Compilation, Dependency?> dependencyIn, Solution solution, CancellationToken cancellationToken)
    {
        var derived = await SymbolFinder.FindDerivedClassesAsync(type, solution, transitive: false, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (derived.Any())
            return null;

        var found = new List<Construction>();
        foreach (var constructor in type.InstanceConstructors)
        {
            var references = await SymbolFinder.FindReferencesAsync(constructor, solution, cancellationToken).ConfigureAwait(false);
            foreach (var place in references.SelectMany(static r => r.Locations))
            {
                if (await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root || await place.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
                    return null;

                // A documentation comment constructs nothing.
                if (root.FindToken(place.Location.SourceSpan.Start).SpanStart > place.Location.SourceSpan.Start)
                    continue;
                if (root.FindNode(place.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } creation
                    || model.GetSymbolInfo(creation, cancellationToken).Symbol?.ContainingType.OriginalDefinition.ToDisplayString() != type.OriginalDefinition.ToDisplayString()
                    || dependencyIn(model.Compilation) is not { } dependency
                    || ClientsInScope.Find(model, creation, dependency.IsMetBy) is not { } value)
                {
                    return null;
                }

                if (!found.Any(other => other.Node == creation))
                    found.Add(new Construction(place.Document.Id, creation, value));
            }
        }

        return found;
    }

    public BaseObjectCreationExpressionSyntax With(ClassEdit edit, BaseObjectCreationExpressionSyntax current)
    {
        var arguments = current.ArgumentList.With(value, edit.ParameterPosition, edit.Name);
        return current is ObjectCreationExpressionSyntax { ArgumentList: null } named
            ? named.WithType(named.Type.WithoutTrailingTrivia()).WithArgumentList(arguments.WithTrailingTrivia(named.Type.GetTrailingTrivia()))
            : current.WithArgumentList(arguments);
    }
}

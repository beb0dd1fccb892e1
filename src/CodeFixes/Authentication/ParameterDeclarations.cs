using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>Every place that declares one parameter: the method's, and those of what it overrides and implements, and of what overrides and implements that.</summary>
internal static class ParameterDeclarations
{
    /// <summary>Finds the declarations; null where one of them cannot be changed.</summary>
    public static async Task<IReadOnlyList<ParameterSyntax>?> FindAsync(IParameterSymbol parameter, Solution solution, CancellationToken cancellationToken)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
            return null;

        var found = new List<ParameterSyntax>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<IMethodSymbol>([method.OriginalDefinition]);
        while (open.Count > 0)
        {
            var current = open.Dequeue();
            if (!seen.Add(current))
                continue;
            if (DeclarationOf(current, parameter.Ordinal, solution, cancellationToken) is not { } declaration)
                return null;

            // Of two projects, each has symbols of its own for the same declaration.
            if (!found.Contains(declaration))
                found.Add(declaration);

            foreach (var related in BasesOf(current).Concat(await DerivedAsync(current, solution, cancellationToken).ConfigureAwait(false)))
                open.Enqueue(related.OriginalDefinition);
        }

        return found;
    }

    private static ParameterSyntax? DeclarationOf(IMethodSymbol method, int ordinal, Solution solution, CancellationToken cancellationToken)
    {
        // The two parts of a partial method would have to agree; [Optional] says the same as "= null", in another way.
        if (method.PartialDefinitionPart is not null || method.PartialImplementationPart is not null || method.Parameters.Length <= ordinal)
            return null;

        var references = method.Parameters[ordinal].DeclaringSyntaxReferences;
        return references.Length == 1
            && references[0].GetSyntax(cancellationToken) is ParameterSyntax { AttributeLists.Count: 0, Parent: ParameterListSyntax } declaration
            && solution.GetDocument(declaration.SyntaxTree) is { } document
            && !document.IsGenerated()
                ? declaration
                : null;
    }

    private static IEnumerable<IMethodSymbol> BasesOf(IMethodSymbol method)
    {
        if (method.OverriddenMethod is { } overridden)
            yield return overridden;

        foreach (var implemented in method.Implemented())
            yield return implemented;
    }

    private static async Task<IEnumerable<IMethodSymbol>> DerivedAsync(IMethodSymbol method, Solution solution, CancellationToken cancellationToken)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation))
            return [];
        if (method.ContainingType.TypeKind == TypeKind.Interface)
            return (await SymbolFinder.FindImplementationsAsync(method, solution, cancellationToken: cancellationToken).ConfigureAwait(false)).OfType<IMethodSymbol>();
        if (method.IsVirtual || method.IsAbstract || method.IsOverride)
            return (await SymbolFinder.FindOverridesAsync(method, solution, cancellationToken: cancellationToken).ConfigureAwait(false)).OfType<IMethodSymbol>();

        return [];
    }
}

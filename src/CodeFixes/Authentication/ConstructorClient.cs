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
        if (ClassEdit.TryBegin(type, creation, model, Dependency.Client(stripe), Give) is not { } edit)
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

        return await ConstructorDependency.CompleteAsync(document, edit, edit.GiveSite, Dependency.ClientIn, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the service that a class derives from the client.</summary>
    /// <param name="document">The class's document.</param>
    /// <param name="model">Its meaning.</param>
    /// <param name="node">What CG1003 marks: the base call, or the class or constructor that leaves it out.</param>
    /// <param name="stripe">Stripe.net.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<Solution?> TryGiveBaseAsync(Document document, SemanticModel model, SyntaxNode node, StripeSymbols stripe, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not ClassDeclarationSyntax type || ClassEdit.TryBegin(type, node, model, Dependency.Client(stripe), Give) is not { } edit)
            return null;
        if (edit.NeedsParameter
            && await InjectedTypes.IsInjectedAsync(edit.Symbol, document.Project.Solution, cancellationToken).ConfigureAwait(false)
            && !await InjectedTypes.HaveClientAsync(document.Project.Solution, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        return await ConstructorDependency.CompleteAsync(document, edit, edit.GiveBase, Dependency.ClientIn, cancellationToken).ConfigureAwait(false);
    }

    private static SyntaxNode Give(SyntaxNode service, string client) => ((BaseObjectCreationExpressionSyntax)service).WithClient(client);
}

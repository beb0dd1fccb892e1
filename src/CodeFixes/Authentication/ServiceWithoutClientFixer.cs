using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>CG1003: passes the client that is in scope, or takes one where dependency injection can give it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ServiceWithoutClientFixer))]
public sealed class ServiceWithoutClientFixer() : SolutionFixer(DiagnosticIds.ServiceWithoutClient, "Pass an IStripeClient")
{
    internal override async Task<Solution?> MendAsync(Document document, SyntaxNode node, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || StripeSymbols.TryCreate(model.Compilation) is not { } stripe)
        {
            return null;
        }

        if (node is not BaseObjectCreationExpressionSyntax creation)
            return await ConstructorClient.TryGiveBaseAsync(document, model, node, stripe, cancellationToken).ConfigureAwait(false);

        var clients = ClientsInScope.Nearest(model, creation, stripe);
        if (clients.Count > 0)
            return clients is [var client] ? document.Project.Solution.WithDocumentSyntaxRoot(document.Id, root.ReplaceNode(creation, creation.WithClient(client))) : null;

        if (HandlerClient.Find(creation, model) is { } handler)
        {
            return await InjectedTypes.HaveClientAsync(document.Project.Solution, cancellationToken).ConfigureAwait(false)
                ? document.Project.Solution.WithDocumentSyntaxRoot(document.Id, HandlerClient.Give(root, handler, creation, model))
                : null;
        }

        return await ConstructorClient.TryGiveAsync(document, model, creation, stripe, cancellationToken).ConfigureAwait(false);
    }
}

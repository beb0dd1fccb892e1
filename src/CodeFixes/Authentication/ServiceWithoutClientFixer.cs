using System.Collections.Immutable;
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
    private protected override string TitleOf(SyntaxNode node, Diagnostic finding) =>
        finding.Properties.TryGetValue(ProblemProperties.Service, out var service) ? $"{base.TitleOf(node, finding)} to '{service}'" : base.TitleOf(node, finding);

    internal override async Task<Solution?> MendAsync(Document document, SyntaxNode node, ImmutableDictionary<string, string?> found, CancellationToken cancellationToken)
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

        var given = HandlerClient.Find(creation, model) is { } handler ? HandlerClient.Give(root, handler, creation, model) : FactoryClient.TryGive(root, creation, model);
        if (given is not null && await InjectedTypes.HaveClientAsync(document.Project.Solution, cancellationToken).ConfigureAwait(false))
            return document.Project.Solution.WithDocumentSyntaxRoot(document.Id, given);

        return await ConstructorClient.TryGiveAsync(document, model, creation, stripe, cancellationToken).ConfigureAwait(false)
            ?? await TryWithOwnClientAsync(document, root, creation, cancellationToken).ConfigureAwait(false);
    }

    // A class that sets the key for its own services: they take the client that the fix of CG1001 leaves in its place. Whichever of the two rules comes first, one pass mends both.
    private async Task<Solution?> TryWithOwnClientAsync(Document document, SyntaxNode root, BaseObjectCreationExpressionSyntax creation, CancellationToken cancellationToken)
    {
        var mark = new SyntaxAnnotation();
        var marked = document.WithSyntaxRoot(root.ReplaceNode(creation, creation.WithAdditionalAnnotations(mark)));
        if (await marked.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax unit
            || await marked.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var owner = (SyntaxNode?)unit.GetAnnotatedNodes(mark).First().FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? unit;
        foreach (var assignment in GlobalAssignment.In(owner, model))
        {
            if ((OwnClient.TryReplaceByField(assignment, unit) ?? OwnClient.TryReplaceByLocal(assignment, unit)) is not { } changed)
                continue;

            var next = marked.WithSyntaxRoot(changed);
            if (await next.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } nextRoot
                && nextRoot.GetAnnotatedNodes(mark).FirstOrDefault() is { } node
                && await MendAsync(next, node, ImmutableDictionary<string, string?>.Empty, cancellationToken).ConfigureAwait(false) is { } mended)
            {
                return mended;
            }
        }

        return null;
    }
}

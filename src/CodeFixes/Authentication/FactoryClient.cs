using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>The factory of a registration, which asks the provider for what it needs: <c>services.AddScoped(provider => new RefundService())</c>.</summary>
internal static class FactoryClient
{
    /// <summary>Passes the provider's client on to a service; null where the code lies in no factory.</summary>
    public static SyntaxNode? TryGive(SyntaxNode root, BaseObjectCreationExpressionSyntax creation, SemanticModel model)
    {
        if (creation.FirstAncestorOrSelf<LambdaExpressionSyntax>() is not { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax add } } } lambda
            || model.GetTypeInfo(add.Expression).Type is not { } services || !HostSymbols.IsServiceCollection(services)
            || model.GetSymbolInfo(lambda).Symbol is not IMethodSymbol { Parameters: [{ Type: { Name: nameof(IServiceProvider) } type } parameter] } || !type.IsInNamespace("System")
            || parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not ParameterSyntax declared)
        {
            return null;
        }

        // A discard gets a name.
        var isDiscard = parameter.Name == "_";
        if (isDiscard && lambda.Body.DescendantNodes().OfType<IdentifierNameSyntax>().Any(static name => name.Identifier.ValueText == "_"))
            return null;

        var provider = isDiscard ? lambda.FreeName(model, lambda.SpanStart, "provider", "services", "provider") : parameter.Name;
        var client = SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            SyntaxFactory.IdentifierName(provider),
            SyntaxFactory.GenericName(SyntaxFactory.Identifier("GetRequiredService"), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxExtensions.ClientInterface)))));
        return root.ReplaceNodes(
            new SyntaxNode[] { creation, declared },
            (old, current) => old == creation
                ? ((BaseObjectCreationExpressionSyntax)current).WithClient(client)
                : ((ParameterSyntax)current).WithIdentifier(SyntaxFactory.Identifier(provider).WithTriviaFrom(declared.Identifier)));
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>Finds calls of a Stripe.net service whose request options name a connected account.</summary>
internal static class AccountCalls
{
    private static readonly string[] AccountProperties = ["StripeAccount", "StripeContext"];

    /// <summary>Gets the service that a piece of code is about: the type of an expression or variable, or the owner of a called method.</summary>
    public static INamedTypeSymbol? ServiceAt(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var candidate in node.AncestorsAndSelf().TakeWhile(static n => n is not (StatementSyntax or MemberDeclarationSyntax) || n is LocalDeclarationStatementSyntax or FieldDeclarationSyntax))
        {
            var symbol = model.GetSymbolInfo(candidate, cancellationToken).Symbol ?? Declared(candidate, model, cancellationToken);
            var type = symbol switch
            {
                IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType,
                IMethodSymbol method when IsService(method.ContainingType) => method.ContainingType,
                INamedTypeSymbol named => named,
                ILocalSymbol local => local.Type,
                IFieldSymbol field => field.Type,
                IPropertySymbol property => property.Type,
                IParameterSymbol parameter => parameter.Type,
                _ => null,
            };
            if (type is INamedTypeSymbol service && IsService(service))
                return service;
        }

        return null;
    }

    /// <summary>Gets the methods of a service that a piece of code calls for connected accounts, in the order of their first calls.</summary>
    public static ImmutableArray<IMethodSymbol> MethodsIn(SyntaxNode scope, INamedTypeSymbol service, SemanticModel model, CancellationToken cancellationToken)
    {
        // The account of these is in the URL or in the body.
        if (service.Name.StartsWith("Account", StringComparison.Ordinal))
            return ImmutableArray<IMethodSymbol>.Empty;

        return scope.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(call => (Call: call, Method: model.GetSymbolInfo(call, cancellationToken).Symbol as IMethodSymbol))
            .Where(c => SymbolEqualityComparer.Default.Equals(c.Method?.ContainingType, service) && c.Call.ArgumentList.Arguments.Any(a => NamesAccount(a.Expression, model, cancellationToken)))
            .Select(static c => c.Method!.OriginalDefinition)
            .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)
            .ToImmutableArray();
    }

    private static ISymbol? Declared(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) => node switch
    {
        VariableDeclaratorSyntax or ParameterSyntax or PropertyDeclarationSyntax => model.GetDeclaredSymbol(node, cancellationToken),
        LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } => model.GetDeclaredSymbol(variables[0], cancellationToken),
        FieldDeclarationSyntax { Declaration.Variables: { Count: 1 } variables } => model.GetDeclaredSymbol(variables[0], cancellationToken),
        _ => null,
    };

    // A class of Stripe.net's own that derives from its Service: never a class of the user's with such a name.
    private static bool IsService(INamedTypeSymbol type) => type is { ContainingAssembly.Name: "Stripe.net", BaseType: { Name: "Service", ContainingNamespace.Name: "Stripe" } };

    private static bool NamesAccount(ExpressionSyntax argument, SemanticModel model, CancellationToken cancellationToken) => argument switch
    {
        BaseObjectCreationExpressionSyntax creation => IsRequestOptions(model.GetTypeInfo(creation, cancellationToken).Type) && SetsAccount(creation),
        IdentifierNameSyntax identifier => model.GetSymbolInfo(identifier, cancellationToken).Symbol is ILocalSymbol local && IsRequestOptions(local.Type) && IsGivenAccount(local, cancellationToken),
        _ => false,
    };

    private static bool IsRequestOptions(ITypeSymbol? type) => type is { Name: "RequestOptions", ContainingAssembly.Name: "Stripe.net" };

    private static bool SetsAccount(BaseObjectCreationExpressionSyntax creation) =>
        creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Any(static a => a.Left is IdentifierNameSyntax name && AccountProperties.Contains(name.Identifier.ValueText)) == true;

    private static bool IsGivenAccount(ILocalSymbol local, CancellationToken cancellationToken)
    {
        if (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax declarator)
            return false;
        if (declarator.Initializer?.Value is BaseObjectCreationExpressionSyntax creation && SetsAccount(creation))
            return true;

        return declarator.FirstAncestorOrSelf<BlockSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a =>
            a.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax target } member
            && target.Identifier.ValueText == local.Name
            && AccountProperties.Contains(member.Name.Identifier.ValueText)) == true;
    }
}

using System.Collections.Immutable;
using ConnectGen.KnownSymbols;
using ConnectGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>Finds calls of a Stripe.net service whose request options name a connected account.</summary>
internal sealed class AccountCalls(StripeSymbols stripe, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Gets the service that a piece of code is about: the type of an expression or variable, or the owner of a called method.</summary>
    public StripeService? ServiceAt(SyntaxNode node)
    {
        foreach (var candidate in node.AncestorsAndSelf().TakeWhile(static n => n is not (StatementSyntax or MemberDeclarationSyntax) || n is LocalDeclarationStatementSyntax or FieldDeclarationSyntax))
        {
            ITypeSymbol? type = (model.GetSymbolInfo(candidate, cancellationToken).Symbol ?? Declared(candidate)) switch
            {
                IMethodSymbol method => method.ContainingType,
                INamedTypeSymbol named => named,
                ILocalSymbol local => local.Type,
                IFieldSymbol field => field.Type,
                IPropertySymbol property => property.Type,
                IParameterSymbol parameter => parameter.Type,
                _ => null,
            };
            if (type is not null && stripe.Calls.Service(type) is { } service)
                return service;
        }

        return null;
    }

    /// <summary>Gets the methods of a service that a piece of code calls for connected accounts, in the order of their first calls.</summary>
    public ImmutableArray<IMethodSymbol> MethodsIn(SyntaxNode scope, StripeService service) => scope.DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Select(call => (Call: call, Method: model.GetSymbolInfo(call, cancellationToken).Symbol as IMethodSymbol))
        .Where(c => c.Method is not null && TakesHeader(service, c.Method) && c.Call.ArgumentList.Arguments.Any(a => NamesAccount(a.Expression)))
        .Select(static c => c.Method!.OriginalDefinition)
        .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)
        .ToImmutableArray();

    // Where the account is in the URL or in the body, what the options name besides is another matter.
    private static bool TakesHeader(StripeService service, IMethodSymbol method) => service.Calls.Any(call =>
        call.Placement is AccountPlacement.Header or AccountPlacement.Context && SymbolEqualityComparer.Default.Equals(call.Method, method.OriginalDefinition));

    private ISymbol? Declared(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax or ParameterSyntax or PropertyDeclarationSyntax => model.GetDeclaredSymbol(node, cancellationToken),
        LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } => model.GetDeclaredSymbol(variables[0], cancellationToken),
        FieldDeclarationSyntax { Declaration.Variables: { Count: 1 } variables } => model.GetDeclaredSymbol(variables[0], cancellationToken),
        _ => null,
    };

    private bool NamesAccount(ExpressionSyntax argument) => argument switch
    {
        BaseObjectCreationExpressionSyntax creation => SetsAccount(creation),
        IdentifierNameSyntax identifier => model.GetSymbolInfo(identifier, cancellationToken).Symbol is ILocalSymbol local && IsGivenAccount(local),
        _ => false,
    };

    private bool SetsAccount(BaseObjectCreationExpressionSyntax creation) =>
        creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Any(IsAccount) == true;

    private bool IsGivenAccount(ILocalSymbol local)
    {
        if (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax declarator)
            return false;
        if (declarator.Initializer?.Value is BaseObjectCreationExpressionSyntax creation && SetsAccount(creation))
            return true;

        return declarator.FirstAncestorOrSelf<BlockSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(a => a.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax target } && target.Identifier.ValueText == local.Name && IsAccount(a)) == true;
    }

    private bool IsAccount(AssignmentExpressionSyntax assignment) =>
        model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is IPropertySymbol property && stripe.IsRequestAccount(property) && stripe.IsRequestOptions(property.ContainingType);
}

using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>Creations of Stripe.net's services that depend on the global key: those that CG1003 flags.</summary>
internal static class ServicesWithoutClient
{
    public static IEnumerable<BaseObjectCreationExpressionSyntax> In(SyntaxNode code, SemanticModel model, StripeSymbols stripe) =>
        code.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Where(creation => LeavesOutClient(creation, model, stripe));

    public static bool LeavesOutClient(BaseObjectCreationExpressionSyntax creation, SemanticModel model, StripeSymbols stripe) =>
        model.GetSymbolInfo(creation).Symbol is IMethodSymbol constructor
        && (stripe.LeavesOutClient(constructor)
            || (stripe.TakesClient(constructor) && creation.ArgumentList is { Arguments: [var argument] } && model.GetConstantValue(argument.Expression) is { HasValue: true, Value: null }));

    /// <summary>Tells whether code can use what the members around it hold: not from a static member or function.</summary>
    public static bool IsStatic(SyntaxNode creation) => creation.Ancestors().TakeWhile(static a => a is not BaseTypeDeclarationSyntax).Any(static a => a switch
    {
        AnonymousFunctionExpressionSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
        MemberDeclarationSyntax member => member.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    });
}

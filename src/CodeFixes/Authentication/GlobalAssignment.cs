using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>A finding of CG1001 or CG1002 that a fix can replace: a plain assignment, or a call of <c>SetApiKey</c>.</summary>
internal sealed class GlobalAssignment
{
    private GlobalAssignment(ExpressionSyntax expression, ExpressionSyntax value, bool isKey, SemanticModel model, StripeSymbols stripe)
    {
        Expression = expression;
        Value = value.WithoutTrivia();
        Written = value;
        IsKey = isKey;
        Model = model;
        Stripe = stripe;
    }

    public ExpressionSyntax Expression { get; }

    /// <summary>Gets the value as it stands in the tree.</summary>
    public ExpressionSyntax Written { get; }

    public ExpressionSyntax Value { get; }

    /// <summary>Gets whether a key is assigned; otherwise it is a client.</summary>
    public bool IsKey { get; }

    public SemanticModel Model { get; }

    public StripeSymbols Stripe { get; }

    /// <summary>Gets the client that replaces what is assigned.</summary>
    public ExpressionSyntax Client => ClientOf(Value);

    /// <summary>Gets the statement that does nothing but assign; null where the value of the assignment is used.</summary>
    public StatementSyntax? Statement => Expression.Parent as ExpressionStatementSyntax;

    /// <summary>Gets the lambda, local function, method, constructor or accessor that assigns; the file itself for top-level statements.</summary>
    public SyntaxNode? Function => FunctionOf(Expression);

    /// <summary>Finds all of them in a piece of code.</summary>
    public static IEnumerable<GlobalAssignment> In(SyntaxNode code, SemanticModel model) => code.DescendantNodes()
        .Where(static node => node is AssignmentExpressionSyntax or InvocationExpressionSyntax)
        .Select(node => TryParse(node, model))
        .OfType<GlobalAssignment>();

    public static GlobalAssignment? TryParse(SyntaxNode node, SemanticModel model)
    {
        if (StripeSymbols.TryCreate(model.Compilation) is not { } stripe)
            return null;

        // Other forms keep or change what is there before: a client has no such thing.
        var (expression, value, isKey) = node switch
        {
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                when model.GetSymbolInfo(assignment.Left).Symbol is IPropertySymbol property && (stripe.IsGlobalApiKey(property) || stripe.IsGlobalClient(property)) =>
                (assignment, assignment.Right, stripe.IsGlobalApiKey(property)),
            InvocationExpressionSyntax { ArgumentList.Arguments: [var argument] } call
                when model.GetSymbolInfo(call).Symbol is IMethodSymbol method && stripe.IsGlobalApiKeySetter(method) =>
                ((ExpressionSyntax)call, argument.Expression, true),
            _ => (null, null, false),
        };

        // No value, no client: it was there to take the key away.
        if (expression is null || value is null || model.GetConstantValue(value) is { HasValue: true, Value: null or "" })
            return null;

        return new GlobalAssignment(expression, value, isKey, model, stripe);
    }

    public ExpressionSyntax ClientOf(ExpressionSyntax value) => IsKey
        ? SyntaxFactory.ObjectCreationExpression(
            SyntaxFactory.ParseTypeName("global::Stripe.StripeClient").WithAdditionalAnnotations(Simplifier.Annotation),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(value))),
            initializer: null).NormalizeNew()
        : value;

    public static SyntaxNode? FunctionOf(SyntaxNode node) => node.Ancestors().FirstOrDefault(static ancestor =>
        ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax or TypeDeclarationSyntax);
}

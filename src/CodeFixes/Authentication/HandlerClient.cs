using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>The handler of a minimal API, which takes what it needs from dependency injection as parameters.</summary>
internal static class HandlerClient
{
    /// <summary>Finds the handler that code lies in: <c>app.MapGet("/balance", () => …)</c>.</summary>
    public static ParenthesizedLambdaExpressionSyntax? Find(SyntaxNode code, SemanticModel model) =>
        code.Ancestors().OfType<ParenthesizedLambdaExpressionSyntax>().LastOrDefault(lambda => IsHandler(lambda, model));

    /// <summary>Passes the client on to a service, by a new parameter of the handler.</summary>
    public static SyntaxNode Give(SyntaxNode root, ParenthesizedLambdaExpressionSyntax handler, BaseObjectCreationExpressionSyntax creation, SemanticModel model)
    {
        var name = handler.FreeName(model, handler.SpanStart, "stripeClient", "client", "stripeClient");
        root = root.TrackNodes(handler.ParameterList, creation);
        var current = root.GetCurrentNode(creation)!;
        root = root.ReplaceNode(current, current.WithClient(name));
        var parameters = root.GetCurrentNode(handler.ParameterList)!;
        return root.ReplaceNode(parameters, parameters.With(SyntaxExtensions.ClientInterface, name));
    }

    // A RequestDelegate takes the context alone.
    private static bool IsHandler(ParenthesizedLambdaExpressionSyntax lambda, SemanticModel model) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax map } }
        && map.Name.Identifier.ValueText.StartsWith("Map", StringComparison.Ordinal)
        && model.GetTypeInfo(map.Expression).Type is { } type && HostSymbols.IsEndpointRouteBuilder(type)
        && model.GetTypeInfo(lambda).ConvertedType is { Name: nameof(Delegate) }
        && lambda.ParameterList.Parameters.All(static p => p.Type is not null);
}

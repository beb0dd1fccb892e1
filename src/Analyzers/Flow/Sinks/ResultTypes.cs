using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>Which returned types are what a client gets, and which only say it: what a result carries is told where it is made.</summary>
internal static class ResultTypes
{
    private static readonly TypeSet[] Kinds =
    [
        new("Microsoft.AspNetCore.Mvc", "IActionResult ActionResult"),
        new("Microsoft.AspNetCore.Http", "IResult"),
        new("System.Web.Mvc", "ActionResult"),
        new("System.Web.Http", "IHttpActionResult"),
        new("System.Net.Http", "HttpResponseMessage"),
        new("Microsoft.Azure.Functions.Worker.Http", "HttpResponseData"),
        new("Amazon.Lambda.*", "IHttpResult APIGatewayProxyResponse APIGatewayHttpApiV2ProxyResponse ApplicationLoadBalancerResponse"),
    ];

    /// <summary>Tells whether a returned value goes to the client itself. <c>ActionResult&lt;T&gt;</c> does: what is returned is a <c>T</c>, or a result that was given it.</summary>
    public static bool Carries(ITypeSymbol returned)
    {
        var type = Awaited(returned);
        if (type.SpecialType is SpecialType.System_Void or SpecialType.System_Boolean || type.TypeKind == TypeKind.Enum)
            return false;

        return !IsBareTask(type) && !IsResult(type);
    }

    /// <summary>Gets what is there when a task is done.</summary>
    public static ITypeSymbol Awaited(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } && type.IsInNamespace("System", "Threading", "Tasks") ? result : type;

    private static bool IsBareTask(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.IsEmpty: true } && type.IsInNamespace("System", "Threading", "Tasks");

    private static bool IsResult(ITypeSymbol type)
    {
        // It has the name of what it holds, and is a result of neither kind.
        if (type is INamedTypeSymbol { Name: "ActionResult", Arity: 1 })
            return false;

        return Kinds.Any(kind => kind.HasAnyOf(type));
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>What messages call the places where values leave.</summary>
internal static class SinkName
{
    /// <summary>Gets a call's: <c>Ok(...)</c>, <c>Results.Json(...)</c>, <c>ILogger.LogInformation(...)</c>, <c>new Uri(...)</c>.</summary>
    public static string OfCall(IOperation call)
    {
        switch (call)
        {
            case IObjectCreationOperation { Type.Name: var made }:
                return $"new {made}(...)";
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor }:
                return "base(...)";
            case IInvocationOperation { TargetMethod: { IsExtensionMethod: true, Parameters: [{ Type.Name: var receiver }, ..], Name: var name } }:
                return $"{receiver}.{name}(...)";
            case IInvocationOperation { Instance: IInstanceReferenceOperation, TargetMethod.Name: var own }:
                return $"{own}(...)";
            case IInvocationOperation { TargetMethod: { ContainingType.Name: var type, Name: var method } }:
                return $"{type}.{method}(...)";
            default:
                return "a call";
        }
    }

    /// <summary>Gets a member's: <c>SessionCreateOptions.SuccessUrl</c>.</summary>
    public static string OfMember(ISymbol member) => $"{member.ContainingType.Name}.{member.Name}";

    /// <summary>Gets that of an element of a dictionary, as far as its key is written out: <c>Response.Headers["X-Key"]</c>.</summary>
    public static string OfElement(string dictionary, IOperation? key) => key?.WrittenText() is { } name ? $"{dictionary}[\"{name}\"]" : dictionary;

    /// <summary>Gets a function's that answers requests: <c>the response of 'MapGet("/sellers")'</c>.</summary>
    public static string OfHandler(IOperation call) =>
        call is IInvocationOperation { TargetMethod.Name: var name }
            ? Receivers.Argument(call, "pattern")?.WrittenText() is { } pattern ? $"the response of '{name}(\"{pattern}\")'" : $"the response of '{name}'"
            : "a response";
}

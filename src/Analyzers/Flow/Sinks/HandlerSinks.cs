using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>Functions that are handed to a framework, which answers with what they return.</summary>
internal static class HandlerSinks
{
    private static readonly TypeSet Routes = new("Microsoft.AspNetCore.Builder", "*");
    private static readonly TypeSet Filters = new("Microsoft.AspNetCore.Http", "EndpointFilterExtensions");
    private static readonly TypeSet GraphQl = new("GraphQL.*", "*");
    private static readonly TypeSet HotChocolate = new("HotChocolate.*", "*");

    public static FlowSink? Of(IArgumentOperation argument)
    {
        if (argument is not { Parameter: { } parameter, Parent: { } call } || MethodOf(call) is not { } method)
            return null;

        switch (method.Name)
        {
            case "Map" or "MapGet" or "MapPost" or "MapPut" or "MapDelete" or "MapPatch" or "MapMethods" or "MapFallback" when parameter.Name == "handler" && Routes.Has(method.ContainingType):
                return Answers(argument) ? new FlowSink(SinkPlace.Response, SinkForm.Serialized, SinkName.OfHandler(call)) : null;
            case "AddEndpointFilter" when Filters.Has(method.ContainingType):
                return Answers(argument) ? new FlowSink(SinkPlace.Response, SinkForm.Serialized, "the response of an endpoint filter") : null;
            case "Resolve" or "ResolveAsync" or "Field" or "FieldAsync" or "ResolveDelegate" or "ResolveScoped" or "ResolveScopedAsync" or "ResolveStream" or ".ctor" or "Subscribe" or "ResolveWith":
                return IsResolver(parameter, method) && Answers(argument) ? new FlowSink(SinkPlace.Response, SinkForm.Serialized, OfField(argument)) : null;
            default:
                return null;
        }
    }

    private static IMethodSymbol? MethodOf(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };

    // "Field(x => x.AccessToken)" is read as an expression, and resolves to what it reads.
    private static bool IsResolver(IParameterSymbol parameter, IMethodSymbol method) =>
        parameter.Name is "resolve" or "resolver" or "expression" or "fieldResolver" or "propertyOrMethod" && (GraphQl.Has(method.ContainingType) || HotChocolate.Has(method.ContainingType));

    // "Field<StringGraphType>("key").Resolve(…)", "Field("key", x => …)".
    private static string OfField(IArgumentOperation argument)
    {
        for (var call = argument.Parent as IInvocationOperation; call is not null; call = call.Instance?.Unwrapped() as IInvocationOperation)
        {
            if (call.Arguments.Select(static given => given.Value.WrittenText()).FirstOrDefault(static text => text is not null) is { } name)
                return $"the GraphQL field '{name}'";
        }

        return "a GraphQL field";
    }

    // What a function returns that says by itself what it carries is told where that is made.
    private static bool Answers(IArgumentOperation argument)
    {
        var function = Function(argument.Value);
        return function is null || ResultTypes.Carries(function.ReturnType);
    }

    private static IMethodSymbol? Function(IOperation value)
    {
        value = value.Unwrapped();
        if (value is ILocalReferenceOperation { SemanticModel: { } model })
            value = LocalUses.Resolve(value, model, CancellationToken.None);
        if (value is IDelegateCreationOperation creation)
            value = creation.Target.Unwrapped();

        return value switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            IMethodReferenceOperation reference => reference.Method,
            { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } } => invoke,
            _ => null,
        };
    }
}

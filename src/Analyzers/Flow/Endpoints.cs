using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow;

/// <summary>Recognises the methods that frameworks call to answer a request: what they return is what the client gets. By name alone.</summary>
internal static class Endpoints
{
    private static readonly TypeSet Controllers = new("Microsoft.AspNetCore.Mvc", "ControllerBase");
    private static readonly TypeSet ControllerAttributes = new("Microsoft.AspNetCore.Mvc", "ControllerAttribute");
    private static readonly TypeSet NonControllerAttributes = new("Microsoft.AspNetCore.Mvc", "NonControllerAttribute");
    private static readonly TypeSet NonActionAttributes = new("Microsoft.AspNetCore.Mvc", "NonActionAttribute");
    private static readonly TypeSet OldControllers = new("System.Web.Mvc", "Controller ControllerBase");
    private static readonly TypeSet OldApiControllers = new("System.Web.Http", "ApiController");
    private static readonly TypeSet OldNonActionAttributes = new("System.Web.*", "NonActionAttribute");
    private static readonly TypeSet Hubs = new("Microsoft.AspNetCore.SignalR", "Hub");
    private static readonly TypeSet OldHubs = new("Microsoft.AspNet.SignalR", "Hub");
    private static readonly TypeSet Filters = new("Microsoft.AspNetCore.Http", "IEndpointFilter");
    private static readonly TypeSet FastEndpoints = new("FastEndpoints", "BaseEndpoint IEndpoint");
    private static readonly TypeSet CallContexts = new("Grpc.Core", "ServerCallContext");
    private static readonly TypeSet Functions = new("Microsoft.Azure.*", "FunctionAttribute FunctionNameAttribute");
    private static readonly TypeSet Triggers = new("Microsoft.Azure.*", "HttpTriggerAttribute");
    private static readonly TypeSet LambdaApis = new("Amazon.Lambda.Annotations.*", "RestApiAttribute HttpApiAttribute");
    private static readonly TypeSet WebMethods = new("System.Web.Services", "WebMethodAttribute");
    private static readonly TypeSet[] Operations = [new("System.ServiceModel.*", "OperationContractAttribute"), new("CoreWCF.*", "OperationContractAttribute")];
    private static readonly TypeSet GraphTypes = new("HotChocolate.*", "QueryTypeAttribute MutationTypeAttribute SubscriptionTypeAttribute ExtendObjectTypeAttribute ObjectTypeAttribute ExtendQueryTypeAttribute ExtendMutationTypeAttribute ExtendSubscriptionTypeAttribute");
    private static readonly TypeSet GraphIgnores = new("HotChocolate.*", "GraphQLIgnoreAttribute");
    private static readonly TypeSet ForJavaScript = new("Microsoft.JSInterop", "JSInvokableAttribute");

    /// <summary>Gets where what a method returns goes; null where nobody outside gets it, or where results say by themselves what they carry.</summary>
    public static FlowSink? OfReturn(IMethodSymbol method)
    {
        // What a page shows of its model by itself: "public string Key => _settings.SecretKey".
        if (method is { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property } && ViewSymbols.IsReadByView(property))
            return new FlowSink(SinkPlace.Client, SinkForm.Given, SinkName.OfMember(property));
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.PropertyGet or MethodKind.ExplicitInterfaceImplementation) || !ResultTypes.Carries(method.ReturnType))
            return null;

        return OfFramework(method) is { } name ? new FlowSink(IsForJavaScript(method) ? SinkPlace.Client : SinkPlace.Response, FormOf(method), name) : null;
    }

    /// <summary>Tells whether a type is a controller by ASP.NET Core's own definition: a public class, by its name or by an attribute, of which objects can be made.</summary>
    public static bool IsController(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false, ContainingType: null, DeclaredAccessibility: Accessibility.Public } || HasInherited(type, NonControllerAttributes))
            return false;

        // Any class of such a name is one, where MVC is there to find it.
        return HasInherited(type, ControllerAttributes) || (type.Name.EndsWith("Controller", StringComparison.OrdinalIgnoreCase) && (Controllers.HasBaseOf(type) || (ReferencesMvc(type) && !IsOldController(type))));
    }

    private static string? OfFramework(IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (IsGraphField(method))
            return $"the GraphQL field '{type.Name}.{(method.AssociatedSymbol ?? method).Name}'";
        if (method.MethodKind == MethodKind.PropertyGet)
            return null;
        if (IsAction(method) || IsOldAction(method) || IsFunction(method) || IsFastEndpoint(method) || Has(method, LambdaApis) || Has(method, WebMethods) || IsOperation(method))
            return $"the response of '{type.Name}.{method.Name}'";
        if (IsHubMethod(method))
            return $"the SignalR hub '{type.Name}'";
        if (IsCall(method))
            return $"the gRPC reply of '{type.Name}.{method.Name}'";
        if (method.Name == "InvokeAsync" && Filters.HasAnyOf(type) && method.Implemented().Any(static implemented => Filters.Has(implemented.ContainingType)))
            return $"the endpoint filter '{type.Name}'";

        return IsForJavaScript(method) ? $"JavaScript (which calls '{type.Name}.{method.Name}')" : null;
    }

    // MVC 5 writes what is no result as a text.
    private static SinkForm FormOf(IMethodSymbol method) => OldControllers.HasBaseOf(method.ContainingType) ? SinkForm.Text : SinkForm.Serialized;

    private static bool IsAction(IMethodSymbol method) => IsPublicInstance(method) && IsController(method.ContainingType) && !HasOverridden(method, NonActionAttributes) && !IsOfObject(method);

    private static bool IsOldAction(IMethodSymbol method) =>
        IsPublicInstance(method)
        && method.ContainingType is { IsAbstract: false, IsGenericType: false, DeclaredAccessibility: Accessibility.Public } type
        && IsOldController(type)
        && !HasOverridden(method, OldNonActionAttributes)
        && !IsOfObject(method);

    private static bool IsOldController(INamedTypeSymbol type) => OldControllers.HasBaseOf(type) || OldApiControllers.HasBaseOf(type);

    private static bool IsHubMethod(IMethodSymbol method) =>
        IsPublicInstance(method) && !method.ContainingType.IsAbstract && (Hubs.HasBaseOf(method.ContainingType) || OldHubs.HasBaseOf(method.ContainingType)) && !IsOfObject(method);

    // An override of what the service's definition has.
    private static bool IsCall(IMethodSymbol method) => method is { IsOverride: true, Parameters: { Length: > 0 } parameters } && CallContexts.Has(parameters[parameters.Length - 1].Type);

    // What another trigger's function returns goes to a queue or a table.
    private static bool IsFunction(IMethodSymbol method) => Has(method, Functions) && method.Parameters.Any(static parameter => Has(parameter, Triggers));

    private static bool IsFastEndpoint(IMethodSymbol method) => method is { IsOverride: true, Name: "ExecuteAsync" } && FastEndpoints.HasAnyOf(method.ContainingType);

    private static bool IsOperation(IMethodSymbol method) => Operations.Any(kind => Has(method, kind) || method.Implemented().Any(implemented => Has(implemented, kind)));

    private static bool IsForJavaScript(IMethodSymbol method) => Has(method, ForJavaScript);

    // HotChocolate's own convention, where no attribute says it: classes of these names are given to AddQueryType and the like.
    private static bool IsGraphField(IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (method.DeclaredAccessibility != Accessibility.Public || Has(method.AssociatedSymbol ?? method, GraphIgnores) || IsOfObject(method))
            return false;

        return Has(type, GraphTypes) || (type.Name is "Query" or "Mutation" or "Subscription" && References(type, static name => name.StartsWith("HotChocolate", StringComparison.Ordinal)));
    }

    private static bool IsPublicInstance(IMethodSymbol method) => method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsGenericMethod: false, IsAbstract: false };

    private static bool IsOfObject(IMethodSymbol method)
    {
        var root = method;
        while (root.OverriddenMethod is { } overridden)
            root = overridden;

        return root.ContainingType.SpecialType == SpecialType.System_Object;
    }

    private static bool ReferencesMvc(INamedTypeSymbol type) => References(type, static name => name is "Microsoft.AspNetCore.Mvc.Core" or "Microsoft.AspNetCore.Mvc");

    private static bool References(INamedTypeSymbol type, Func<string, bool> isIt) =>
        type.ContainingModule is { } module && module.ReferencedAssemblies.Any(reference => isIt(reference.Name));

    private static bool Has(ISymbol symbol, TypeSet attributes) => symbol.GetAttributes().Any(attribute => attributes.HasBaseOf(attribute.AttributeClass));

    private static bool HasInherited(INamedTypeSymbol type, TypeSet attributes)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (Has(current, attributes))
                return true;
        }

        return false;
    }

    private static bool HasOverridden(IMethodSymbol method, TypeSet attributes)
    {
        for (IMethodSymbol? current = method; current is not null; current = current.OverriddenMethod)
        {
            if (Has(current, attributes))
                return true;
        }

        return false;
    }
}

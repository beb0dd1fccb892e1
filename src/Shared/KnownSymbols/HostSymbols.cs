using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>Recognises the types of ASP.NET Core and its host that fixes have to do with. By name alone: nothing is looked up per compilation.</summary>
internal static class HostSymbols
{
    /// <summary>The namespace of <c>AddStripeClient</c> and <c>AddSingleton</c>.</summary>
    public const string ServicesNamespace = "Microsoft.Extensions.DependencyInjection";

    public static bool IsServiceCollection(ITypeSymbol type) => IsOrImplements(type, "IServiceCollection", "Microsoft", "Extensions", "DependencyInjection");

    /// <summary>Tells whether this adds to the services, by whichever extension: <c>services.AddScoped&lt;…&gt;()</c>, <c>TryAddSingleton</c>, <c>AddHttpClient&lt;…&gt;()</c>.</summary>
    public static bool IsRegistration(IMethodSymbol method) =>
        (method.ReducedFrom ?? method) is { IsExtensionMethod: true, Parameters: { Length: > 0 } parameters } && IsServiceCollection(parameters[0].Type)
        && (method.Name.StartsWith("Add", StringComparison.Ordinal) || method.Name.StartsWith("TryAdd", StringComparison.Ordinal));

    public static bool IsConfiguration(ITypeSymbol type) => IsOrImplements(type, "IConfiguration", "Microsoft", "Extensions", "Configuration");

    public static bool IsConfigurationSection(ITypeSymbol type) => IsOrImplements(type, "IConfigurationSection", "Microsoft", "Extensions", "Configuration");

    /// <summary>Tells whether a type is one of the extension methods of Microsoft's hosting libraries, configuration and options among them.</summary>
    public static bool IsOfExtensions(ITypeSymbol type) =>
        type.IsInNamespace("Microsoft", "Extensions", "Configuration") || type.IsInNamespace("Microsoft", "Extensions", "DependencyInjection") || type.IsInNamespace("Microsoft", "Extensions", "Options");

    public static bool IsEndpointRouteBuilder(ITypeSymbol type) => IsOrImplements(type, "IEndpointRouteBuilder", "Microsoft", "AspNetCore", "Routing");

    public static bool IsHttpContext(ITypeSymbol type) => type.Name == "HttpContext" && type.IsInNamespace("Microsoft", "AspNetCore", "Http");

    /// <summary>Tells whether the framework constructs such types by itself, with their dependencies: controllers, pages, hubs, view components.</summary>
    public static bool IsConstructedByFramework(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var isFrameworks = current.Name switch
            {
                "ControllerBase" or "ViewComponent" => current.IsInNamespace("Microsoft", "AspNetCore", "Mvc"),
                "PageModel" => current.IsInNamespace("Microsoft", "AspNetCore", "Mvc", "RazorPages"),
                "Hub" => current.IsInNamespace("Microsoft", "AspNetCore", "SignalR"),
                _ => false,
            };
            if (isFrameworks || current.GetAttributes().Any(static a => a.AttributeClass is { Name: "ApiControllerAttribute" or "ControllerAttribute" } attribute && attribute.IsInNamespace("Microsoft", "AspNetCore", "Mvc")))
                return true;
        }

        return false;
    }

    private static bool IsOrImplements(ITypeSymbol type, string name, params string[] path) =>
        IsNamed(type, name, path) || type.AllInterfaces.Any(i => IsNamed(i, name, path));

    private static bool IsNamed(ITypeSymbol type, string name, string[] path) => type.Name == name && type.IsInNamespace(path);
}

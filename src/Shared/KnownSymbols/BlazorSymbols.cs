using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>Recognises what Blazor renders, and what crosses from the server to the browser. By name alone: nothing is looked up per compilation.</summary>
internal static class BlazorSymbols
{
    /// <summary>Tells whether a parameter becomes text or markup: <c>builder.AddContent(0, text)</c>, <c>new MarkupString(value)</c>.</summary>
    public static bool IsContent(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol { ContainingType: { } type } method && method.Name switch
    {
        "AddContent" or "AddMarkupContent" => parameter.Name is "textContent" or "markupContent" && IsRenderTree(type),
        ".ctor" => IsMarkup(type),
        _ => false,
    };

    /// <summary>Tells whether a parameter becomes an element's attribute, or a component's parameter: what was opened last decides.</summary>
    public static bool IsAttribute(IParameterSymbol parameter) =>
        parameter is { Name: "value", ContainingSymbol: IMethodSymbol { Name: "AddAttribute" or "AddComponentParameter", ContainingType: { } type } } && IsRenderTree(type);

    /// <summary>Tells whether a method opens an element or a component, whose attributes follow.</summary>
    public static bool Opens(IMethodSymbol method) => method.Name is "OpenElement" or "OpenComponent" && IsRenderTree(method.ContainingType);

    public static bool ClosesComponent(IMethodSymbol method) => method.Name == "CloseComponent" && IsRenderTree(method.ContainingType);

    public static bool SetsRenderMode(IMethodSymbol method) => method.Name == "AddComponentRenderMode" && IsRenderTree(method.ContainingType);

    public static bool IsMarkup(ITypeSymbol type) => type.Name == "MarkupString" && type.IsInNamespace("Microsoft", "AspNetCore", "Components");

    /// <summary>Tells whether a parameter is an argument of a JavaScript function.</summary>
    public static bool IsJavaScriptArgument(IParameterSymbol parameter) =>
        parameter is { Name: "args", ContainingSymbol: IMethodSymbol { ContainingType: { } type } method }
        && method.Name.StartsWith("Invoke", StringComparison.Ordinal)
        && type.IsInNamespace("Microsoft", "JSInterop");

    /// <summary>Tells whether a parameter is state that is written into the page: <c>PersistAsJson(key, instance)</c>.</summary>
    public static bool IsPersisted(IParameterSymbol parameter) =>
        parameter is { Name: "instance", ContainingSymbol: IMethodSymbol { Name: "PersistAsJson", ContainingType: { Name: "PersistentComponentState" } type } }
        && type.IsInNamespace("Microsoft", "AspNetCore", "Components");

    /// <summary>Tells whether a component says by an attribute where it runs: <c>@rendermode</c> becomes one.</summary>
    public static bool IsRenderMode(INamedTypeSymbol? attribute)
    {
        for (var current = attribute; current is not null; current = current.BaseType)
        {
            if (current.Name == "RenderModeAttribute" && current.IsInNamespace("Microsoft", "AspNetCore", "Components"))
                return true;
        }

        return false;
    }

    /// <summary>Tells whether a name is that of a mode in which a component runs in the browser, sooner or later: of a member of <c>RenderMode</c>, or of a mode's type.</summary>
    public static bool RunsInBrowser(string name) => name is "InteractiveWebAssembly" or "InteractiveAuto" or "InteractiveWebAssemblyRenderMode" or "InteractiveAutoRenderMode";

    /// <summary>Tells whether an assembly is one for the browser.</summary>
    public static bool IsForBrowser(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == "Microsoft.AspNetCore.Components.WebAssembly"));

    private static bool IsRenderTree(INamedTypeSymbol type) => type.Name == "RenderTreeBuilder" && type.IsInNamespace("Microsoft", "AspNetCore", "Components", "Rendering");
}

using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>Recognises what gives values to views, pages and their markup, in ASP.NET Core and in MVC 5. By name alone: nothing is looked up per compilation.</summary>
internal static class ViewSymbols
{
    private static readonly string[] Mvc = ["Microsoft", "AspNetCore", "Mvc"];
    private static readonly string[] OldMvc = ["System", "Web", "Mvc"];

    /// <summary>Tells whether a parameter is the model of a view: <c>View(model)</c>, <c>PartialView(name, model)</c>, <c>Html.PartialAsync(name, model)</c>.</summary>
    public static bool IsModel(IParameterSymbol parameter) =>
        parameter is { Name: "model", ContainingSymbol: IMethodSymbol { Name: "View" or "PartialView" or "Partial" or "PartialAsync" or "RenderPartial" or "RenderPartialAsync", ContainingType: { } type } }
        && IsOfMvc(type);

    /// <summary>Tells whether this is the <c>ViewBag</c> of a controller, page or view.</summary>
    public static bool IsViewBag(IPropertySymbol property) => property is { Name: "ViewBag", Type.TypeKind: TypeKind.Dynamic } && IsOfMvc(property.ContainingType);

    /// <summary>Gets what a dictionary that views read is called: <c>ViewData</c>; null where it is none. TempData is a cookie, and the flow engine's.</summary>
    public static string? DictionaryOf(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name is "ViewDataDictionary" && IsOfMvc(current))
                return "ViewData";
        }

        return null;
    }

    /// <summary>Tells whether this is <c>&lt;partial name="_Pay" model="key" /&gt;</c>.</summary>
    public static bool IsPartialTag(INamedTypeSymbol type) => type.Name == "PartialTagHelper" && IsOfMvc(type);

    /// <summary>Tells whether a view reads a property by itself: a public one of a page's model, one that is marked <c>[ViewData]</c>, the state that a component persists. Not one that is kept in TempData.</summary>
    public static bool IsReadByView(IPropertySymbol property) =>
        ((property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null } && IsPageModel(property.ContainingType))
            || property.GetAttributes().Any(static attribute => attribute.AttributeClass is { } type && IsViewAttribute(type)))
        && !IsKeptInTempData(property);

    /// <summary>Tells whether a property is kept in TempData, which is a cookie unless the app says otherwise.</summary>
    public static bool IsKeptInTempData(IPropertySymbol property) =>
        property.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "TempDataAttribute" } type && IsOfMvc(type));

    /// <summary>Tells whether a parameter is written into markup: that of Razor's own output, of <c>Html.Raw</c> and <c>HtmlString</c>, of a tag helper.</summary>
    public static bool IsWritten(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol { ContainingType: { } type } method && method.Name switch
    {
        "Write" or "WriteLiteral" or "WriteAttributeValue" or "AddHtmlAttributeValue" => parameter.Name == "value" && IsRazorPage(type),
        "Raw" => parameter.Name == "value" && type.Name is "IHtmlHelper" or "HtmlHelper" && IsOfMvc(type),
        "SetContent" or "SetHtmlContent" or "Append" or "AppendHtml" => parameter.Name is "unencoded" or "encoded" or "htmlContent" && IsContent(type),
        ".ctor" => parameter.Name == "value" && IsMarkup(type),
        _ => false,
    };

    /// <summary>Tells whether a parameter is written into markup as JSON, with all that is in it: <c>Json.Serialize(value)</c>.</summary>
    public static bool IsSerialized(IParameterSymbol parameter) =>
        parameter is { Name: "value", ContainingSymbol: IMethodSymbol { Name: "Serialize", ContainingType: { Name: "IJsonHelper" } type } } && IsOfMvc(type);

    /// <summary>Tells whether this is text that is written as it is.</summary>
    public static bool IsMarkup(ITypeSymbol type) => type.Name is "HtmlString" or "MvcHtmlString" && (type.IsInNamespace("Microsoft", "AspNetCore", "Html") || type.IsInNamespace("System", "Web") || IsOfMvc(type));

    private static bool IsPageModel(INamedTypeSymbol? type)
    {
        for (var current = type?.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == "PageModel" && current.IsInNamespace("Microsoft", "AspNetCore", "Mvc", "RazorPages"))
                return true;
        }

        return false;
    }

    private static bool IsViewAttribute(INamedTypeSymbol type) =>
        (type.Name is "ViewDataAttribute" && IsOfMvc(type))
        || (type.Name is "PersistentStateAttribute" or "SupplyParameterFromPersistentComponentStateAttribute" && type.IsInNamespace("Microsoft", "AspNetCore", "Components"));

    private static bool IsRazorPage(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name is "RazorPageBase" && IsOfMvc(current))
                return true;
        }

        return false;
    }

    private static bool IsContent(INamedTypeSymbol type) =>
        (type.Name is "TagHelperContent" && type.IsInNamespace("Microsoft", "AspNetCore", "Razor", "TagHelpers"))
        || (type.Name is "IHtmlContentBuilder" or "HtmlContentBuilder" or "HtmlContentBuilderExtensions" && type.IsInNamespace("Microsoft", "AspNetCore", "Html"));

    private static bool IsOfMvc(ITypeSymbol type) => IsWithin(type, Mvc) || IsWithin(type, OldMvc);

    // In the namespace or one below.
    private static bool IsWithin(ITypeSymbol type, string[] path)
    {
        for (var current = type.ContainingNamespace; current is { IsGlobalNamespace: false }; current = current.ContainingNamespace)
        {
            if (Ends(current, path))
                return true;
        }

        return false;
    }

    private static bool Ends(INamespaceSymbol? current, string[] path)
    {
        for (var i = path.Length - 1; i >= 0; i--, current = current.ContainingNamespace)
        {
            if (current is null || current.Name != path[i])
                return false;
        }

        return current is { IsGlobalNamespace: true };
    }
}

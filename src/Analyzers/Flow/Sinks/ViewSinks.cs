using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>What views, pages' markup, components that run in the browser, and JavaScript are given.</summary>
internal static class ViewSinks
{
    public const string Markup = "the page's markup";

    /// <summary>Gets what messages call the way of an assigned value to a view; null where it is on none.</summary>
    public static string? OfTarget(IOperation target)
    {
        switch (target)
        {
            case IDynamicMemberReferenceOperation { Instance: IPropertyReferenceOperation { Property: var bag } } late when ViewSymbols.IsViewBag(bag):
                return $"ViewBag.{late.MemberName}";
            case IDynamicIndexerAccessOperation { Operation: IPropertyReferenceOperation { Property: var bag }, Arguments: [var key] } when ViewSymbols.IsViewBag(bag):
                return SinkName.OfElement("ViewBag", key);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { Type: var type }, Arguments: [{ Value: var key }] }:
                return ViewSymbols.DictionaryOf(type) is { } dictionary ? SinkName.OfElement(dictionary, key) : null;
            case IPropertyReferenceOperation { Property: { Name: "Model", ContainingType: var type } }:
                return ViewSymbols.DictionaryOf(type) is { } data ? $"{data}.Model" : ViewSymbols.IsPartialTag(type) ? "the model of a partial view" : null;
            case IPropertyReferenceOperation { Property: var property }:
                return ViewSymbols.IsReadByView(property) ? SinkName.OfMember(property) : null;
            default:
                return null;
        }
    }

    /// <summary>Gets the way of a call's argument.</summary>
    public static (string Through, bool IsSerialized)? OfArgument(IArgumentOperation argument, CancellationToken cancellationToken)
    {
        if (argument.Parameter is not { } parameter)
            return null;

        if (argument.Parent is IInvocationOperation call)
        {
            // "ViewData.Add("key", value)", declared by the dictionary itself or by what it implements.
            if (call is { TargetMethod.Name: "Add" or "TryAdd", Instance.Type: { } type, Arguments: [{ Value: var key }, var added] } && ViewSymbols.DictionaryOf(type) is { } dictionary)
                return added == argument ? (SinkName.OfElement(dictionary, key), false) : null;
            if (BlazorSymbols.IsAttribute(parameter))
                return OfAttribute(call, cancellationToken);
        }

        return OfParameter(parameter);
    }

    /// <summary>Gets how what is passed for a parameter gets to the client, and whether as a whole; null where it does not.</summary>
    public static (string Through, bool IsSerialized)? OfParameter(IParameterSymbol parameter)
    {
        if (ViewSymbols.IsWritten(parameter) || BlazorSymbols.IsContent(parameter))
            return (Markup, false);
        if (ViewSymbols.IsSerialized(parameter))
            return (Markup, true);
        if (ViewSymbols.IsModel(parameter))
            return ($"the model of '{parameter.ContainingSymbol.Name}'", false);
        if (BlazorSymbols.IsJavaScriptArgument(parameter))
            return ($"JavaScript ('{parameter.ContainingSymbol.Name}')", true);

        return BlazorSymbols.IsPersisted(parameter) ? ("the state that the page carries ('PersistAsJson')", true) : null;
    }

    // An element's attribute is in the page. A component's parameter stays where the component runs.
    private static (string Through, bool IsSerialized)? OfAttribute(IInvocationOperation call, CancellationToken cancellationToken)
    {
        var owner = Secrets.RenderedElement.Of(call, cancellationToken);
        if (!owner.IsComponent)
            return call.TargetMethod.Name == "AddAttribute" ? (Markup, false) : null;

        return owner.RunsInBrowser ? ($"a parameter of '{owner.Name}' (which runs in the browser)", true) : null;
    }
}

using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>Finds what an operation gives to a view, a page's markup, a component that runs in the browser, or JavaScript.</summary>
internal static class ClientSinks
{
    /// <summary>The operations that can be such.</summary>
    public static readonly OperationKind[] Kinds = [OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.Conversion];

    public static IEnumerable<ClientSink> Of(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IAssignmentOperation assignment => OfTarget(assignment.Target) is { } through ? [new ClientSink(assignment.Value, through)] : [],
        IInvocationOperation call => OfCall(call, cancellationToken),
        IObjectCreationOperation creation => OfCreation(creation, cancellationToken),

        // "(MarkupString)text"
        IConversionOperation { OperatorMethod: not null, Type: { } type } conversion when BlazorSymbols.IsMarkup(type) => [new ClientSink(conversion.Operand, Markup)],
        _ => [],
    };

    private const string Markup = "the page's markup";

    private static string? OfTarget(IOperation target)
    {
        switch (target)
        {
            case IDynamicMemberReferenceOperation { Instance: IPropertyReferenceOperation { Property: var bag } } late when ViewSymbols.IsViewBag(bag):
                return $"ViewBag.{late.MemberName}";
            case IDynamicIndexerAccessOperation { Operation: IPropertyReferenceOperation { Property: var bag }, Arguments: [var key] } when ViewSymbols.IsViewBag(bag):
                return Element("ViewBag", key);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { Type: var type }, Arguments: [{ Value: var key }] }:
                return ViewSymbols.DictionaryOf(type) is { } dictionary ? Element(dictionary, key) : null;
            case IPropertyReferenceOperation { Property: { Name: "Model", ContainingType: var type } }:
                return ViewSymbols.DictionaryOf(type) is { } data ? $"{data}.Model" : ViewSymbols.IsPartialTag(type) ? "the model of a partial view" : null;
            case IPropertyReferenceOperation { Property: var property }:
                return ViewSymbols.IsReadByView(property) ? $"{property.ContainingType.Name}.{property.Name}" : null;
            default:
                return null;
        }
    }

    // "new HtmlString(text)", "new ViewDataDictionary(data) { { "key", value } }".
    private static IEnumerable<ClientSink> OfCreation(IObjectCreationOperation creation, CancellationToken cancellationToken)
    {
        var arguments = creation.Arguments.Length == 1 ? OfArgument(creation.Arguments[0]) : [];
        return creation.Initializer is { } initializer && ViewSymbols.DictionaryOf(creation.Type) is not null
            ? arguments.Concat(initializer.Initializers.OfType<IInvocationOperation>().SelectMany(added => OfCall(added, cancellationToken)))
            : arguments;
    }

    private static IEnumerable<ClientSink> OfCall(IInvocationOperation call, CancellationToken cancellationToken)
    {
        // "ViewData.Add("key", value)", declared by the dictionary itself or by what it implements.
        if (call is { TargetMethod.Name: "Add" or "TryAdd", Instance.Type: { } type, Arguments: [{ Value: var key }, { Value: var added }] } && ViewSymbols.DictionaryOf(type) is { } dictionary)
            return [new ClientSink(added, Element(dictionary, key))];

        return call.Arguments.SelectMany(argument => argument.Parameter is { } parameter && BlazorSymbols.IsAttribute(parameter) ? OfAttribute(call, argument, cancellationToken) : OfArgument(argument));
    }

    // An element's attribute is in the page. A component's parameter stays where the component runs.
    private static IEnumerable<ClientSink> OfAttribute(IInvocationOperation call, IArgumentOperation argument, CancellationToken cancellationToken)
    {
        var owner = RenderedElement.Of(call, cancellationToken);
        if (!owner.IsComponent)
            return call.TargetMethod.Name == "AddAttribute" ? [new ClientSink(argument.Value, Markup)] : [];

        return owner.RunsInBrowser ? [new ClientSink(argument.Value, $"a parameter of '{owner.Name}' (which runs in the browser)", isSerialized: true)] : [];
    }

    private static IEnumerable<ClientSink> OfArgument(IArgumentOperation argument)
    {
        if (argument.Parameter is not { } parameter || OfParameter(parameter) is not var (through, isSerialized))
            return [];

        // "InvokeVoidAsync("pay", a, b)": each by itself.
        var value = argument.Value.Unwrapped();
        return argument.ArgumentKind == ArgumentKind.ParamArray && value is IArrayCreationOperation { Initializer.ElementValues: var elements }
            ? elements.Select(element => new ClientSink(element, through, isSerialized))
            : [new ClientSink(argument.Value, through, isSerialized)];
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

    private static string Element(string dictionary, IOperation key) => key.WrittenText() is { } name ? $"{dictionary}[\"{name}\"]" : dictionary;
}

using ConnectGen.Analyzers.Flow.Sinks;
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
        IAssignmentOperation assignment => ViewSinks.OfTarget(assignment.Target) is { } through ? [new ClientSink(assignment.Value, through)] : [],
        IInvocationOperation call => call.Arguments.SelectMany(argument => OfArgument(argument, cancellationToken)),
        IObjectCreationOperation creation => OfCreation(creation, cancellationToken),

        // "(MarkupString)text"
        IConversionOperation { OperatorMethod: not null, Type: { } type } conversion when BlazorSymbols.IsMarkup(type) => [new ClientSink(conversion.Operand, ViewSinks.Markup)],
        _ => [],
    };

    // "new HtmlString(text)", "new ViewDataDictionary(data) { { "key", value } }".
    private static IEnumerable<ClientSink> OfCreation(IObjectCreationOperation creation, CancellationToken cancellationToken)
    {
        var arguments = creation.Arguments.Length == 1 ? OfArgument(creation.Arguments[0], cancellationToken) : [];
        return creation.Initializer is { } initializer && ViewSymbols.DictionaryOf(creation.Type) is not null
            ? arguments.Concat(initializer.Initializers.OfType<IInvocationOperation>().SelectMany(static added => added.Arguments).SelectMany(argument => OfArgument(argument, cancellationToken)))
            : arguments;
    }

    private static IEnumerable<ClientSink> OfArgument(IArgumentOperation argument, CancellationToken cancellationToken)
    {
        if (ViewSinks.OfArgument(argument, cancellationToken) is not var (through, isSerialized))
            return [];

        // "InvokeVoidAsync("pay", a, b)": each by itself.
        var value = argument.Value.Unwrapped();
        return argument.ArgumentKind == ArgumentKind.ParamArray && value is IArrayCreationOperation { Initializer.ElementValues: var elements }
            ? elements.Select(element => new ClientSink(element, through, isSerialized))
            : [new ClientSink(argument.Value, through, isSerialized)];
    }
}

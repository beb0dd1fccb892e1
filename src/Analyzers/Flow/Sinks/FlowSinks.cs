using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>Finds out whether a value leaves at a place. By metadata name alone: nothing of the frameworks need be referenced.</summary>
/// <remarks>
/// The tables are one file for each concern (<see cref="MvcSinks"/>, <see cref="LogSinks"/>, …). A new sink is a new row; what no row can say is asked below by a class of its own.
/// Rows are found by the name of the method or type: for most code that is all that is ever looked at.
/// </remarks>
internal static class FlowSinks
{
    private static readonly IReadOnlyList<CallSink> Rows =
    [
        .. MvcSinks.Calls, .. RawResponseSinks.Calls, .. LiveSinks.Calls, .. FrameworkSinks.Calls, .. SystemWebSinks.Calls,
        .. LogSinks.Calls, .. UrlSinks.Calls, .. HeaderSinks.Calls, .. StorageSinks.Calls, .. AuthenticationSinks.Calls,
    ];

    private static readonly ILookup<string, CallSink> Calls = ByName(Rows.Where(static row => row.Methods != CallSink.New), static row => row.Methods);

    private static readonly ILookup<string, CallSink> Constructors = ByName(Rows.Where(static row => row.Methods == CallSink.New), static row => row.Types);

    private static readonly ILookup<string, TargetSink> Targets = ByName(
        [.. MvcSinks.Targets, .. FrameworkSinks.Targets, .. SystemWebSinks.Targets, .. LogSinks.Targets, .. UrlSinks.Targets, .. HeaderSinks.Targets, .. StorageSinks.Targets, .. AuthenticationSinks.Targets],
        static row => row.Properties);

    private static readonly HashSet<string> BagMethods = [.. BagSinks.Methods];

    /// <summary>Gets where what is passed to a call or a constructor goes; null where that is nobody's business. Of a <c>params</c> array the whole is one argument.</summary>
    public static FlowSink? OfArgument(IArgumentOperation argument)
    {
        if (argument.Parameter is not { } parameter || parameter.RefKind == RefKind.Out)
            return null;

        return argument.Parent switch
        {
            IObjectCreationOperation { Constructor: { } constructor } creation => OfConstructor(creation, constructor, argument, parameter),
            IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor } constructor } call => OfConstructor(call, constructor, argument, parameter),
            IInvocationOperation call => OfCall(call, argument, parameter),
            _ => null,
        };
    }

    /// <summary>Gets where what is assigned goes: <c>result.Value = …</c>, <c>Response.Headers["X-Key"] = …</c>, <c>ViewBag.Key = …</c>, a member in an initialiser too.</summary>
    public static FlowSink? OfTarget(IOperation target)
    {
        if (target is IPropertyReferenceOperation { Property: var property } reference)
        {
            if (property.IsIndexer)
            {
                if (reference.Arguments.Length == 1 && BagSinks.Of(reference.Instance?.Unwrapped(), reference.Arguments[0].Value) is { } element)
                    return element;
            }
            else
            {
                var declared = Root(property);
                foreach (var row in Targets[declared.Name])
                {
                    if (row.Of(declared) is { } sink && !IsOfRequest(reference))
                        return sink;
                }

                // "[TempData] public string Key": kept in a cookie until it is read.
                if (ViewSymbols.IsKeptInTempData(property))
                    return new FlowSink(SinkPlace.Cookie, SinkForm.Text, SinkName.OfMember(property));
            }
        }

        return ViewSinks.OfTarget(target) is { } through ? new FlowSink(SinkPlace.Client, SinkForm.Given, through) : null;
    }

    /// <summary>Gets where what a member begins with goes: a page's property that its view shows.</summary>
    public static FlowSink? OfInitializer(ISymbolInitializerOperation initializer) =>
        initializer is IPropertyInitializerOperation { InitializedProperties: [var property, ..] } && ViewSymbols.IsReadByView(property)
            ? new FlowSink(SinkPlace.Client, SinkForm.Given, SinkName.OfMember(property))
            : null;

    /// <summary>Gets where what is converted goes: <c>(MarkupString)text</c> is written as it is.</summary>
    public static FlowSink? OfConversion(IConversionOperation conversion) =>
        conversion is { OperatorMethod: not null, Type: { } type } && BlazorSymbols.IsMarkup(type) ? new FlowSink(SinkPlace.Client, SinkForm.Text, ViewSinks.Markup) : null;

    /// <summary>Gets where what a method returns goes: an action's, a page handler's, a hub method's. Null where nobody outside gets it, or where results say by themselves what they carry (<c>IActionResult</c>, <c>IResult</c>).</summary>
    public static FlowSink? OfReturn(IMethodSymbol method) => Endpoints.OfReturn(method);

    /// <summary>Gets where what a function returns goes, given the argument by which it is handed over: <c>app.MapGet("/seller", () => …)</c>.</summary>
    public static FlowSink? OfHandler(IArgumentOperation argument) => HandlerSinks.Of(argument);

    private static FlowSink? OfCall(IInvocationOperation call, IArgumentOperation argument, IParameterSymbol parameter)
    {
        // An override may call its parameters otherwise.
        var method = Root(call.TargetMethod);
        if (!ReferenceEquals(method, call.TargetMethod))
            parameter = method.Parameters[parameter.Ordinal];

        foreach (var row in Calls[method.Name])
        {
            if (row.Of(call, method, argument, parameter) is { } sink)
                return LogTemplate.Apply(sink, call, parameter);
        }

        if (BagMethods.Contains(method.Name) && BagSinks.OfCall(call, argument) is { } bag)
            return bag;

        return OfView(argument) ?? LogMethods.Of(call, parameter) ?? LiveSinks.OfTypedHub(call, parameter);
    }

    private static FlowSink? OfConstructor(IOperation call, IMethodSymbol constructor, IArgumentOperation argument, IParameterSymbol parameter)
    {
        for (INamedTypeSymbol? type = constructor.ContainingType; type is { SpecialType: not SpecialType.System_Object }; type = type.BaseType)
        {
            foreach (var row in Constructors[type.Name])
            {
                if (row.Of(call, constructor, argument, parameter) is { } sink)
                    return sink;
            }
        }

        return ExceptionSinks.OfConstructor(call, constructor, parameter) ?? OfView(argument);
    }

    private static FlowSink? OfView(IArgumentOperation argument)
    {
        if (ViewSinks.OfArgument(argument, CancellationToken.None) is not var (through, isSerialized))
            return null;

        // Markup is text. A model may be shown in part, by a view that is elsewhere.
        var form = isSerialized ? SinkForm.Serialized : through == ViewSinks.Markup ? SinkForm.Text : SinkForm.Given;
        return new FlowSink(SinkPlace.Client, form, through);
    }

    // "Request.Headers.Location = …".
    private static bool IsOfRequest(IPropertyReferenceOperation reference) =>
        reference.Property.ContainingType.Name == "IHeaderDictionary" && Receivers.PropertyOf(reference.Instance) is { Property.ContainingType.Name: "HttpRequest" };

    // An override is what it overrides.
    private static IMethodSymbol Root(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
            method = overridden;

        return method;
    }

    private static IPropertySymbol Root(IPropertySymbol property)
    {
        while (property.OverriddenProperty is { } overridden)
            property = overridden;

        return property;
    }

    private static ILookup<string, T> ByName<T>(IEnumerable<T> rows, Func<T, string> names) =>
        rows.SelectMany(row => names(row).Split(' ').Select(name => (Name: name, Row: row))).ToLookup(static entry => entry.Name, static entry => entry.Row, StringComparer.Ordinal);
}

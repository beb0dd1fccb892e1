using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <content>Methods of the framework that call what they are given: those of LINQ, of tasks and lists.</content>
internal sealed partial class FlowInterpreter
{
    private FlowValue CallWithFunction(KnownEffect effect, KnownCall known)
    {
        var functions = known.Arguments.Where(static argument => argument.Functions.Length > 0 || argument.Objects.Any(static o => o.Type?.TypeKind == TypeKind.Delegate)).ToList();
        if (functions.Count == 0 && effect is not (KnownEffect.GroupBy or KnownEffect.ToDictionary or KnownEffect.Join))
            return Default(known);

        // "Array.ConvertAll(array, converter)" has its sequence as an argument.
        var first = known.ReceiverOperation is null && known.Operations.Count > 0
            ? Elements(known.Arguments[0], known.Operations[0].Value.Unconverted())
            : Elements(known);
        var call = known.Call;
        switch (effect)
        {
            case KnownEffect.Select:
                return Sequence(call, call.Type, InvokeAll(functions[0], [first], call));
            case KnownEffect.SelectMany:
                var inner = ElementValues(InvokeAll(functions[0], [first], call), null, call);
                return Sequence(call, call.Type, functions.Count > 1 ? InvokeAll(functions[1], [first, inner], call) : inner);
            case KnownEffect.GroupBy:
                return Group(known, functions, first);
            case KnownEffect.ToDictionary:
                return Index(known, functions, first);
            case KnownEffect.Join:
                return JoinWith(known, functions, first);
            case KnownEffect.Aggregate:
                return Aggregate(known, functions, first);
            case KnownEffect.ForEach:
                InvokeAll(functions[0], [first], call);
                return FlowValue.None;
            case KnownEffect.Continue:
                return InvokeAll(functions[0], [known.Receiver], call);
            default:
                return InvokeAll(functions[functions.Count - 1], [], call).Or(known.IsDictionary ? ReadElement(known.Receiver, known.Key, call) : FlowValue.None);
        }
    }

    private FlowValue Group(KnownCall known, List<FlowValue> functions, FlowValue element)
    {
        var call = known.Call;
        var key = InvokeAll(functions[0], [element], call);
        var second = functions.Count > 1 ? functions[1] : null;
        var takesGroup = second?.Functions.FirstOrDefault()?.Symbol.Parameters.Length == 2;
        var elements = second is null || takesGroup ? element : InvokeAll(second, [element], call);
        var group = ObjectAt(call, "group", () => new FlowObject(FlowKnowledge.Created, FlowTypes.ElementOf(call.Type)));
        Put(group, FlowKey.OfPart("Key"), key);
        AddElement(group, elements);
        var result = takesGroup ? second : functions.Count > 2 ? functions[2] : null;
        return Sequence(call, call.Type, result is null ? FlowValue.Of(group) : InvokeAll(result, [key, FlowValue.Of(group)], call));
    }

    private FlowValue Index(KnownCall known, List<FlowValue> functions, FlowValue element)
    {
        var made = Fresh(known.Call, known.Call.Type);
        if (functions.Count == 0)
        {
            Put(made, FlowKey.Keys, ReadKey(element, FlowKey.OfPart("Key"), null, known.Call.Syntax));
            AddElement(made, ReadKey(element, FlowKey.OfPart("Value"), null, known.Call.Syntax));
        }
        else
        {
            Put(made, FlowKey.Keys, InvokeAll(functions[0], [element], known.Call));
            AddElement(made, functions.Count > 1 ? InvokeAll(functions[1], [element], known.Call) : element);
        }

        return FlowValue.Of(made);
    }

    private FlowValue JoinWith(KnownCall known, List<FlowValue> functions, FlowValue first)
    {
        var call = known.Call;
        var second = known.Operations.Count > 0 ? Elements(known.Arguments[0], known.Operations[0].Value.Unconverted()) : FlowValue.None;
        if (functions.Count == 0)
        {
            var pair = Fresh(call, FlowTypes.ElementOf(call.Type));
            Put(pair, FlowKey.OfTuple(0), first);
            Put(pair, FlowKey.OfTuple(1), second);
            return Sequence(call, call.Type, FlowValue.Of(pair));
        }

        if (functions.Count > 2)
        {
            InvokeAll(functions[0], [first], call);
            InvokeAll(functions[1], [second], call);
        }

        var inner = known.Method.Name == "GroupJoin" ? Sequence(known.Operations[0].Value, null, second) : second;
        return Sequence(call, call.Type, InvokeAll(functions[functions.Count - 1], [first, inner], call));
    }

    private FlowValue Aggregate(KnownCall known, List<FlowValue> functions, FlowValue element)
    {
        var call = known.Call;
        var start = known.Arguments.Count > 0 && known.Arguments[0].Functions.Length == 0 ? known.Arguments[0] : element;
        var result = start.Or(InvokeAll(functions[0], [start, element], call));
        result = result.Or(InvokeAll(functions[0], [result, element], call));
        return functions.Count > 1 ? InvokeAll(functions[1], [result], call) : result;
    }

    // A condition, or an order: what it gives is nobody's, but it may well leak or change something.
    private void InvokeForEach(KnownCall known)
    {
        foreach (var argument in known.Arguments)
        {
            if (argument.Functions.Length > 0)
                InvokeAll(argument, [Elements(known)], known.Call);
        }
    }

    // A method that nobody knows calls a function with what fits: the elements or the objects of the function's own parameters' types.
    private FlowValue InvokeUnknown(KnownCall known)
    {
        var result = FlowValue.None;
        var offset = known.Method.Parameters.Length - known.Arguments.Count;
        for (var i = 0; i < known.Arguments.Count; i++)
        {
            // "Html.DisplayNameFor(m => m.Key)": an expression is mostly read, not run.
            var isRun = known.Method.Parameters[i + offset].Type.Name != "Expression" || KnownMethods.Shows(known.Method);
            foreach (var function in known.Arguments[i].Functions)
            {
                var given = function.Symbol.Parameters.Select(parameter => Fitting(known, parameter.Type).Or(Unknown(parameter.Type, known.Call, parameter))).ToList();
                var returned = Invoke(function, given, known.Call);
                if (isRun && function.Symbol.ReturnType is { SpecialType: not SpecialType.System_Boolean } type && known.Call.Type is { } expected && (IsSame(type, expected) || KnownMethods.Shows(known.Method)))
                    result = result.Or(returned);
            }
        }

        return result;
    }

    private FlowValue Fitting(KnownCall known, ITypeSymbol type)
    {
        var result = FlowValue.None;
        if (known.ReceiverOperation is { Type: { } receiver } operation)
            result = IsSame(receiver, type) ? known.Receiver : FlowTypes.ElementOf(receiver) is { } element && IsSame(element, type) ? Elements(known.Receiver, operation) : result;

        foreach (var (value, argument) in known.Texts)
        {
            if (argument.Type is not { } given || given.TypeKind == TypeKind.Delegate)
                continue;
            if (IsSame(given, type))
                result = result.Or(value);
            else if (FlowTypes.ElementOf(given) is { } element && IsSame(element, type))
                result = result.Or(Elements(value, argument));
        }

        return result;
    }

    private static bool IsSame(ITypeSymbol a, ITypeSymbol b) => SymbolEqualityComparer.Default.Equals(FlowTypes.Unwrapped(a), FlowTypes.Unwrapped(b));
}

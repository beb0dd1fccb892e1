using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <content>Calls of methods of which nobody has the code.</content>
internal sealed partial class FlowInterpreter
{
    private FlowValue CallKnown(IInvocationOperation call, IMethodSymbol method, FlowValue instance, IReadOnlyList<FlowValue> arguments)
    {
        // An extension's receiver is its first argument.
        var isExtension = method.IsExtensionMethod && call.Instance is null;
        var receiver = isExtension ? (arguments.Count > 0 ? arguments[0] : FlowValue.None) : instance;
        var receiverOperation = isExtension ? call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value : call.Instance;
        var rest = isExtension ? [.. arguments.Skip(1)] : arguments;
        var known = new KnownCall(call, method, receiver, receiverOperation?.Unconverted(), rest, [.. call.Arguments.Where(argument => !isExtension || argument.Parameter?.Ordinal > 0)]);
        var result = KnownResult(known);
        foreach (var (member, secret) in _known.Sources.MadeBy(method).Select(member => (member, Source(FlowSecret.Secret, FlowSources.NameOf(member), call.Syntax))))
            WriteKey(result, FlowKey.Of(member), secret);

        return result;
    }

    private FlowValue KnownResult(KnownCall known)
    {
        var (call, method, receiver, _, arguments, _) = known;
        switch (method.Name)
        {
            case "ToString" when known.ReceiverOperation is { } shown:
                return TextOf(receiver, shown);
            case "GetValueOrDefault" or "GetOrDefault" when known.IsDictionary:
                return ReadElement(receiver, known.Key, call).Or(arguments.Skip(1).Aggregate(FlowValue.None, static (all, next) => all.Or(next)));
        }

        switch (KnownMethods.EffectOf(method))
        {
            case KnownEffect.Tuple:
                return MakeTuple(known);
            case KnownEffect.Remove:
                if (known.IsDictionary && !known.Key.Equals(FlowKey.AnyElement))
                    WriteElement(receiver, known.Key, FlowValue.None, isKnownPlace: true);
                return FlowValue.None;
            case KnownEffect.Receiver:
                InvokeForEach(known);
                return known.IsText || !known.IsSequence ? receiver : Sequence(call, known.ReceiverOperation?.Type, known.IsDictionary ? FlowValue.None : Elements(known)).Or(known.IsDictionary ? receiver : FlowValue.None);
            case KnownEffect.Text:
                return known.Texts.Select(TextAgain).Aggregate(known.IsSequence && !known.IsText ? FlowValue.None : receiver.Text, static (all, next) => all.Or(next));
            case KnownEffect.Serialized:
                return arguments.Zip(known.Operations, (value, argument) => SerializedText(value, argument.Value)).Aggregate(known.ReceiverOperation is { } written ? SerializedText(receiver, written) : FlowValue.None, static (all, next) => all.Or(next));
            case KnownEffect.Joined:
                return arguments.Aggregate(FlowValue.None, (all, next) => all.Or(next.Text).Or(TextOf(ElementValues(next, null, call), call)));
            case KnownEffect.Element:
                InvokeForEach(known);
                return known.IsText ? FlowValue.None : known.IsDictionary && known.Key.Element != "[]" ? ReadElement(receiver, known.Key, call) : known.IsSequence ? Elements(known).Or(arguments.Where(static a => a.Functions.Length == 0 && a.Taints.Length > 0).Aggregate(FlowValue.None, static (all, next) => all.Or(next))) : Default(known);
            case KnownEffect.Content:
                return ElementValues(receiver, null, call).Text;
            case KnownEffect.Add:
                return Add(known);
            case KnownEffect.AddRange:
                AddElement(receiver, arguments.Zip(known.Operations, (value, argument) => ElementsOf(value, argument.Value.Unconverted().Type, null, argument.Value)).Aggregate(FlowValue.None, static (all, next) => all.Or(next)));
                return FlowValue.None;
            case KnownEffect.Append:
                AddElement(receiver, known.Texts.Select(TextAgain).Aggregate(FlowValue.None, static (all, next) => all.Or(next)));
                return receiver;
            case KnownEffect.Clear:
                foreach (var emptied in receiver.Objects.Length == 1 ? receiver.Objects : [])
                    _state = _state?.Set(emptied, System.Collections.Immutable.ImmutableDictionary<FlowKey, FlowValue>.Empty);
                return receiver;
            case KnownEffect.Argument:
                return arguments.Count > 0 ? arguments[0] : FlowValue.None;
            case KnownEffect.Sequence:
                return arguments.Count == 0 ? FlowValue.None : Sequence(call, call.Type, method.Name == "WhenAll" ? ElementValues(arguments[0], null, call).Or(arguments[0].Text) : arguments[0]);
            case KnownEffect.Union:
                return Sequence(call, call.Type, arguments.Zip(known.Operations, (value, argument) => FlowTypes.ElementOf(argument.Value.Unconverted().Type) is null ? value : Elements(value, argument.Value)).Aggregate(Elements(known), static (all, next) => all.Or(next)));
            case KnownEffect.TryGet:
                return TryGet(known);
            case KnownEffect.CopyTo:
                AddElement(arguments.Count > 0 ? arguments[0] : FlowValue.None, Elements(known));
                return FlowValue.None;
            case KnownEffect.Exchange:
                return arguments.Count > 1 && known.Operations.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0) is { Value: var variable } && Eval(variable) is var before && Exchange(variable, arguments[1]) ? before : FlowValue.None;
            case KnownEffect.Map:
                return Map(known);
            case KnownEffect.Unknown:
                return Default(known);
            case var effect:
                return CallWithFunction(effect, known);
        }
    }

    // The value of an argument was found out before; this is its text.
    private FlowValue TextAgain((FlowValue Value, IOperation Operation) argument) => TextOf(argument.Value, argument.Operation).Or(
        FlowTypes.ElementOf(argument.Operation.Type) is not null ? TextOf(ElementValues(argument.Value, null, argument.Operation), argument.Operation) : FlowValue.None);

    private bool Exchange(IOperation variable, FlowValue value)
    {
        Assign(variable, value, variable.Syntax);
        return true;
    }

    private FlowValue Elements(KnownCall known) => known.ReceiverOperation is { } sequence ? Elements(known.Receiver, sequence) : FlowValue.None;

    private FlowValue Elements(FlowValue value, IOperation sequence) => ElementsOf(value, sequence.Type, null, sequence);

    private FlowValue Add(KnownCall known)
    {
        var value = known.Arguments.Count > 0 ? known.Arguments[known.Method.Name is "AddBefore" or "AddAfter" or "Insert" || known.IsDictionary ? Math.Min(1, known.Arguments.Count - 1) : 0] : FlowValue.None;
        if (known.IsDictionary && known.Arguments.Count > 1)
        {
            WriteElement(known.Receiver, known.Key, value, isKnownPlace: true);
            PutKeys(known.Receiver, known.Operations[0].Value);
        }
        else
        {
            AddElement(known.Receiver, value);
        }

        if (known.ReceiverOperation is IPropertyReferenceOperation or IFieldReferenceOperation)
            Store(MemberOf(FlowValue.None, ((IMemberReferenceOperation)known.ReceiverOperation).Member), value, known.Call.Syntax);

        // "set.Add(entity)" gives an entry, which nobody reads; an immutable list gives the new one.
        return known.Call.Type is { } type && FlowTypes.ElementOf(type) is not null ? known.Receiver : FlowValue.None;
    }

    // "Tuple.Create(a, b)", "KeyValuePair.Create(key, value)"
    private FlowValue MakeTuple(KnownCall known)
    {
        var made = Fresh(known.Call, known.Call.Type);
        for (var i = 0; i < known.Arguments.Count; i++)
            Put(made, known.Method.ContainingType.Name == "KeyValuePair" ? FlowKey.OfPart(i == 0 ? "Key" : "Value") : FlowKey.OfTuple(i), known.Arguments[i]);

        return FlowValue.Of(made);
    }

    private FlowValue TryGet(KnownCall known)
    {
        foreach (var argument in known.Operations)
        {
            if (argument.Parameter?.RefKind == RefKind.Out)
                Assign(argument.Value, known.IsDictionary ? ReadElement(known.Receiver, known.Key, argument.Value) : Elements(known), argument.Syntax);
        }

        return FlowValue.None;
    }

    // "Map<SellerDto>(seller)": the members that both have, by their names.
    private FlowValue Map(KnownCall known)
    {
        var source = known.Arguments.FirstOrDefault(static argument => argument.Objects.Length > 0) ?? known.Receiver;
        var operation = known.Operations.FirstOrDefault(argument => argument.Parameter is { } parameter && parameter.Ordinal < known.Arguments.Count + 1 && argument.Value.Unconverted().Type is not { TypeKind: TypeKind.Delegate })?.Value ?? known.ReceiverOperation;
        if (known.Call.Type is not { } type || operation is null)
            return FlowValue.None;

        var element = FlowTypes.ElementOf(type);
        var from = FlowTypes.ElementOf(operation.Unconverted().Type) is null ? source : Elements(source, operation.Unconverted());
        var mapped = MapTo((element ?? type) as INamedTypeSymbol, from, known.Call);
        return element is null ? mapped : Sequence(known.Call, type, mapped);
    }

    private FlowValue MapTo(INamedTypeSymbol? target, FlowValue source, IOperation site)
    {
        if (target is null)
            return FlowValue.None;

        var made = FlowValue.Of(Fresh(site, target));
        foreach (var member in _known.Serialized.Of(target).OfType<IPropertySymbol>())
        {
            var twins = source.Objects.Select(o => o.Type).OfType<INamedTypeSymbol>().SelectMany(type => _known.Serialized.Of(type)).FirstOrDefault(other => other is IPropertySymbol && other.Name == member.Name);
            if (twins is IPropertySymbol twin && FlowTypes.CanCarry(twin.Type))
                WriteMember(made, member, ReadMember(source, twin, site), site.Syntax);
        }

        return made;
    }

    // What is unknown gives an object of which nothing is known, or what it was given, if its declaration says so: "T NotNull<T>(T value)".
    private FlowValue Default(KnownCall known)
    {
        var definition = known.Method.OriginalDefinition;
        var result = InvokeUnknown(known);
        foreach (var argument in known.Operations)
        {
            if (argument.Parameter is { } parameter && FlowTypes.Unwrapped(definition.ReturnType) is ITypeParameterSymbol returned && SymbolEqualityComparer.Default.Equals(parameter.OriginalDefinition.Type, returned))
                result = result.Or(Eval(argument.Value));
        }

        return result.IsNone ? Unknown(known.Call.Type, known.Call) : result;
    }
}

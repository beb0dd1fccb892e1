using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <content>Objects that the code makes.</content>
internal sealed partial class FlowInterpreter
{
    private FlowValue Create(IObjectCreationOperation creation)
    {
        var made = Fresh(creation, creation.Type);
        var value = FlowValue.Of(made);
        if (creation.Constructor is { } constructor)
        {
            var arguments = Arguments(creation.Arguments, constructor);
            value = _program.HasCode(constructor) ? value.Or(Apply(constructor, value, arguments, creation, creation.Arguments).Text)
                : _program.IsSource(constructor.ContainingType) ? FillRecord(made, constructor, arguments, creation)
                : CreateKnown(creation, made, arguments);
        }

        Fill(value, creation.Initializer);
        return value;
    }

    // A constructor that nobody wrote: what the fields and properties begin with.
    private FlowValue FillRecord(FlowObject made, IMethodSymbol constructor, IReadOnlyList<FlowValue> arguments, IOperation creation)
    {
        var value = FlowValue.Of(made);

        // A record's copy constructor is "with"; a struct's own, nothing at all.
        return constructor.Parameters.IsEmpty ? Nothing(Apply(constructor, value, arguments, creation)).Or(value) : value;
    }

    private void Fill(FlowValue value, IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null)
            return;

        _filled.Push(value);
        foreach (var part in initializer.Initializers)
        {
            if (part is IMemberInitializerOperation nested)
                Fill(Filled(nested), nested.Initializer);
            else
                Eval(part);
        }

        _filled.Pop();
    }

    // "new Order { Lines = { … } }": the object that the property begins with.
    private FlowValue Filled(IMemberInitializerOperation nested)
    {
        var known = Eval(nested.InitializedMember);
        if (known.Objects.Length > 0 || nested.InitializedMember is not IMemberReferenceOperation { Member: var member })
            return known;

        var inner = FlowValue.Of(Fresh(nested, nested.InitializedMember.Type));
        WriteKey(_filled.Peek(), FlowKey.Of(member), inner);
        return inner;
    }

    private FlowValue Create(IAnonymousObjectCreationOperation creation)
    {
        var made = FlowValue.Of(Fresh(creation, creation.Type));
        _filled.Push(made);
        foreach (var part in creation.Initializers)
            Eval(part);
        _filled.Pop();
        return made;
    }

    private FlowValue Create(IArrayCreationOperation creation)
    {
        foreach (var size in creation.DimensionSizes)
            Eval(size);

        var made = Fresh(creation, creation.Type);
        var index = 0;
        if (creation.Initializer is not { ElementValues: var elements })
            return FlowValue.Of(made);

        foreach (var element in elements)
        {
            var value = element is IArrayInitializerOperation row ? row.ElementValues.Select(Eval).Aggregate(FlowValue.None, static (all, next) => all.Or(next)) : Eval(element);
            var isRow = element is IArrayInitializerOperation;
            Put(made, isRow ? FlowKey.AnyElement : FlowKey.OfElement(index++), value);
        }

        return FlowValue.Of(made);
    }

    private FlowValue Create(ITupleOperation tuple)
    {
        var made = Fresh(tuple, tuple.Type);
        for (var i = 0; i < tuple.Elements.Length; i++)
            WriteKey(FlowValue.Of(made), FlowKey.OfTuple(i), Eval(tuple.Elements[i]));

        return FlowValue.Of(made);
    }

    // "seller with { Key = null }": what the other holds, but for what is set anew.
    private FlowValue Copy(IWithOperation copy)
    {
        var value = CopyOf(Eval(copy.Operand), copy);
        Fill(value, copy.Initializer);
        return value;
    }

    private FlowValue CopyOf(FlowValue original, IOperation site)
    {
        var value = original.Text;
        foreach (var known in original.Objects)
        {
            var twin = ObjectAt(site, known, () => new FlowObject(known.Knowledge, known.Type, known.Path, isCopy: true));
            foreach (var member in _state!.Members(known))
            {
                _initials[(twin, member.Key)] = Initial(known, member.Key);
                _state = _state.Set(twin, member.Key, member.Value);
            }

            value = value.Or(FlowValue.Of(twin));
        }

        return value;
    }

    // A type of the framework: what it is made of can be read again under the same name, or is what it stands for.
    private FlowValue CreateKnown(IObjectCreationOperation creation, FlowObject made, IReadOnlyList<FlowValue> arguments)
    {
        var value = FlowValue.Of(made);
        if (made.Type is not INamedTypeSymbol type || creation.Constructor is not { } constructor)
            return value;

        // "new string(characters)", "new Lazy<string>(() => key)", "new ValueTask<string>(key)"
        if (type.SpecialType == SpecialType.System_String || FlowTypes.IsEnvelope(type) || type.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "StringValues" or "ArraySegment")
            return arguments.Aggregate(FlowValue.None, (all, next) => all.Or(next.Functions.Length == 0 ? next.WithoutFunctions : InvokeAll(next, [], creation)));

        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is not { } parameter)
                continue;

            var given = arguments[parameter.Ordinal];
            if (SerializedMembers.IsTextBuilder(type))
                AddElement(made, TextOf(given, argument.Value));
            else if (FlowTypes.ElementOf(type) is not null && FlowTypes.ElementOf(argument.Value.Unconverted().Type) is not null)
                CopyElements(made, given, argument.Value.Unconverted());
            else if (type.IsTupleType)
                WriteKey(value, FlowKey.OfTuple(parameter.Ordinal), given);
            else if (PropertyOf(type, parameter.Name) is { } property)
                WriteMember(value, property, given, argument.Value.Syntax);
            else if (HoldsText(type))
                AddElement(made, given.Text.Or(ElementValues(given, null, creation)));
            foreach (var function in given.Functions)
                Invoke(function, [.. function.Symbol.Parameters.Select(p => Unknown(p.Type, creation, p))], creation);
        }

        return value;
    }

    // "new MemoryStream(bytes)", "new StringContent(key)"
    private static bool HoldsText(INamedTypeSymbol type) =>
        type.Name is "MemoryStream" or "StringReader" or "StreamReader" or "StringContent" or "ByteArrayContent" or "StreamContent" or "FormUrlEncodedContent" && FlowTypes.IsOfFramework(type);

    private void CopyElements(FlowObject made, FlowValue original, IOperation operation)
    {
        if (!FlowTypes.IsDictionary(operation.Type))
        {
            AddElement(made, ElementsOf(original, operation.Type, null, operation));
            return;
        }

        foreach (var member in original.Objects.SelectMany(known => _state!.Members(known)).ToList())
            Put(made, member.Key, member.Value);
    }

    private static IPropertySymbol? PropertyOf(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null } property && property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return property;
            }
        }

        return null;
    }
}

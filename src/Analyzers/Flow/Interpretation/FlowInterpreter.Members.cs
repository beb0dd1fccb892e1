using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <content>What objects hold: reading it, and putting it there.</content>
internal sealed partial class FlowInterpreter
{
    private FlowValue Property(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        var instance = Eval(reference.Instance);
        if (property.IsIndexer)
            return Indexer(reference, instance);
        if (_known.Sources.OfRead(reference) is var (secret, name))
            return Source(secret, name, reference.Syntax);

        return ReadMember(instance, property, reference);
    }

    private FlowValue Indexer(IPropertyReferenceOperation reference, FlowValue instance)
    {
        var key = Indexes([.. reference.Arguments.Select(static argument => argument.Value)]);
        if (_known.Sources.OfRead(reference) is var (secret, name))
            return Source(secret, name, reference.Syntax);
        if (reference.Property.GetMethod is { } getter && _program.HasCode(getter))
            return Apply(getter, instance, [.. reference.Arguments.Select(argument => Eval(argument.Value))], reference);
        if (FlowTypes.IsText(reference.Instance?.Type))
            return FlowValue.None;

        return ReadElement(instance, key, reference);
    }

    // A key or an index that is written out is told from others.
    private FlowKey Indexes(IReadOnlyList<IOperation> indexes)
    {
        foreach (var index in indexes)
            Eval(index);

        return indexes is [var only] && only.Unwrapped().ConstantValue is { HasValue: true, Value: { } constant } ? FlowKey.OfElement(constant) : FlowKey.AnyElement;
    }

    private FlowValue ReadElement(FlowValue collection, FlowKey key, IOperation read)
    {
        if (!key.Equals(FlowKey.AnyElement) && collection.Objects.Any(static o => o.Knowledge == FlowKnowledge.Created))
            return ReadKey(collection, key, read.Type, read.Syntax).Or(ReadKey(collection, FlowKey.AnyElement, read.Type, read.Syntax));

        return ElementValues(collection, read.Type, read);
    }

    private FlowValue ReadMember(FlowValue instance, ISymbol member, IOperation read)
    {
        if (member is IPropertySymbol { GetMethod: { } getter } property)
        {
            if (FlowTypes.Unwraps(property))
                return instance;
            if (property is { Name: "Task", ContainingType.Name: "TaskCompletionSource" })
                return ElementValues(instance, null, read);
            if (FlowTypes.ElementOf(property.ContainingType) is not null && property.Name is "Current" or "Data" && FlowTypes.IsOfFramework(property.ContainingType) | property.Name == "Data")
                return ElementValues(instance, read.Type, read);
            if (property.Name is "Values" or "Keys" && FlowTypes.IsDictionary(property.ContainingType) && FlowTypes.IsOfFramework(property.ContainingType))
                return Sequence(read, property.Type, property.Name == "Keys" ? ReadKey(instance, FlowKey.Keys, null, read.Syntax) : DictionaryValues(instance, read));
            if (Implementation(getter, instance) is { } code)
                return Apply(code, instance, [], read);
        }

        if (instance.Objects.Length == 0)
            instance = FlowValue.Of(member.IsStatic ? StaticOf(member.ContainingType) : ObjectAt(read, "of", () => new FlowObject(FlowKnowledge.Found, member.ContainingType)));

        var value = ReadKey(instance, FlowKey.Of(MemberOf(instance, member)), MemberType(member), read.Syntax);
        if (_known.Sources.OfMember(member) is not var (secret, name) || !instance.Objects.Any(o => o.Knowledge != FlowKnowledge.Created && !IsKnown(o, member)))
            return value;

        // Of the project's own member, what it is given says more than what it is called: that is known in the end.
        return value.WithoutText.Or(FlowTypes.IsOfStripe(member.ContainingType) ? Source(secret, name, read.Syntax) : FlowValue.Of(new FlowTaint(new MemberOrigin(member), read.Syntax)));
    }

    private bool IsKnown(FlowObject instance, ISymbol member) =>
        _state!.Members(instance).TryGetValue(FlowKey.Of(member), out var value) && !ReferenceEquals(value, Initial(instance, FlowKey.Of(member)));

    // Of an object whose class is known, an interface's property is the class's own; what keeps a property's value is the property.
    private static ISymbol MemberOf(FlowValue instance, ISymbol member)
    {
        if (member is IFieldSymbol { AssociatedSymbol: IPropertySymbol kept })
            return kept;
        if (member.ContainingType?.TypeKind != TypeKind.Interface)
            return member;

        foreach (var type in instance.Objects.Select(static o => o.Type).OfType<INamedTypeSymbol>())
        {
            if (type.TypeKind is TypeKind.Class or TypeKind.Struct && type.FindImplementationForInterfaceMember(member) is { } own)
                return own;
        }

        return member;
    }

    // A getter or setter that someone wrote, of the object's own class where that is known; null where a value is just kept.
    private IMethodSymbol? Implementation(IMethodSymbol accessor, FlowValue instance)
    {
        if (accessor.IsAbstract || accessor.IsVirtual || accessor.IsOverride)
        {
            var types = instance.Objects.Where(static o => o.Knowledge == FlowKnowledge.Created).Select(static o => o.Type).OfType<INamedTypeSymbol>().Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList();
            if (types is [var type] && _program.Override(accessor, type) is { } own)
                accessor = own;
        }

        return _program.HasCode(accessor) ? accessor : null;
    }

    private FlowObject StaticOf(INamedTypeSymbol type) => ObjectAt(type, "static", () => new FlowObject(FlowKnowledge.Found, type));

    private FlowValue ReadKey(FlowValue instance, FlowKey key, ITypeSymbol? type, SyntaxNode read)
    {
        var value = FlowValue.None;
        foreach (var holder in instance.Objects)
        {
            if (_state!.Members(holder).TryGetValue(key, out var known))
            {
                value = value.Or(known);
            }
            else if (Initial(holder, key, type, read) is { IsNone: false } initial)
            {
                // Kept, so that what is put into it later is found there.
                _state = _state.Set(holder, key, initial);
                value = value.Or(initial);
            }
        }

        return key.IsElement ? value.Or(instance.Text) : value;
    }

    private FlowValue Initial(FlowObject holder, FlowKey key) => Initial(holder, key, null, null);

    /// <summary>Gets what a member holds that nobody has looked at or given anything: of an object that was made here nothing, of another what the member holds anywhere.</summary>
    private FlowValue Initial(FlowObject holder, FlowKey key, ITypeSymbol? type, SyntaxNode? read)
    {
        if (holder.Knowledge == FlowKnowledge.Created)
            return FlowValue.None;
        if (_initials.TryGetValue((holder, key), out var value))
            return value;

        read ??= _place;
        type ??= key.Member is { } member ? MemberType(Constructed(member, holder.Type)) : key.Equals(FlowKey.Keys) ? FlowTypes.KeyOf(holder.Type) : FlowTypes.ContentOf(holder.Type);
        value = holder.Path is { } path ? InputPart(path.Append(key), key, type, read) : FoundPart(holder, key, type, read);
        _initials.Add((holder, key), value);
        return value;
    }

    private FlowValue InputPart(FlowPath? path, FlowKey key, ITypeSymbol? type, SyntaxNode read) =>
        path is not null ? InputAt(path, type ?? _program.ObjectType, read)
        : key.Member is { } member && FlowTypes.CanBeText(type) ? FlowValue.Of(new FlowTaint(new MemberOrigin(member), read))
        : FlowValue.None;

    private FlowValue FoundPart(FlowObject holder, FlowKey key, ITypeSymbol? type, SyntaxNode read)
    {
        if (type is not null && !FlowTypes.CanCarry(type))
            return FlowValue.None;

        var part = type is null ? null : FlowTypes.Unwrapped(type);
        var value = part is null or { SpecialType: SpecialType.System_String } ? FlowValue.None : FlowValue.Of(ObjectAt(holder, key, () => new FlowObject(FlowKnowledge.Found, part)));
        return key.Member is { } member && FlowTypes.CanBeText(part) ? value.Or(FlowValue.Of(new FlowTaint(new MemberOrigin(member), read))) : value;
    }

    // "IOptions<T>.Value" of an "IOptions<StripeSettings>".
    private static ISymbol Constructed(ISymbol member, ITypeSymbol? type)
    {
        if (member.ContainingType is not { IsGenericType: true } definition)
            return member;

        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            foreach (var candidate in current.TypeKind == TypeKind.Interface ? [current, .. current.AllInterfaces] : new[] { current })
            {
                if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, definition) && candidate.GetMembers(member.Name) is [var constructed, ..])
                    return constructed;
            }
        }

        return member;
    }

    private static ITypeSymbol? MemberType(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    // The elements of a sequence, as a loop has them: of a dictionary, pairs.
    private FlowValue ElementsOf(FlowValue sequence, ITypeSymbol? sequenceType, ITypeSymbol? elementType, IOperation read)
    {
        if (FlowTypes.IsDictionary(sequenceType))
        {
            var pair = ObjectAt(read, "pair", () => new FlowObject(FlowKnowledge.Created, FlowTypes.ElementOf(sequenceType)));
            _state = _state!.Set(pair, FlowKey.OfPart("Key"), ReadKey(sequence, FlowKey.Keys, null, read.Syntax)).Set(pair, FlowKey.OfPart("Value"), DictionaryValues(sequence, read));
            return FlowValue.Of(pair);
        }

        return ElementValues(sequence, elementType ?? FlowTypes.ElementOf(sequenceType), read);
    }

    private FlowValue DictionaryValues(FlowValue dictionary, IOperation read)
    {
        var type = dictionary.Objects.Select(static o => o.Type).OfType<INamedTypeSymbol>().FirstOrDefault(static type => type.TypeArguments.Length == 2)?.TypeArguments[1];
        return ElementValues(dictionary, type, read);
    }

    private FlowValue ElementValues(FlowValue sequence, ITypeSymbol? elementType, IOperation read)
    {
        var value = sequence.Text;
        foreach (var holder in sequence.Objects)
        {
            foreach (var member in _state!.Members(holder))
            {
                if (member.Key.IsElement)
                    value = value.Or(member.Value);
            }

            if (holder.Knowledge != FlowKnowledge.Created)
                value = value.Or(ReadKey(FlowValue.Of(holder), FlowKey.AnyElement, elementType, read.Syntax));
        }

        return value;
    }

    private void WriteMember(FlowValue instance, ISymbol member, FlowValue value, SyntaxNode place)
    {
        var own = MemberOf(instance, member);
        Store(own, value, place);
        if (instance.Objects.Length == 0 && member.IsStatic)
            instance = FlowValue.Of(StaticOf(member.ContainingType));

        WriteKey(instance, FlowKey.Of(own), value);
    }

    // What is the only object that it can be, has the new value alone.
    private void WriteKey(FlowValue instance, FlowKey key, FlowValue value)
    {
        if (_state is null)
            return;

        var isOnly = instance.Objects.Length == 1;
        foreach (var holder in instance.Objects)
        {
            var known = isOnly ? FlowValue.None : _state.Members(holder).TryGetValue(key, out var before) ? before : Initial(holder, key);
            _state = _state.Set(holder, key, known.Or(value));
        }
    }

    private void AddElement(FlowObject collection, FlowValue value) => Put(collection, FlowKey.AnyElement, value);

    private void AddElement(FlowValue collection, FlowValue value)
    {
        foreach (var holder in collection.Objects)
            AddElement(holder, value);
    }

    // Beside what is there.
    private void Put(FlowObject holder, FlowKey key, FlowValue value)
    {
        if (_state is null)
            return;

        var known = _state.Members(holder).TryGetValue(key, out var before) ? before : Initial(holder, key);
        if (known.Or(value) is var both && (!ReferenceEquals(both, known) || !_state.Knows(holder)))
            _state = _state.Set(holder, key, both);
    }

    // A member that is given what may be a secret, whoever's object it belongs to.
    private void Store(ISymbol member, FlowValue value, SyntaxNode place)
    {
        foreach (var taint in DeepText(value))
        {
            _stores.Add(new FlowStore(member.OriginalDefinition, taint, place, IsKept: false));
        }
    }

    // The text of a value, and that of the elements if it is a collection.
    private IEnumerable<FlowTaint> DeepText(FlowValue value)
    {
        if (_state is null)
            yield break;

        foreach (var taint in value.Taints)
            yield return taint;

        foreach (var holder in value.Objects)
        {
            foreach (var element in _state!.Members(holder))
            {
                if (!element.Key.IsElement)
                    continue;

                foreach (var taint in element.Value.Taints)
                    yield return taint;
            }
        }
    }

    private FlowObject Fresh(IOperation site, ITypeSymbol? type)
    {
        var made = ObjectAt(site, "new", () => new FlowObject(FlowKnowledge.Created, type));
        if (_state is not null && !_state.Knows(made))
            _state = _state.Set(made, System.Collections.Immutable.ImmutableDictionary<FlowKey, FlowValue>.Empty);

        return made;
    }

    private FlowValue Sequence(IOperation site, ITypeSymbol? type, FlowValue elements)
    {
        var made = ObjectAt(site, "sequence", () => new FlowObject(FlowKnowledge.Created, type));
        AddElement(made, elements);
        return FlowValue.Of(made);
    }
}

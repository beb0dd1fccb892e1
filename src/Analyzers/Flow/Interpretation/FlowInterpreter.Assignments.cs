using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Flow.Values;
using ConnectGen.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <content>Assignments.</content>
internal sealed partial class FlowInterpreter
{
    private FlowValue AssignSimple(ISimpleAssignmentOperation assignment)
    {
        // "alias = ref other"
        if (assignment is { IsRef: true, Target: ILocalReferenceOperation { Local: var alias } })
        {
            _aliases[alias] = assignment.Value;
            return FlowValue.None;
        }

        var value = Copied(Eval(assignment.Value), assignment.Value);
        Assign(assignment.Target, value, assignment.Value.Syntax, assignment.Value);
        return value;
    }

    // A structure that is read from a variable is another one from then on.
    private FlowValue Copied(FlowValue value, IOperation expression) =>
        value.Objects.Length > 0 && expression.Type is { } type && FlowTypes.IsStructure(type) && expression.Unwrapped() is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IArrayElementReferenceOperation
            ? CopyOf(value, expression)
            : value;

    // "text += more", "handlers += handler"
    private FlowValue AssignCompound(ICompoundAssignmentOperation assignment)
    {
        var before = assignment.Type?.SpecialType == SpecialType.System_String ? TextOf(assignment.Target) : Eval(assignment.Target);
        var added = assignment.Type?.SpecialType == SpecialType.System_String ? TextOf(assignment.Value) : Eval(assignment.Value);
        var value = assignment.OperatorMethod is { } method && _program.HasCode(method) ? Apply(method, FlowValue.None, [before, added], assignment) : before.Or(added);
        Assign(assignment.Target, value, assignment.Value.Syntax, assignment.Value);
        return value;
    }

    private FlowValue AssignCoalesced(ICoalesceAssignmentOperation assignment)
    {
        var known = Eval(assignment.Target);
        var before = _state;
        var value = Eval(assignment.Value);
        Assign(assignment.Target, value, assignment.Value.Syntax, assignment.Value);
        _state = Join(before, _state);
        return known.Or(value);
    }

    /// <summary>Gives a value to what an assignment, a loop or an argument names.</summary>
    private void Assign(IOperation target, FlowValue value, SyntaxNode place, IOperation? expression = null)
    {
        if (_state is null)
            return;

        // A secret in a publishable key's place is CG2005 there, and nothing else.
        if (!value.IsNone && ((target.Type is { } type && !FlowTypes.CanCarry(type)) || PublishablePlace.OfTarget(target) is not null))
            value = FlowValue.None;
        if (expression is not null && !value.IsNone && (FlowSinks.OfTarget(target) ?? SinkOf(target)) is { } sink)
            Leak(value, expression, sink);
        if (expression is { ConstantValue.HasValue: false } && target is IPropertyReferenceOperation { Property: var given } && _known.Sources.OfTarget(given) is var (secret, name))
            value = value.Or(Source(secret, name, expression.Syntax));

        switch (target)
        {
            case ILocalReferenceOperation { Local: var local }:
                AssignVariable(local, value, place);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                AssignParameter(parameter, value, place);
                break;
            case IVariableDeclaratorOperation { Symbol: var declared }:
                _state = WithVariable(declared, value);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, place);
                break;
            case IParenthesizedOperation inner:
                Assign(inner.Operand, value, place);
                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value, place);
                break;
            case ITupleOperation tuple:
                DeconstructInto(tuple, value, value.Objects.Select(static o => o.Type).FirstOrDefault(), null, target.Parent is IDeclarationExpressionOperation { Parent: { } loop } ? loop : target);
                break;
            case IFieldReferenceOperation field:
                WriteMember(Eval(field.Instance), field.Field, value, place);
                break;
            case IPropertyReferenceOperation property:
                AssignProperty(property, value, place);
                break;
            case IArrayElementReferenceOperation element:
                WriteElement(Eval(element.ArrayReference), Indexes(element.Indices), value, isKnownPlace: true);
                break;
            case IConditionalAccessOperation access:
                _accessed.Push(Eval(access.Operation));
                Assign(access.WhenNotNull, value, place);
                _accessed.Pop();
                break;
            case IInvalidOperation:
                StoreUnbound(target, value, expression);
                break;
            case IDynamicMemberReferenceOperation { Instance: { } late }:
                Eval(late);
                break;
        }
    }

    private FlowSink? SinkOf(IOperation target) => target is IMemberReferenceOperation { Member: var member } ? _known.Options.SinkOf(member, target.Syntax.SyntaxTree) : null;

    private void AssignVariable(ILocalSymbol local, FlowValue value, SyntaxNode place)
    {
        if (_aliases.TryGetValue(local, out var target))
            Assign(target, value, place);
        else
            _state = WithVariable(local, value);
    }

    private void AssignParameter(IParameterSymbol parameter, FlowValue value, SyntaxNode place)
    {
        if (_state!.Get(parameter) is not null || !IsKeptByObject(parameter) || _this is null)
            _state = WithVariable(parameter, value);
        else
            WriteMember(FlowValue.Of(_this), parameter, value, place);
    }

    private void AssignProperty(IPropertyReferenceOperation reference, FlowValue value, SyntaxNode place)
    {
        var property = reference.Property;
        var instance = Eval(reference.Instance);
        var setter = property.SetMethod is { } declared ? Implementation(declared, instance) : null;
        if (setter is not null)
        {
            Apply(setter, instance, [.. reference.Arguments.Select(argument => Eval(argument.Value)), value], reference);

            // What the property gives, its getter tells; that it was given this, nobody else does.
            Store(property, value, place);
        }
        else if (property.IsIndexer)
        {
            var key = Indexes([.. reference.Arguments.Select(static argument => argument.Value)]);
            WriteElement(instance, key, value, isKnownPlace: FlowTypes.IsDictionary(property.ContainingType));
            PutKeys(instance, reference.Arguments.FirstOrDefault()?.Value);
        }
        else
        {
            WriteMember(instance, property, value, place);
        }
    }

    private void PutKeys(FlowValue dictionary, IOperation? key)
    {
        if (key is null || !FlowTypes.CanBeText(key.Type) || Eval(key) is not { IsNone: false } text)
            return;

        foreach (var holder in dictionary.Objects)
            Put(holder, FlowKey.Keys, text);
    }

    // In a list, elements move: only in an array or a dictionary is a place the same one later.
    private void WriteElement(FlowValue collection, FlowKey key, FlowValue value, bool isKnownPlace)
    {
        if (isKnownPlace && !key.Equals(FlowKey.AnyElement) && collection.Objects is [{ Knowledge: FlowKnowledge.Created }])
            WriteKey(collection, key, value);
        else
            AddElement(collection, value);
    }

    private FlowValue Deconstruct(IDeconstructionAssignmentOperation assignment)
    {
        var value = Eval(assignment.Value);
        var target = assignment.Target is IDeclarationExpressionOperation { Expression: var declared } ? declared : assignment.Target;

        // "(a, b) = (b, a)": what is on the right was gone through before anything is given.
        if (target is ITupleOperation tuple)
            DeconstructInto(tuple, value, assignment.Value.Unwrapped().Type, assignment.Value.Unwrapped() as ITupleOperation, assignment);

        return value;
    }

    private void DeconstructInto(ITupleOperation tuple, FlowValue value, ITypeSymbol? type, ITupleOperation? written, IOperation place)
    {
        var parts = written is not null || type is { IsTupleType: true }
            ? [.. Enumerable.Range(0, tuple.Elements.Length).Select(i => ReadKey(value, FlowKey.OfTuple(i), null, place.Syntax))]
            : _program.DeconstructionOf(place) is { } method ? Deconstructed(method, value, place) : PartsByName(value, type, place);
        for (var i = 0; i < tuple.Elements.Length && i < parts.Count; i++)
        {
            var element = tuple.Elements[i] is IDeclarationExpressionOperation { Expression: var inner } ? inner : tuple.Elements[i];
            if (element is ITupleOperation nested)
                DeconstructInto(nested, parts[i], null, written is not null && i < written.Elements.Length && written.Elements[i] is ITupleOperation inside ? inside : nested, place);
            else
                Assign(element, parts[i], place.Syntax);
        }
    }

    // A pair of a dictionary's, whose parts are known by their names.
    private IReadOnlyList<FlowValue> PartsByName(FlowValue value, ITypeSymbol? type, IOperation place) => type?.Name is "KeyValuePair" or "DictionaryEntry"
        ? [ReadKey(value, FlowKey.OfPart("Key"), null, place.Syntax), ReadKey(value, FlowKey.OfPart("Value"), null, place.Syntax)]
        : [];

    // What "Deconstruct(out …, out …)" gives; of a record, its properties of the parameters' names.
    private IReadOnlyList<FlowValue> Deconstructed(IMethodSymbol method, FlowValue value, IOperation place)
    {
        if (_program.HasCode(method))
        {
            var parameters = method.Parameters.Skip(method.IsExtensionMethod ? 1 : 0).ToList();
            var arguments = method.Parameters.Select(parameter => parameter.RefKind == RefKind.Out ? FlowValue.None : value).ToList();
            var summary = _program.Summary(method, _depth - 1);
            var call = new FlowCall(this, value, arguments, place);
            return [.. parameters.Select(parameter => call.OutOf(summary, parameter.Ordinal))];
        }

        if (method.ContainingType is { Name: "KeyValuePair" })
            return PartsByName(value, method.ContainingType, place);

        return [.. method.Parameters.Select(parameter => method.ContainingType.GetMembers(parameter.Name).FirstOrDefault() is IPropertySymbol property ? ReadMember(value, property, place) : FlowValue.None)];
    }
}

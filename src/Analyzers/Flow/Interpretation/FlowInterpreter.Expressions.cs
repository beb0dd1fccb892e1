using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Flow.Values;
using ConnectGen.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <content>Expressions.</content>
internal sealed partial class FlowInterpreter
{
    // What "?." is applied to, the innermost last.
    private readonly Stack<FlowValue> _accessed = new();

    // The object that an initialiser fills.
    private readonly Stack<FlowValue> _filled = new();

    // Variables that are another name of one.
    private readonly Dictionary<ISymbol, IOperation> _aliases = new(SymbolEqualityComparer.Default);

    private FlowValue Eval(IOperation? expression)
    {
        if (expression is null || _state is null || !Spend())
            return FlowValue.None;

        // Of a constant all is known, and a secret that is written out is one wherever it stands.
        if (expression.ConstantValue.HasValue)
            return expression.ConstantValue.Value is string && _known.Sources.OfRead(expression) is var (secret, name) ? Source(secret, name, expression.Syntax) : FlowValue.None;

        var value = Compute(expression);
        return value.IsNone || expression.Type is not { } type || FlowTypes.CanCarry(type) ? value : FlowValue.None;
    }

    private FlowValue Compute(IOperation expression) => expression switch
    {
        ILocalReferenceOperation local => Variable(local.Local),
        IParameterReferenceOperation parameter => Parameter(parameter),
        IInstanceReferenceOperation instance => Instance(instance),
        IPropertyReferenceOperation property => Property(property),
        IFieldReferenceOperation field => ReadMember(Eval(field.Instance), field.Field, field),
        IInvocationOperation call => Call(call),
        IObjectCreationOperation creation => Create(creation),
        IConversionOperation conversion => Convert(conversion),
        IParenthesizedOperation inner => Eval(inner.Operand),
        IAwaitOperation awaited => Eval(awaited.Operation),
        ISimpleAssignmentOperation assignment => AssignSimple(assignment),
        ICompoundAssignmentOperation assignment => AssignCompound(assignment),
        ICoalesceAssignmentOperation assignment => AssignCoalesced(assignment),
        IDeconstructionAssignmentOperation assignment => Deconstruct(assignment),
        IIncrementOrDecrementOperation or INameOfOperation or ITypeOfOperation or ISizeOfOperation or IDiscardOperation => FlowValue.None,
        IDefaultValueOperation { Type: { } type } when FlowTypes.IsStructure(type) => FlowValue.Of(Fresh(expression, type)),
        IInterpolatedStringOperation text => Interpolate(text.Parts),
        IBinaryOperation binary => Binary(binary),
        IUnaryOperation unary => Unary(unary),
        ICoalesceOperation either => Either(either.Value, either.WhenNull),
        IConditionalOperation choice => Choose(choice),
        ISwitchExpressionOperation choice => Choose(choice),
        IConditionalAccessOperation access => Access(access),
        IConditionalAccessInstanceOperation => _accessed.Count > 0 ? _accessed.Peek() : FlowValue.None,
        IIsPatternOperation pattern => Test(pattern),
        IIsTypeOperation test => Nothing(Eval(test.ValueOperand)),
        IAnonymousObjectCreationOperation creation => Create(creation),
        IWithOperation copy => Copy(copy),
        IArrayCreationOperation array => Create(array),
        ITupleOperation tuple => Create(tuple),
        IArrayElementReferenceOperation element => ReadElement(Eval(element.ArrayReference), Indexes(element.Indices), element),
        IImplicitIndexerReferenceOperation element => Indexed(element),
        IAnonymousFunctionOperation lambda => Lambda(lambda),
        IDelegateCreationOperation creation => Eval(creation.Target),
        IMethodReferenceOperation method => Reference(method),
        ITranslatedQueryOperation query => Eval(query.Operation),
        IDeclarationExpressionOperation declaration => Eval(declaration.Expression),
        IThrowOperation thrown => Throw(thrown),
        ITypeParameterObjectCreationOperation creation => FlowValue.Of(ObjectAt(creation, null, () => new FlowObject(FlowKnowledge.Created, creation.Type))),
        IInterpolatedStringHandlerCreationOperation { Content: IInterpolatedStringOperation text } => Interpolate(text.Parts),
        IInterpolatedStringAdditionOperation sum => Eval(sum.Left).Or(Eval(sum.Right)),
        IDynamicInvocationOperation or IDynamicObjectCreationOperation => Dynamic(expression),
        IInvalidOperation invalid => Unbound(invalid),
        IInstanceReferenceOperation or ILiteralOperation or IUtf8StringOperation => FlowValue.None,
        _ when expression.Syntax is CollectionExpressionSyntax collection => Collect(expression, collection),

        // What the compiler makes of several arguments: its operation has another kind in each version.
        { IsImplicit: true, Parent: IArgumentOperation } => Listed(expression),
        _ => Children(expression),
    };

    private static FlowValue Nothing(FlowValue evaluated) => evaluated.IsNone ? evaluated : FlowValue.None;

    // What no rule above knows: each part is gone through, and the whole is taken for harmless.
    private FlowValue Children(IOperation expression)
    {
        foreach (var child in expression.ChildOperations)
            Run(child);

        return FlowValue.None;
    }

    private FlowValue Source(FlowSecret secret, string name, SyntaxNode read) => FlowValue.Of(new FlowTaint(new SourceOrigin(secret, name, read), read));

    private FlowValue Variable(ISymbol variable)
    {
        if (_aliases.TryGetValue(variable, out var target))
            return Eval(target);

        return _state?.Get(variable) ?? FlowValue.None;
    }

    // A primary constructor's parameter is kept by the object for its methods.
    private FlowValue Parameter(IParameterReferenceOperation reference)
    {
        var parameter = reference.Parameter;
        if (_state?.Get(parameter) is { } value)
            return value;

        // "extension(OAuthToken token) { … }": what the member is called on.
        if (parameter.ContainingSymbol is ITypeSymbol)
            return InputAt(new FlowPath(FlowPath.This), parameter.Type, reference.Syntax);

        return IsKeptByObject(parameter) && _this is not null ? ReadKey(FlowValue.Of(_this), FlowKey.Of(parameter), parameter.Type, reference.Syntax) : FlowValue.None;
    }

    private static bool IsKeptByObject(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor };

    private FlowValue Instance(IInstanceReferenceOperation instance) => instance.ReferenceKind switch
    {
        InstanceReferenceKind.ImplicitReceiver => _filled.Count > 0 ? _filled.Peek() : FlowValue.None,
        InstanceReferenceKind.ContainingTypeInstance => _this is null ? FlowValue.None : FlowValue.Of(_this),
        _ => _matched.Count > 0 ? _matched.Peek() : FlowValue.None,
    };

    private FlowValue Convert(IConversionOperation conversion)
    {
        var value = Eval(conversion.Operand);
        if (conversion.OperatorMethod is not { } method)
            return value;
        if (BlazorMarkup(conversion) is { } markup)
            Leak(value, conversion.Operand, markup);

        return _program.HasCode(method) ? Apply(method, FlowValue.None, [value], conversion) : value;
    }

    private static FlowSink? BlazorMarkup(IConversionOperation conversion) => FlowSinks.OfConversion(conversion);

    private FlowValue Interpolate(IEnumerable<IInterpolatedStringContentOperation> parts)
    {
        var text = FlowValue.None;
        foreach (var part in parts)
        {
            switch (part)
            {
                case IInterpolationOperation { Expression: var expression, FormatString: var format }:
                    Eval(format);
                    text = text.Or(TextOf(expression));
                    break;
                case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [{ Value: var appended }, ..] arguments } }:
                    text = text.Or(TextOf(appended));
                    foreach (var argument in arguments.Skip(1))
                        Eval(argument.Value);
                    break;
            }
        }

        return text;
    }

    private FlowValue TextOf(IOperation expression) => TextOf(Eval(expression), expression);

    private FlowValue Binary(IBinaryOperation binary)
    {
        if (binary.OperatorMethod is { } method && _program.HasCode(method))
            return Apply(method, FlowValue.None, [Eval(binary.LeftOperand), Eval(binary.RightOperand)], binary);

        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
        {
            Eval(binary.LeftOperand);
            var before = _state;
            Eval(binary.RightOperand);
            _state = Join(_state, before);
            return FlowValue.None;
        }

        if (binary.OperatorKind != BinaryOperatorKind.Add)
            return Nothing(Eval(binary.LeftOperand).Or(Eval(binary.RightOperand)));

        return binary.Type?.SpecialType == SpecialType.System_String
            ? TextOf(binary.LeftOperand).Or(TextOf(binary.RightOperand))
            : Eval(binary.LeftOperand).Or(Eval(binary.RightOperand));
    }

    private FlowValue Unary(IUnaryOperation unary)
    {
        var value = Eval(unary.Operand);
        return unary.OperatorMethod is { } method && _program.HasCode(method) ? Apply(method, FlowValue.None, [value], unary) : FlowValue.None;
    }

    private FlowValue Either(IOperation first, IOperation second)
    {
        var value = Eval(first);
        var before = _state;
        var other = Eval(second);
        _state = Join(before, _state);
        return value.Or(other);
    }

    private FlowValue Choose(IConditionalOperation choice)
    {
        Eval(choice.Condition);
        var before = _state;
        var whenTrue = Eval(choice.WhenTrue);
        var afterTrue = _state;
        _state = before;
        var whenFalse = Eval(choice.WhenFalse);
        _state = Join(afterTrue, _state);
        return choice.Condition.ConstantValue is { HasValue: true, Value: bool known } ? (known ? whenTrue : whenFalse) : whenTrue.Or(whenFalse);
    }

    private FlowValue Choose(ISwitchExpressionOperation choice)
    {
        var value = Eval(choice.Value);
        var before = _state;
        FlowState? end = null;
        var result = FlowValue.None;
        foreach (var arm in choice.Arms)
        {
            _state = before;
            Match(arm.Pattern, value, choice.Value.Type);
            Eval(arm.Guard);
            result = result.Or(Eval(arm.Value));
            end = Join(end, _state);
        }

        _state = end;
        return result;
    }

    private FlowValue Access(IConditionalAccessOperation access)
    {
        var accessed = Eval(access.Operation);
        _accessed.Push(accessed);
        var before = _state;
        var value = Eval(access.WhenNotNull);

        // What was made here is either there, and changed, or is not there at all.
        if (accessed.Objects is not [{ Knowledge: FlowKnowledge.Created }])
            _state = Join(before, _state);
        _accessed.Pop();
        return value;
    }

    private FlowValue Throw(IThrowOperation thrown)
    {
        Eval(thrown.Exception);
        NoteThrown();
        _state = null;
        return FlowValue.None;
    }

    // "key[..8]" is no key any more; a slice of a list holds what the list does.
    private FlowValue Indexed(IImplicitIndexerReferenceOperation element)
    {
        var value = Eval(element.Instance);
        Eval(element.Argument);
        if (element.Argument.Unwrapped() is IRangeOperation range)
            return !FlowTypes.IsText(element.Instance.Type) || Slice.KeepsSecret(range) ? value : FlowValue.None;

        return FlowTypes.IsText(element.Instance.Type) ? FlowValue.None : ReadElement(value, FlowKey.AnyElement, element);
    }

    // Who is called, only running tells.
    private FlowValue Dynamic(IOperation call)
    {
        foreach (var child in call.ChildOperations)
            Eval(child);

        return FlowValue.None;
    }

    private FlowValue Listed(IOperation expression)
    {
        var made = Fresh(expression, expression.Type);
        var index = 0;
        foreach (var child in expression.ChildOperations)
            Put(made, FlowKey.OfElement(index++), Eval(child));

        return FlowValue.Of(made);
    }

    private FlowValue Collect(IOperation expression, CollectionExpressionSyntax collection)
    {
        var made = Fresh(expression, expression.Type);
        var index = 0;
        foreach (var element in collection.Elements)
        {
            switch (element)
            {
                case ExpressionElementSyntax { Expression: var item }:
                    var value = Eval(expression.SemanticModel?.GetOperation(item.WithoutParentheses()));
                    Put(made, index < 0 ? FlowKey.AnyElement : FlowKey.OfElement(index++), value);
                    break;
                case SpreadElementSyntax { Expression: var items } when expression.SemanticModel?.GetOperation(items.WithoutParentheses()) is { } spread:
                    Put(made, FlowKey.AnyElement, ElementsOf(Eval(spread), spread.Type, null, spread));
                    index = -1;
                    break;
            }
        }

        return FlowValue.Of(made);
    }
}

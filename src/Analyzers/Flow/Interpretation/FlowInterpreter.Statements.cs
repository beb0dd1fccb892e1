using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Flow.Values;
using ConnectGen.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <content>Statements.</content>
internal sealed partial class FlowInterpreter
{
    private FlowFrame Frame => _frames.Peek();

    private void Run(IOperation? statement)
    {
        if (statement is null || !Spend())
            return;

        // Behind a return there may be a label, or a function that is called before.
        if (_state is null && statement is not (IBlockOperation or ILabeledOperation or ILocalFunctionOperation))
            return;

        switch (statement)
        {
            case IMethodBodyOperation body:
                Run(body.BlockBody ?? body.ExpressionBody);
                break;
            case IConstructorBodyOperation body:
                Run(body.Initializer);
                Run(body.BlockBody ?? body.ExpressionBody);
                break;
            case IBlockOperation block:
                foreach (var inner in block.Operations)
                {
                    Run(inner);
                    NoteThrown();
                }

                break;
            case IExpressionStatementOperation expression:
                Eval(expression.Operation);
                break;
            case IVariableDeclarationGroupOperation group:
                foreach (var declaration in group.Declarations)
                    Run(declaration);
                break;
            case IVariableDeclarationOperation declaration:
                foreach (var declarator in declaration.Declarators)
                    Declare(declarator, declarator.Initializer ?? declaration.Initializer);
                break;
            case IVariableDeclaratorOperation declarator:
                Declare(declarator, declarator.Initializer);
                break;
            case IConditionalOperation choice:
                RunChoice(choice);
                break;
            case ILoopOperation loop:
                RunLoop(loop);
                break;
            case ISwitchOperation choice:
                RunSwitch(choice);
                break;
            case ITryOperation attempt:
                RunTry(attempt);
                break;
            case IUsingOperation scope:
                RunOrEval(scope.Resources);
                Run(scope.Body);
                break;
            case IUsingDeclarationOperation scope:
                Run(scope.DeclarationGroup);
                break;
            case ILockOperation scope:
                Eval(scope.LockedValue);
                Run(scope.Body);
                break;
            case IReturnOperation returned:
                Return(returned);
                break;
            case IThrowOperation thrown:
                Eval(thrown.Exception);
                NoteThrown();
                _state = null;
                break;
            case IBranchOperation jump:
                Jump(jump.Target, isGoTo: jump.BranchKind == BranchKind.GoTo);
                break;
            case ILabeledOperation labeled:
                Land(labeled.Label);
                Run(labeled.Operation);
                break;
            case ILocalFunctionOperation:
                break;
            case ISymbolInitializerOperation initializer:
                Initialize(initializer);
                break;
            default:
                Eval(statement);
                break;
        }
    }

    private void RunOrEval(IOperation? operation)
    {
        if (operation is IVariableDeclarationGroupOperation)
            Run(operation);
        else
            Eval(operation);
    }

    private void Declare(IVariableDeclaratorOperation declarator, IVariableInitializerOperation? initializer)
    {
        // "ref var alias = ref value": one variable by two names.
        if (declarator.Symbol.IsRef && initializer?.Value is { } target)
        {
            _aliases[declarator.Symbol] = target;
            return;
        }

        if (initializer is not null)
            _state = WithVariable(declarator.Symbol, PublishablePlace.OfInitializer(initializer) is null ? Copied(Eval(initializer.Value), initializer.Value) : Nothing(Eval(initializer.Value)));
        else if (FlowTypes.IsStructure(declarator.Symbol.Type))
            _state = WithVariable(declarator.Symbol, FlowValue.Of(Fresh(declarator, declarator.Symbol.Type)));
    }

    private FlowState? WithVariable(ISymbol variable, FlowValue value) => _state?.Set(variable, value);

    private void RunChoice(IConditionalOperation choice)
    {
        Eval(choice.Condition);
        var before = _state;

        // A condition that is written out is none.
        var constant = choice.Condition.ConstantValue is { HasValue: true, Value: bool known } ? known : (bool?)null;
        if (constant == false)
            _state = null;
        Run(choice.WhenTrue);
        var afterTrue = _state;
        _state = constant == true ? null : before;
        Run(choice.WhenFalse);
        _state = Join(afterTrue, _state);
    }

    private void RunLoop(ILoopOperation loop)
    {
        FlowValue? elements = null;
        switch (loop)
        {
            case IForEachLoopOperation each:
                elements = ElementsForEach(each);
                break;
            case IForLoopOperation counted:
                foreach (var start in counted.Before)
                    Run(start);
                break;
        }

        var isDo = loop is IWhileLoopOperation { ConditionIsTop: false };
        var endless = Condition(loop) is { ConstantValue: { HasValue: true, Value: true } } || (loop is IForLoopOperation && Condition(loop) is null);
        FlowState? end = null;
        for (var round = 0; round < 4; round++)
        {
            var before = _state;
            if (!isDo)
            {
                Eval(Condition(loop));
                end = endless ? null : Join(end, _state);
            }

            if (elements is not null)
                Assign(((IForEachLoopOperation)loop).LoopControlVariable, elements, loop.Syntax);

            Run(loop.Body);
            Land(loop.ContinueLabel);
            if (loop is IForLoopOperation { AtLoopBottom: var bottom })
            {
                foreach (var step in bottom)
                    Run(step);
            }

            if (isDo)
            {
                Eval(Condition(loop));
                end = endless ? end : Join(end, _state);
            }

            // The body of "do" runs for the first time with what was before the loop, and never again with it.
            _state = isDo && round == 0 ? _state : Join(before, _state);
            if (ReferenceEquals(_state, before) || IsSpent)
                break;
        }

        // What a loop's last round leaves.
        _state = isDo || endless ? end : Join(end, _state);
        Land(loop.ExitLabel);
    }

    private static IOperation? Condition(ILoopOperation loop) => loop switch
    {
        IWhileLoopOperation repeated => repeated.Condition,
        IForLoopOperation counted => counted.Condition,
        _ => null,
    };

    private FlowValue ElementsForEach(IForEachLoopOperation each)
    {
        var sequence = Eval(each.Collection);
        var type = each.LoopControlVariable is IVariableDeclaratorOperation { Symbol.Type: var declared } ? declared : each.LoopControlVariable.Type;

        // A text's characters, of which another text is made.
        return each.Collection.Unconverted().Type?.SpecialType == SpecialType.System_String ? sequence.Text : ElementsOf(sequence, each.Collection.Unconverted().Type, type, each.Collection);
    }

    private void RunSwitch(ISwitchOperation choice)
    {
        var value = Eval(choice.Value);
        var before = _state;
        FlowState? end = null;
        var hasDefault = false;
        foreach (var section in choice.Cases)
        {
            _state = before;
            FlowState? start = null;
            foreach (var clause in section.Clauses)
            {
                _state = before;
                switch (clause)
                {
                    case IPatternCaseClauseOperation pattern:
                        Match(pattern.Pattern, value, choice.Value.Type);
                        Eval(pattern.Guard);
                        break;
                    case IDefaultCaseClauseOperation:
                        hasDefault = true;
                        break;
                }

                Land(clause.Label);
                start = Join(start, _state);
            }

            _state = start;
            foreach (var statement in section.Body)
                Run(statement);
            end = Join(end, _state);
        }

        _state = hasDefault ? end : Join(end, before);
        Land(choice.ExitLabel);
    }

    private void RunTry(ITryOperation attempt)
    {
        var scope = new FlowTry { Thrown = _state };
        Frame.Tries.Push(scope);
        Run(attempt.Body);
        Frame.Tries.Pop();
        var end = _state;
        var thrown = scope.Thrown;
        foreach (var handler in attempt.Catches)
        {
            _state = thrown;
            if (handler.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation { Symbol: var caught })
                _state = WithVariable(caught, FlowValue.Of(ObjectAt(handler, null, () => new FlowObject(FlowKnowledge.Found, caught.Type))));

            Eval(handler.Filter);
            Run(handler.Handler);
            end = Join(end, _state);
        }

        if (attempt.Finally is { } last)
        {
            // On the way out with an exception, which nothing that follows sees.
            _state = Join(thrown, end);
            Run(last);
            _state = end;
            Run(last);
            end = _state;
        }

        _state = end;
        Land(attempt.ExitLabel);
        NoteThrown();
    }

    // Whatever runs next may throw: what holds now, a catch may find.
    private void NoteThrown()
    {
        if (Frame.Tries.Count > 0 && _state is not null && Frame.Tries.Peek() is var scope)
            scope.Thrown = Join(scope.Thrown, _state);
    }

    private void Return(IReturnOperation returned)
    {
        var value = Eval(returned.ReturnedValue);
        var frame = Frame;
        if (returned.ReturnedValue is { } expression)
            LeakReturned(frame, value, expression);

        if (returned.Kind == OperationKind.YieldReturn)
        {
            var sequence = ObjectAt(frame, "yield", () => new FlowObject(FlowKnowledge.Created, frame.Symbol?.ReturnType));
            frame.Returned = frame.Returned.Or(FlowValue.Of(sequence));
            AddElement(sequence, value);
            return;
        }

        frame.Returned = frame.Returned.Or(value);
        frame.Exit = Join(frame.Exit, _state);
        NoteThrown();
        _state = null;
    }

    private void Jump(ISymbol label, bool isGoTo)
    {
        var frame = Frame;
        var known = frame.Jumps.TryGetValue(label, out var there) ? there : null;
        var joined = Join(known, _state);
        if (isGoTo && frame.Passed.Contains(label) && !ReferenceEquals(joined, known))
            frame.JumpedBack = true;

        frame.Jumps[label] = joined;
        NoteThrown();
        _state = null;
    }

    private void Land(ISymbol? label)
    {
        if (label is null)
            return;

        Frame.Passed.Add(label);
        if (Frame.Jumps.TryGetValue(label, out var jumped))
            _state = Join(_state, jumped);
    }

    private void Initialize(ISymbolInitializerOperation initializer)
    {
        var value = Eval(initializer.Value);
        if (PublishablePlace.OfInitializer(initializer) is not null)
            value = FlowValue.None;
        else if (FlowSinks.OfInitializer(initializer) is { } sink)
            Leak(value, initializer.Value, sink);

        foreach (var member in initializer switch
        {
            IFieldInitializerOperation { InitializedFields: var fields } => fields.Cast<ISymbol>(),
            IPropertyInitializerOperation { InitializedProperties: var properties } => properties,
            _ => [],
        })
        {
            if (FlowTypes.CanCarry(initializer.Value.Type ?? _program.ObjectType))
                WriteMember(member.IsStatic || _this is null ? FlowValue.None : FlowValue.Of(_this), member, value, initializer.Value.Syntax);
        }
    }

    private void LeakReturned(FlowFrame frame, FlowValue value, IOperation expression)
    {
        if (frame.ReturnSink is { } sink)
            Leak(value, expression, sink);
    }
}

using System.Collections.Immutable;
using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <summary>
/// Goes through the code of one method forwards, with values that stand for what it may be given, and writes its <see cref="FlowSummary"/>.
/// Both branches of a condition are taken, loops are repeated until nothing new comes of it. Helpers are known by their summaries, lambdas and local functions are gone through where they are called.
/// </summary>
internal sealed partial class FlowInterpreter
{
    // What a method of some thousand lines needs. It counts steps, not time, so that a finding is there each time or never.
    private const int MaxSteps = 60_000;

    // Joining goes through all that the two ways hold: hundreds of variables, in each statement of a try, are what costs.
    private const int ValuesPerStep = 32;

    // Lambdas within lambdas.
    private const int MaxFrames = 8;

    private readonly FlowProgram _program;
    private readonly int _depth;
    private readonly FlowKnowledgeBase _known;
    private readonly FlowObject? _this;
    private readonly SyntaxNode _place;

    private readonly Dictionary<(object Site, object? Part), FlowObject> _objects = [];
    private readonly Dictionary<(FlowObject, FlowKey), FlowValue> _initials = [];
    private readonly Stack<FlowFrame> _frames = new();
    private readonly FlowLeaks _leaks = new();
    private readonly List<FlowStore> _stores = [];
    private readonly Dictionary<(FlowPath, IOperation), FlowCallback> _callbacks = [];
    private FlowState? _state = FlowState.Empty;
    private bool _isComplete = true;
    private bool _isInMemory = true;
    private bool _saves;
    private int _steps;

    public FlowInterpreter(FlowProgram program, ISymbol member, int depth)
    {
        _place = program.SyntaxOf(member);
        _program = program;
        _known = program.Known;
        _depth = depth;
        if (member is IMethodSymbol { IsStatic: false, ContainingType: { } type })
            _this = new FlowObject(FlowKnowledge.Input, type, new FlowPath(FlowPath.This));
    }

    private bool IsSpent => _steps > MaxSteps;

    /// <summary>Goes through a method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="bodies">Its code: first what initialises the object, if it is a constructor.</param>
    /// <param name="answer">Where goes what it returns; null where only its callers get it.</param>
    public FlowSummary Summarize(IMethodSymbol method, IReadOnlyList<IOperation> bodies, FlowSink? answer)
    {
        foreach (var parameter in method.Parameters)
            _state = _state!.Set(parameter, parameter.RefKind == RefKind.Out ? FlowValue.None : InputOf(parameter));
        if (_program.IsPrimary(method))
            KeepParameters(method);

        var frame = new FlowFrame(method, isLambda: false, returnSink: answer);
        _frames.Push(frame);
        var start = _state;
        for (var round = 0; round < 3; round++)
        {
            frame.JumpedBack = false;
            _state = start;
            foreach (var body in bodies)
                Run(body);

            frame.Exit = Join(frame.Exit, _state);
            if (!frame.JumpedBack)
                break;
        }

        RunUncalled();
        _frames.Pop();
        LeakUnbound();
        _program.Cost = _program.Cost.WithSummary(_steps, IsSpent);
        return IsSpent ? FlowSummary.Empty : Summary(method, frame);
    }

    /// <summary>Goes through initial values of fields and properties.</summary>
    public FlowSummary SummarizeInitializers(IEnumerable<IOperation> initializers)
    {
        _frames.Push(new FlowFrame(null, isLambda: false));
        foreach (var initializer in initializers)
            Run(initializer);

        RunUncalled();
        _program.Cost = _program.Cost.WithSummary(_steps, IsSpent);
        return IsSpent ? FlowSummary.Empty : new FlowSummary { Leaks = _leaks.All, Stores = [.. _stores], IsComplete = _isComplete };
    }

    // "class Seller(string key)", "record Seller(string Key)": for the methods, and as properties.
    private void KeepParameters(IMethodSymbol constructor)
    {
        foreach (var parameter in constructor.Parameters)
        {
            var value = _state!.Get(parameter) ?? FlowValue.None;
            WriteMember(FlowValue.Of(_this!), parameter, value, _program.SyntaxOf(parameter));
            if (constructor.ContainingType is { IsRecord: true } record && record.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
                WriteMember(FlowValue.Of(_this!), property, value, _program.SyntaxOf(parameter));
        }
    }

    private FlowSummary Summary(IMethodSymbol method, FlowFrame frame)
    {
        var end = frame.Exit ?? FlowState.Empty;
        return new FlowSummary
        {
            Returned = frame.Returned,
            End = end,
            Effects = [.. EffectsOf(end)],
            Outs = [.. method.Parameters.Where(static parameter => parameter.RefKind is RefKind.Out or RefKind.Ref).Select(parameter => (parameter.Ordinal, end.Get(parameter) ?? FlowValue.None))],
            Leaks = _leaks.All,
            Stores = [.. _stores.Select(store => store with { IsKept = store.IsKept || _saves })],
            Callbacks = [.. _callbacks.Values],
            IsComplete = _isComplete,
            IsInMemory = _isInMemory,
        };
    }

    private IEnumerable<FlowEffect> EffectsOf(FlowState end)
    {
        foreach (var input in _objects.Values.Concat(_this is null ? [] : [_this]))
        {
            if (input is not { Path: { } path, IsCopy: false })
                continue;

            foreach (var member in end.Members(input))
            {
                if (!_initials.TryGetValue((input, member.Key), out var initial) || !ReferenceEquals(member.Value, initial))
                    yield return new FlowEffect(path, member.Key, member.Value);
            }
        }
    }

    private FlowValue InputOf(IParameterSymbol parameter)
    {
        var path = new FlowPath(parameter.Ordinal);
        return InputAt(path, parameter.Type, _program.SyntaxOf(parameter));
    }

    private FlowValue InputAt(FlowPath path, ITypeSymbol type, SyntaxNode at)
    {
        if (!FlowTypes.CanCarry(type))
            return FlowValue.None;

        type = FlowTypes.Unwrapped(type);
        var value = FlowValue.Of(ObjectAt(path, "input", () => new FlowObject(FlowKnowledge.Input, type, path)));
        return FlowTypes.CanBeText(type) ? value.Or(FlowValue.Of(new FlowTaint(new InputOrigin(path, null, type, FlowKeys.None), at))) : value;
    }

    private FlowObject ObjectAt(object site, object? part, Func<FlowObject> create)
    {
        if (!_objects.TryGetValue((site, part), out var known))
            _objects.Add((site, part), known = create());

        return known;
    }

    private FlowState? Join(FlowState? a, FlowState? b)
    {
        if (IsSpent)
            return a ?? b;

        _steps += 1 + (FlowState.Different(a, b) / ValuesPerStep);
        return FlowState.Join(a, b, Initial);
    }

    private bool Spend()
    {
        _steps++;
        if ((_steps & 1023) == 0)
            _program.CancellationToken.ThrowIfCancellationRequested();

        return !IsSpent;
    }
}

using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <content>Lambdas and local functions: they see the variables around them as they are when they are called.</content>
internal sealed partial class FlowInterpreter
{
    private readonly Dictionary<IOperation, FlowFunction> _functions = [];

    // Those that nobody has called yet, with what held where they were made.
    private readonly Dictionary<FlowFunction, FlowState> _uncalled = [];

    private FlowValue Lambda(IAnonymousFunctionOperation lambda) => Remember(FlowFunction.Of(lambda), lambda);

    private FlowValue Remember(FlowFunction function, IOperation site)
    {
        if (!_functions.TryGetValue(site, out var known))
        {
            _functions.Add(site, known = function);
            _uncalled.Add(known, _state!);
        }

        return FlowValue.Of(known);
    }

    /// <summary>Calls what a value may be. What the method was given as a function, its caller knows.</summary>
    private FlowValue InvokeAll(FlowValue callee, IReadOnlyList<FlowValue> arguments, IOperation site)
    {
        var result = FlowValue.None;
        var before = _state;
        FlowState? after = callee.Functions.Length == 0 ? _state : null;
        foreach (var function in callee.Functions)
        {
            _state = before;
            result = result.Or(Invoke(function, arguments, site));
            after = Join(after, _state);
        }

        _state = after;
        foreach (var input in callee.Objects)
        {
            if (input.Path is not { } path)
                continue;

            var call = NoteCallback(path, site, arguments);
            if ((input.Type as INamedTypeSymbol)?.DelegateInvokeMethod is { ReturnsVoid: false } invoke)
                result = result.Or(ReadKey(FlowValue.Of(input), call, invoke.ReturnType, site.Syntax));
        }

        return result;
    }

    // Each place where the function is called has a result of its own.
    private FlowKey NoteCallback(FlowPath function, IOperation site, IReadOnlyList<FlowValue> arguments)
    {
        var known = _callbacks.TryGetValue((function, site), out var callback) ? callback : new FlowCallback(function, FlowKey.OfResult(_callbacks.Count), []);
        var given = arguments.Select((argument, i) => i < known.Arguments.Length ? known.Arguments[i].Or(argument) : argument).ToArray();
        _callbacks[(function, site)] = known with { Arguments = given };
        return known.Result;
    }

    private FlowValue Invoke(FlowFunction function, IReadOnlyList<FlowValue> arguments, IOperation site, FlowSink? answer = null)
    {
        _uncalled.Remove(function);
        if (function.Body is not { } body)
            return _program.HasCode(function.Symbol) ? Apply(function.Symbol, function.Receiver ?? FlowValue.None, arguments, site) : CallReferenced(function, arguments, site);
        if (_state is null || _frames.Count >= MaxFrames || _frames.Any(frame => ReferenceEquals(frame.Body, body)))
            return FlowValue.None;

        foreach (var uncalled in _uncalled.Keys.Where(known => ReferenceEquals(known.Body, body)).ToList())
            _uncalled.Remove(uncalled);
        for (var i = 0; i < function.Symbol.Parameters.Length; i++)
            _state = _state.Set(function.Symbol.Parameters[i], i < arguments.Count ? arguments[i] : FlowValue.None);

        var frame = new FlowFrame(function.Symbol, isLambda: true, body, answer);
        _frames.Push(frame);
        Run(body is ILocalFunctionOperation local ? local.Body ?? local.IgnoredBody : body);
        _frames.Pop();
        _state = Join(frame.Exit, _state);
        return frame.Returned;
    }

    // "Select(string.Concat)", "Select(Convert.ToBase64String)": by the method's name.
    private FlowValue CallReferenced(FlowFunction function, IReadOnlyList<FlowValue> arguments, IOperation site) => KnownMethods.EffectOf(function.Symbol) switch
    {
        KnownEffect.Receiver or KnownEffect.Text => arguments.Aggregate(function.Receiver ?? FlowValue.None, static (all, next) => all.Or(next)).Text,
        KnownEffect.Map when arguments.Count > 0 => MapTo(function.Symbol.ReturnType as INamedTypeSymbol, arguments[0], site),
        _ => FlowValue.None,
    };

    // Who calls a lambda that is only passed on, nobody knows; that it is called is likely.
    private void RunUncalled()
    {
        while (_uncalled.Count > 0 && !IsSpent)
        {
            var next = _uncalled.First();
            _uncalled.Remove(next.Key);
            _state = next.Value;
            if (next.Key.Body is { } body)
                Invoke(next.Key, [.. next.Key.Symbol.Parameters.Select(parameter => Unknown(parameter.Type, body, parameter))], body);
        }
    }
}

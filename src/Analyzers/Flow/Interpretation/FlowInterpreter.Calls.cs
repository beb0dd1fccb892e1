using System.Collections.Immutable;
using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Flow.Values;
using ConnectGen.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <content>Calls: of methods whose code is at hand, of functions, and of those that are known by their names.</content>
internal sealed partial class FlowInterpreter
{
    // More classes than these behind one interface say nothing any more.
    private const int MostTargets = 6;

    private FlowValue Call(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var instance = Eval(call.Instance);
        var arguments = Arguments(call.Arguments, method);
        if (_state is null)
            return FlowValue.None;
        if (_known.Sources.OfRead(call) is var (secret, name))
            return Source(secret, name, call.Syntax);
        if (Barriers.IsGuard(method) || _known.Options.IsSanitizer(method, call.Syntax.SyntaxTree) || Barriers.CutsShort(call))
            return FlowValue.None;

        switch (method.MethodKind)
        {
            case MethodKind.DelegateInvoke:
                _isInMemory = false;
                return InvokeAll(instance, arguments, call);
            case MethodKind.LocalFunction when _program.LocalFunction(method, call) is { } body:
                return _program.Captures(method, body) ? Invoke(new FlowFunction(method, body), arguments, call) : Apply(method, _this is null ? FlowValue.None : FlowValue.Of(_this), arguments, call, call.Arguments);
            default:
                return CallMethod(call, method, instance, arguments);
        }
    }

    private FlowValue CallMethod(IInvocationOperation call, IMethodSymbol method, FlowValue instance, IReadOnlyList<FlowValue> arguments)
    {
        var targets = Targets(method, instance, call.IsVirtual);
        if (targets.Count == 0)
        {
            NoteSaving(method, isInMemory: FlowTypes.IsOfRuntime(method.ContainingType));
            _isInMemory &= FlowTypes.IsCollection(method.ContainingType);
            return CallKnown(call, method, instance, arguments);
        }

        NoteSaving(method, isInMemory: targets.All(target => _depth > 0 && _program.Summary(target, _depth - 1).IsInMemory));
        var before = _state;
        FlowState? after = null;
        var result = FlowValue.None;
        foreach (var target in targets)
        {
            _state = before;
            result = result.Or(Apply(target, instance, arguments, call, call.Arguments));
            after = Join(after, _state);
        }

        _state = after;
        return result;
    }

    // The code that a call can run: of the object's own class where that is known, else of every class that can be meant.
    private IReadOnlyList<IMethodSymbol> Targets(IMethodSymbol method, FlowValue instance, bool isVirtual)
    {
        if (!isVirtual || !(method.IsVirtual || method.IsAbstract || method.IsOverride))
            return _program.HasCode(method) ? [method] : [];

        var known = instance.Objects.Where(static o => o.Knowledge == FlowKnowledge.Created).Select(static o => o.Type).OfType<INamedTypeSymbol>().Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList();
        if (known.Count > 0 && known.Count == instance.Objects.Length)
            return [.. known.Select(type => _program.Override(method, type)).OfType<IMethodSymbol>().Where(_program.HasCode)];

        return _program.IsSource(method.ContainingType) || method.ContainingType.TypeKind == TypeKind.Interface ? _program.Overrides(method, MostTargets) : _program.HasCode(method) ? [method] : [];
    }

    /// <summary>Evaluates arguments, looks whether they leave, and puts them in the order of the parameters.</summary>
    private IReadOnlyList<FlowValue> Arguments(ImmutableArray<IArgumentOperation> arguments, IMethodSymbol method)
    {
        var values = new FlowValue[method.Parameters.Length];
        foreach (var argument in arguments)
        {
            var isOut = argument.Parameter?.RefKind == RefKind.Out;
            var value = isOut ? FlowValue.None : Eval(argument.Value);
            if (!value.IsNone && PublishablePlace.OfArgument(argument) is not null)
                value = FlowValue.None;
            if (argument.Parameter is not { } parameter || _state is null)
                continue;

            if (parameter.Ordinal < values.Length)
                values[parameter.Ordinal] = value;
            if (value.IsNone)
                continue;

            if ((FlowSinks.OfArgument(argument) ?? _known.Options.SinkOf(method, argument.Syntax.SyntaxTree)) is { } sink && !TellsByItself(method, sink))
                LeakArgument(argument, value, sink);
            if (value.Functions.Length > 0 && FlowSinks.OfHandler(argument) is { } answer)
                Serve(value, answer, argument);
        }

        for (var i = 0; i < values.Length; i++)
            values[i] ??= FlowValue.None;

        return values;
    }

    // An exception of the app's own: its constructor shows what becomes of the argument.
    private bool TellsByItself(IMethodSymbol method, FlowSink sink) => sink.Place == SinkPlace.Exception && method.MethodKind == MethodKind.Constructor && _program.HasCode(method);

    // Each of "LogInformation("{A} {B}", a, b)" by itself.
    private void LeakArgument(IArgumentOperation argument, FlowValue value, FlowSink sink)
    {
        if (argument.ArgumentKind == ArgumentKind.ParamArray && argument.Value.Unwrapped() is IArrayCreationOperation { Initializer.ElementValues: { IsEmpty: false } elements })
        {
            for (var i = 0; i < elements.Length; i++)
                Leak(ReadKey(value, FlowKey.OfElement(i), null, elements[i].Syntax), elements[i], sink with { Form = sink.FormOfElement(i) });
        }
        else
        {
            Leak(value, argument.Value, sink);
        }
    }

    // What answers requests: its code is gone through as the framework runs it.
    private void Serve(FlowValue handler, FlowSink answer, IOperation site)
    {
        foreach (var function in handler.Functions)
        {
            if (function.Body is null)
                _program.Serve(function.Symbol, answer);
            else
                Invoke(function, [.. function.Symbol.Parameters.Select(parameter => Unknown(parameter.Type, site, parameter))], site, answer);
        }
    }

    /// <summary>Gets a value of which nothing is known but its type.</summary>
    private FlowValue Unknown(ITypeSymbol? type, IOperation site, object? part = null)
    {
        if (type is null || !FlowTypes.CanCarry(type) || FlowTypes.Unwrapped(type) is not { SpecialType: not SpecialType.System_String, TypeKind: not TypeKind.Delegate } known)
            return FlowValue.None;

        return FlowValue.Of(ObjectAt(site, part ?? "unknown", () => new FlowObject(FlowKnowledge.Found, known)));
    }

    private FlowValue Apply(IMethodSymbol method, FlowValue instance, IReadOnlyList<FlowValue> arguments, IOperation site, ImmutableArray<IArgumentOperation> written = default)
    {
        if (Barriers.IsGuard(method))
            return FlowValue.None;
        if (_depth == 0)
        {
            _isComplete = _isInMemory = false;
            return Unknown(method.ReturnType, site);
        }

        var summary = _program.Summary(method, _depth - 1);
        _isComplete &= summary.IsComplete;
        _isInMemory &= summary.IsInMemory;
        var call = new FlowCall(this, instance, arguments, site, written);
        var result = call.Apply(summary);
        if (written.IsDefault)
            return result;

        foreach (var argument in written)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref } parameter)
                Assign(argument.Value, call.OutOf(summary, parameter.Ordinal), argument.Syntax);
        }

        return result;
    }

    // What is kept: the key that the same method has put into an object is stored with it. A list in memory keeps nothing, nor does a class of the project's own that puts it into one.
    // To save changes is what a unit of work does, whatever can be seen of it.
    private void NoteSaving(IMethodSymbol method, bool isInMemory) => _saves |= IsSaving(method.Name) && (!isInMemory || method.Name.StartsWith("SaveChanges", StringComparison.Ordinal));

    private static bool IsSaving(string name) => name is "SaveChanges" or "SaveChangesAsync" or "Add" or "AddAsync" or "Update" or "UpdateAsync" or "UpdateProperties" or "Insert" or "InsertAsync" or "InsertOne" or "InsertOneAsync" or "ReplaceOne" or "ReplaceOneAsync" or "Upsert" or "UpsertAsync" or "Save" or "SaveAsync" or "Store" or "StoreAsync" or "Attach";

    private FlowValue Reference(IMethodReferenceOperation reference)
    {
        var instance = Eval(reference.Instance);
        return _program.LocalFunction(reference.Method, reference) is { } body
            ? Remember(new FlowFunction(reference.Method, body), body)
            : FlowValue.Of(new FlowFunction(reference.Method, null, instance));
    }

    private SyntaxNode ArgumentAt(IOperation site, ImmutableArray<IArgumentOperation> written, int ordinal)
    {
        if (!written.IsDefault)
        {
            foreach (var argument in written)
            {
                if (argument.Parameter?.Ordinal == ordinal && !argument.IsImplicit)
                    return Expression(argument.Value);
            }
        }

        // "seller.Log()": the object itself.
        return ordinal == FlowPath.This && site.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } ? receiver : site.Syntax;
    }
}

using System.Collections.Immutable;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <content>Putting what a call gives into the place of what a summary speaks of.</content>
internal sealed partial class FlowInterpreter
{
    /// <summary>One call of a method whose summary is known.</summary>
    private sealed class FlowCall(
        FlowInterpreter caller, FlowValue instance, IReadOnlyList<FlowValue> arguments, IOperation site, ImmutableArray<IArgumentOperation> written = default)
    {
        private readonly HashSet<FlowObject> _made = [];
        private readonly Dictionary<FlowKey, FlowValue> _called = [];
        private FlowSummary _summary = FlowSummary.Empty;

        public FlowValue Apply(FlowSummary summary)
        {
            _summary = summary;

            // What is put into objects is found out before any of it is, since one may lie in another.
            var effects = summary.Effects.Select(effect => (Target: Resolve(effect.Target), effect.Key, Value: Substitute(effect.Value))).ToList();
            foreach (var leak in summary.Leaks)
                Leak(leak);

            foreach (var store in summary.Stores)
                Store(store);

            foreach (var (target, key, value) in effects)
                caller.WriteKey(target, key, value);

            foreach (var callback in summary.Callbacks)
                Call(callback);

            return Substitute(summary.Returned);
        }

        public FlowValue OutOf(FlowSummary summary, int ordinal)
        {
            _summary = summary;
            foreach (var (place, value) in summary.Outs)
            {
                if (place == ordinal)
                    return Substitute(value);
            }

            return FlowValue.None;
        }

        // A place in the helper where what this call gives leaves.
        private void Leak(FlowLeak leak)
        {
            foreach (var part in leak.Parts)
            {
                if (part.Taint.Origin is not InputOrigin input)
                    continue;

                var place = caller.ArgumentAt(site, written, input.Path.Ordinal);
                var parts = Secrets(input).Select(taint => new FlowLeakPart(taint, null)).ToArray();
                if (parts.Length > 0)
                    caller._leaks.Add(new FlowLeak(leak.Sink, place, parts, leak));
            }
        }

        // What the helper calls, once for each place; what a function is given may have come from itself.
        private FlowValue Call(FlowCallback? callback)
        {
            if (callback is null)
                return FlowValue.None;
            if (_called.TryGetValue(callback.Result, out var result))
                return result;

            _called[callback.Result] = FlowValue.None;
            return _called[callback.Result] = caller.InvokeAll(Resolve(callback.Function), [.. callback.Arguments.Select(Substitute)], site);
        }

        // A member that the helper gives what this call gives to it.
        private void Store(FlowStore store)
        {
            if (store.Taint.Origin is not InputOrigin input)
                return;

            var place = caller.ArgumentAt(site, written, input.Path.Ordinal);
            foreach (var taint in Secrets(input))
                caller._stores.Add(new FlowStore(store.Member, taint, place, store.IsKept));
        }

        private FlowValue Resolve(FlowPath path)
        {
            if (path.Outer is { } outer)
                return path.Key.IsResult ? Call(_summary.Callbacks.FirstOrDefault(callback => callback.Result.Equals(path.Key) && callback.Function.Equals(outer)))
                    : path.Key.Equals(FlowKey.AnyElement) ? caller.ElementValues(Resolve(outer), null, site)
                    : caller.ReadKey(Resolve(outer), path.Key, null, site.Syntax);

            return path.Ordinal == FlowPath.This ? instance : path.Ordinal < arguments.Count ? arguments[path.Ordinal] : FlowValue.None;
        }

        private IEnumerable<FlowTaint> Secrets(InputOrigin input)
        {
            var value = Resolve(input.Path);
            return input.Whole is { } form ? caller.PartsOf(value, form, input.Known, site).Select(static part => part.Taint) : value.Taints;
        }

        private FlowValue Substitute(FlowValue value)
        {
            if (value.IsNone)
                return value;

            var result = FlowValue.None;
            foreach (var taint in value.Taints)
            {
                result = taint.Origin is InputOrigin input
                    ? Secrets(input).Aggregate(result, (all, given) => all.Or(FlowValue.Of(given.From(given.Origin, site.Syntax))))
                    : result.Or(FlowValue.Of(taint.From(taint.Origin, site.Syntax)));
            }

            foreach (var known in value.Objects)
            {
                result = result.Or(known switch
                {
                    { Path: { } path, IsCopy: true } => Copy(known, Resolve(path)),
                    { Path: { } path } => Resolve(path).WithoutText,
                    _ => FlowValue.Of(Instantiate(known)),
                });
            }

            foreach (var function in value.Functions)
                result = result.Or(FlowValue.Of(function));

            return result;
        }

        // What the helper has made is another object at each call.
        private FlowObject Instantiate(FlowObject known)
        {
            var twin = caller.ObjectAt(site, known, () => new FlowObject(known.Knowledge, known.Type));
            if (_made.Add(known))
                Fill(FlowValue.Of(twin), known);

            return twin;
        }

        // A copy of what it was given, with what it has changed.
        private FlowValue Copy(FlowObject known, FlowValue original)
        {
            var twin = caller.CopyOf(original.WithoutText, site);
            if (_made.Add(known))
                Fill(twin, known);

            return twin;
        }

        private void Fill(FlowValue twin, FlowObject known)
        {
            foreach (var member in _summary.End.Members(known))
                caller.WriteKey(twin, member.Key, Substitute(member.Value));
        }
    }
}

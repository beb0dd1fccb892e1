using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow.Values;

/// <summary>What variables and objects hold at one place of a method. It never changes: a branch keeps the one that it began with.</summary>
/// <param name="variables">The values of locals and parameters.</param>
/// <param name="heap">What objects hold, as far as it has been put into them or looked at.</param>
internal sealed class FlowState(ImmutableDictionary<ISymbol, FlowValue> variables, ImmutableDictionary<FlowObject, ImmutableDictionary<FlowKey, FlowValue>> heap)
{
    private static readonly ImmutableDictionary<FlowKey, FlowValue> NoMembers = ImmutableDictionary<FlowKey, FlowValue>.Empty;

    public static FlowState Empty { get; } = new(
        ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default),
        ImmutableDictionary<FlowObject, ImmutableDictionary<FlowKey, FlowValue>>.Empty);

    private ImmutableDictionary<ISymbol, FlowValue> Variables => variables;

    private ImmutableDictionary<FlowObject, ImmutableDictionary<FlowKey, FlowValue>> Heap => heap;

    public FlowValue? Get(ISymbol variable) => variables.TryGetValue(variable, out var value) ? value : null;

    public FlowState Set(ISymbol variable, FlowValue value) => new(variables.SetItem(variable, value), heap);

    /// <summary>Gets what is known of an object's members.</summary>
    public ImmutableDictionary<FlowKey, FlowValue> Members(FlowObject instance) => heap.TryGetValue(instance, out var members) ? members : NoMembers;

    public bool Knows(FlowObject instance) => heap.ContainsKey(instance);

    public FlowState Set(FlowObject instance, FlowKey key, FlowValue value) => Set(instance, Members(instance).SetItem(key, value));

    public FlowState Set(FlowObject instance, ImmutableDictionary<FlowKey, FlowValue> members) => new(variables, heap.SetItem(instance, members));

    /// <summary>Gets how many values are looked at to join two ways.</summary>
    public static int Different(FlowState? a, FlowState? b) =>
        a is null || b is null || ReferenceEquals(a, b) ? 0
        : (ReferenceEquals(a.Variables, b.Variables) ? 0 : b.Variables.Count) + (ReferenceEquals(a.Heap, b.Heap) ? 0 : a.Heap.Count + b.Heap.Count);

    /// <summary>Joins two ways that meet: the very same state where the other adds nothing.</summary>
    /// <param name="a">The state at the end of one; null where nothing comes from there.</param>
    /// <param name="b">The state at the end of the other.</param>
    /// <param name="initial">What a member holds that nobody has looked at.</param>
    public static FlowState? Join(FlowState? a, FlowState? b, Func<FlowObject, FlowKey, FlowValue> initial)
    {
        if (a is null || b is null || ReferenceEquals(a, b))
            return a ?? b;

        var variables = a.Variables;
        if (!ReferenceEquals(variables, b.Variables))
        {
            foreach (var pair in b.Variables)
            {
                if (!variables.TryGetValue(pair.Key, out var known))
                    variables = variables.Add(pair.Key, pair.Value);
                else if (known.Or(pair.Value) is var both && !ReferenceEquals(both, known))
                    variables = variables.SetItem(pair.Key, both);
            }
        }

        var heap = a.Heap;
        if (!ReferenceEquals(heap, b.Heap))
        {
            foreach (var pair in b.Heap)
            {
                if (!heap.TryGetValue(pair.Key, out var known))
                    heap = heap.Add(pair.Key, Join(pair.Key, NoMembers, pair.Value, initial));
                else if (!ReferenceEquals(known, pair.Value) && Join(pair.Key, known, pair.Value, initial) is var both && !ReferenceEquals(both, known))
                    heap = heap.SetItem(pair.Key, both);
            }

            // What only this way has looked at, the other left as it was.
            foreach (var pair in a.Heap)
            {
                if (!b.Heap.ContainsKey(pair.Key) && Join(pair.Key, pair.Value, NoMembers, initial) is var both && !ReferenceEquals(both, pair.Value))
                    heap = heap.SetItem(pair.Key, both);
            }
        }

        return ReferenceEquals(variables, a.Variables) && ReferenceEquals(heap, a.Heap) ? a : new FlowState(variables, heap);
    }

    private static ImmutableDictionary<FlowKey, FlowValue> Join(
        FlowObject instance, ImmutableDictionary<FlowKey, FlowValue> a, ImmutableDictionary<FlowKey, FlowValue> b, Func<FlowObject, FlowKey, FlowValue> initial)
    {
        var joined = a;
        foreach (var pair in b)
        {
            var known = a.TryGetValue(pair.Key, out var value) ? value : initial(instance, pair.Key);
            var both = known.Or(pair.Value);
            if (value is null || !ReferenceEquals(both, value))
                joined = joined.SetItem(pair.Key, both);
        }

        foreach (var pair in a)
        {
            if (!b.ContainsKey(pair.Key) && pair.Value.Or(initial(instance, pair.Key)) is var both && !ReferenceEquals(both, pair.Value))
                joined = joined.SetItem(pair.Key, both);
        }

        return joined;
    }
}

using System.Collections.Immutable;

namespace ConnectGen.Analyzers.Flow.Values;

/// <summary>A set of members, equal to another that has the same.</summary>
internal sealed class FlowKeys(ImmutableHashSet<FlowKey> keys) : IEquatable<FlowKeys>
{
    public static FlowKeys None { get; } = new(ImmutableHashSet<FlowKey>.Empty);

    public bool Contains(FlowKey key) => keys.Contains(key);

    public FlowKeys Plus(ImmutableHashSet<FlowKey> more) => new(keys.Union(more));

    public bool Equals(FlowKeys? other) => other is not null && (ReferenceEquals(this, other) || keys.SetEquals(other.Items));

    public override bool Equals(object? obj) => Equals(obj as FlowKeys);

    public override int GetHashCode() => keys.Count;

    private ImmutableHashSet<FlowKey> Items => keys;
}

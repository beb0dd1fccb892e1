using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow.Values;

/// <summary>What a method is given: a parameter or its own object, or what lies in it.</summary>
/// <param name="Ordinal">The parameter's place; <see cref="This"/> for the object that the method belongs to.</param>
/// <param name="Outer">What this lies in; null for the parameter itself.</param>
/// <param name="Key">Where it lies in that.</param>
internal sealed record FlowPath(int Ordinal, FlowPath? Outer = null, FlowKey Key = default)
{
    public const int This = -1;

    // Deeper than this nobody looks.
    private const int MaxLength = 3;

    public int Length => Outer is null ? 0 : Outer.Length + 1;

    /// <summary>Gets the member that holds the value; null for a parameter and for an element.</summary>
    public ISymbol? Last => Outer is null ? null : Key.Member ?? Outer.Last;

    public FlowPath? Append(FlowKey key) => Length < MaxLength ? new FlowPath(Ordinal, this, key) : null;
}

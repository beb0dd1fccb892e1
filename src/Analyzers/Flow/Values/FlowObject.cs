using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow.Values;

/// <summary>How much is known of an object.</summary>
internal enum FlowKnowledge
{
    /// <summary>The method made it: it holds what was put into it, and nothing else.</summary>
    Created,

    /// <summary>It comes from elsewhere: its members hold what they hold anywhere in the compilation.</summary>
    Found,

    /// <summary>The method was given it.</summary>
    Input,
}

/// <summary>An object, told from others by the place that it comes from. What is in it, a <see cref="FlowState"/> says.</summary>
/// <param name="knowledge">How much is known of it.</param>
/// <param name="type">The type that it has as far as anyone knows.</param>
/// <param name="path">What the method was given it as; null where it was not.</param>
/// <param name="isCopy">Whether it is a copy, which began with what the other holds: what is put into it, the other does not get.</param>
internal sealed class FlowObject(FlowKnowledge knowledge, ITypeSymbol? type, FlowPath? path = null, bool isCopy = false)
{
    public bool IsCopy => isCopy;

    public FlowKnowledge Knowledge => knowledge;

    public ITypeSymbol? Type => type;

    public FlowPath? Path => path;
}

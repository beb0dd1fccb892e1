using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow;

/// <summary>What a method does with what it is given, whoever calls it. Its values speak of the method's inputs; a call puts its own in their place.</summary>
internal sealed record FlowSummary
{
    public static FlowSummary Empty { get; } = new();

    /// <summary>Gets what it returns; of an iterator, a sequence.</summary>
    public FlowValue Returned { get; init; } = FlowValue.None;

    /// <summary>Gets what it knows of objects when it ends.</summary>
    public FlowState End { get; init; } = FlowState.Empty;

    /// <summary>Gets what it puts into objects that it is given.</summary>
    public FlowEffect[] Effects { get; init; } = [];

    /// <summary>Gets the last values of parameters that are given by reference, by their places.</summary>
    public (int Ordinal, FlowValue Value)[] Outs { get; init; } = [];

    /// <summary>Gets what leaves here, if it is a secret.</summary>
    public FlowLeak[] Leaks { get; init; } = [];

    /// <summary>Gets what members are given here.</summary>
    public FlowStore[] Stores { get; init; } = [];

    /// <summary>Gets the functions that it is given and calls.</summary>
    public FlowCallback[] Callbacks { get; init; } = [];

    public FlowSummary With(IEnumerable<FlowStore> stores) => this with { Stores = [.. Stores, .. stores] };

    /// <summary>Gets whether every method that it calls has been looked into, however deep.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Gets whether all that it calls is code of the project and methods of collections, so that nothing is kept for longer than the process.</summary>
    public bool IsInMemory { get; init; }
}

/// <summary>Something that a method puts into an object that it is given.</summary>
internal sealed record FlowEffect(FlowPath Target, FlowKey Key, FlowValue Value);

/// <summary>A function that a method is given and calls, with what it passes to it.</summary>
/// <param name="Function">The function.</param>
/// <param name="Result">What the method calls what it returns.</param>
/// <param name="Arguments">What it is given.</param>
internal sealed record FlowCallback(FlowPath Function, FlowKey Result, FlowValue[] Arguments);

/// <summary>A member that is given something that may be a secret.</summary>
/// <param name="Member">The member.</param>
/// <param name="Taint">What it is given.</param>
/// <param name="Value">The expression of it.</param>
/// <param name="IsKept">Whether the method saves something, so that the value may be kept as it is.</param>
internal sealed record FlowStore(ISymbol Member, FlowTaint Taint, SyntaxNode Value, bool IsKept);

/// <summary>A place where a value leaves that may be a secret.</summary>
/// <param name="Sink">Where it leaves.</param>
/// <param name="Expression">The expression that leaves.</param>
/// <param name="Parts">What may be secret of it.</param>
/// <param name="Inner">The place in the helper where it really leaves, if it is passed to one.</param>
internal sealed record FlowLeak(FlowSink Sink, SyntaxNode Expression, FlowLeakPart[] Parts, FlowLeak? Inner = null);

/// <summary>A secret that may leave.</summary>
/// <param name="Taint">Where it comes from.</param>
/// <param name="Member">The member of the value through which it leaves; null for the value itself.</param>
internal sealed record FlowLeakPart(FlowTaint Taint, ISymbol? Member);

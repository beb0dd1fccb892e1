using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <summary>A method, lambda or local function that is being gone through: what has left it so far.</summary>
internal sealed class FlowFrame(IMethodSymbol? symbol, bool isLambda, IOperation? body = null, FlowSink? returnSink = null)
{
    /// <summary>Gets where goes what it returns; null where only its caller gets it.</summary>
    public FlowSink? ReturnSink => returnSink;

    public IMethodSymbol? Symbol => symbol;

    public bool IsLambda => isLambda;

    public IOperation? Body => body;

    public FlowValue Returned { get; set; } = FlowValue.None;

    /// <summary>Gets or sets what holds where it returns; null as long as nothing has returned.</summary>
    public FlowState? Exit { get; set; }

    /// <summary>Gets what holds where code jumps to a label.</summary>
    public Dictionary<ISymbol, FlowState?> Jumps { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Gets the labels that have been passed.</summary>
    public HashSet<ISymbol> Passed { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Gets or sets a value indicating whether code has jumped to a label that had been passed, and has to be gone through again.</summary>
    public bool JumpedBack { get; set; }

    /// <summary>Gets the tries that the code is in, each with what may hold where something in it throws.</summary>
    public Stack<FlowTry> Tries { get; } = new();
}

/// <summary>A try block.</summary>
internal sealed class FlowTry
{
    /// <summary>Gets or sets what may hold where something in it throws.</summary>
    public FlowState? Thrown { get; set; }
}

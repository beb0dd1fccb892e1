using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Values;

/// <summary>A lambda, a local function or a method that is passed on like a value.</summary>
/// <param name="symbol">What is called.</param>
/// <param name="body">What runs; null for a method, which is known by its summary.</param>
/// <param name="receiver">The object that a method is called on.</param>
internal sealed class FlowFunction(IMethodSymbol symbol, IOperation? body, FlowValue? receiver = null)
{
    public IMethodSymbol Symbol => symbol;

    public IOperation? Body => body;

    public FlowValue? Receiver => receiver;

    public bool IsSameAs(FlowFunction other) => ReferenceEquals(this, other) || (SymbolEqualityComparer.Default.Equals(symbol, other.Symbol) && ReferenceEquals(body, other.Body));

    public static FlowFunction Of(IAnonymousFunctionOperation lambda) => new(lambda.Symbol, lambda.Body);
}

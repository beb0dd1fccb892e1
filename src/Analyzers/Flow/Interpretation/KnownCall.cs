using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <summary>A call of a method that is known by its name.</summary>
/// <param name="Call">The call.</param>
/// <param name="Method">The method.</param>
/// <param name="Receiver">What it is called on; of an extension method, its first argument.</param>
/// <param name="ReceiverOperation">The expression of that.</param>
/// <param name="Arguments">The other arguments, in the order of the parameters.</param>
/// <param name="Operations">Their expressions.</param>
internal sealed record KnownCall(
    IInvocationOperation Call, IMethodSymbol Method, FlowValue Receiver, IOperation? ReceiverOperation, IReadOnlyList<FlowValue> Arguments, IReadOnlyList<IArgumentOperation> Operations)
{
    public bool IsText => FlowTypes.IsText(ReceiverOperation?.Type);

    public bool IsDictionary => FlowTypes.IsDictionary(ReceiverOperation?.Type);

    public bool IsSequence => FlowTypes.ElementOf(ReceiverOperation?.Type) is not null;

    /// <summary>Gets the key that the first argument is; any, where it is not written out.</summary>
    public FlowKey Key => Operations.Count > 0 && Operations[0].Value.Unwrapped().ConstantValue is { HasValue: true, Value: { } constant } ? FlowKey.OfElement(constant) : FlowKey.AnyElement;

    /// <summary>Gets the arguments that can be text, with their expressions.</summary>
    public IEnumerable<(FlowValue, IOperation)> Texts
    {
        get
        {
            var offset = Method.IsExtensionMethod && Call.Instance is null ? 1 : 0;
            foreach (var argument in Operations)
            {
                if (argument.Parameter is { } parameter && parameter.Ordinal - offset is var place && place >= 0 && place < Arguments.Count)
                    yield return (Arguments[place], argument.Value.Unconverted());
            }
        }
    }
}

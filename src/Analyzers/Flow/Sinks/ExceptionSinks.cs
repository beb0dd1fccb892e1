using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>What exceptions say: they are logged, and shown by many a development page.</summary>
internal static class ExceptionSinks
{
    private static readonly TypeSet Status = new("Grpc.Core", "Status");

    /// <summary>Gets the sink of an argument of a constructor, that of a base among them.</summary>
    public static FlowSink? OfConstructor(IOperation call, IMethodSymbol constructor, IParameterSymbol parameter)
    {
        // gRPC sends a status's text to the client.
        if (parameter.Name == "detail" && Status.Has(constructor.ContainingType))
            return new FlowSink(SinkPlace.Response, SinkForm.Text, SinkName.OfCall(call));

        return (parameter.Type.SpecialType == SpecialType.System_String || parameter.Name == "actualValue") && ValueShape.IsException(constructor.ContainingType)
            ? new FlowSink(SinkPlace.Exception, SinkForm.Text, SinkName.OfCall(call))
            : null;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>Finds out whether a value leaves at a place. By metadata name alone: nothing of the frameworks need be referenced.</summary>
internal static class FlowSinks
{
    /// <summary>Gets where what is passed to a call or a constructor goes; null where that is nobody's business. Of a <c>params</c> array the whole is one argument.</summary>
    public static FlowSink? OfArgument(IArgumentOperation argument) => null;

    /// <summary>Gets where one element of a <c>params</c> array goes, given where the array does.</summary>
    public static FlowSink OfElement(IArgumentOperation argument, int index, FlowSink sink) => sink.Form == SinkForm.Texts ? sink with { Form = SinkForm.Text } : sink;

    /// <summary>Gets where what is converted goes: <c>(MarkupString)text</c>.</summary>
    public static FlowSink? OfConversion(IConversionOperation conversion) => null;

    /// <summary>Gets where what is assigned goes: <c>result.Value = …</c>, <c>Response.Headers["X-Key"] = …</c>, <c>ViewBag.Key = …</c>, a member in an initialiser too.</summary>
    public static FlowSink? OfTarget(IOperation target) => null;

    /// <summary>Gets where what a method returns goes: an action's, a page handler's, a hub method's. Null where nobody outside gets it, or where results say by themselves what they carry (<c>IActionResult</c>, <c>IResult</c>).</summary>
    public static FlowSink? OfReturn(IMethodSymbol method) => null;

    /// <summary>Gets where what a function returns goes, given the argument by which it is handed over: <c>app.MapGet("/seller", () => …)</c>.</summary>
    public static FlowSink? OfHandler(IArgumentOperation argument) => null;
}

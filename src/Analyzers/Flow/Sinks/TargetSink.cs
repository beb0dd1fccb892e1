using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>A row of the tables: properties whose values leave.</summary>
/// <param name="Namespace">The namespace of the types; with <c>.*</c> at its end, those below it too.</param>
/// <param name="Types">The types that declare the properties, or their bases, separated by spaces.</param>
/// <param name="Properties">The properties' names, separated by spaces.</param>
internal sealed record TargetSink(string Namespace, string Types, string Properties, SinkPlace Place, SinkForm Form)
{
    private readonly TypeSet _types = new(Namespace, Types);

    public FlowSink? Of(IPropertySymbol property) => _types.HasAnyOf(property.ContainingType) ? new FlowSink(Place, Form, SinkName.OfMember(property)) : null;
}

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>A place where a value leaves the code that may hold it.</summary>
/// <param name="Place">Where it goes.</param>
/// <param name="Form">How much of it goes.</param>
/// <param name="Name">What messages call it: <c>Ok(...)</c>, <c>ILogger.LogInformation(...)</c>, <c>the response of 'SellersController.Get'</c>.</param>
internal sealed record FlowSink(SinkPlace Place, SinkForm Form, string Name)
{
    /// <summary>Gets the elements of a sequence (<see cref="SinkForm.Texts"/>) that are written with all that is in them, by their index: the placeholders of a log's message that begin with <c>@</c>.</summary>
    public IReadOnlyList<int> Destructured { get; init; } = [];

    /// <summary>Gets a value indicating whether an element that is itself a list is written with what is in it; its text alone is the name of its type.</summary>
    public bool WritesLists { get; init; }

    /// <summary>Gets how much of one element of a sequence goes.</summary>
    public SinkForm FormOfElement(int index) => Form != SinkForm.Texts ? Form : Destructured.Contains(index) ? SinkForm.Serialized : WritesLists ? SinkForm.Texts : SinkForm.Text;
}

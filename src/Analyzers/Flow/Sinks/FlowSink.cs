namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>A place where a value leaves the code that may hold it.</summary>
/// <param name="Place">Where it goes.</param>
/// <param name="Form">How much of it goes.</param>
/// <param name="Name">What messages call it: <c>Ok(...)</c>, <c>ILogger.LogInformation(...)</c>, <c>the response of 'SellersController.Get'</c>.</param>
internal sealed record FlowSink(SinkPlace Place, SinkForm Form, string Name);

namespace ConnectGen.Generator.Tests.Inference;

/// <summary>A method of an interface that stands for a service's.</summary>
/// <param name="Kind">What it has of the service's method.</param>
/// <param name="Declaration">The method as C#.</param>
internal sealed record Wrapper(ServiceMethod Method, string Kind, string Declaration);

using ConnectGen.Analyzers.Tests.Infrastructure;

namespace ConnectGen.Analyzers.Tests.Catalogue;

/// <summary>An example of a rule's page.</summary>
/// <param name="Code">The C#.</param>
/// <param name="Properties">What the page says of the project that it is part of, as <c>Name=value</c>.</param>
/// <param name="File">The file that it is, where it is no code.</param>
internal sealed record RulePageExample(string Code, IReadOnlyList<string> Properties, InMemoryFile? File = null);

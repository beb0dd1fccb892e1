namespace ConnectGen.Analyzers.Tests.Catalogue;

/// <summary>An example of a rule's page, and what the page says of the project that it is part of.</summary>
/// <param name="Code">The C#.</param>
/// <param name="Properties">The project's properties, as <c>Name=value</c>.</param>
internal sealed record RulePageExample(string Code, IReadOnlyList<string> Properties);

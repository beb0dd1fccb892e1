using ConnectGen.Analyzers.Flow.Sinks;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow;

/// <summary>A secret that leaves.</summary>
/// <param name="Secret">Which secret it is.</param>
/// <param name="Source">What messages call where it comes from: <c>OAuthToken.AccessToken</c>, <c>Seller.StripeKey</c>.</param>
/// <param name="Sink">Where it goes.</param>
/// <param name="Expression">The expression that leaks: what is marked.</param>
/// <param name="Steps">Where the secret comes by on its way, from where it is read on.</param>
/// <param name="Members">The names of those members of the expression's value that hold the secret; none where the value itself is it.</param>
/// <param name="Holder">The property of the project's own through which it leaks; null where there is none.</param>
internal sealed record FlowFinding(
    FlowSecret Secret,
    string Source,
    FlowSink Sink,
    SyntaxNode Expression,
    IReadOnlyList<Location> Steps,
    IReadOnlyList<string> Members,
    IPropertySymbol? Holder)
{
    /// <summary>Gets the expressions of its way, those within what is marked too.</summary>
    public IReadOnlyList<SyntaxNode> Path { get; init; } = [];

    /// <summary>Gets the expression that leaves in the end: in a helper, if what is marked is passed to one.</summary>
    public SyntaxNode LeavesAs { get; init; } = Expression;
}

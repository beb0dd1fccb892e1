using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow.Values;

/// <summary>A secret that a value may hold, and where it came by. Two of one origin are one: the way that was found first is kept.</summary>
/// <param name="origin">Where it comes from.</param>
/// <param name="at">Where it was last: read, passed on, returned by a helper.</param>
/// <param name="before">Where it was before.</param>
internal sealed class FlowTaint(FlowOrigin origin, SyntaxNode at, FlowTaint? before = null)
{
    // The beginning of the way and its end are what a reader needs.
    private const int MostSteps = 6;

    public FlowOrigin Origin => origin;

    private int Length { get; } = before is null ? 1 : before.Length + 1;

    /// <summary>Gets the same secret in another place.</summary>
    public FlowTaint From(FlowOrigin known, SyntaxNode place) =>
        Length < MostSteps ? new FlowTaint(known, place, this) : new FlowTaint(known, at, before);

    /// <summary>Gets where it came by, from its beginning on.</summary>
    public IEnumerable<SyntaxNode> Steps => before is null ? [at] : [.. before.Steps, at];
}

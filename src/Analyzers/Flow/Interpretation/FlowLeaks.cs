using ConnectGen.Analyzers.Flow.Sinks;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow.Interpretation;

/// <summary>The places of a method where something may leave, each once, however often the code there is gone through.</summary>
internal sealed class FlowLeaks
{
    private readonly Dictionary<(SyntaxNode, FlowSink, FlowLeak?), int> _places = [];
    private readonly List<FlowLeak> _all = [];

    public FlowLeak[] All => [.. _all];

    public void Add(FlowLeak leak)
    {
        if (!_places.TryGetValue((leak.Expression, leak.Sink, leak.Inner), out var place))
        {
            _places.Add((leak.Expression, leak.Sink, leak.Inner), _all.Count);
            _all.Add(leak);
            return;
        }

        var known = _all[place];
        var added = leak.Parts.Where(part => !known.Parts.Any(other => other.Taint.Origin.Equals(part.Taint.Origin))).ToList();
        if (added.Count > 0)
            _all[place] = known with { Parts = [.. known.Parts, .. added] };
    }
}

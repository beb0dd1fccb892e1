using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow;

/// <summary>Decides, once all holders are known, which of the places where something may leave are findings, and words them.</summary>
internal sealed class FlowReport(KeyHolders holders, FlowSources sources, SerializedMembers serialized)
{
    private readonly Dictionary<FlowLeak, FlowFinding?> _decided = [];

    /// <summary>Gets the findings, one for each cause, in the order of the text.</summary>
    public IEnumerable<FlowFinding> Of(IReadOnlyList<FlowSummary> summaries)
    {
        var found = new Dictionary<(SyntaxNode, string), FlowFinding>();
        foreach (var finding in summaries.SelectMany(static summary => summary.Leaks).Select(Decide).OfType<FlowFinding>().Concat(summaries.SelectMany(Stored)))
        {
            // Of one expression that gives out several secrets, the worst is said.
            var key = (finding.Expression, RuleOf(finding.Sink.Place));
            if (!found.TryGetValue(key, out var known) || finding.Secret < known.Secret)
                found[key] = finding;
        }

        return found.Values
            .GroupBy(static finding => finding.Expression.SyntaxTree)
            .SelectMany(static ofFile => WithoutOuter([.. ofFile.OrderBy(static finding => finding.Expression.SpanStart)]));
    }

    // What lies in an expression begins in it: there are many findings in a file, and few in an expression.
    private static IEnumerable<FlowFinding> WithoutOuter(FlowFinding[] findings)
    {
        for (var i = 0; i < findings.Length; i++)
        {
            var span = findings[i].Expression.Span;
            var first = i;
            while (first > 0 && findings[first - 1].Expression.SpanStart == span.Start)
                first--;

            var hasInner = false;
            for (var j = first; j < findings.Length && findings[j].Expression.SpanStart < span.End && !hasInner; j++)
                hasInner = IsInner(findings[j], findings[i]);
            if (!hasInner)
                yield return findings[i];
        }
    }

    private static string RuleOf(SinkPlace place) => place switch
    {
        SinkPlace.Log or SinkPlace.Exception => "log",
        SinkPlace.Url or SinkPlace.Cookie or SinkPlace.Header or SinkPlace.BrowserStorage or SinkPlace.OtherHost => "url",
        _ => place.ToString(),
    };

    // "Redirect(QueryHelpers.AddQueryString(url, "key", key))": the inner one says it.
    private static bool IsInner(FlowFinding inner, FlowFinding outer) =>
        !ReferenceEquals(inner, outer)
        && RuleOf(inner.Sink.Place) == RuleOf(outer.Sink.Place)
        && inner.Expression.Span != outer.Expression.Span
        && outer.Expression.Span.Contains(inner.Expression.Span)
        && inner.Source == outer.Source;

    private FlowFinding? Decide(FlowLeak leak)
    {
        if (_decided.TryGetValue(leak, out var decided))
            return decided;

        // What the helper gives out by itself is its own finding.
        var finding = leak.Inner is { } inner && Decide(inner) is not null ? null : Word(leak);
        _decided.Add(leak, finding);
        return finding;
    }

    private FlowFinding? Word(FlowLeak leak)
    {
        var secrets = leak.Parts.SelectMany(SecretsOf).ToList();
        if (secrets.Count == 0)
            return null;

        var worst = secrets.OrderBy(static secret => secret.Secret).First();
        var members = secrets.Any(static secret => secret.Member is null) ? [] : secrets.Select(static secret => secret.Member!.Name).Distinct().ToList();
        return new FlowFinding(worst.Secret, worst.Name, leak.Sink, leak.Expression, StepsOf(worst.Steps, leak.Expression), members, worst.Holder) { Path = [.. worst.Steps], LeavesAs = Innermost(leak).Expression };
    }

    private static FlowLeak Innermost(FlowLeak leak) => leak.Inner is { } inner ? Innermost(inner) : leak;

    private IEnumerable<FoundPart> SecretsOf(FlowLeakPart part)
    {
        var steps = part.Taint.Steps;
        switch (part.Taint.Origin)
        {
            case SourceOrigin source:
                yield return new FoundPart(source.Secret, source.Name, part.Member, part.Member as IPropertySymbol is { } own && serialized.Of(own.ContainingType).Contains(own) ? HolderOf(own) : null, steps);
                break;
            case MemberOrigin { Member: var member } when holders.Of(member) is { } held:
                yield return Found(member, held, part.Member, steps);
                break;
            case InputOrigin { Whole: null, Path.Last: { } last } when holders.Of(last) is { } held:
                yield return Found(last, held, part.Member, steps);
                break;
            case InputOrigin { Whole: { } form, Type: { } type, Known: var known }:
                foreach (var found in InWhole(new WholeOrigin(type, form, known), part, steps))
                    yield return found;
                break;
            case WholeOrigin whole:
                foreach (var found in InWhole(whole, part, steps))
                    yield return found;
                break;
        }
    }

    private IEnumerable<FoundPart> InWhole(WholeOrigin whole, FlowLeakPart part, IEnumerable<SyntaxNode> steps) =>
        holders.In(whole).Select(pair => Found(pair.Member.Member, pair.Held, part.Member ?? pair.Member.First, steps));

    private static FoundPart Found(ISymbol member, HeldSecret held, ISymbol? through, IEnumerable<SyntaxNode> steps) =>
        new(held.Secret, FlowSources.NameOf(member), through, HolderOf(member) ?? (through is null ? null : HolderOf(through)), [.. held.Given?.Steps ?? [], .. steps]);

    private static IPropertySymbol? HolderOf(ISymbol member) => member is IPropertySymbol { DeclaringSyntaxReferences.IsEmpty: false } property ? property : null;

    // What is marked need not be said again.
    private static IReadOnlyList<Location> StepsOf(IEnumerable<SyntaxNode> steps, SyntaxNode expression) =>
        [.. steps.Where(step => step.SyntaxTree != expression.SyntaxTree || !expression.Span.Contains(step.Span)).Where(static step => step is not Microsoft.CodeAnalysis.CSharp.Syntax.CompilationUnitSyntax).Distinct().Select(static step => step.GetLocation())];

    // A key that is put into an object which is saved.
    private IEnumerable<FlowFinding> Stored(FlowSummary summary)
    {
        foreach (var store in summary.Stores)
        {
            if (store is not { IsKept: true, Member: IPropertySymbol property, Taint.Origin: SourceOrigin { Secret: FlowSecret.AccountKey or FlowSecret.RefreshToken } source } || FlowTypes.IsOfFramework(property.ContainingType) || sources.IsCarrier(property.ContainingType))
                continue;

            var sink = new FlowSink(SinkPlace.Storage, SinkForm.Value, FlowSources.NameOf(property));
            yield return new FlowFinding(source.Secret, source.Name, sink, store.Value, StepsOf(store.Taint.Steps, store.Value), [], HolderOf(property));
        }
    }

    private sealed record FoundPart(FlowSecret Secret, string Name, ISymbol? Member, IPropertySymbol? Holder, IEnumerable<SyntaxNode> Steps);
}

using System.Runtime.CompilerServices;
using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Gate;
using ConnectGen.Analyzers.Secrets;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Flow;

/// <summary>What the flow engine finds in a compilation. One for all rules, found when the first asks.</summary>
internal sealed class FlowAnalysis
{
    private static readonly ConditionalWeakTable<Compilation, FlowAnalysis> PerCompilation = new();

    private readonly object _searching = new();
    private readonly Compilation _compilation;
    private readonly StripeSymbols _stripe;
    private readonly AnalyzerOptions _options;
    private ILookup<SyntaxTree, FlowFinding>? _findings;

    private FlowAnalysis(Compilation compilation, StripeSymbols stripe, AnalyzerOptions options)
    {
        _compilation = compilation;
        _stripe = stripe;
        _options = options;
    }

    public static FlowAnalysis Of(Compilation compilation, StripeSymbols stripe, AnalyzerOptions options) =>
        PerCompilation.TryGetValue(compilation, out var known) ? known : PerCompilation.GetValue(compilation, c => new FlowAnalysis(c, stripe, options));

    /// <summary>Gets what the search has cost; null before it is done. For the tests that hold it to its bounds.</summary>
    public FlowCost? Cost { get; private set; }

    /// <summary>Gets what leaks in a file, in the order of the text.</summary>
    public IEnumerable<FlowFinding> FindingsIn(SyntaxTree file, CancellationToken cancellationToken)
    {
        if (_findings is { } known)
            return known[file];

        // One search for all rules and files: the others wait. One that is cancelled leaves nothing behind.
        lock (_searching)
        {
            try
            {
                _findings ??= Find(cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A fault of the engine's is told once, not by each rule for each file.
                _findings = Enumerable.Empty<FlowFinding>().ToLookup(static finding => finding.Expression.SyntaxTree);
                throw;
            }

            return _findings[file];
        }
    }

    private ILookup<SyntaxTree, FlowFinding> Find(CancellationToken cancellationToken)
    {
        var members = SecretMembers.Of(_compilation, _stripe);
        var bases = new Lazy<DeclaredBases>(() => new DeclaredBases(_compilation, cancellationToken));
        var options = new FlowOptions(_options, _compilation.SyntaxTrees.First());
        var sources = new FlowSources(_stripe, members, options, cancellationToken);
        var newtonsoft = NameSet.Hash("AddNewtonsoftJson");
        var serialized = new SerializedMembers(sources, () => _compilation.SyntaxTrees.Any(file => FileWords.Of(file, cancellationToken).Has(newtonsoft)));
        var program = new FlowProgram(_compilation, members.Models, bases, new FlowKnowledgeBase(sources, serialized, options), cancellationToken);
        var holders = new KeyHolders(sources, serialized, _stripe);
        var search = new FlowSearch(program, holders, new FlowGate(_compilation, _stripe, bases), cancellationToken);
        search.Run();
        Cost = program.Cost;
        return new FlowReport(holders, sources, serialized).Of(search.Summaries).ToLookup(static finding => finding.Expression.SyntaxTree);
    }
}

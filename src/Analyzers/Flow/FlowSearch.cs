using ConnectGen.Analyzers.Authentication;
using ConnectGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers.Flow;

/// <summary>Goes through the files that secrets can come by: first those that name Stripe, then those that name what has turned out to hold a key, until no new ones turn up.</summary>
internal sealed class FlowSearch(FlowProgram program, KeyHolders holders, FlowGate gate, CancellationToken cancellationToken)
{
    // A key that is passed on from holder to holder to holder.
    private const int MaxRounds = 5;

    private readonly List<FlowSummary> _summaries = [];
    private readonly List<(IMethodSymbol Method, FlowSummary Summary)> _methods = [];
    private readonly HashSet<IMethodSymbol> _served = new(SymbolEqualityComparer.Default);

    public IReadOnlyList<FlowSummary> Summaries => _summaries;

    public void Run()
    {
        var files = gate.FilesOfStripe(cancellationToken);
        for (var round = 0; round < MaxRounds && files.Count > 0; round++)
        {
            program.Cost = program.Cost.WithFiles(files.Count);
            foreach (var file in files)
                Add(file);

            AddServed();
            holders.Add(_summaries.SelectMany(static summary => summary.Stores));
            files = gate.FilesNaming(holders.Members, _methods.Where(IsGiver).Select(static known => known.Method), cancellationToken);
        }
    }

    // "string KeyOf(int id) => sellers.Find(id).Key": its callers need name nothing of Stripe's or the seller's.
    private bool IsGiver((IMethodSymbol Method, FlowSummary Summary) known)
    {
        var returned = known.Summary.Returned;
        return known.Method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: not Accessibility.Private }
            && (returned.Taints.Any(IsSecret) || returned.Objects.Any(made => IsCarrier(made) || known.Summary.End.Members(made).Any(member => member.Value.Taints.Any(IsSecret) || member.Value.Objects.Any(IsCarrier))));
    }

    private bool IsSecret(FlowTaint taint) => holders.IsSecret(taint.Origin);

    private bool IsCarrier(FlowObject made) => made.Type is { } type && program.Known.Sources.IsCarrier(type);

    private void Add(SyntaxTree file)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var model = program.ModelOf(file);
        foreach (var node in file.GetRoot(cancellationToken).DescendantNodesAndSelf(static node => node is not (BlockSyntax or ExpressionSyntax)))
        {
            switch (node)
            {
                case CompilationUnitSyntax unit when unit.Members.Any(static member => member is GlobalStatementSyntax):
                case BaseMethodDeclarationSyntax:
                case AccessorDeclarationSyntax:
                case ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax }:
                    Add(Declared(model, node));
                    break;
                case TypeDeclarationSyntax when model.GetDeclaredSymbol(node, cancellationToken) is INamedTypeSymbol type:
                    Add(type);
                    break;
            }
        }
    }

    private IMethodSymbol? Declared(SemanticModel model, SyntaxNode node) => node is ArrowExpressionClauseSyntax { Parent: { } property }
        ? (model.GetDeclaredSymbol(property, cancellationToken) as IPropertySymbol)?.GetMethod
        : model.GetDeclaredSymbol(node, cancellationToken) as IMethodSymbol;

    private void Add(IMethodSymbol? method)
    {
        if (method is not null && program.HasCode(method))
            Add(method, program.EntrySummary(method));
    }

    private void Add(IMethodSymbol method, FlowSummary summary)
    {
        _summaries.Add(summary);
        _methods.Add((method, summary));
    }

    // What runs without being written as a method: initial values, and the constructors that have no declaration of their own.
    private void Add(INamedTypeSymbol type)
    {
        if (program.StaticInitializers(type) is { } initial)
            _summaries.Add(initial);

        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.IsImplicitlyDeclared || program.IsPrimary(constructor))
                Add(constructor);
        }
    }

    // Handlers that are registered somewhere, and written somewhere else.
    private void AddServed()
    {
        foreach (var (method, answer) in program.Served.Select(static pair => (pair.Key, pair.Value)).ToList())
        {
            if (_served.Add(method))
                _summaries.Add(program.Summarize(method, FlowProgram.MaxDepth, answer));
        }
    }
}

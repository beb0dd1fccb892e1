using ConnectGen.Analyzers.Authentication;
using ConnectGen.Analyzers.Flow.Interpretation;
using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow;

/// <summary>The code of a compilation as the engine sees it: methods with their summaries, each made when it is first asked for.</summary>
internal sealed class FlowProgram(Compilation compilation, ModelsOfFiles models, Lazy<DeclaredBases> bases, FlowKnowledgeBase known, CancellationToken cancellationToken)
{
    /// <summary>How deep a method's helpers are looked into: helpers of helpers of helpers.</summary>
    public const int MaxDepth = 4;

    private readonly Dictionary<(IMethodSymbol, int), FlowSummary> _summaries = new(SummaryKeys.Instance);
    private readonly Dictionary<ISymbol, IOperation?> _localFunctions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, bool> _captures = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, FlowSink> _served = new(SymbolEqualityComparer.Default);
    private readonly FlowBodies _bodies = new();
    private readonly Lazy<TypesOfCompilation> _types = new(() => new TypesOfCompilation(bases.Value, models, cancellationToken));

    public FlowKnowledgeBase Known => known;

    public FlowCost Cost { get; set; } = FlowCost.None;

    public ITypeSymbol ObjectType { get; } = compilation.ObjectType;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Gets the methods that answer requests, since someone has registered them, with where their answers go.</summary>
    public IReadOnlyDictionary<IMethodSymbol, FlowSink> Served => _served;

    public SemanticModel ModelOf(SyntaxTree file) => models.Of(file);

    public void Serve(IMethodSymbol method, FlowSink answer)
    {
        if (HasCode(method))
            _served[method.OriginalDefinition] = answer;
    }

    /// <summary>Gets what a method does. At the end of the depth nothing is known of a helper.</summary>
    public FlowSummary Summary(IMethodSymbol method, int depth)
    {
        method = Definition(method);
        if (_summaries.TryGetValue((method, depth), out var summary) || _summaries.TryGetValue((method, -1), out summary))
            return summary;

        // What calls itself finds nothing there: the next deeper call of it would.
        _summaries[(method, depth)] = FlowSummary.Empty;
        summary = Summarize(method, depth, FlowSinks.OfReturn(method));
        _summaries[(method, depth)] = summary;
        if (summary.IsComplete)
            _summaries[(method, -1)] = summary;

        return summary;
    }

    /// <summary>Gets what a method does as a reader of its own code sees it. What a property gives is what it holds, for whoever writes it as a whole.</summary>
    public FlowSummary EntrySummary(IMethodSymbol method)
    {
        var summary = Summary(method, MaxDepth);
        return method is { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property } && summary.Returned.Taints.Length > 0
            ? summary.With(summary.Returned.Taints.Select(taint => new FlowStore(property, taint, SyntaxOf(method), IsKept: false)))
            : summary;
    }

    /// <summary>Gets what the initial values of a type's static members do; null where it has none.</summary>
    public FlowSummary? StaticInitializers(INamedTypeSymbol type)
    {
        var initializers = FlowBodies.Initializers(type, isStatic: true, models, cancellationToken).ToList();
        return initializers.Count == 0 ? null : new FlowInterpreter(this, type, MaxDepth).SummarizeInitializers(initializers);
    }

    /// <summary>Gets what a method does that answers requests.</summary>
    public FlowSummary Summarize(IMethodSymbol method, int depth, FlowSink? answer) =>
        new FlowInterpreter(this, method, depth).Summarize(method, method.MethodKind == MethodKind.LocalFunction && _localFunctions[method] is ILocalFunctionOperation { Body: { } body } ? [body] : _bodies.Of(method, models, cancellationToken), answer);

    public bool IsSource(ITypeSymbol? type) => type is { DeclaringSyntaxReferences.IsEmpty: false } && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    /// <summary>Tells whether the code of a method is at hand.</summary>
    public bool HasCode(IMethodSymbol method) =>
        method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction) && IsSource(method.ContainingType) && _bodies.Has(Definition(method), cancellationToken);

    /// <summary>Tells whether this is the constructor that a type's own parameters declare.</summary>
    public bool IsPrimary(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is TypeDeclarationSyntax;

    /// <summary>Gets where a symbol is declared; what declares itself, as a delegate's parameter does, is with what it belongs to.</summary>
    public SyntaxNode SyntaxOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)
        ?? (symbol.ContainingSymbol is null or INamespaceSymbol ? compilation.SyntaxTrees.First().GetRoot(cancellationToken) : SyntaxOf(symbol.ContainingSymbol));

    /// <summary>Gets what a call of a method runs on an object of a class; null where the class has none.</summary>
    public IMethodSymbol? Override(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
            return type.AllInterfaces.FirstOrDefault(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, method.ContainingType.OriginalDefinition)) is { } implemented
                && implemented.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, method.OriginalDefinition)) is { } member
                ? type.FindImplementationForInterfaceMember(member) as IMethodSymbol
                : null;

        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                for (var overridden = member; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method.OriginalDefinition))
                        return member;
                }
            }
        }

        return null;
    }

    /// <summary>Gets all code that a call of a virtual method can run; none where there is more of it than says anything.</summary>
    public IReadOnlyList<IMethodSymbol> Overrides(IMethodSymbol method, int most)
    {
        var found = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        if (HasCode(method))
            found.Add(method);

        foreach (var type in _types.Value.Under(method.ContainingType))
        {
            if (Override(method, type) is { } own && HasCode(own))
                found.Add(own);
            if (found.Count > most)
                return [];
        }

        return [.. found];
    }

    /// <summary>Gets a local function's code, always by the same operation.</summary>
    public IOperation? LocalFunction(IMethodSymbol method, IOperation site)
    {
        if (method.MethodKind != MethodKind.LocalFunction)
            return null;

        var definition = method.OriginalDefinition;
        if (!_localFunctions.TryGetValue(definition, out var body))
        {
            body = definition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is { } syntax ? (site.SemanticModel ?? ModelOf(syntax.SyntaxTree)).GetOperation(syntax, cancellationToken) : null;
            _localFunctions.Add(definition, body);
        }

        return body;
    }

    /// <summary>Tells whether a local function uses variables of the method around it, so that it has to be gone through with them.</summary>
    public bool Captures(IMethodSymbol method, IOperation body)
    {
        if (!_captures.TryGetValue(method.OriginalDefinition, out var captures))
            _captures.Add(method.OriginalDefinition, captures = body.Descendants().Any(part => IsOutside(part, body.Syntax, method)));

        return captures;
    }

    // What a primary constructor was given is kept by the object, which the function has anyway.
    private static bool IsOutside(IOperation part, SyntaxNode body, IMethodSymbol function) => part switch
    {
        ILocalReferenceOperation { Local.IsConst: false, Local: var local } => local.DeclaringSyntaxReferences.All(declaration => !body.Span.Contains(declaration.Span)),
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } => IsInside(function, constructor),
        IParameterReferenceOperation { Parameter: var parameter } => parameter.DeclaringSyntaxReferences.All(declaration => !body.Span.Contains(declaration.Span)),
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } => true,
        _ => false,
    };

    private static bool IsInside(ISymbol inner, ISymbol outer)
    {
        for (var current = inner; current is IMethodSymbol; current = current.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(current, outer))
                return true;
        }

        return false;
    }

    /// <summary>Gets the <c>ToString</c> that someone wrote for a class.</summary>
    public IMethodSymbol? ToStringOf(ITypeSymbol type)
    {
        for (var current = type; current is not null && IsSource(current); current = current.BaseType)
        {
            if (current.GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault(static member => member.Parameters.IsEmpty && !member.IsStatic) is { } method)
                return HasCode(method) ? method : null;
        }

        return null;
    }

    /// <summary>Gets the <c>Deconstruct</c> of <c>var (a, b) = value</c>.</summary>
    public IMethodSymbol? DeconstructionOf(IOperation assignment) => assignment.Syntax switch
    {
        AssignmentExpressionSyntax written => ModelOf(written.SyntaxTree).GetDeconstructionInfo(written).Method,
        ForEachVariableStatementSyntax each => ModelOf(each.SyntaxTree).GetDeconstructionInfo(each).Method,
        _ => null,
    };

    private static IMethodSymbol Definition(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.PartialImplementationPart ?? definition;
    }

    private sealed class SummaryKeys : IEqualityComparer<(IMethodSymbol Method, int Depth)>
    {
        public static SummaryKeys Instance { get; } = new();

        public bool Equals((IMethodSymbol Method, int Depth) x, (IMethodSymbol Method, int Depth) y) => x.Depth == y.Depth && SymbolEqualityComparer.Default.Equals(x.Method, y.Method);

        public int GetHashCode((IMethodSymbol Method, int Depth) key) => unchecked((SymbolEqualityComparer.Default.GetHashCode(key.Method) * 31) + key.Depth);
    }
}

using ConnectGen.Calls;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers.Generation;

/// <summary>
/// The names of all callers of a compilation, read when the first annotated interface asks: a project without one pays nothing.
/// </summary>
internal sealed class CallerNameIndex(Compilation compilation)
{
    private readonly object _gate = new();
    private Dictionary<string, string>? _freeNames;

    /// <summary>Gets a name for the caller of an interface whose own name is taken; null where it is free.</summary>
    /// <remarks>Of several interfaces the first one by <see cref="InterfaceOrder"/> keeps the name, by which the generator too decides which one to write.</remarks>
    public string? FreeNameFor(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        lock (_gate)
            _freeNames ??= Read(cancellationToken);
        return _freeNames.TryGetValue(FullName(type), out var free) ? free : null;
    }

    /// <summary>Tells whether an interface is the first one of the compilation, by <see cref="InterfaceOrder"/>.</summary>
    public bool IsFirst(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        FullName(type) == Annotated(cancellationToken).Select(static a => a.Interface).OrderBy(static name => name, InterfaceOrder.Instance).FirstOrDefault();

    private static string FullName(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private Dictionary<string, string> Read(CancellationToken cancellationToken)
    {
        var placements = Annotated(cancellationToken).OrderBy(static p => p.Interface, InterfaceOrder.Instance).ToArray();
        var given = new HashSet<string>(placements.Select(static p => p.Placement.FullName));
        var kept = new HashSet<string>();
        var freeNames = new Dictionary<string, string>();
        foreach (var (annotated, type, placement) in placements)
        {
            if (!IsTaken(placement, placement.Name, type) && kept.Add(placement.FullName))
                continue;

            var name = string.Concat(ContainingTypes(type).Reverse()) + placement.Name;
            var free = name;
            for (var i = 2; IsTaken(placement, free, type) || !given.Add(placement.FullNameOf(free)); i++)
                free = name + i;
            freeNames.Add(annotated, free);
        }

        return freeNames;
    }

    // By the type around it, or by a member there that is no part of a partial class.
    private bool IsTaken(CallerPlacement placement, string name, INamedTypeSymbol type)
    {
        var container = placement.Containers.LastOrDefault();
        if (container?.Name == name)
            return true;

        INamespaceOrTypeSymbol scope = container ?? (INamespaceOrTypeSymbol)type.ContainingNamespace;
        return scope.GetMembers(name).Any(static m => !IsPartialClass(m));
    }

    private static bool IsPartialClass(ISymbol member) =>
        member is INamedTypeSymbol { TypeParameters.IsEmpty: false }
        || (member is INamedTypeSymbol { TypeKind: TypeKind.Class } && member.DeclaringSyntaxReferences.All(static r => r.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)));

    private static IEnumerable<string> ContainingTypes(INamedTypeSymbol type)
    {
        for (var current = type.ContainingType; current is not null; current = current.ContainingType)
            yield return current.Name;
    }

    private IEnumerable<(string Interface, INamedTypeSymbol Type, CallerPlacement Placement)> Annotated(CancellationToken cancellationToken)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(compilation.Assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var member in pending.Pop().GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                pending.Push(member);
                if (member is INamedTypeSymbol { TypeKind: TypeKind.Interface } type && RuntimeSymbols.CallAttribute(type) is { } attribute && CallerPlacement.Obstacle(type) is null)
                    yield return (FullName(type), type, CallerPlacement.Of(type, attribute));
            }
        }
    }
}

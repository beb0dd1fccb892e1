using ConnectGen.Calls;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Generation;

/// <summary>
/// The names of all callers of a compilation, read when the first annotated interface asks: a project without one pays nothing.
/// </summary>
internal sealed class CallerNameIndex(Compilation compilation)
{
    private readonly object _gate = new();
    private Dictionary<string, List<string>>? _interfacesByCaller;

    /// <summary>Gets a name for the caller of an interface whose own name an earlier one takes; null where it is free.</summary>
    /// <remarks>Earlier is by <see cref="InterfaceOrder"/>, by which the generator too decides which one to write.</remarks>
    public string? FreeNameFor(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellationToken)
    {
        var callers = Callers(cancellationToken);
        var placement = CallerPlacement.Of(type, attribute);
        if (!callers.TryGetValue(placement.FullName, out var interfaces) || interfaces.Count < 2 || interfaces.OrderBy(static i => i, InterfaceOrder.Instance).First() == FullName(type))
            return null;

        var name = string.Concat(ContainingTypes(type).Reverse()) + placement.Name;
        var free = name;
        for (var i = 2; callers.ContainsKey(placement.FullNameOf(free)); i++)
            free = name + i;
        return free;
    }

    private static IEnumerable<string> ContainingTypes(INamedTypeSymbol type)
    {
        for (var current = type.ContainingType; current is not null; current = current.ContainingType)
            yield return current.Name;
    }

    private static string FullName(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private Dictionary<string, List<string>> Callers(CancellationToken cancellationToken)
    {
        lock (_gate)
            return _interfacesByCaller ??= Read(cancellationToken);
    }

    private Dictionary<string, List<string>> Read(CancellationToken cancellationToken)
    {
        var callers = new Dictionary<string, List<string>>();
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(compilation.Assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var member in pending.Pop().GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                pending.Push(member);
                if (member is INamedTypeSymbol { TypeKind: TypeKind.Interface } type && RuntimeSymbols.CallAttribute(type) is { } attribute && CallerPlacement.Obstacle(type) is null)
                    Add(CallerPlacement.Of(type, attribute).FullName, FullName(type));
            }
        }

        return callers;

        void Add(string caller, string annotated)
        {
            if (!callers.TryGetValue(caller, out var interfaces))
                callers.Add(caller, interfaces = []);
            interfaces.Add(annotated);
        }
    }
}

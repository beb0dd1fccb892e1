using System.Collections.Immutable;
using ConnectGen.KnownSymbols;
using ConnectGen.Model;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Calls;

/// <summary>The members of a caller: what the interface asks for, and names for what the caller adds.</summary>
internal sealed class CallerMembers
{
    // A public method of these names would hide or override one that every object has.
    private static readonly HashSet<string> ObjectMembers = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private readonly string _callerName;
    private readonly Dictionary<StripeService, ServiceModel> _services = [];
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _overloaded = [];
    private readonly HashSet<string> _signatures = [];

    public CallerMembers(INamedTypeSymbol type, string callerName, Compilation compilation)
    {
        _callerName = callerName;
        ToImplement = AbstractMembers(type, compilation);
        _names = [];
        foreach (var member in ToImplement)
        {
            if (!_names.Add(member.Name))
                _overloaded.Add(member.Name);
        }
    }

    /// <summary>Gets every abstract member, inherited ones included, that no interface of the hierarchy implements already.</summary>
    public ImmutableArray<ISymbol> ToImplement { get; }

    public IReadOnlyCollection<ServiceModel> Services => _services.Values;

    public string FieldOf(StripeService service)
    {
        if (!_services.TryGetValue(service, out var model))
            _services.Add(service, model = new ServiceModel(service.FullName, FreeField(service.Symbol.Name), service.ClientPath));
        return model.Field;
    }

    public bool NeedsExplicitImplementation(IMethodSymbol method)
    {
        if (method.DeclaredAccessibility != Accessibility.Public || method.Name == _callerName || ObjectMembers.Contains(method.Name))
            return true;

        // Two interfaces of the hierarchy may ask for the same signature: the first one is the public one.
        return _overloaded.Contains(method.Name) && !_signatures.Add($"{method.Name}({string.Join(",", method.Parameters.Select(static p => p.Type.ToDisplayString()))})");
    }

    private static ImmutableArray<ISymbol> AbstractMembers(INamedTypeSymbol type, Compilation compilation)
    {
        var all = type.AllInterfaces.IsEmpty ? type.GetMembers() : type.GetMembers().AddRange(type.AllInterfaces.SelectMany(static i => i.GetMembers()));
        var implemented = type.AllInterfaces.IsEmpty ? [] : new HashSet<ISymbol>(all.SelectMany(Implemented), SymbolEqualityComparer.Default);
        return all.WhereAsArray(m => m.IsAbstract && m is not IMethodSymbol { AssociatedSymbol: not null } && !implemented.Contains(m) && compilation.IsSymbolAccessibleWithin(m, type));
    }

    private static IEnumerable<ISymbol> Implemented(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        IEventSymbol @event => @event.ExplicitInterfaceImplementations,
        _ => [],
    };

    private string FreeField(string serviceName)
    {
        var field = "_" + char.ToLowerInvariant(serviceName[0]) + serviceName.Substring(1);
        while (!_names.Add(field))
            field += "_";
        return field;
    }
}

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
    private readonly bool _hasMirror;
    private readonly Dictionary<StripeService, ServiceModel> _services = [];
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _overloaded = [];
    private readonly HashSet<string> _signatures = [];
    private string? _accountField;

    public CallerMembers(INamedTypeSymbol type, string callerName, Compilation compilation, bool hasMirror)
    {
        _hasMirror = hasMirror;
        _callerName = callerName;
        ToImplement = AbstractMembers(type);
        Inaccessible = ToImplement.FirstOrDefault(m => !compilation.IsSymbolAccessibleWithin(m, type));
        _names = [];
        foreach (var member in ToImplement)
        {
            if (!_names.Add(member.Name))
                _overloaded.Add(member.Name);
        }

        CallsField = FreeField("Calls");
    }

    /// <summary>Gets every abstract member, inherited ones included, that no interface of the hierarchy implements already.</summary>
    public ImmutableArray<ISymbol> ToImplement { get; }

    /// <summary>Gets a member that another assembly keeps to itself, so that no class here can implement the interface.</summary>
    public ISymbol? Inaccessible { get; }

    public IReadOnlyCollection<ServiceModel> Services => _services.Values;

    /// <summary>Gets the field that keeps the client, for endpoints; null while none has asked for it.</summary>
    public string? ClientField { get; private set; }

    /// <summary>Gets the field through which calls are made.</summary>
    public string CallsField { get; }

    public string FieldOfClient() => ClientField ??= FreeField("StripeClient");

    /// <summary>Gets the field that keeps the account, of a caller that is bound to one.</summary>
    public string FieldOfAccount() => _accountField ??= FreeField("Account");

    /// <summary>Gets every member that an interface has, declared or inherited.</summary>
    public static IEnumerable<ISymbol> All(INamedTypeSymbol type) => type.GetMembers().Concat(type.AllInterfaces.SelectMany(static i => i.GetMembers()));

    public string FieldOf(StripeService service)
    {
        if (!_services.TryGetValue(service, out var model))
            _services.Add(service, model = new ServiceModel(service.FullName, FreeField(service.Symbol.Name), service.ClientPath));
        return model.Field;
    }

    /// <summary>Claims a method's signature for a public method; false where it has to be an explicit implementation.</summary>
    public bool TryTakePublicSignature(IMethodSymbol method)
    {
        if (method.DeclaredAccessibility != Accessibility.Public || method.Name == _callerName || ObjectMembers.Contains(method.Name))
            return false;

        // Two interfaces of the hierarchy may ask for the same signature, perhaps with another nullability: the first one is the public one.
        return (!_overloaded.Contains(method.Name) && !_hasMirror)
            || TryTakePublicSignature(method.Name, method.Parameters.Select(static p => p.Type.QualifiedName(SymbolDisplayFormat.FullyQualifiedFormat)));
    }

    /// <summary>Claims a signature for a public method; false where it has to be an explicit implementation.</summary>
    /// <param name="name">The method's name, which no member of every object has.</param>
    /// <param name="parameterTypes">The types, fully qualified, without the nullability of references.</param>
    public bool TryTakePublicSignature(string name, IEnumerable<string> parameterTypes) => _signatures.Add($"{name}({string.Join(",", parameterTypes)})");

    private static ImmutableArray<ISymbol> AbstractMembers(INamedTypeSymbol type)
    {
        if (type.AllInterfaces.IsEmpty)
            return type.GetMembers().WhereAsArray(IsAbstractMember);

        // An interface may implement a member of its base, or make it abstract again: then the base's is what a class has to implement.
        var all = All(type).ToImmutableArray();
        var implemented = new HashSet<ISymbol>(all.Where(static m => !m.IsAbstract).SelectMany(Implemented), SymbolEqualityComparer.Default);
        var abstractAgain = all.Where(static m => m.IsAbstract).SelectMany(Implemented);
        return all.WhereAsArray(m => IsAbstractMember(m) && !implemented.Contains(m) && !Implemented(m).Any())
            .AddRange(abstractAgain.Where(static m => !m.IsAbstract).Distinct(SymbolEqualityComparer.Default)!);
    }

    private static bool IsAbstractMember(ISymbol member) => member.IsAbstract && member is not IMethodSymbol { AssociatedSymbol: not null };

    private static IEnumerable<ISymbol> Implemented(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        IEventSymbol @event => @event.ExplicitInterfaceImplementations,
        _ => [],
    };

    private string FreeField(string typeName)
    {
        var field = "_" + char.ToLowerInvariant(typeName[0]) + typeName.Substring(1);
        while (!_names.Add(field))
            field += "_";
        return field;
    }
}

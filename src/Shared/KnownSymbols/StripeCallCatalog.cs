using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>Every call of a Stripe.net assembly, by what an interface method may know of it.</summary>
internal sealed class StripeCallCatalog
{
    private readonly Dictionary<ITypeSymbol, List<StripeCall>> _byOptions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, List<StripeCall>> _byElement = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, StripeService> _byType = new(SymbolEqualityComparer.Default);

    public StripeCallCatalog(StripeSymbols stripe)
    {
        var clientPaths = ClientPaths(stripe);
        var services = ImmutableArray.CreateBuilder<StripeService>();
        foreach (var type in ServiceTypes(stripe))
        {
            clientPaths.TryGetValue(type, out var clientPath);
            if (clientPath is null && !HasPublicClientConstructor(type))
                continue;

            var service = new StripeService(type, HasPublicClientConstructor(type) ? null : clientPath, stripe);
            if (service.Calls.IsEmpty)
                continue;

            services.Add(service);
            _byType.Add(type, service);
            foreach (var call in service.Calls)
            {
                if (call.Options is { } options)
                    Add(_byOptions, options.Type, call);
                if (call.Element is { } element)
                    Add(_byElement, element, call);
            }
        }

        Services = services.ToImmutable();
        All = Services.SelectMany(static s => s.Calls).ToImmutableArray();
    }

    public ImmutableArray<StripeService> Services { get; }

    public ImmutableArray<StripeCall> All { get; }

    public StripeService? Service(ITypeSymbol type) => _byType.TryGetValue(type, out var service) ? service : null;

    /// <summary>Gets the calls that take these options, or those of the nearest base class that a call takes.</summary>
    public IReadOnlyList<StripeCall> TakingOptions(ITypeSymbol options)
    {
        for (var current = options; current is not null; current = current.BaseType)
        {
            if (_byOptions.TryGetValue(current, out var calls))
                return calls;
        }

        return [];
    }

    /// <summary>Gets the calls about an entity: those that return it, or a page of it.</summary>
    public IReadOnlyList<StripeCall> About(ITypeSymbol element) =>
        _byElement.TryGetValue(element, out var calls) ? calls : [];

    private static void Add(Dictionary<ITypeSymbol, List<StripeCall>> index, ITypeSymbol key, StripeCall call)
    {
        if (!index.TryGetValue(key, out var calls))
            index.Add(key, calls = []);
        calls.Add(call);
    }

    private static IEnumerable<INamedTypeSymbol> ServiceTypes(StripeSymbols stripe)
    {
        var pending = new Stack<INamespaceSymbol>();
        foreach (var root in stripe.Assembly.GlobalNamespace.GetNamespaceMembers())
            pending.Push(root);

        while (pending.Count > 0)
        {
            var current = pending.Pop();
            foreach (var inner in current.GetNamespaceMembers())
                pending.Push(inner);

            foreach (var type in current.GetTypeMembers())
            {
                // The name first: it spares reading the base type of thousands of entities and options.
                if (type.Name.EndsWith("Service", StringComparison.Ordinal)
                    && type is { DeclaredAccessibility: Accessibility.Public, IsAbstract: false }
                    && SymbolEqualityComparer.Default.Equals(type.BaseType, stripe.Service))
                {
                    yield return type;
                }
            }
        }
    }

    private static bool HasPublicClientConstructor(INamedTypeSymbol service) =>
        service.InstanceConstructors.Any(static c =>
            c is { DeclaredAccessibility: Accessibility.Public, Parameters.Length: 1 } && c.Parameters[0].Type.Name == "IStripeClient");

    // v2 services have no public constructor: StripeClient's properties lead to them.
    private static Dictionary<ITypeSymbol, string> ClientPaths(StripeSymbols stripe)
    {
        var paths = new Dictionary<ITypeSymbol, string>(SymbolEqualityComparer.Default);
        if (stripe.StripeClient?.GetMembers("V2").OfType<IPropertySymbol>().FirstOrDefault() is { } root)
            AddPaths(root, root.Name);
        return paths;

        void AddPaths(IPropertySymbol property, string path)
        {
            if (paths.ContainsKey(property.Type))
                return;

            paths.Add(property.Type, path);
            foreach (var member in property.Type.GetMembers().OfType<IPropertySymbol>())
            {
                if (member.DeclaredAccessibility == Accessibility.Public && stripe.IsService(member.Type))
                    AddPaths(member, $"{path}.{member.Name}");
            }
        }
    }
}

using ConnectGen.Analyzers.Gate;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow;

/// <summary>Which files the engine goes through: by their text, since most of a code base has nothing to do with Stripe.</summary>
internal sealed class FlowGate(Compilation compilation, StripeSymbols stripe, Lazy<DeclaredBases> bases)
{
    private readonly HashSet<SyntaxTree> _passed = [];
    private readonly HashSet<ISymbol> _named = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private Givers? _givers;

    // What says it alone: the names of the holders' types, and of members that nothing else is called.
    private readonly NameSet _telling = new();

    // What says it beside something else: "store.All" is no seller, unless the store is one of sellers.
    private readonly List<(ulong Member, GiversOfType? Of)> _given = [];

    /// <summary>Gets the files that name something of Stripe.net.</summary>
    public IReadOnlyList<SyntaxTree> FilesOfStripe(CancellationToken cancellationToken)
    {
        var files = StripeFiles.Of(compilation, stripe);
        return [.. compilation.SyntaxTrees.Where(file => files.Includes(file, cancellationToken) && _passed.Add(file))];
    }

    /// <summary>
    /// Gets those further files that name a type which holds a secret, the member that does (where its name says something), or a member that gives an object of that type, such as <c>DbSet&lt;Seller&gt; Sellers</c>,
    /// beside what that member is reached by: the <c>ShopContext</c>, or a member which gives one.
    /// </summary>
    /// <param name="holders">The members that hold a secret.</param>
    /// <param name="methods">Methods that return one, whatever their type says: files that call them are gone through too.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public IReadOnlyList<SyntaxTree> FilesNaming(IEnumerable<ISymbol> holders, IEnumerable<IMethodSymbol> methods, CancellationToken cancellationToken)
    {
        _givers ??= new Givers(compilation, bases.Value);
        foreach (var holder in holders)
        {
            if (_named.Add(holder))
                Add(holder, _givers, cancellationToken);
        }

        foreach (var method in methods)
        {
            if (_named.Add(method))
                AddCalls(method, _givers, cancellationToken);
        }

        return [.. compilation.SyntaxTrees.Where(file => !_passed.Contains(file) && StripeFiles.IsWritten(file) && Names(FileWords.Of(file, cancellationToken)) && _passed.Add(file))];
    }

    private void Add(ISymbol holder, Givers givers, CancellationToken cancellationToken)
    {
        if (holder.ContainingType is not { Name: { Length: > 0 } type })
        {
            _telling.Add(holder.Name);
            return;
        }

        var ofType = givers.Of(type, cancellationToken);

        // "Key", "_secret": many things are called so, and whoever reads the holder's has got the holder by a name of its own.
        if (IdentifierWords.Of(holder.Name).Count > 1)
            _telling.Add(holder.Name);

        if (!_types.Add(type))
            return;

        _telling.UnionWith(ofType.Names);
        foreach (var (member, declaring) in ofType.Members)
            _given.Add((NameSet.Hash(member), declaring is null ? null : givers.Of(declaring, cancellationToken)));
    }

    // By the type that it is called on, an interface of it too. An extension method's class is not named where it is called.
    private void AddCalls(IMethodSymbol method, Givers givers, CancellationToken cancellationToken)
    {
        var name = NameSet.Hash(method.Name);
        if (method.IsExtensionMethod)
            _given.Add((name, null));

        foreach (var declared in method.Implemented())
            _given.Add((name, givers.Of(declared.ContainingType.Name, cancellationToken)));
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
            _given.Add((name, givers.Of(declared.ContainingType.Name, cancellationToken)));
    }

    private bool Names(FileWords words)
    {
        if (words.HasAnyOf(_telling))
            return true;

        foreach (var (member, of) in _given)
        {
            if (words.Has(member) && (of is null || words.HasAnyOf(of.Names) || of.Members.Any(giver => words.Has(NameSet.Hash(giver.Name)))))
                return true;
        }

        return false;
    }
}

using ConnectGen.Analyzers.Flow.Knowledge;
using ConnectGen.Analyzers.Gate;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Flow;

/// <summary>Which files the engine goes through: by their text, since most of a code base has nothing to do with Stripe.</summary>
internal sealed class FlowGate(Compilation compilation, StripeSymbols stripe)
{
    private readonly HashSet<SyntaxTree> _passed = [];
    private readonly NameSet _names = new();
    private readonly HashSet<ISymbol> _named = new(SymbolEqualityComparer.Default);

    /// <summary>Gets the files that name something of Stripe.net.</summary>
    public IReadOnlyList<SyntaxTree> FilesOfStripe(CancellationToken cancellationToken)
    {
        var files = StripeFiles.Of(compilation, stripe);
        return [.. compilation.SyntaxTrees.Where(file => files.Includes(file, cancellationToken) && _passed.Add(file))];
    }

    /// <summary>Gets those further files that name a member which holds a secret, its type, or a member that gives an object of that type.</summary>
    public IReadOnlyList<SyntaxTree> FilesNaming(IEnumerable<ISymbol> holders, CancellationToken cancellationToken)
    {
        var types = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var holder in holders)
        {
            if (!_named.Add(holder))
                continue;

            _names.Add(holder.Name);
            if (holder.ContainingType is { } type)
            {
                _names.Add(type.Name);
                types.Add(type.OriginalDefinition);
            }
        }

        if (types.Count > 0)
            new HolderNames(types, _names, cancellationToken).Add(compilation.Assembly.GlobalNamespace);

        return [.. compilation.SyntaxTrees.Where(file => !_passed.Contains(file) && StripeFiles.IsWritten(file) && file.GetText(cancellationToken).ContainsWordOf(_names) && _passed.Add(file))];
    }

    /// <summary>The names of members that give objects of certain types, in lists and tasks too: <c>DbSet&lt;Seller&gt; Sellers</c>.</summary>
    private sealed class HolderNames(HashSet<ISymbol> types, NameSet names, CancellationToken cancellationToken)
    {
        public void Add(INamespaceOrTypeSymbol container)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var member in container.GetMembers())
            {
                switch (member)
                {
                    case INamespaceOrTypeSymbol inner:
                        // What derives from a holder is one.
                        if (inner is INamedTypeSymbol type && types.Any(holder => type.IsOrDerivesFrom(holder as ITypeSymbol)))
                            names.Add(type.Name);
                        Add(inner);
                        break;
                    case IPropertySymbol { Type: var given } when Mentions(given, 3):
                    case IFieldSymbol { IsImplicitlyDeclared: false, Type: var held } when Mentions(held, 3):
                    case IMethodSymbol { MethodKind: MethodKind.Ordinary, ReturnType: var returned } when Mentions(returned, 3):
                        names.Add(member.Name);
                        break;
                }
            }
        }

        private bool Mentions(ITypeSymbol type, int depth) => depth > 0 && type switch
        {
            IArrayTypeSymbol array => Mentions(array.ElementType, depth - 1),
            INamedTypeSymbol named => types.Contains(named.OriginalDefinition) || named.TypeArguments.Any(argument => Mentions(argument, depth - 1)),
            _ => false,
        };
    }
}

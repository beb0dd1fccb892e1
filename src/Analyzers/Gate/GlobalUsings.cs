using System.Runtime.CompilerServices;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers.Gate;

/// <summary>
/// The names by which any file of a project can reach Stripe.net or ConnectGen without naming them, because of the project's <c>global using</c>s.
/// The compiler resolves them, so those that MSBuild writes (<c>&lt;Using Include="Stripe" /&gt;</c>) count like any other.
/// </summary>
internal sealed class GlobalUsings(StripeSymbols stripe)
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, NameSet> TypeNames = new();

    /// <summary>Gets the names; none where nothing of either is imported globally.</summary>
    /// <param name="anyFile">Any file of the project: the global usings are in scope in each.</param>
    public NameSet Names(SemanticModel anyFile)
    {
        var names = new NameSet();
        foreach (var scope in anyFile.GetImportScopes(position: 0))
        {
            foreach (var import in scope.Imports)
            {
                if (IsGlobal(import.DeclaringSyntaxReference))
                    AddImported(names, import.NamespaceOrType);
            }

            foreach (var alias in scope.Aliases)
            {
                if (IsGlobal(alias.DeclaringSyntaxReferences.FirstOrDefault()) && Mentions(alias.Target))
                    names.Add(alias.Name);
            }
        }

        return names;
    }

    private static bool IsGlobal(SyntaxReference? directive) =>
        directive?.GetSyntax() is UsingDirectiveSyntax { GlobalKeyword.RawKind: not 0 };

    private void AddImported(NameSet names, INamespaceOrTypeSymbol imported)
    {
        if (imported is INamespaceSymbol @namespace)
        {
            foreach (var assembly in OwnersOf(@namespace))
                names.UnionWith(TypeNames.GetValue(assembly, ReadTypeNames));
        }
        else if (IsOfInterest(imported.ContainingAssembly))
        {
            foreach (var member in imported.GetMembers())
            {
                if (member.IsStatic || member is INamedTypeSymbol)
                    names.Add(member.Name);
            }
        }
    }

    // Straight from the metadata: no symbol is made for the 3,000 types of Stripe.net.
    private static NameSet ReadTypeNames(IAssemblySymbol assembly)
    {
        var names = new NameSet();
        foreach (var name in assembly.TypeNames)
            names.Add(name);

        return names;
    }

    // An alias may stand for a type around one of Stripe.net's: List<Stripe.Refund>, Stripe.Refund[], (Stripe.Refund, int).
    private bool Mentions(ISymbol target) => target switch
    {
        INamespaceSymbol @namespace => OwnersOf(@namespace).Any(),
        IArrayTypeSymbol array => Mentions(array.ElementType),
        INamedTypeSymbol type => IsOfInterest(type.ContainingAssembly) || type.TypeArguments.Any(Mentions),
        _ => false,
    };

    // Of ConnectGen, only the namespace of its own: its extension methods lie in Microsoft.Extensions.DependencyInjection, which every web project imports.
    private IEnumerable<IAssemblySymbol> OwnersOf(INamespaceSymbol @namespace) =>
        from part in @namespace.ConstituentNamespaces
        where IsOfInterest(part.ContainingAssembly) && (part.Name == RuntimeSymbols.Namespace || IsStripe(part.ContainingAssembly))
        select part.ContainingAssembly;

    private bool IsOfInterest(IAssemblySymbol? assembly) => IsStripe(assembly) || assembly?.Name == RuntimeSymbols.Namespace;

    private bool IsStripe(IAssemblySymbol? assembly) => SymbolEqualityComparer.Default.Equals(assembly, stripe.Assembly);
}

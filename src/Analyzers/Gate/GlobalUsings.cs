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
    private static readonly ConditionalWeakTable<INamespaceSymbol, NameSet> TypeNames = new();

    /// <summary>Gets the names; none where nothing of either is imported globally.</summary>
    /// <param name="anyFile">Any file of the project: the global usings are in scope in each.</param>
    public NameSet Names(SemanticModel anyFile)
    {
        var names = new NameSet();

        // At the file's end: within a using directive, which is where many a file begins, no using is in scope.
        foreach (var scope in anyFile.GetImportScopes(anyFile.SyntaxTree.Length))
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
            foreach (var part in PartsOf(@namespace))
                names.UnionWith(TypeNames.GetValue(part, ReadTypeNames));
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

    // Once per Stripe.net assembly symbol. The compiler has made these symbols already: it makes all of a namespace when it is asked for one.
    private static NameSet ReadTypeNames(INamespaceSymbol part)
    {
        var names = new NameSet();
        foreach (var type in part.GetTypeMembers())
            names.Add(type.Name);

        return names;
    }

    // An alias may stand for a type around one of Stripe.net's: List<Stripe.Refund>, Stripe.Refund[], (Stripe.Refund, int).
    private bool Mentions(ISymbol target) => target switch
    {
        INamespaceSymbol @namespace => PartsOf(@namespace).Any(),
        IArrayTypeSymbol array => Mentions(array.ElementType),
        INamedTypeSymbol type => IsOfInterest(type.ContainingAssembly) || type.TypeArguments.Any(Mentions),
        _ => false,
    };

    // Of ConnectGen, only the namespace of its own: its extension methods lie in Microsoft.Extensions.DependencyInjection, which every web project imports.
    private IEnumerable<INamespaceSymbol> PartsOf(INamespaceSymbol @namespace) => @namespace.ConstituentNamespaces
        .Where(part => IsStripe(part.ContainingAssembly) || (part.ContainingAssembly?.Name == RuntimeSymbols.Namespace && part.Name == RuntimeSymbols.Namespace));

    private bool IsOfInterest(IAssemblySymbol? assembly) => IsStripe(assembly) || assembly?.Name == RuntimeSymbols.Namespace;

    private bool IsStripe(IAssemblySymbol? assembly) => SymbolEqualityComparer.Default.Equals(assembly, stripe.Assembly);
}

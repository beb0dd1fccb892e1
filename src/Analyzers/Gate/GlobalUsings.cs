using System.Runtime.CompilerServices;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.Analyzers.Gate;

/// <summary>
/// The names by which any file of a project can reach Stripe.net without saying "Stripe", because of the project's <c>global using</c>s.
/// The compiler resolves them, so those that MSBuild writes (<c>&lt;Using Include="Stripe" /&gt;</c>) count like any other.
/// </summary>
internal static class GlobalUsings
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, NameSet> TypeNames = new();

    /// <summary>Gets the names; none where nothing of Stripe.net is imported globally.</summary>
    /// <param name="anyFile">Any file of the project: the global usings are in scope in each.</param>
    public static NameSet NamesOfStripe(SemanticModel anyFile, StripeSymbols stripe)
    {
        var names = new NameSet();
        foreach (var scope in anyFile.GetImportScopes(position: 0))
        {
            foreach (var import in scope.Imports)
            {
                if (!IsGlobal(import.DeclaringSyntaxReference))
                    continue;

                if (import.NamespaceOrType is INamespaceSymbol @namespace && stripe.Declares(@namespace))
                    names.UnionWith(TypeNames.GetValue(stripe.Assembly, ReadTypeNames));
                else if (import.NamespaceOrType is INamedTypeSymbol type && stripe.Declares(type))
                    AddMembers(names, type);
            }

            foreach (var alias in scope.Aliases)
            {
                if (IsGlobal(alias.DeclaringSyntaxReferences.FirstOrDefault()) && Mentions(alias.Target, stripe))
                    names.Add(alias.Name);
            }
        }

        return names;
    }

    private static bool IsGlobal(SyntaxReference? directive) =>
        directive?.GetSyntax() is UsingDirectiveSyntax { GlobalKeyword.RawKind: not 0 };

    // Straight from the metadata: no symbol is made for the 3,000 types of Stripe.net.
    private static NameSet ReadTypeNames(IAssemblySymbol assembly)
    {
        var names = new NameSet();
        foreach (var name in assembly.TypeNames)
            names.Add(name);

        return names;
    }

    private static void AddMembers(NameSet names, INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member.IsStatic || member is INamedTypeSymbol)
                names.Add(member.Name);
        }
    }

    // An alias may stand for a type around one of Stripe.net's: List<Stripe.Refund>, Stripe.Refund[], (Stripe.Refund, int).
    private static bool Mentions(ISymbol target, StripeSymbols stripe) => target switch
    {
        INamespaceSymbol @namespace => stripe.Declares(@namespace),
        IArrayTypeSymbol array => Mentions(array.ElementType, stripe),
        IPointerTypeSymbol pointer => Mentions(pointer.PointedAtType, stripe),
        INamedTypeSymbol type => stripe.Declares(type) || type.TypeArguments.Any(argument => Mentions(argument, stripe)),
        _ => false,
    };
}

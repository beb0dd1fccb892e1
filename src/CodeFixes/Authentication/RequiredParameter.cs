using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>An optional parameter made a required one, everywhere it is declared at once.</summary>
internal sealed class RequiredParameter
{
    private RequiredParameter(IReadOnlyList<(SyntaxNode Old, SyntaxNode New)> changes) => Changes = changes;

    /// <summary>Gets what to replace, of any file.</summary>
    public IReadOnlyList<(SyntaxNode Old, SyntaxNode New)> Changes { get; }

    /// <summary>Makes the changes; null where something else would break than calls that leave the parameter out, or where nothing would say so.</summary>
    public static RequiredParameter? For(IParameterSymbol parameter, IReadOnlyList<ParameterSyntax> declarations, Compilation compilation)
    {
        var position = declarations.Min(PositionOf);
        if (position < parameter.Ordinal && (!CanMove(parameter, position, compilation) || declarations.Any(declaration => HasComments(declaration, position))))
            return null;

        var uses = declarations.Select(NotNullUses.Of).ToList();
        var isNotNull = uses.All(static use => use is not null);
        var changes = new List<(SyntaxNode, SyntaxNode)>();
        foreach (var declaration in declarations)
        {
            var list = (ParameterListSyntax)declaration.Parent!;
            changes.Add((list, WithRequired(list, declaration, position, isNotNull)));
        }

        if (isNotNull)
            changes.AddRange(uses.SelectMany(static use => use!));

        return new RequiredParameter(changes);
    }

    // Behind an optional parameter there can be no required one.
    private static int PositionOf(ParameterSyntax declaration)
    {
        var parameters = ((ParameterListSyntax)declaration.Parent!).Parameters;
        var own = parameters.IndexOf(declaration);
        for (var i = 0; i < own; i++)
        {
            if (parameters[i].Default is not null)
                return i;
        }

        return own;
    }

    // A call that passes the parameters in their order must not compile afterwards with one in the place of another, nor may two methods become the same.
    private static bool CanMove(IParameterSymbol parameter, int position, Compilation compilation)
    {
        var method = (IMethodSymbol)parameter.ContainingSymbol;
        var passed = method.Parameters.Skip(position).Take(parameter.Ordinal - position).ToList();
        if (passed.Any(other => compilation.ClassifyConversion(other.Type, parameter.Type).IsImplicit || compilation.ClassifyConversion(parameter.Type, other.Type).IsImplicit))
            return false;

        var types = method.Parameters.Select(static p => p.Type).ToList();
        types.RemoveAt(parameter.Ordinal);
        types.Insert(position, parameter.Type);
        return method.MethodKind == MethodKind.LocalFunction
            || !method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other => other.Parameters.Select(static p => p.Type).SequenceEqual(types, SymbolEqualityComparer.Default));
    }

    private static bool HasComments(ParameterSyntax declaration, int position)
    {
        var list = (ParameterListSyntax)declaration.Parent!;
        var start = list.Parameters[position].FullSpan.Start;
        return list.DescendantTrivia().Any(trivia => trivia.SpanStart >= start && trivia.SpanStart < declaration.FullSpan.End && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
    }

    private static ParameterListSyntax WithRequired(ParameterListSyntax list, ParameterSyntax declaration, int position, bool isNotNull)
    {
        var type = isNotNull && declaration.Type is NullableTypeSyntax nullable ? nullable.ElementType.WithTriviaFrom(nullable) : declaration.Type;
        var required = declaration
            .WithType(type)
            .WithIdentifier(declaration.Identifier.WithTrailingTrivia())
            .WithDefault(null)
            .WithTrailingTrivia(declaration.GetTrailingTrivia());
        var parameters = list.Parameters.Replace(declaration, required);
        var own = list.Parameters.IndexOf(declaration);

        // Each place keeps its line and indentation.
        var order = parameters.ToList();
        order.RemoveAt(own);
        order.Insert(position, required);
        var placed = order.Select((moved, i) => i < position || i > own ? moved : moved.WithLeadingTrivia(list.Parameters[i].GetLeadingTrivia()).WithTrailingTrivia(list.Parameters[i].GetTrailingTrivia()));
        return list.WithParameters(SyntaxFactory.SeparatedList(placed, list.Parameters.GetSeparators()));
    }
}

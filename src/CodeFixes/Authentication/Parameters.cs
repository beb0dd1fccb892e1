using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>Adds a parameter, and to the arguments what goes with it.</summary>
internal static class Parameters
{
    /// <summary>Gets where another parameter goes: behind what is required, before what is not, and before a cancellation token, which comes last by convention (CA1068).</summary>
    public static int NextPosition(this ParameterListSyntax list)
    {
        var required = list.Parameters.TakeWhile(static p => p.Default is null && !p.Modifiers.Any(SyntaxKind.ParamsKeyword)).Count();
        return required > 0 && list.Parameters[required - 1].Type is SimpleNameSyntax { Identifier.ValueText: nameof(CancellationToken) } ? required - 1 : required;
    }

    /// <summary>Adds a parameter for what a constructor or handler is to take.</summary>
    public static ParameterListSyntax With(this ParameterListSyntax list, TypeSyntax type, string name)
    {
        var parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier(name)).WithType(type.WithTrailingTrivia(SyntaxFactory.Space));
        return list.WithParameters(Insert(list.Parameters, list.NextPosition(), parameter));
    }

    /// <summary>Adds an argument for such a parameter; by name where its position is not the next one.</summary>
    public static ArgumentListSyntax With(this ArgumentListSyntax? list, string value, int position, string parameter)
    {
        var argument = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(value));
        list ??= SyntaxFactory.ArgumentList();
        if (list.Arguments.Count < position || list.Arguments.Any(static a => a.NameColon is not null))
            return list.WithArguments(Insert(list.Arguments, list.Arguments.Count, argument.WithNameColon(SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(parameter), SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space)))));

        return list.WithArguments(Insert(list.Arguments, position, argument));
    }

    /// <summary>Gives a service the client as its only argument.</summary>
    public static BaseObjectCreationExpressionSyntax WithClient(this BaseObjectCreationExpressionSyntax creation, string client) =>
        creation.WithClient(SyntaxFactory.IdentifierName(client));

    /// <inheritdoc cref="WithClient(BaseObjectCreationExpressionSyntax, string)"/>
    public static BaseObjectCreationExpressionSyntax WithClient(this BaseObjectCreationExpressionSyntax creation, ExpressionSyntax client)
    {
        var arguments = SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(client)));
        return creation switch
        {
            ObjectCreationExpressionSyntax { ArgumentList: null } named => named.WithType(named.Type.WithoutTrailingTrivia()).WithArgumentList(arguments.WithTrailingTrivia(named.Type.GetTrailingTrivia())),
            _ => creation.WithArgumentList(arguments.WithTriviaFrom(creation.ArgumentList!)),
        };
    }

    // Each on a line of its own where the others are.
    private static SeparatedSyntaxList<T> Insert<T>(SeparatedSyntaxList<T> list, int at, T item)
        where T : SyntaxNode
    {
        if (list.Count == 0)
            return SyntaxFactory.SingletonSeparatedList(item);

        var model = list.SeparatorCount > 0 ? list.GetSeparator(0) : SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        var isWrapped = list.Count > 1 && list[1].GetLeadingTrivia().Any(SyntaxKind.WhitespaceTrivia);
        var indentation = isWrapped ? list[1].GetLeadingTrivia() : default;
        var items = list.GetWithSeparators();
        if (at == list.Count)
        {
            // What ends the last line stays at the end.
            var last = list[list.Count - 1];
            var moved = items.Replace(last, last.WithoutTrailingTrivia());
            return SyntaxFactory.SeparatedList<T>(moved.Add(model).Add(item.WithLeadingTrivia(indentation).WithTrailingTrivia(last.GetTrailingTrivia())));
        }

        var next = list[at];
        return SyntaxFactory.SeparatedList<T>(items
            .Replace(next, isWrapped ? next.WithLeadingTrivia(indentation) : next)
            .InsertRange(2 * at, [item.WithLeadingTrivia(next.GetLeadingTrivia()), model]));
    }
}

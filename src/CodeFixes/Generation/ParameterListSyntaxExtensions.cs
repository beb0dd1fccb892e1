using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace ConnectGen.CodeFixes.Generation;

/// <summary>Puts a required account into a parameter list.</summary>
internal static class ParameterListSyntaxExtensions
{
    /// <summary>Adds the account as the first parameter, under a name that is free.</summary>
    public static ParameterListSyntax WithAccount(this ParameterListSyntax list, string type)
    {
        string[] names = type == "ConnectedAccountKey" ? ["key", "accountKey", "connectedAccountKey"] : ["account", "accountId", "connectedAccount", "connectedAccountId"];
        var taken = new HashSet<string>(list.Parameters.Select(static p => p.Identifier.ValueText));
        return list.WithFirst(SyntaxFactory.Parameter(SyntaxFactory.Identifier(names.First(n => !taken.Contains(n)))).WithType(AccountType(type)));
    }

    /// <summary>Makes a parameter a required account. It moves to the front where it would follow an optional one.</summary>
    public static ParameterListSyntax WithRequiredAccount(this ParameterListSyntax list, ParameterSyntax parameter, string type)
    {
        var required = parameter
            .WithAttributeLists(SyntaxFactory.List(parameter.AttributeLists.Where(static l => !l.Attributes.Any(IsOptional))))
            .WithType(AccountType(type).WithTriviaFrom(parameter.Type!))
            .WithIdentifier(parameter.Identifier.WithTrailingTrivia())
            .WithDefault(null)
            .WithLeadingTrivia(parameter.GetLeadingTrivia());
        var at = list.Parameters.IndexOf(parameter);
        var followsOptional = list.Parameters.Take(at).Any(static p => p.Default is not null);
        return followsOptional
            ? list.WithParameters(list.Parameters.RemoveAt(at)).WithFirst(required.WithoutLeadingTrivia())
            : list.WithParameters(list.Parameters.Replace(parameter, required));
    }

    // Each on a line of its own where the others are.
    private static ParameterListSyntax WithFirst(this ParameterListSyntax list, ParameterSyntax first)
    {
        if (list.Parameters.Count == 0)
            return list.WithParameters(SyntaxFactory.SingletonSeparatedList(first));

        var lineEnd = list.OpenParenToken.TrailingTrivia.FirstOrDefault(static t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        var isWrapped = lineEnd.IsKind(SyntaxKind.EndOfLineTrivia);
        var indentation = list.Parameters[0].GetLeadingTrivia().Where(static t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1);
        var separator = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(isWrapped ? lineEnd : SyntaxFactory.Space);
        var rest = list.Parameters.GetWithSeparators();
        return list.WithParameters(SyntaxFactory.SeparatedList<ParameterSyntax>(rest.InsertRange(0, [isWrapped ? first.WithLeadingTrivia(indentation) : first, separator])));
    }

    private static bool IsOptional(AttributeSyntax attribute) => attribute.Name.ToString() is "Optional" or "OptionalAttribute";

    private static TypeSyntax AccountType(string type) =>
        SyntaxFactory.ParseTypeName($"global::{(type == "StripeContext" ? "Stripe" : "ConnectGen")}.{type}").WithTrailingTrivia(SyntaxFactory.Space).WithAdditionalAnnotations(Simplifier.Annotation);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace ConnectGen.CodeFixes.Generation;

/// <summary>Puts a required account into a parameter list.</summary>
internal static class ParameterListSyntaxExtensions
{
    /// <summary>Adds the account as the first parameter, under a name that is free.</summary>
    public static ParameterListSyntax WithAccount(this ParameterListSyntax list)
    {
        var taken = new HashSet<string>(list.Parameters.Select(static p => p.Identifier.ValueText));
        var name = new[] { "account", "accountId", "connectedAccount", "connectedAccountId" }.First(n => !taken.Contains(n));
        return list.WithParameters(list.Parameters.Insert(0, SyntaxFactory.Parameter(SyntaxFactory.Identifier(name)).WithType(AccountType())));
    }

    /// <summary>Makes a parameter a required account. It moves to the front where it would follow an optional one.</summary>
    public static ParameterListSyntax WithRequiredAccount(this ParameterListSyntax list, ParameterSyntax parameter)
    {
        var required = parameter
            .WithType(AccountType().WithTriviaFrom(parameter.Type!))
            .WithIdentifier(parameter.Identifier.WithTrailingTrivia())
            .WithDefault(null);
        var at = list.Parameters.IndexOf(parameter);
        var followsOptional = list.Parameters.Take(at).Any(static p => p.Default is not null);
        return list.WithParameters(followsOptional ? list.Parameters.RemoveAt(at).Insert(0, required) : list.Parameters.Replace(parameter, required));
    }

    private static TypeSyntax AccountType() =>
        SyntaxFactory.ParseTypeName("global::ConnectGen.ConnectedAccountId").WithTrailingTrivia(SyntaxFactory.Space).WithAdditionalAnnotations(Simplifier.Annotation);
}

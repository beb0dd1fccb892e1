using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace ConnectGen.CodeFixes.Secrets;

/// <summary>Writes what reads a key in place of the key.</summary>
internal static class KeyReads
{
    /// <summary>Makes <c>configuration["Stripe:SecretKey"]</c>, which stops the program where nothing is set.</summary>
    public static ExpressionSyntax FromConfiguration(this WrittenKey key, string configuration, SyntaxNode place) =>
        Complete($"{configuration}[\"{key.Setting}\"]", key.Setting, key.MayBeNull, place);

    /// <summary>Makes <c>Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY")</c>, which does the same.</summary>
    public static ExpressionSyntax FromEnvironment(this WrittenKey key, SyntaxNode place) =>
        Complete($"global::System.Environment.GetEnvironmentVariable(\"{key.Variable}\")", key.Variable, key.MayBeNull, place);

    /// <summary>Makes a plain local of a constant one, and a static field of a constant field, where what stands in them is no constant any more.</summary>
    public static SyntaxNode WithoutConstant(this SyntaxNode root, SyntaxNode place) => place.FirstAncestorOrSelf<SyntaxNode>(static a => a is StatementSyntax or MemberDeclarationSyntax) switch
    {
        LocalDeclarationStatementSyntax local when local.Modifiers.Any(SyntaxKind.ConstKeyword) => root.ReplaceNode(local, WithModifiers(local, static (l, m) => l.WithModifiers(m), local.Modifiers)),
        FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) => root.ReplaceNode(field, WithModifiers(field, static (f, m) => f.WithModifiers(m), field.Modifiers, SyntaxKind.StaticKeyword, SyntaxKind.ReadOnlyKeyword)),
        _ => root,
    };

    /// <summary>Makes a field of each object out of a constant or static one.</summary>
    public static FieldDeclarationSyntax OfEachObject(this FieldDeclarationSyntax field) =>
        WithModifiers(field, static (f, m) => f.WithModifiers(m), field.Modifiers, SyntaxKind.ReadOnlyKeyword);

    // What stands before the first modifier stays there, whichever comes first then.
    private static T WithModifiers<T>(T declaration, Func<T, SyntaxTokenList, T> with, SyntaxTokenList old, params SyntaxKind[] added)
        where T : SyntaxNode
    {
        var kept = old.Where(modifier => !modifier.IsKind(SyntaxKind.ConstKeyword) && !modifier.IsKind(SyntaxKind.StaticKeyword) && !modifier.IsKind(SyntaxKind.ReadOnlyKeyword)).Select(static modifier => modifier.WithLeadingTrivia());
        var modifiers = kept.Concat(added.Select(static kind => SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space)));
        return with(declaration, SyntaxFactory.TokenList(modifiers)).WithLeadingTrivia(declaration.GetLeadingTrivia());
    }

    private static ExpressionSyntax Complete(string read, string name, bool mayBeNull, SyntaxNode place)
    {
        var text = mayBeNull ? read : $"{read} ?? throw new global::System.InvalidOperationException(\"{name} is not set.\")";
        if (!mayBeNull && NeedsParentheses(place))
            text = $"({text})";

        var expression = SyntaxFactory.ParseExpression(text);
        return expression
            .ReplaceNodes(expression.DescendantNodes().OfType<AliasQualifiedNameSyntax>().Select(static alias => alias.Parent!), static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation))
            .WithTriviaFrom(place)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static bool NeedsParentheses(SyntaxNode place) => place.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right != place,
        ParenthesizedExpressionSyntax or InitializerExpressionSyntax or AnonymousFunctionExpressionSyntax => false,
        ExpressionSyntax or InterpolationSyntax => true,
        _ => false,
    };
}

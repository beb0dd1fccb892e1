using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Exposure;

/// <summary>An object that is made where it leaves: what puts the key into it is taken out.</summary>
internal static class InitializerWithout
{
    /// <summary>Takes the members out; null where not all of them are found here, the key gets into the object in another way, or nothing would be left.</summary>
    public static SyntaxNode? TryReplace(SyntaxNode root, ExpressionSyntax expression, ISet<string> secrets) => expression switch
    {
        AnonymousObjectCreationExpressionSyntax made when Without(made.Initializers, secrets, NameOf) is { } rest => root.ReplaceNode(made, made.WithInitializers(rest)),
        BaseObjectCreationExpressionSyntax { Initializer: { RawKind: (int)SyntaxKind.ObjectInitializerExpression } initializer } when Without(initializer.Expressions, secrets, NameOf) is { } rest =>
            root.ReplaceNode(initializer, initializer.WithExpressions(rest)),
        _ => null,
    };

    private static SeparatedSyntaxList<T>? Without<T>(SeparatedSyntaxList<T> members, ISet<string> secrets, Func<T, string?> nameOf)
        where T : SyntaxNode
    {
        bool IsSecret(T member) => nameOf(member) is { } name && secrets.Contains(name);

        var removed = members.Count(IsSecret);
        if (removed != secrets.Count || removed == members.Count)
            return null;

        for (var i = members.Count - 1; i >= 0; i--)
        {
            // What follows moves to its place, and the last one stands before the brace as it did.
            if (!IsSecret(members[i]))
                continue;
            if (i + 1 < members.Count)
                members = members.Replace(members[i + 1], members[i + 1].WithLeadingTrivia(members[i].GetLeadingTrivia()));
            else
                members = members.Replace(members[i - 1], members[i - 1].WithTrailingTrivia(members[i].GetTrailingTrivia()));
            members = members.RemoveAt(i);
        }

        return members;
    }

    private static string? NameOf(AnonymousObjectMemberDeclaratorSyntax member) => member.NameEquals?.Name.Identifier.ValueText ?? NameOf(member.Expression);

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax access => NameOf(access.WhenNotNull),
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } notNull => NameOf(notNull.Operand),
        _ => null,
    };
}

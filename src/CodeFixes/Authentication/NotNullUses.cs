using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>What a method does with a parameter that may be null, written for one that may not.</summary>
internal static class NotNullUses
{
    /// <summary>Gets what to replace in the method's body; null where the parameter has to stay one that may be null.</summary>
    public static IReadOnlyList<(SyntaxNode Old, SyntaxNode New)>? Of(ParameterSyntax declaration)
    {
        var changes = new List<(SyntaxNode, SyntaxNode)>();
        if (declaration.Type is not NullableTypeSyntax { ElementType: var type } || declaration.Parent?.Parent is not { } method)
            return changes;

        var isText = type is PredefinedTypeSyntax || type.ToString() is "String" or "System.String" or "StripeContext" or "Stripe.StripeContext";
        foreach (var name in method.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != declaration.Identifier.ValueText || !IsVariable(name))
                continue;

            if (isText ? IsWritten(name) : !TryChange(name, changes))
                return null;
        }

        return changes;
    }

    // By name: "x.account" and "account: x" are something else.
    private static bool IsVariable(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
        _ => true,
    };

    // A text that may be null is the same type as one that may not: only what is put into it counts.
    private static bool IsWritten(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => !argument.RefKindKeyword.IsKind(SyntaxKind.InKeyword),
        RefExpressionSyntax => true,
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } => assignment.Left == tuple,
        _ => false,
    };

    // "account?.Value" and "account.Value.Value" are "account.Value" of a value that is always there. What asks whether it is there would not compile.
    private static bool TryChange(IdentifierNameSyntax name, List<(SyntaxNode, SyntaxNode)> changes)
    {
        switch (name.Parent)
        {
            case ArgumentSyntax { RefKindKeyword.RawKind: 0 }:
                return true;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access:
                changes.Add((access, name.WithTriviaFrom(access)));
                return true;
            case ConditionalAccessExpressionSyntax access when access.Expression == name && Member(access.WhenNotNull) is { } binding:
                var member = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, name.WithoutTrivia(), binding.Name);
                ExpressionSyntax direct = access.WhenNotNull is InvocationExpressionSyntax call ? call.WithExpression(member) : member;
                changes.Add((access, direct.WithTriviaFrom(access)));
                return true;
            default:
                return false;
        }
    }

    private static MemberBindingExpressionSyntax? Member(ExpressionSyntax whenNotNull) => whenNotNull switch
    {
        MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Value" } binding => binding,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "ToString" } binding } => binding,
        _ => null,
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectGen.Analyzers.Gate;

/// <summary>The syntax that can be an operation of a kind, and the declarations that rules look at. A kind that no rule has asked for yet gets its row when the first one does.</summary>
internal static class OperationSyntax
{
    private static readonly Dictionary<OperationKind, SyntaxKind[]> KindsOf = new()
    {
        // "(a, b) = (1, 2)" is a SimpleAssignmentExpression too, and a DeconstructionAssignment: the operation's own kind decides.
        [OperationKind.SimpleAssignment] =
        [
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxKind.AnonymousObjectMemberDeclarator,
            SyntaxKind.AttributeArgument,
        ],
        [OperationKind.CompoundAssignment] =
        [
            SyntaxKind.AddAssignmentExpression,
            SyntaxKind.SubtractAssignmentExpression,
            SyntaxKind.MultiplyAssignmentExpression,
            SyntaxKind.DivideAssignmentExpression,
            SyntaxKind.ModuloAssignmentExpression,
            SyntaxKind.AndAssignmentExpression,
            SyntaxKind.ExclusiveOrAssignmentExpression,
            SyntaxKind.OrAssignmentExpression,
            SyntaxKind.LeftShiftAssignmentExpression,
            SyntaxKind.RightShiftAssignmentExpression,
            SyntaxKind.UnsignedRightShiftAssignmentExpression,
        ],
        [OperationKind.CoalesceAssignment] = [SyntaxKind.CoalesceAssignmentExpression],
        [OperationKind.DeconstructionAssignment] = [SyntaxKind.SimpleAssignmentExpression],
        [OperationKind.Invocation] =
        [
            SyntaxKind.InvocationExpression,
            SyntaxKind.BaseConstructorInitializer,
            SyntaxKind.ThisConstructorInitializer,
            SyntaxKind.PrimaryConstructorBaseType,
        ],
        [OperationKind.Conversion] = [SyntaxKind.CastExpression, SyntaxKind.AsExpression],

        // Of an object that is written out. A property of the type itself, by its name alone, and one in a pattern are not looked for: names are what code is made of.
        [OperationKind.PropertyReference] =
        [
            SyntaxKind.SimpleMemberAccessExpression,
            SyntaxKind.MemberBindingExpression,
            SyntaxKind.ElementAccessExpression,
            SyntaxKind.ElementBindingExpression,
            SyntaxKind.ImplicitElementAccess,
        ],
        [OperationKind.ObjectCreation] = [SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression],

        // Of a type that is not there.
        [OperationKind.Invalid] = [SyntaxKind.ObjectCreationExpression],
        [OperationKind.VariableInitializer] = [SyntaxKind.EqualsValueClause],
        [OperationKind.FieldInitializer] = [SyntaxKind.EqualsValueClause],
        [OperationKind.PropertyInitializer] = [SyntaxKind.EqualsValueClause],
        [OperationKind.ParameterInitializer] = [SyntaxKind.EqualsValueClause],
    };

    // What rules about declarations may ask for.
    private static readonly SyntaxKind[] Declarations =
    [
        SyntaxKind.ClassDeclaration,
        SyntaxKind.RecordDeclaration,
        SyntaxKind.PropertyDeclaration,
        SyntaxKind.MethodDeclaration,
        SyntaxKind.ConstructorDeclaration,
        SyntaxKind.LocalFunctionStatement,
    ];

    private static readonly HashSet<SyntaxKind> AllKinds = [.. KindsOf.Values.SelectMany(static kinds => kinds), .. Declarations];

    /// <summary>Gets the syntax kinds of the operations that a rule asks for.</summary>
    /// <exception cref="NotSupportedException">A kind has no row in the table above.</exception>
    public static HashSet<SyntaxKind> Of(OperationKind[] operations)
    {
        HashSet<SyntaxKind> kinds = [];
        foreach (var operation in operations)
        {
            if (!KindsOf.TryGetValue(operation, out var syntax))
                throw new NotSupportedException($"{nameof(OperationSyntax)} has no row for {operation}: add the syntax that makes one.");

            kinds.UnionWith(syntax);
        }

        return kinds;
    }

    /// <summary>Checks the kinds of declarations that a rule asks for.</summary>
    /// <exception cref="NotSupportedException">A kind is not in the table above.</exception>
    public static HashSet<SyntaxKind> Of(SyntaxKind[] declarations)
    {
        foreach (var kind in declarations)
        {
            if (Array.IndexOf(Declarations, kind) < 0)
                throw new NotSupportedException($"{nameof(OperationSyntax)} has no row for {kind}: add it to the declarations.");
        }

        return [.. declarations];
    }

    /// <summary>Finds every node of a file that any rule may ask for.</summary>
    public static SyntaxNode[] FindAll(SyntaxNode root) =>
        [.. root.DescendantNodes().Where(static node => AllKinds.Contains(node.Kind()))];
}

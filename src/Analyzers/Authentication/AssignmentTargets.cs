using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>What an assignment assigns, in whichever form.</summary>
internal static class AssignmentTargets
{
    /// <summary>The operations that assign: <c>=</c>, <c>+=</c>, <c>??=</c> and <c>(a, b) = …</c>.</summary>
    public static readonly OperationKind[] Kinds =
        [OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment, OperationKind.DeconstructionAssignment];

    /// <summary>Tells whether the operation assigns a property that <paramref name="isMeant"/> says yes to.</summary>
    public static bool Assigns(this IOperation operation, Func<IPropertySymbol, bool> isMeant) =>
        operation is IAssignmentOperation assignment && Includes(assignment.Target, isMeant);

    private static bool Includes(IOperation target, Func<IPropertySymbol, bool> isMeant) => target switch
    {
        IPropertyReferenceOperation reference => isMeant(reference.Property),
        ITupleOperation tuple => tuple.Elements.Any(element => Includes(element, isMeant)),
        _ => false,
    };
}

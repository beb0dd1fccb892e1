using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers;

/// <summary>Questions that Roslyn leaves open about operations.</summary>
internal static class OperationExtensions
{
    /// <summary>Takes off what changes a value's type and not the value: conversions and parentheses. A conversion that runs code of the user's stays.</summary>
    public static IOperation Unwrapped(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>Takes off every conversion, those that run code of the user's among them.</summary>
    public static IOperation Unconverted(this IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;

        return operation;
    }

    /// <summary>Tells whether this is <c>null</c>, or the default that is.</summary>
    public static bool IsNull(this IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: null } || (operation is IDefaultValueOperation { Type.IsReferenceType: true });

    /// <summary>Gets what the initialiser of a creation gives to its properties of a kind.</summary>
    public static IEnumerable<IOperation> Initials(this IObjectCreationOperation creation, Func<IPropertySymbol, bool> isProperty)
    {
        if (creation.Initializer is not { } initializer)
            yield break;

        foreach (var member in initializer.Initializers)
        {
            if (member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment && isProperty(property))
                yield return assignment.Value;
        }
    }

    /// <summary>Gets what a <c>?.</c> is applied to, given the place behind it that stands for its value.</summary>
    public static IOperation? Receiver(this IOperation instance)
    {
        for (IOperation? child = instance, parent = instance.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
                return access.Operation;
        }

        return null;
    }

    /// <summary>Gets a text that is written out, <c>string.Empty</c> among them; null where it is not.</summary>
    public static string? WrittenText(this IOperation text) => text.Unwrapped() switch
    {
        { ConstantValue: { HasValue: true, Value: string constant } } => constant,
        IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } } => "",
        _ => null,
    };

    /// <summary>Gets what a text begins with, as far as it is written out; null where nothing is.</summary>
    public static string? WrittenStart(this IOperation text)
    {
        text = text.Unwrapped();
        return text switch
        {
            { ConstantValue: { HasValue: true, Value: string all } } => all,
            IInterpolatedStringOperation { Parts: { Length: > 0 } parts } when parts[0] is IInterpolatedStringTextOperation first => first.Text.WrittenStart(),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => sum.LeftOperand.WrittenStart(),
            _ => null,
        };
    }

    /// <summary>Tells whether this is part of a lambda that is not run but read, as an expression tree.</summary>
    public static bool IsInExpressionTree(this IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConversionOperation { Type: { Name: "Expression" } type, Operand: IAnonymousFunctionOperation } && type.IsInNamespace("System", "Linq", "Expressions"))
                return true;
        }

        return false;
    }
}

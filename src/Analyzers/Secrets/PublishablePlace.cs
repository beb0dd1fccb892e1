using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>
/// Tells whether a value stands where a publishable key belongs: given to something whose name says so, or to <c>PublishableKey.Parse</c>. A secret there is CG2005, and no rule's besides.
/// </summary>
internal static class PublishablePlace
{
    /// <summary>Tells whether the value of an expression, or of one that it is part of, stands in a publishable key's place.</summary>
    public static bool Is(SyntaxNode value, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var node = value; node is not null and not StatementSyntax and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (model.GetOperation(node, cancellationToken) is { } operation)
                return Of(operation) is not null;
        }

        return false;
    }

    /// <summary>Gets what the place is called; null where it is none.</summary>
    public static string? Of(IOperation value)
    {
        for (IOperation child = value, parent = value.Parent!; parent is not null; child = parent, parent = parent.Parent!)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IAwaitOperation or IInterpolationOperation or IInterpolatedStringOperation or IInterpolatedStringTextOperation:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add }:
                case IConditionalOperation conditional when conditional.Condition != child:
                case ISwitchExpressionArmOperation arm when arm.Value == child:
                case ISwitchExpressionOperation any when any.Value != child:
                    continue;
                case IAssignmentOperation assignment and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation) when assignment.Value == child:
                    if (OfTarget(assignment.Target) is { } target)
                        return target;
                    continue;
                case IArgumentOperation argument:
                    return OfArgument(argument);
                case ISymbolInitializerOperation:
                    return OfInitializer(parent);
                case IReturnOperation:
                    return OfMember(parent.SemanticModel?.GetEnclosingSymbol(parent.Syntax.SpanStart));
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Gets the name of what is assigned, if it says that a publishable key belongs there: a variable, a member, a key of a dictionary.</summary>
    public static string? OfTarget(IOperation target) => target switch
    {
        ILocalReferenceOperation local => Named(local.Local.Name),
        IParameterReferenceOperation parameter => Named(parameter.Parameter.Name),
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var key }] } => key.WrittenText() is { } written ? Named(written) : null,
        IMemberReferenceOperation { Member: var member } => Named(member.Name),
        IDynamicMemberReferenceOperation late => Named(late.MemberName),
        IDynamicIndexerAccessOperation { Arguments: [var key] } => key.WrittenText() is { } written ? Named(written) : null,
        _ => null,
    };

    /// <summary>Gets the name of the parameter that an argument is for, if it says so; of what is added to a dictionary, that of the key.</summary>
    public static string? OfArgument(IArgumentOperation argument)
    {
        if (argument.Parameter is not { } parameter)
            return null;
        if (parameter.ContainingSymbol is not IMethodSymbol method)
            return Named(parameter.Name);
        if (RuntimeSymbols.ParsesPublishableKey(method))
            return parameter.Type.SpecialType == SpecialType.System_String ? $"{RuntimeSymbols.PublishableKey}.{method.Name}" : null;
        if (method.Name is "Add" or "TryAdd" && parameter.Ordinal == 1 && argument.Parent is IInvocationOperation { Arguments: [{ Value: var key }, ..] } && key.WrittenText() is { } written)
            return Named(written);

        return Named(parameter.Name);
    }

    /// <summary>Gets the name of the variable, field or property that is declared with a value, if it says so.</summary>
    public static string? OfInitializer(IOperation initializer) => initializer switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => Named(declarator.Symbol.Name),
        IFieldInitializerOperation { InitializedFields: [var field, ..] } => Named(field.Name),
        IPropertyInitializerOperation { InitializedProperties: [var property, ..] } => Named(property.Name),
        IParameterInitializerOperation { Parameter.Name: var parameter } => Named(parameter),
        _ => null,
    };

    /// <summary>Gets the name of the property or method that returns a text, if it says so.</summary>
    public static string? OfMember(ISymbol? member) => member switch
    {
        IMethodSymbol { AssociatedSymbol: IPropertySymbol property } => OfMember(property),
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction, ReturnType: var type } when IsText(type) => Named(member.Name),
        IPropertySymbol { Type: var type } when IsText(type) => Named(member.Name),
        _ => null,
    };

    // "PublishableOrSecretKey" takes either.
    private static string? Named(string name) => SecretNames.SayPublishable(name) && !IdentifierWords.Of(name).Contains("secret") ? name : null;

    private static bool IsText(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ SpecialType: SpecialType.System_String }] });
}

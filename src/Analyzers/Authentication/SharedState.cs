using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>Finds the member in which an object is kept that several requests see at once: a static one, or one of a singleton.</summary>
internal sealed class SharedState(SemanticModel model, CancellationToken cancellationToken)
{
    // A local that stands for another, which stands for a field.
    private const int MaxSteps = 4;

    /// <summary>Finds the static member, or the singleton's, that leads to an object; null where each request may have an object of its own.</summary>
    public ISymbol? Find(IOperation? instance) => Find(instance, MaxSteps);

    private ISymbol? Find(IOperation? instance, int steps) => instance switch
    {
        IConversionOperation conversion => Find(conversion.Operand, steps),
        IParenthesizedOperation inner => Find(inner.Operand, steps),
        ICoalesceOperation either => Find(either.Value, steps) ?? Find(either.WhenNull, steps),
        IConditionalOperation either => Find(either.WhenTrue, steps) ?? Find(either.WhenFalse, steps),
        ICoalesceAssignmentOperation assignment => Find(assignment.Target, steps),
        ILocalReferenceOperation local when steps > 0 => LocalUses.Of(local.Local, model, cancellationToken).Values.Select(value => Find(value, steps - 1)).FirstOrDefault(static found => found is not null),
        IParameterReferenceOperation { Parameter: var parameter } => IsKeptParameter(parameter, instance) && IsSingleton(parameter.ContainingType) ? parameter : null,
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "Lazy" } } lazy => Find(lazy.Instance, steps),
        IFieldReferenceOperation field => FindInMember(field, field.Field.IsStatic && !IsPerThread(field.Field), steps),
        IPropertyReferenceOperation property when IsStored(property.Property) => FindInMember(property, property.Property.IsStatic, steps),
        _ => null,
    };

    private ISymbol? FindInMember(IMemberReferenceOperation reference, bool isShared, int steps) => reference.Instance switch
    {
        null => isShared ? reference.Member : null,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: INamedTypeSymbol type } =>
            IsSingleton(type) || IsSingleton(reference.Member.ContainingType) ? reference.Member : null,
        var holder => Find(holder, steps) is null ? null : reference.Member,
    };

    private bool IsSingleton(INamedTypeSymbol type) => SingletonRegistrations.Contain(type, model.Compilation, cancellationToken);

    private static bool IsPerThread(IFieldSymbol field) => field.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ThreadStaticAttribute");

    // A primary constructor's parameter is a field, but for the initialisers that run with the constructor.
    private static bool IsKeptParameter(IParameterSymbol parameter, IOperation reference)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            || constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not TypeDeclarationSyntax type)
        {
            return false;
        }

        return reference.Syntax.Ancestors().TakeWhile(node => node != type).Any(static node => node is BaseMethodDeclarationSyntax or AccessorListSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax);
    }

    // "=> new()" makes an object for everyone who asks; what reads a field, or nothing, keeps one for all.
    private bool IsStored(IPropertySymbol property)
    {
        if (property.IsIndexer || property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not PropertyDeclarationSyntax declaration)
            return false;

        var getter = declaration.AccessorList?.Accessors.FirstOrDefault(static accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        if (getter is { Body: null, ExpressionBody: null })
            return !property.IsAbstract && property.ContainingType.TypeKind != TypeKind.Interface;

        var value = (declaration.ExpressionBody ?? getter?.ExpressionBody)?.Expression
            ?? (getter?.Body?.Statements is { Count: 1 } statements ? (statements[0] as ReturnStatementSyntax)?.Expression : null);
        if (value is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } assignment)
            value = assignment.Left;

        return value is IdentifierNameSyntax { Identifier.ValueText: var name } && property.ContainingType.GetMembers(name).Any(static member => member is IFieldSymbol);
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers;

/// <summary>What happens to a local variable in its method, lambdas included: the values it is given, and the other places that name it.</summary>
internal sealed class LocalUses
{
    private readonly List<IOperation> _values = [];
    private readonly List<IOperation> _reads = [];

    private LocalUses(ILocalSymbol local, SemanticModel model, CancellationToken cancellationToken)
    {
        // What a pattern, a loop or an out argument declares has a value that nobody wrote down.
        if (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax declarator
            || declarator.SyntaxTree != model.SyntaxTree
            || declarator.Parent?.Parent is not (LocalDeclarationStatementSyntax or UsingStatementSyntax))
        {
            return;
        }

        IsKnown = true;
        if (declarator.Initializer is { Value: var initial })
            Add(_values, model.GetOperation(initial.WithoutParentheses(), cancellationToken));

        foreach (var name in MemberNames.Of(declarator, local.Name))
        {
            if (model.GetOperation(name, cancellationToken) is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local))
                Add(reference);
        }
    }

    /// <summary>Gets a value indicating whether every value that the local can have is among <see cref="Values"/>.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Gets what is assigned, the initialiser first.</summary>
    public IReadOnlyList<IOperation> Values => _values;

    /// <summary>Gets the references that are not assignments.</summary>
    public IReadOnlyList<IOperation> Reads => _reads;

    public static LocalUses Of(ILocalSymbol local, SemanticModel model, CancellationToken cancellationToken) => new(local, model, cancellationToken);

    /// <summary>Follows locals that are given one value to that value; anything else is what it is.</summary>
    public static IOperation Resolve(IOperation operation, SemanticModel model, CancellationToken cancellationToken)
    {
        // A local's value comes from before it, so this ends; in code that does not compile it need not (var a = b; var b = a;).
        for (var steps = 0; steps < 10; steps++)
        {
            operation = operation.Unwrapped();
            if (operation is not ILocalReferenceOperation { Local: var local } || Of(local, model, cancellationToken) is not { IsKnown: true, Values: { Count: 1 } values })
                return operation;

            operation = values[0];
        }

        return operation;
    }

    private void Add(ILocalReferenceOperation reference)
    {
        switch (reference.Parent)
        {
            case ISimpleAssignmentOperation { IsRef: false } assignment when assignment.Target == reference:
                Add(_values, assignment.Value);
                break;
            case ICoalesceAssignmentOperation coalesce when coalesce.Target == reference:
                Add(_values, coalesce.Value);
                break;
            case IAssignmentOperation other when other.Target == reference:
            case IIncrementOrDecrementOperation or IAddressOfOperation or ITupleOperation:
            case IArgumentOperation { Parameter.RefKind: not RefKind.None }:
            case not null when reference.Syntax.Parent is RefExpressionSyntax:
                IsKnown = false;
                break;
            default:
                _reads.Add(reference);
                break;
        }
    }

    private void Add(List<IOperation> values, IOperation? value)
    {
        if (value is null)
            IsKnown = false;
        else
            values.Add(value);
    }
}

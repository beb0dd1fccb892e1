using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Secrets;

/// <content>What variables and members hold where they are named.</content>
internal sealed partial class SecretFlow
{
    // A text is what it was given last. Of an object, what it was made with counts, and what was put into it since.
    private string? InVariable(IOperation reference, ISymbol variable, int steps)
    {
        if (PublishablePlace.OfTarget(reference) is not null)
            return null;

        var given = variable is ILocalSymbol local ? ValuesOf(local, reference) : [];
        if (Any(Latest(given, reference), steps) is { } found)
            return found;

        return IsSimple(reference.Type) ? null : Any(PutInto(variable, reference).SelectMany(member => Latest(member, reference)), steps);
    }

    private string? InMember(IMemberReferenceOperation reference, int steps)
    {
        if (reference.Member is not (IPropertySymbol or IFieldSymbol { IsConst: false }) || PublishablePlace.OfTarget(reference) is not null)
            return null;

        var instance = reference.Instance?.Unwrapped() is IConditionalAccessInstanceOperation place ? place.Receiver() : reference.Instance?.Unwrapped();
        switch (instance)
        {
            // "task.Result"
            case not null when reference.Member is { Name: "Result", ContainingType.Name: "Task" or "ValueTask" }:
                return Find(instance, steps);

            // "model.Key", which this method has set.
            case ILocalReferenceOperation local:
                return InMemberOf(local, local.Local, reference, steps);
            case IParameterReferenceOperation parameter:
                return InMemberOf(parameter, parameter.Parameter, reference, steps);

            // A member of the type that the code belongs to.
            case null or IInstanceReferenceOperation when reference.Member is not IPropertySymbol { IsIndexer: true } && IsOwn(reference, reference.Member) && _seen.Add(reference.Member):
                var found = Any(new MemberValues(secrets.Models, cancellationToken).Of(reference.Member), steps);
                _seen.Remove(reference.Member);
                return found;
            default:
                return null;
        }
    }

    private string? InMemberOf(IOperation instance, ISymbol variable, IMemberReferenceOperation reference, int steps)
    {
        var name = reference.Member.Name;
        var created = variable is ILocalSymbol local
            ? Latest(ValuesOf(local, instance), instance)
                .Select(static value => value.Unwrapped()).OfType<IObjectCreationOperation>()
                .SelectMany(creation => creation.Initials(property => property.Name == name))
            : [];
        var put = PutInto(variable, instance)
            .Where(values => values[0].Parent is IAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } } && SymbolEqualityComparer.Default.Equals(member, reference.Member))
            .SelectMany(static values => values);
        return Any(Latest([.. created, .. put], instance), steps);
    }

    private IReadOnlyList<IOperation> ValuesOf(ILocalSymbol local, IOperation reference)
    {
        // "if (configuration["Stripe:SecretKey"] is { Length: > 0 } key)", "is not { Length: > 0 } key"
        if (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is SingleVariableDesignationSyntax { Parent: var pattern })
        {
            var check = pattern?.Parent is UnaryPatternSyntax not ? not.Parent : pattern?.Parent;
            return check is IsPatternExpressionSyntax { Expression: var tested } && reference.SemanticModel?.GetOperation(tested.WithoutParentheses(), cancellationToken) is { } value ? [value] : [];
        }

        return LocalUses.Of(local, reference.SemanticModel!, cancellationToken).Values;
    }

    // What is put into an object before a place, for each member apart: "model.Key = …", "model["key"] = …", "list.Add(…)".
    private IEnumerable<IReadOnlyList<IOperation>> PutInto(ISymbol variable, IOperation before)
    {
        var members = new Dictionary<string, List<IOperation>>(StringComparer.Ordinal);
        foreach (var name in MemberNames.Of(before.Syntax, variable.Name))
        {
            if (name.SpanStart >= before.Syntax.SpanStart || Put(name) is not { } node || before.SemanticModel!.GetOperation(node, cancellationToken) is not { } operation)
                continue;

            switch (operation)
            {
                case IAssignmentOperation { Target: var target, Value: var value } and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation) when IsRootedIn(target, variable) && PublishablePlace.OfTarget(target) is null:
                    Add(target.Syntax.ToString(), value);
                    break;
                case IInvocationOperation { Instance: { } instance, Arguments: { Length: > 0 } arguments } when IsRootedIn(instance, variable):
                    foreach (var argument in arguments)
                    {
                        if (PublishablePlace.OfArgument(argument) is null)
                            Add(node.SpanStart.ToString(System.Globalization.CultureInfo.InvariantCulture), argument.Value);
                    }

                    break;
            }
        }

        return members.Values;

        void Add(string member, IOperation value)
        {
            if (!members.TryGetValue(member, out var values))
                members.Add(member, values = []);
            values.Add(value);
        }
    }

    // The assignment or call that begins with the name.
    private static ExpressionSyntax? Put(SyntaxNode name)
    {
        var chain = name;
        while (chain.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or PostfixUnaryExpressionSyntax && chain.Parent.SpanStart == name.SpanStart)
            chain = chain.Parent;

        return (chain, chain.Parent) switch
        {
            (MemberAccessExpressionSyntax or ElementAccessExpressionSyntax, AssignmentExpressionSyntax assignment) when assignment.Left == chain => assignment,
            (MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd" or "Append" or "Insert" or "Push" or "Enqueue" }, InvocationExpressionSyntax call) => call,
            _ => null,
        };
    }

    private static bool IsRootedIn(IOperation? operation, ISymbol variable) => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable),
        IMemberReferenceOperation member => IsRootedIn(member.Instance?.Unwrapped(), variable),
        _ => false,
    };

    // Those that can still be there: what comes before, from the last one on that is given whatever happens.
    private static IEnumerable<IOperation> Latest(IReadOnlyList<IOperation> values, IOperation use)
    {
        var before = values.Where(value => value.Syntax.SpanStart < use.Syntax.SpanStart && !value.Syntax.Span.Contains(use.Syntax.Span)).OrderBy(static value => value.Syntax.SpanStart).ToList();
        var last = before.FindLastIndex(value => value.Parent is not ICoalesceAssignmentOperation && Leads(value.Syntax, use.Syntax));
        return before.Skip(Math.Max(0, last));
    }

    // A statement of a block that the use lies in, too.
    private static bool Leads(SyntaxNode value, SyntaxNode use) =>
        value.FirstAncestorOrSelf<StatementSyntax>()?.Parent is { } block
        && (block is GlobalStatementSyntax ? block.Parent! : block) is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax
        && (block is GlobalStatementSyntax || block.Span.Contains(use.Span));

    // The code's own type, or one around it.
    private bool IsOwn(IOperation reference, ISymbol member)
    {
        for (var type = reference.SemanticModel?.GetEnclosingSymbol(reference.Syntax.SpanStart, cancellationToken)?.ContainingType; type is not null; type = type.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, member.ContainingType.OriginalDefinition))
                return true;
        }

        return false;
    }

    private static bool IsSimple(ITypeSymbol? type) => type is null || type.SpecialType is not (SpecialType.None or SpecialType.System_Object) || type.IsValueType;
}

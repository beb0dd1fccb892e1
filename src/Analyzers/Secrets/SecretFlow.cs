using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>
/// Follows a value back to the secret that it holds, as far as one method and the members of its type show it: through variables, texts that are put together, objects and collections that are made of it.
/// What is only asked of a secret (whether it is there, how long it is, its first characters) holds none. A secret that stands in a publishable key's place is another rule's, and is followed no further.
/// </summary>
internal sealed partial class SecretFlow(SecretMembers secrets, bool isTestProject, CancellationToken cancellationToken)
{
    private const int MaxSteps = 12;

    // A member that is given itself, or one that goes around: each is looked at once.
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>Finds the secret that a value is or contains, as messages call it: a setting's path, a member, the redacted key. Null where there is none.</summary>
    public string? Find(IOperation? value) => Find(value, MaxSteps);

    private string? Find(IOperation? value, int steps)
    {
        if (value is null || steps == 0)
            return null;

        value = value.Unwrapped();
        return Read(value) ?? value switch
        {
            IAwaitOperation awaited => Find(awaited.Operation, steps),
            ICoalesceOperation either => Find(either.Value, steps) ?? Find(either.WhenNull, steps),
            IConditionalOperation either => Find(either.WhenTrue, steps) ?? Find(either.WhenFalse, steps),
            ISwitchExpressionOperation any => Any(any.Arms.Select(static arm => arm.Value), steps),
            IAssignmentOperation assignment and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation) => InAssigned(assignment, steps),
            IConditionalAccessOperation access => Find(access.WhenNotNull, steps),
            IConditionalAccessInstanceOperation => Find(value.Receiver(), steps),
            IInterpolatedStringOperation text => Any(text.Parts.OfType<IInterpolationOperation>().Select(static part => part.Expression), steps),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Find(sum.LeftOperand, steps) ?? Find(sum.RightOperand, steps),
            ITupleOperation tuple => Any(tuple.Elements, steps),
            IArrayCreationOperation { Initializer: { } elements } => Any(elements.ElementValues, steps),
            IAnonymousObjectCreationOperation made => Any(made.Initializers, steps),
            IWithOperation { Initializer: { } changed } copy => InCopy(copy, changed, steps),
            IObjectCreationOperation made => InCreated(made, steps),
            ILocalReferenceOperation local => InVariable(local, local.Local, steps - 1),
            IParameterReferenceOperation parameter => InVariable(parameter, parameter.Parameter, steps - 1),
            IMemberReferenceOperation member => InMember(member, steps - 1),
            IImplicitIndexerReferenceOperation { Argument: IRangeOperation range } slice => Slice.KeepsSecret(range) ? Find(slice.Instance, steps) : null,
            IInvocationOperation call => InCall(call, steps - 1),

            // The compiler calls its operation differently from version to version. Arguments for "params" can be such too.
            _ when value.Syntax is CollectionExpressionSyntax || value is { IsImplicit: true, Parent: IArgumentOperation } => Any(value.ChildOperations, steps),
            _ => null,
        };
    }

    private string? Any(IEnumerable<IOperation> values, int steps) =>
        values.Select(value => Find(value, steps)).FirstOrDefault(static found => found is not null);

    // What one expression reads.
    private string? Read(IOperation value)
    {
        if (value is IMemberReferenceOperation { Member: var member and (IPropertySymbol or IFieldSymbol { IsConst: false }) } && secrets.Has(member, cancellationToken))
            return $"{member.ContainingType.Name}.{member.Name}";
        if (value is IInvocationOperation { TargetMethod: var method } && RuntimeSymbols.RevealsAccountKey(method))
            return $"{method.ContainingType.Name}.{method.Name}";

        return SecretSource.Describe(value, secrets.Stripe) is { } name && !(isTestProject && IsForTests(value)) ? name : null;
    }

    // Test keys and webhook secrets that are written out, of which test projects are full.
    private static bool IsForTests(IOperation value) =>
        value.ConstantValue is { HasValue: true, Value: string constant }
        && SecretMatcher.FindAll(constant).All(static secret => secret.IsFineInTests);

    // "a = b" is b, unless a is where a publishable key belongs: that one is reported there.
    private string? InAssigned(IAssignmentOperation assignment, int steps) =>
        PublishablePlace.OfTarget(assignment.Target) is null ? Find(assignment.Value, steps) : null;

    // "settings with { SecretKey = null }": only what is set anew is known.
    private string? InCopy(IWithOperation copy, IObjectOrCollectionInitializerOperation changed, int steps) =>
        Any(changed.Initializers, steps) ?? (changed.Initializers.IsEmpty ? Find(copy.Operand, steps) : null);

    private string? InCreated(IObjectCreationOperation made, int steps)
    {
        if (made.Initializer is { } initializer && InInitializer(initializer, steps) is { } found)
            return found;
        if (made.Type is not INamedTypeSymbol type || secrets.Stripe.Declares(type) || ViewSymbols.IsMarkup(type) || BlazorSymbols.IsMarkup(type))
            return null;

        // What can be read again: the properties of a record, "new SelectListItem(text, value)".
        return Any(made.Arguments.Where(argument => IsShown(argument, type) && PublishablePlace.OfArgument(argument) is null).Select(static argument => argument.Value), steps);
    }

    private static bool IsShown(IArgumentOperation argument, INamedTypeSymbol type) =>
        argument.Parameter is { } parameter
        && (type.IsTupleType || type.GetMembers().Any(member => member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, GetMethod: not null } && member.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)));

    private string? InInitializer(IObjectOrCollectionInitializerOperation initializer, int steps)
    {
        foreach (var part in initializer.Initializers)
        {
            var found = part switch
            {
                IAssignmentOperation assignment => InAssigned(assignment, steps),
                IMemberInitializerOperation nested => InInitializer(nested.Initializer, steps),
                IInvocationOperation added => Any(added.Arguments.Where(static argument => PublishablePlace.OfArgument(argument) is null).Select(static argument => argument.Value), steps),
                _ => null,
            };
            if (found is not null)
                return found;
        }

        return null;
    }

    // A whole object that is written out, but for one that was made here: what that was given is known.
    private string? InWhole(IOperation value)
    {
        value = LocalUses.Resolve(value, value.SemanticModel!, cancellationToken);
        return value is IObjectCreationOperation or IAnonymousObjectCreationOperation or IWithOperation || value.Type is not { } type || ShownSecret(type, depth: 2) is not { } member
            ? null
            : $"{member.ContainingType.Name}.{member.Name}";
    }

    private ISymbol? ShownSecret(ITypeSymbol type, int depth)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is not { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, GetMethod: not null } || IsIgnored(property))
                    continue;
                if (secrets.Has(property, cancellationToken))
                    return property;
                if (depth > 1 && property.Type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: false } inner && ShownSecret(inner, depth - 1) is { } found)
                    return found;
            }
        }

        return null;
    }

    // System.Text.Json's and Newtonsoft's.
    private static bool IsIgnored(IPropertySymbol property) => property.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "JsonIgnoreAttribute" } && attribute.NamedArguments.IsEmpty);
}

using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>Finds out whether a value is a connected account's key, as far as one method shows it: by where it comes from, and by what it is called.</summary>
internal sealed class AccountKeyOrigin(StripeSymbols stripe, SemanticModel model, CancellationToken cancellationToken)
{
    // A local that is given another, which is given another.
    private const int MaxSteps = 6;

    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>Finds the operation that reads the key; null where the value is none, or may as well be the platform's.</summary>
    public IOperation? Find(IOperation? value) => Find(value, MaxSteps);

    private IOperation? Find(IOperation? value, int steps) => value switch
    {
        IConversionOperation conversion => Find(conversion.Operand, steps),
        IParenthesizedOperation inner => Find(inner.Operand, steps),
        IAwaitOperation awaited => Find(awaited.Operation, steps),
        ICoalesceOperation either => Find(either.Value, steps) ?? Find(either.WhenNull, steps),
        IConditionalOperation either => Find(either.WhenTrue, steps) ?? Find(either.WhenFalse, steps),
        ISwitchExpressionOperation any => any.Arms.Select(arm => Find(arm.Value, steps)).FirstOrDefault(static found => found is not null),
        ISimpleAssignmentOperation assignment => Find(assignment.Value, steps),
        IConditionalAccessOperation access => Find(access.WhenNotNull, steps),
        ILocalReferenceOperation local => FindInLocal(local, steps),
        IParameterReferenceOperation { Parameter: var parameter } => IsText(parameter.Type) && AccountKeyNames.SayAccountsKey(parameter.Name) ? value : null,
        IMemberReferenceOperation member => FindInMember(member, steps),
        IInvocationOperation call => FindInCall(call, steps),

        // Code that does not compile here and now: the names in it are all there is to go by.
        IInvalidOperation invalid => invalid.Syntax.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(static name => AccountKeyNames.SayAccountsKey(name.Identifier.ValueText)) ? invalid : null,
        _ => null,
    };

    private IOperation? FindInMember(IMemberReferenceOperation reference, int steps)
    {
        if (reference is IPropertyReferenceOperation { Property: var property } && stripe.IsAccountsAccessToken(property))
            return reference;
        if (!IsText(reference.Type) || reference.Member is IFieldSymbol { IsConst: true } or IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true })
            return null;

        // "….Single(p => p.Field.Name == Names.SellerSecretApiKey).Value", "user.Claims["…"].Value": what a thing is, its container says.
        if (reference.Member.Name is "Value" or "Result" or "this[]")
            return Find(reference.Instance, steps);

        var around = new List<string>();
        for (var instance = reference.Instance; instance is not null; instance = Next(instance))
        {
            // Of the object that the code belongs to, the type says whose the key is: "class Seller", but not "class SellerService".
            if (instance.Type is { } type && type.SpecialType != SpecialType.System_Object)
                around.Add(type.Name);
            if (NameOf(instance) is { } name)
                around.Add(name);
        }

        if (around.Any(AccountKeyNames.SayPlatforms))
            return null;

        return AccountKeyNames.SayAccountsKey(reference.Member.Name) || AccountKeyNames.SayKeyOf(reference.Member.Name, around) ? reference : null;
    }

    // What is decrypted, trimmed or looked up by a name of a seller's key is one. What is only asked with a key ("key.StartsWith") is none, nor is a text that is put together.
    private IOperation? FindInCall(IInvocationOperation call, int steps)
    {
        if (call.TargetMethod is { Name: "RevealSecret", ContainingType: { } type } && RuntimeSymbols.IsAccountKey(type))
            return call;
        if (steps == 0 || call.Type is null || call.Type.SpecialType == SpecialType.System_Boolean || RuntimeSymbols.IsAccountKey(call.Type))
            return null;

        if (Find(call.Instance, steps - 1) is { } receiver)
            return receiver;

        foreach (var argument in call.Arguments)
        {
            var value = argument.Value is IDelegateCreationOperation { Target: var target } ? target : argument.Value;
            if (value is IAnonymousFunctionOperation function)
            {
                if (function.Descendants().FirstOrDefault(IsNamedAccountsKey) is { } named)
                    return named;
            }
            else if (IsText(value.Unconverted().Type) || IsSequenceOf(call, argument))
            {
                if (Find(value, steps - 1) is { } found)
                    return found;
            }
        }

        return null;
    }

    /// <summary>Tells whether a value comes, in part, from something that is called settings, options or configuration.</summary>
    public static bool IsReadFromSettings(IOperation value) =>
        value.DescendantsAndSelf().Any(static part => (NameOf(part) is { } name && AccountKeyNames.SayPlatforms(name))
            || (part is IMemberReferenceOperation { Instance: null, Member.ContainingType.Name: var type } && AccountKeyNames.SayPlatforms(type)));

    // "s => s.AccessToken", "p => p.Field.Name == Names.SellerSecretApiKey": here a constant may be what the key is looked up by.
    private bool IsNamedAccountsKey(IOperation operation) => operation is IMemberReferenceOperation member
        && ((IsText(member.Type) && AccountKeyNames.SayAccountsKey(member.Member.Name)) || FindInMember(member, steps: 0) is not null);

    // "sellers.Select(…).First()": an extension's receiver is its first argument.
    private static bool IsSequenceOf(IInvocationOperation call, IArgumentOperation argument) =>
        call.TargetMethod.IsExtensionMethod && argument.Parameter?.Ordinal == 0;

    private IOperation? FindInLocal(ILocalReferenceOperation reference, int steps)
    {
        if (steps == 0 || !_seen.Add(reference.Local))
            return null;

        var isPlatforms = false;
        foreach (var value in LocalUses.Of(reference.Local, model, cancellationToken).Values)
        {
            if (Find(value, steps - 1) is { } found)
                return found;

            isPlatforms |= IsReadFromSettings(value) || value.ConstantValue is { HasValue: true, Value: not null };
        }

        return !isPlatforms && IsText(reference.Type) && AccountKeyNames.SayAccountsKey(reference.Local.Name) ? reference : null;
    }

    private static IOperation? Next(IOperation instance) => instance switch
    {
        IMemberReferenceOperation member => member.Instance,
        IInvocationOperation call => call.Instance,
        IConversionOperation conversion => conversion.Operand,
        IConditionalAccessInstanceOperation => AccessedBy(instance),
        _ => null,
    };

    // "seller?.Connect.AccessToken": the operation left of the question mark.
    private static IOperation? AccessedBy(IOperation instance)
    {
        for (var current = instance.Parent; current is not null; current = current.Parent)
        {
            if (current is IConditionalAccessOperation access && access.WhenNotNull.Syntax.Span.Contains(instance.Syntax.Span))
                return access.Operation;
        }

        return null;
    }

    private static string? NameOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation member => member.Member.Name,
        IInvocationOperation call => call.TargetMethod.Name,
        _ => null,
    };

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;
}

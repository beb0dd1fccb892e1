using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>
/// Whether a call goes through a client that is made for one account: <c>new StripeClient(new StripeClientOptions { StripeAccount = … })</c>.
/// A client from elsewhere is the platform's, unless a method of the user's made it, to which the account may have been passed.
/// </summary>
internal readonly struct AccountOfClient(StripeSymbols stripe, SemanticModel model, CancellationToken cancellationToken)
{
    // Service, client, its options, and locals or fields between them.
    private const int MostSteps = 10;

    public bool Has(IInvocationOperation call) => call.Instance is { } receiver && Has(receiver, MostSteps);

    private bool Has(IOperation value, int steps)
    {
        if (steps == 0)
            return false;

        value = value.Unwrapped();
        switch (value)
        {
            case IObjectCreationOperation { Type: { } type } creation when stripe.IsClientOptions(type):
                return creation.Initials(stripe.IsRequestAccount).Any(AccountOfOptions.IsAccount);

            // A service of a client, or a client of its options.
            case IObjectCreationOperation { Type: { } type } creation:
                return IsMadeByUser(type, creation.Arguments.Length) || HasArgument(creation, steps);

            // client.V1.Refunds
            case IPropertyReferenceOperation { Instance: { Type: { } type } instance, Property.ContainingAssembly: var assembly }
                when SymbolEqualityComparer.Default.Equals(assembly, stripe.Assembly) && IsOfInterest(type):
                return Has(instance, steps - 1);

            case IFieldReferenceOperation { Field: var field }:
                return HasValueWithAccount(field, steps);
            case IPropertyReferenceOperation { Property: var property }:
                return HasValueWithAccount(property, steps);
            case ILocalReferenceOperation { Local: var local }:
                return HasValueWithAccount(local, steps);
            case IConditionalAccessOperation access:
                return Has(access.WhenNotNull, steps - 1);
            case IConditionalAccessInstanceOperation:
                return value.Receiver() is { } receiver && Has(receiver, steps - 1);
            case IInvocationOperation { TargetMethod: var method } invocation:
                return IsMadeByUser(method, invocation.Arguments.Length);
            default:
                return false;
        }
    }

    // By a method, or by a constructor of a class that derives from Stripe.net's, with something passed that can be the account.
    private static bool IsMadeByUser(ISymbol maker, int arguments) => arguments > 0 && maker.DeclaringSyntaxReferences.Length > 0;

    private bool HasArgument(IObjectCreationOperation creation, int steps)
    {
        foreach (var argument in creation.Arguments)
        {
            if (IsOfInterest(argument.Value.Unwrapped().Type) && Has(argument.Value, steps - 1))
                return true;
        }

        return false;
    }

    private bool IsOfInterest(ITypeSymbol? type) =>
        type is not null && (stripe.IsService(type) || stripe.IsClient(type) || stripe.IsClientOptions(type) || type.Name is "V1Services" or "V2Services");

    // One of its values, or the account that its options are given later.
    private bool HasValueWithAccount(ILocalSymbol local, int steps)
    {
        var uses = LocalUses.Of(local, model, cancellationToken);
        foreach (var value in uses.Values)
        {
            if (Has(value, steps - 1))
                return true;
        }

        foreach (var read in uses.Reads)
        {
            if (GivesAccount(read))
                return true;
        }

        return false;
    }

    private bool GivesAccount(IOperation reference) =>
        reference.Parent is IPropertyReferenceOperation { Property: var property, Parent: ISimpleAssignmentOperation assignment } target
        && assignment.Target == target
        && stripe.IsRequestAccount(property)
        && AccountOfOptions.IsAccount(assignment.Value);

    // What the type gives to its own field or property: the initialiser, or an assignment somewhere in the type's part in this file.
    private bool HasValueWithAccount(ISymbol member, int steps)
    {
        if (member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } declaration || declaration.SyntaxTree != model.SyntaxTree)
            return false;

        var initial = declaration switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => value,
            PropertyDeclarationSyntax { Initializer.Value: var value } => value,
            PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
            _ => null,
        };
        if (initial is not null && model.GetOperation(initial, cancellationToken) is { } operation && Has(operation, steps - 1))
            return true;

        foreach (var assignment in declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>() ?? [])
        {
            if (Names(assignment.Left, member.Name)
                && model.GetOperation(assignment, cancellationToken) is IAssignmentOperation { Target: IMemberReferenceOperation target } assigned
                && SymbolEqualityComparer.Default.Equals(target.Member, member)
                && Has(assigned.Value, steps - 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(ExpressionSyntax left, string name) => left switch
    {
        IdentifierNameSyntax simple => simple.Identifier.ValueText == name,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == name,
        _ => false,
    };
}

using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Authentication;

/// <summary>Whether request options name an account. What cannot be seen (a parameter, a field, what a method returns) is taken to do so.</summary>
internal readonly struct AccountOfOptions(StripeSymbols stripe, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Tells whether the options are certainly made without an account, or are none at all.</summary>
    public bool IsMissing(IOperation? options) => IsMissing(options, depth: 0);

    private bool IsMissing(IOperation? options, int depth)
    {
        if (options is null)
            return true;

        options = options.Unwrapped();
        return options.IsNull() || options switch
        {
            IObjectCreationOperation creation => IsWithoutAccount(creation),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => IsMissing(conditional.WhenTrue, depth) && IsMissing(whenFalse, depth),
            ICoalesceOperation coalesce => IsMissing(coalesce.Value, depth) && IsMissing(coalesce.WhenNull, depth),
            ILocalReferenceOperation { Local: var local } when depth < 5 => IsMissing(local, depth),
            _ => false,
        };
    }

    // A class of the user's that derives from the options may set the account itself.
    private bool IsWithoutAccount(IObjectCreationOperation creation) =>
        SymbolEqualityComparer.Default.Equals(creation.Type?.ContainingAssembly, stripe.Assembly) && !creation.Initials(stripe.IsRequestAccount).Any(IsAccount);

    private bool IsMissing(ILocalSymbol local, int depth)
    {
        var uses = LocalUses.Of(local, model, cancellationToken);
        if (!uses.IsKnown || uses.Values.Count == 0)
            return false;

        foreach (var value in uses.Values)
        {
            if (!IsMissing(value, depth + 1))
                return false;
        }

        foreach (var read in uses.Reads)
        {
            if (MayAddAccount(read))
                return false;
        }

        return true;
    }

    // The local is given an account later, or to something that may give it one.
    private bool MayAddAccount(IOperation read)
    {
        var parent = read.Parent;
        while (parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
            parent = parent.Parent;

        return parent switch
        {
            IPropertyReferenceOperation { Property: var property, Parent: var use } reference =>
                stripe.IsRequestAccount(property) && use is IAssignmentOperation assignment && assignment.Target == reference && IsAccount(assignment.Value),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } => stripe.CallOf(method) is null && !stripe.IsRequestByPath(method),
            IBinaryOperation or IIsPatternOperation => false,
            _ => true,
        };
    }

    /// <summary>Tells whether a value may be an account: it is not written out as null or an empty text.</summary>
    public static bool IsAccount(IOperation value) => !value.Unwrapped().IsNull() && value.WrittenText() != "";
}

using System.Collections.Immutable;
using ConnectGen.KnownSymbols;
using ConnectGen.Model;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Calls;

/// <summary>
/// Finds the Stripe.net call of an interface method: by the attribute on the method, the options type, the interface's
/// service, or the return type with the verb in the method's name, in this order. It never guesses: several are several.
/// </summary>
internal sealed class CallMatcher(StripeSymbols stripe, StripeService? interfaceService)
{
    /// <summary>Finds the calls that fit: one is the match, several are an ambiguity.</summary>
    public ImmutableArray<StripeCall> Match(CallSignature signature, CallHint hint)
    {
        var operation = hint.Method is null ? null : StripeCall.OperationOf(hint.Method);
        var hinted = hint.Service is null ? null : stripe.Calls.Service(hint.Service);
        if (hint.Service is not null && hinted is null)
            return ImmutableArray<StripeCall>.Empty;

        if (operation is not null)
        {
            var named = (hinted ?? interfaceService)?.Calls ?? CallsByOptionsOrResult(signature);
            return Best(signature, named, requireName: false, operation);
        }

        if (hinted is not null)
            return Best(signature, hinted.Calls, requireName: signature.Options is null);

        if (signature.Options is { } options)
            return Best(signature, stripe.Calls.TakingOptions(options.Type), requireName: false);

        if (interfaceService is not null && Best(signature, interfaceService.Calls, requireName: true) is { IsEmpty: false } ofInterface)
            return ofInterface;

        return signature.Result.Type is null ? ByNounAlone(signature) : Best(signature, CallsByOptionsOrResult(signature), requireName: true);
    }

    /// <summary>Finds the obsolete call that a method would be if it were not obsolete, for the message that says so.</summary>
    public StripeCall? ObsoleteMatch(CallSignature signature) =>
        CallsByOptionsOrResult(signature).FirstOrDefault(c => c.IsObsolete && Fits(signature, c) && (signature.Options is not null || CallName.Fit(signature.Operation, c) != NameFit.None));

    // A dropped result tells nothing of the object, so the noun in the name has to: ConfirmPaymentIntent is a method of a terminal's
    // reader, and what is done to a payment intent.
    private ImmutableArray<StripeCall> ByNounAlone(CallSignature signature)
    {
        var named = stripe.Calls.All.WhereAsArray(c => !c.IsObsolete && Fits(signature, c) && CallName.Fit(signature.Operation, c) != NameFit.None);
        if (!named.Any(c => CallName.HasNoun(signature.Operation, c)))
            return ImmutableArray<StripeCall>.Empty;

        named = Prefer(named, c => CallName.Fit(signature.Operation, c) == NameFit.Exact && CallName.HasNoun(signature.Operation, c));
        return named.Length > 1 ? ShorterOfSameEndpoint(named) : named;
    }

    private IEnumerable<StripeCall> CallsByOptionsOrResult(CallSignature signature)
    {
        if (signature.Options is { } options)
            return stripe.Calls.TakingOptions(options.Type);

        return signature.Result.Type is { } type ? stripe.Calls.About(stripe.Element(type)) : stripe.Calls.All;
    }

    private ImmutableArray<StripeCall> Best(CallSignature signature, IEnumerable<StripeCall> calls, bool requireName, string? operation = null)
    {
        var builder = ImmutableArray.CreateBuilder<StripeCall>();
        foreach (var call in calls)
        {
            // An obsolete call is called only where an attribute names it: what is generated silences the compiler's warning.
            if ((operation is null ? !call.IsObsolete : call.Operation == operation) && Fits(signature, call))
                builder.Add(call);
        }

        var fitting = Prefer(builder.ToImmutable(), static c => !c.IsObsolete);
        if (requireName)
            fitting = fitting.WhereAsArray(c => CallName.Fit(signature.Operation, c) != NameFit.None);
        fitting = Prefer(fitting, c => c.Service == interfaceService);
        fitting = Prefer(fitting, c => CallName.Fit(signature.Operation, c) == NameFit.Exact);
        fitting = Prefer(fitting, c => CallName.Fit(signature.Operation, c) == NameFit.WithNoun);
        return fitting.Length > 1 ? ShorterOfSameEndpoint(fitting) : fitting;
    }

    private static bool Fits(CallSignature signature, StripeCall call)
    {
        if (!signature.Misfits.IsEmpty || !signature.Result.IsServedBy(call))
            return false;

        if (signature.Options is null ? call.Options is { IsOptional: false } : call.Options is null || !signature.Options.Type.IsOrDerivesFrom(call.Options.Type))
            return false;

        if (signature.CancellationToken is not null && !call.TakesCancellationToken)
            return false;

        var ids = call.Placement == AccountPlacement.Url && signature.FillsUrl ? call.PathIds.Length - 1 : call.PathIds.Length;
        return signature.PathIds.Length == ids;
    }

    private static ImmutableArray<StripeCall> Prefer(ImmutableArray<StripeCall> calls, Func<StripeCall, bool> isPreferred)
    {
        if (calls.Length < 2)
            return calls;

        var preferred = calls.WhereAsArray(isPreferred);
        return preferred.IsEmpty ? calls : preferred;
    }

    // Stripe.net offers some endpoints twice (QuoteService.ListLineItems and QuoteLineItemService.List): same options, same result.
    private static ImmutableArray<StripeCall> ShorterOfSameEndpoint(ImmutableArray<StripeCall> calls)
    {
        var shortest = calls.OrderBy(static c => c.Service.Name.Length).First();
        return calls.All(c => IsSameEndpoint(c, shortest)) ? ImmutableArray.Create(shortest) : calls;
    }

    private static bool IsSameEndpoint(StripeCall left, StripeCall right) =>
        left.Options is not null && right.Options is not null
        && SymbolEqualityComparer.Default.Equals(left.Options.Type, right.Options.Type)
        && SymbolEqualityComparer.Default.Equals(left.Method.ReturnType, right.Method.ReturnType);
}

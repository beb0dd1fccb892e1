using System.Collections.Immutable;
using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Calls;

/// <content>What is told of a method that no call fits, or several.</content>
internal sealed partial class CallInterfaceParser
{
    private void ReportMatches(CallSignature signature, CallHint hint, ImmutableArray<StripeCall> matches)
    {
        if (matches.Length > 1)
        {
            var named = string.Join(", ", matches.Select(static c => $"{c.Service.MetadataName}.{c.Method.Name}"));
            var candidates = string.Join(";", matches.Select(static c => $"{c.Service.FullName}|{c.Method.Name}"));
            ReportStub(
                signature.Method,
                DiagnosticIds.AmbiguousCall,
                $"{named}; say which with [ConnectedAccountCall(typeof(…), Method = nameof(…))]",
                properties: NoProperties.Add(ProblemProperties.Candidates, candidates));
            return;
        }

        var misfit = signature.Misfits.FirstOrDefault();
        ReportStub(signature.Method, DiagnosticIds.NoMatchingCall, NoMatchDetail(signature, hint), misfit is null ? null : Identifier(misfit));
    }

    private string NoMatchDetail(CallSignature signature, CallHint hint)
    {
        if (hint.Service is { } service && _stripe.Calls.Service(service) is null)
            return $"'{service.Name}' is not a service of Stripe.net that sends requests";

        if (signature.Misfits.FirstOrDefault() is { } misfit)
            return CallSignature.Describe(misfit);

        var named = hint.Service is null ? _service : _stripe.Calls.Service(hint.Service);
        if (hint.Method is not null && named is not null && named.Calls.All(c => c.Operation != StripeCall.OperationOf(hint.Method)))
            return $"{named.MetadataName} has no method '{hint.Method}'; it has {string.Join(", ", named.Calls.Select(static c => c.Operation).Distinct())}";

        if (hint.Service is not null && OtherOwnerOf(signature, named!) is { } owner)
            return $"'{signature.Options!.Type.Name}' are the options of {owner.Service.MetadataName}.{owner.Method.Name}, and the attribute names {named!.MetadataName}; name that service, or take the options of a call of this one";

        if (_matcher.ObsoleteMatch(signature) is { } obsolete)
            return $"{obsolete.Service.MetadataName}.{obsolete.Method.Name} is obsolete ({obsolete.ObsoleteMessage}), and is only called where an attribute names it: [ConnectedAccountCall(typeof({obsolete.Service.Symbol.Name}), Method = nameof({obsolete.Service.Symbol.Name}.{obsolete.Method.Name}))]";

        if (RemovedCalls.SuccessorOf(signature.Operation) is { } successor)
            return successor;

        if (signature.Result.Type is { } result && NamesakeOf(_stripe.Element(result)) is { } namesake)
            return $"it returns '{result.ToDisplayString()}', and no call does; Stripe.net's own is {namesake.ToDisplayString()}";

        var nearest = NearestCalls.Of(signature, hint, _stripe);
        return $"the nearest are {string.Join(" and ", nearest.Select(static c => c.Signature()))}; use the name, IDs, options and result of one, or name it with [ConnectedAccountCall(typeof(…), Method = nameof(…))]";
    }

    // A type of the user's with the name of one of Stripe.net's is easily taken for it.
    private ITypeSymbol? NamesakeOf(ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _stripe.Assembly)
            ? null
            : _stripe.Calls.All.FirstOrDefault(c => c.Element?.Name == type.Name)?.Element;

    private StripeCall? OtherOwnerOf(CallSignature signature, StripeService named)
    {
        if (signature.Options is null)
            return null;

        var takers = _stripe.Calls.TakingOptions(signature.Options.Type);
        return takers.Any(c => c.Service == named) ? null : takers.FirstOrDefault();
    }
}

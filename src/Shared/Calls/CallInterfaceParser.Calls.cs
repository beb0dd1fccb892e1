using System.Collections.Immutable;
using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using ConnectGen.Model;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Calls;

/// <content>From a method to its call: the account first, then what is called.</content>
internal sealed partial class CallInterfaceParser
{
    private void ParseCall(IMethodSymbol method)
    {
        var signature = CallSignature.Of(method, _stripe);
        if (!CheckAccount(signature))
            return;

        if (RuntimeSymbols.EndpointAttribute(method) is { } endpoint)
            ParseEndpoint(signature, endpoint);
        else
            ParseServiceCall(signature);
    }

    private bool CheckAccount(CallSignature signature)
    {
        var method = signature.Method;
        if (signature.IsPlatformCall)
        {
            if (signature.Account is null)
                return true;

            ReportStub(method, DiagnosticIds.MissingAccount, "is the platform's own call, which takes no account: remove [PlatformCall] or the account", Identifier(signature.Account));
            return false;
        }

        if (signature.Account is null)
        {
            ReportMissingAccount(signature);
            return false;
        }

        if (!CallSignature.IsNullableAccount(signature.Account.Type) && !signature.Account.IsOptional)
            return true;

        ReportStub(method, DiagnosticIds.MissingAccount, $"lets its callers leave out the account: make '{signature.Account.Name}' a required ConnectedAccountId", Identifier(signature.Account), Fix(ProblemProperties.RequireAccount));
        return false;
    }

    private void ReportMissingAccount(CallSignature signature)
    {
        if (signature.PathIds.FirstOrDefault(static p => AccountParameterName.IsAccount(p.Name)) is { } account)
        {
            ReportStub(signature.Method, DiagnosticIds.AccountTypedAsString, $"takes the account '{account.Name}' as a string, which any other ID fits as well: make it a ConnectedAccountId", Identifier(account));
            return;
        }

        ReportStub(
            signature.Method,
            DiagnosticIds.MissingAccount,
            "takes no connected account: add a ConnectedAccountId parameter, or mark the method [PlatformCall] if the call is the platform's own",
            properties: Fix(ProblemProperties.AddAccount));
    }

    private void ParseServiceCall(CallSignature signature)
    {
        var method = signature.Method;
        var hint = CallHint.Of(method);
        var matches = _matcher.Match(signature, hint);
        if (matches.Length != 1)
        {
            ReportMatches(signature, hint, matches);
            return;
        }

        var call = matches[0];
        if (PathIdOrder.Contradiction(signature, call) is { } contradiction)
        {
            ReportStub(method, DiagnosticIds.NoMatchingCall, contradiction);
            return;
        }

        if (!signature.IsPlatformCall && AccountPlacements.IsInBody(call.Service.MetadataName))
        {
            ReportStub(method, DiagnosticIds.NoMatchingCall, $"{call.Service.MetadataName}.{call.Method.Name} is the platform's own call about an account, which its options name; mark the method [PlatformCall], drop the account parameter and set {call.Options?.Type.Name}.Account");
            return;
        }

        var accountIsInUrl = call.HasAccountInUrl && !signature.IsPlatformCall;
        var target = new ServiceCall(_members.FieldOf(call.Service), call.Method.Name, new(Arguments(signature, call, accountIsInUrl)), call.TakesCancellationToken);
        _calls.Add(Call(signature, target, Placement(signature, accountIsInUrl, call.Service.IsV2)));
    }

    private static AccountPlacement Placement(CallSignature signature, bool accountIsInUrl, bool isV2)
    {
        if (signature.IsPlatformCall)
            return AccountPlacement.None;
        if (accountIsInUrl)
            return AccountPlacement.Url;
        return isV2 ? AccountPlacement.Context : AccountPlacement.Header;
    }

    private static IEnumerable<ArgumentModel> Arguments(CallSignature signature, StripeCall call, bool accountIsInUrl)
    {
        if (accountIsInUrl)
            yield return new ArgumentModel(Name(signature.Account!), ArgumentKind.Account);
        foreach (var id in signature.PathIds)
            yield return new ArgumentModel(Name(id), ArgumentKind.PathId);
        if (call.Options is not null)
            yield return new ArgumentModel(NameOrNull(signature.Options), ArgumentKind.Options);
    }

    private CallModel Call(CallSignature signature, CallTarget target, AccountPlacement placement)
    {
        var method = signature.Method;
        var isExplicit = !_members.TryTakePublicSignature(method);
        return new CallModel(
            _stripe.TypeNames.Of(method.ReturnType),
            CallerPlacement.Escape(method.Name),
            isExplicit ? _stripe.TypeNames.Of(method.ContainingType) : null,
            new(method.Parameters.Select(p => new ParameterModel(ParameterType(p), Name(p), isExplicit ? null : DefaultValue.Of(p)))),
            target,
            new RequestModel(placement, NameOrNull(signature.Account), NameOrNull(signature.RequestOptions), NameOrNull(signature.IdempotencyKey)),
            NameOrNull(signature.CancellationToken),
            signature.Result.Wrapper == ResultWrapper.ValueTask);
    }

    // Where the project has no nullable annotations, a default of null still says that null may be passed.
    private string ParameterType(IParameterSymbol parameter)
    {
        var type = _stripe.TypeNames.Of(parameter.Type);
        var isOblivious = parameter.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None };
        return isOblivious && _hasNullableAnnotations && parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: null } ? type + "?" : type;
    }

    private static string Name(IParameterSymbol parameter) => CallerPlacement.Escape(parameter.Name);

    private static string? NameOrNull(IParameterSymbol? parameter) => parameter is null ? null : Name(parameter);

    private static ImmutableDictionary<string, string?> Fix(string fix) => NoProperties.Add(ProblemProperties.Fix, fix);
}

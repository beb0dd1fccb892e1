using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using ConnectGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectGen.Calls;

/// <content>From a method to its call.</content>
internal sealed partial class CallInterfaceParser
{
    private void ParseCall(IMethodSymbol method)
    {
        var signature = CallSignature.Of(method, _stripe, _boundTo);
        if (!CheckAccount(signature))
            return;

        if (RuntimeSymbols.EndpointAttribute(method) is { } endpoint)
            ParseEndpoint(signature, endpoint);
        else
            ParseServiceCall(signature);
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

        if (call.Placement == AccountPlacement.None && !signature.IsPlatformCall)
        {
            ReportStub(method, DiagnosticIds.NoMatchingCall, $"{call.Service.MetadataName}.{call.Method.Name} is the platform's own call, which no account makes; mark the method [PlatformCall] and let it take none");
            return;
        }

        var placement = Placement(signature, call.Placement);
        _calls.Add(Call(signature, Target(call, placement, signature.PathIds.Select(Name), NameOrNull(signature.Options), signature.Result), placement));
    }

    private ServiceCall Target(StripeCall call, AccountPlacement placement, IEnumerable<string> pathIds, string? options, CallResult result) => new(
        _members.FieldOf(call.Service),
        call.Service.MetadataName,
        call.Operation,
        call.Method.Name,
        call.DocumentationId,
        new(Arguments(call, placement, pathIds, options)),
        call.TakesCancellationToken,
        (result.Type ?? call.Result.Type) is { } type ? _stripe.TypeNames.Of(type) : null,
        IsOnlyPage: call.IsOnlyPage && result.HasEveryPage);

    private static IEnumerable<ArgumentModel> Arguments(StripeCall call, AccountPlacement placement, IEnumerable<string> pathIds, string? options)
    {
        if (placement == AccountPlacement.Url)
            yield return new ArgumentModel(null, ArgumentKind.Account);
        foreach (var id in pathIds)
            yield return new ArgumentModel(id, ArgumentKind.PathId);
        if (call.Options is not null)
            yield return new ArgumentModel(options, placement == AccountPlacement.Body ? ArgumentKind.OptionsWithAccount : ArgumentKind.Options);
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
            new RequestModel(placement, Account(signature), NameOrNull(signature.RequestOptions), NameOrNull(signature.IdempotencyKey)),
            NameOrNull(signature.CancellationToken),
            new ResultModel(signature.Result.Form, signature.Result.Wrapper == ResultWrapper.ValueTask, Collection(signature.Result)),
            IsDocumented(method),
            Mirrored: null);
    }

    // Of another assembly's interface nothing is asked: reading its documentation file would take longer than all else.
    private static bool IsDocumented(IMethodSymbol method) => method.DeclaringSyntaxReferences.All(static part => part.GetSyntax() is { HasStructuredTrivia: true } declaration
        && declaration.GetLeadingTrivia().Any(static trivia => trivia.RawKind is (int)SyntaxKind.SingleLineDocumentationCommentTrivia or (int)SyntaxKind.MultiLineDocumentationCommentTrivia));

    private CollectionModel? Collection(CallResult result) => result.Collection is null
        ? null
        : new(_stripe.TypeNames.Of(result.Collection), _stripe.TypeNames.Of(result.Type!), result.Collection is IArrayTypeSymbol);

    // Where the project has no nullable annotations, a default of null still says that null may be passed.
    private string ParameterType(IParameterSymbol parameter)
    {
        var type = _stripe.TypeNames.Of(parameter.Type);
        var isOblivious = parameter.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None };
        return isOblivious && _hasNullableAnnotations && parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: null } ? type + "?" : type;
    }

    private static string Name(IParameterSymbol parameter) => CallerPlacement.Escape(parameter.Name);

    private static string? NameOrNull(IParameterSymbol? parameter) => parameter is null ? null : Name(parameter);
}

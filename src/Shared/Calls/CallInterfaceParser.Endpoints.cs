using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using ConnectGen.Model;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Calls;

/// <content>Methods with <c>[StripeEndpoint]</c>.</content>
internal sealed partial class CallInterfaceParser
{
    private void ParseEndpoint(CallSignature signature, AttributeData attribute)
    {
        var text = attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string value } ? value : null;
        var template = EndpointTemplate.Parse(text, out var error)!; // Null beside an error alone.
        if ((error ?? EndpointProblem(signature) ?? PathProblem(signature, template)) is { } problem)
        {
            ReportStub(signature.Method, DiagnosticIds.InvalidEndpoint, problem, AttributeLocation(attribute));
            return;
        }

        var account = AccountOfPath(signature, template);
        var path = template.Parts.Select(p => p switch
        {
            { Parameter: null } => new PathPart(p.Text, null, IsAccount: false),
            _ when p.Parameter == account => new PathPart(null, null, IsAccount: true),
            _ => new PathPart(null, CallerPlacement.Escape(p.Parameter), IsAccount: false),
        });
        var target = new EndpointCall(
            _members.FieldOfClient(),
            text!,
            template.HttpMethod,
            new(path),
            signature.Result.Type is { } result ? _stripe.TypeNames.Of(result.WithNullableAnnotation(NullableAnnotation.None)) : null,
            NameOrNull(signature.Options));
        var isInUrl = account is not null && template.AccountSegment?.Parameter == account;
        _calls.Add(Call(signature, target, Placement(signature, isInUrl ? AccountPlacement.Url : template.IsV2 ? AccountPlacement.Context : AccountPlacement.Header)));
    }

    // The path's parameter that the account fills. An account-bound method has no parameter of that name: there it is what the path has after /v1/accounts/.
    private static string? AccountOfPath(CallSignature signature, EndpointTemplate template)
    {
        if (!signature.FillsUrl)
            return null;
        if (signature.Account is { } account)
            return account.Name;

        return template.AccountSegment?.Parameter is { } name && signature.PathIds.All(p => p.Name != name) ? name : null;
    }

    private string? EndpointProblem(CallSignature signature)
    {
        if (CallHint.Of(signature.Method) is not { Service: null, Method: null })
            return "it names a service's call as well; say either the endpoint or the call";
        if (signature.Misfits.FirstOrDefault() is { } misfit)
            return CallSignature.Describe(misfit);
        if (signature.Result.Collection is not null)
            return "an endpoint is one request, and one page of a list; return a Task of a StripeList";
        if (signature.Result.Wrapper is not (ResultWrapper.Task or ResultWrapper.ValueTask))
            return "the client has only asynchronous requests; return Task or Task<T>";
        return signature.Result.Type is { } type && !_stripe.IsEntity(type)
            ? $"Stripe.net cannot read a response as '{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'; return a Task of a Stripe entity or of a StripeList"
            : null;
    }

    private static string? PathProblem(CallSignature signature, EndpointTemplate template)
    {
        var account = AccountOfPath(signature, template);
        if (signature.FillsUrl)
        {
            if (template.AccountSegment is { } segment && (account is null || segment.Parameter != account))
                return $"the path names the account itself, as '{segment.Parameter ?? segment.Text}': write {{{signature.Account?.Name ?? "account"}}} there, or mark the method [PlatformCall]";
            if (AccountPlacements.IsInBodyOf(template.Path))
                return "it is the platform's own call about an account, which its options name; mark the method [PlatformCall] and drop the account parameter";
        }

        var inPath = new HashSet<string>(template.ParameterNames);
        if (signature.PathIds.FirstOrDefault(p => !inPath.Contains(p.Name)) is { } unused)
            return $"the path has no {{{unused.Name}}} for parameter '{unused.Name}'";

        inPath.ExceptWith(signature.PathIds.Select(static p => p.Name));
        if (account is not null)
            inPath.Remove(account);
        return inPath.Count > 0 ? $"no string parameter is named '{inPath.First()}', which the path asks for" : null;
    }
}

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

        var accountIsInUrl = signature.Account is not null && template.AccountSegment?.Parameter == signature.Account.Name;
        var path = template.Parts.Select(p => p.Parameter is null
            ? new PathPart(p.Text, null, IsAccount: false)
            : new PathPart(null, CallerPlacement.Escape(p.Parameter), p.Parameter == signature.Account?.Name));
        var target = new EndpointCall(_members.FieldOfClient(), template.HttpMethod, new(path), signature.Result.Type is { } result ? _stripe.TypeNames.Of(result.WithNullableAnnotation(NullableAnnotation.None)) : null, NameOrNull(signature.Options));
        _calls.Add(Call(signature, target, Placement(signature, accountIsInUrl, template.IsV2)));
    }

    private string? EndpointProblem(CallSignature signature)
    {
        if (CallHint.Of(signature.Method) is not { Service: null, Method: null })
            return "it names a service's call as well; say either the endpoint or the call";
        if (signature.Misfits.FirstOrDefault() is { } misfit)
            return CallSignature.Describe(misfit);
        if (signature.Result.Wrapper is not (ResultWrapper.Task or ResultWrapper.ValueTask))
            return "the client has only asynchronous requests; return Task or Task<T>";
        return signature.Result.Type is { } type && !_stripe.IsEntity(type)
            ? $"Stripe.net cannot read a response as '{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'; return a Task of a Stripe entity or of a StripeList"
            : null;
    }

    private static string? PathProblem(CallSignature signature, EndpointTemplate template)
    {
        if (!signature.IsPlatformCall)
        {
            if (template.AccountSegment is { } segment && segment.Parameter != signature.Account?.Name)
                return $"the path names the account itself, as '{segment.Parameter ?? segment.Text}': write {{{signature.Account?.Name}}} there, or mark the method [PlatformCall]";
            if (AccountPlacements.IsInBodyOf(template.Path))
                return "it is the platform's own call about an account, which its options name; mark the method [PlatformCall] and drop the account parameter";
        }

        var inPath = new HashSet<string>(template.ParameterNames);
        if (signature.PathIds.FirstOrDefault(p => !inPath.Contains(p.Name)) is { } unused)
            return $"the path has no {{{unused.Name}}} for parameter '{unused.Name}'";

        inPath.ExceptWith(signature.PathIds.Select(static p => p.Name));
        if (signature.Account is { } account)
            inPath.Remove(account.Name);
        return inPath.Count > 0 ? $"no string parameter is named '{inPath.First()}', which the path asks for" : null;
    }
}

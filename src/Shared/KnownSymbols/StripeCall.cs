using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>One public method of a Stripe.net service that sends requests.</summary>
internal sealed class StripeCall
{
    public StripeCall(StripeService service, IMethodSymbol method, StripeSymbols stripe)
    {
        Service = service;
        Method = method;
        Operation = OperationOf(method.Name);
        Result = CallResult.Of(method.ReturnType);
        Element = Result.Type is { } type ? stripe.Element(type) : null;
        PathIds = method.Parameters.WhereAsArray(static p => p.Type.SpecialType == SpecialType.System_String);
        Options = method.Parameters.FirstOrDefault(p => stripe.IsOptions(p.Type));
        TakesCancellationToken = method.Parameters.Any(static p => p.Type.IsCancellationToken());
        IsObsolete = method.GetAttributes().Any(static a => a.AttributeClass?.Name == nameof(ObsoleteAttribute));
        HasAccountInUrl = !PathIds.IsEmpty && AccountPlacements.IsInUrl(service.MetadataName);
        Nouns = service.Nouns.Union(Element is null ? [] : CallName.Nouns(Element.Name)).ToImmutableArray();
    }

    public StripeService Service { get; }

    public IMethodSymbol Method { get; }

    /// <summary>Gets what is done, whatever the form of the method: <c>List</c> for ListAsync and ListAutoPaging alike.</summary>
    public string Operation { get; }

    public CallResult Result { get; }

    /// <summary>Gets the entity that the call is about: what a list holds.</summary>
    public ITypeSymbol? Element { get; }

    public ImmutableArray<IParameterSymbol> PathIds { get; }

    public IParameterSymbol? Options { get; }

    public bool TakesCancellationToken { get; }

    public bool IsObsolete { get; }

    /// <summary>Gets a value indicating whether the first ID of the path is the connected account's.</summary>
    public bool HasAccountInUrl { get; }

    /// <summary>Gets the words for the call's object that a method's name may carry beside the operation.</summary>
    public ImmutableArray<string> Nouns { get; }

    public static string OperationOf(string methodName) => methodName.WithoutSuffix("Async").WithoutSuffix("AutoPaging");
}

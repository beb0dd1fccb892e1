using System.Collections.Immutable;
using ConnectGen.Model;
using Microsoft.CodeAnalysis;

namespace ConnectGen.KnownSymbols;

/// <summary>One public method of a Stripe.net service that sends requests.</summary>
internal sealed class StripeCall
{
    private string? _documentationId;

    public StripeCall(StripeService service, IMethodSymbol method, StripeSymbols stripe)
    {
        Service = service;
        Method = method;
        Operation = OperationOf(method.Name);
        Result = CallResult.OfCall(method.ReturnType);
        Element = Result.Type is { } type ? stripe.Element(type) : null;
        IsOnlyPage = !SymbolEqualityComparer.Default.Equals(Element, Result.Type) && !HasPagingForm(service, method);
        PathIds = method.Parameters.WhereAsArray(static p => p.Type.SpecialType == SpecialType.System_String);
        Options = method.Parameters.FirstOrDefault(p => stripe.IsOptions(p.Type));
        TakesCancellationToken = method.Parameters.Any(static p => p.Type.IsCancellationToken());
        Obsolete = method.GetAttributes().FirstOrDefault(static a => a.AttributeClass?.Name == nameof(ObsoleteAttribute));
        Placement = AccountPlacements.Of(this);
        Nouns = service.Nouns.Union(Element is null ? [] : CallName.Nouns(CallName.NounOf(Element))).ToImmutableArray();
    }

    public StripeService Service { get; }

    public IMethodSymbol Method { get; }

    /// <summary>Gets the ID that the method's documentation has.</summary>
    public string DocumentationId => _documentationId ??= Method.GetDocumentationCommentId() ?? "";

    /// <summary>Gets what is done, whatever the form of the method: <c>List</c> for ListAsync and ListAutoPaging alike.</summary>
    public string Operation { get; }

    public CallResult Result { get; }

    /// <summary>Gets the entity that the call is about: what a list holds.</summary>
    public ITypeSymbol? Element { get; }

    /// <summary>Gets a value indicating whether this is one page of a list, and Stripe.net has no form of the call that reads the next one.</summary>
    public bool IsOnlyPage { get; }

    /// <summary>Gets a value indicating whether a file comes back, and no object.</summary>
    public bool IsDownload => Result.Type is { Name: nameof(Stream) } type && type.IsInNamespace("System", "IO");

    public ImmutableArray<IParameterSymbol> PathIds { get; }

    public IParameterSymbol? Options { get; }

    public bool TakesCancellationToken { get; }

    public bool IsObsolete => Obsolete is not null;

    /// <summary>Gets the attribute that makes the call obsolete; null where it is not.</summary>
    public AttributeData? Obsolete { get; }

    /// <summary>Gets what Stripe.net says of an obsolete call, without its full stop.</summary>
    public string? ObsoleteMessage => (Obsolete?.ConstructorArguments.FirstOrDefault().Value as string)?.TrimEnd('.');

    /// <summary>Gets where the connected account goes.</summary>
    public AccountPlacement Placement { get; }

    /// <summary>Gets the words for the call's object that a method's name may carry beside the operation.</summary>
    public ImmutableArray<string> Nouns { get; }

    public static string OperationOf(string methodName) => methodName.WithoutSuffix("Async").WithoutSuffix("AutoPaging");

    private static bool HasPagingForm(StripeService service, IMethodSymbol method) =>
        !service.Symbol.GetMembers($"{method.Name.WithoutSuffix("Async")}AutoPaging").IsEmpty;
}

using System.Collections.Immutable;
using ConnectGen.KnownSymbols;
using ConnectGen.Model;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Calls;

/// <summary>An interface method as a call sees it: what each parameter is for, and what comes back.</summary>
internal sealed class CallSignature
{
    private IParameterSymbol? _account;
    private IParameterSymbol? _options;
    private IParameterSymbol? _requestOptions;
    private IParameterSymbol? _idempotencyKey;
    private IParameterSymbol? _cancellationToken;

    private CallSignature(IMethodSymbol method, AccountKind? boundTo)
    {
        Method = method;
        Operation = StripeCall.OperationOf(method.Name);
        Result = CallResult.Of(method.ReturnType);
        IsPlatformCall = RuntimeSymbols.IsPlatformCall(method);
        AccountKind = IsPlatformCall ? null : boundTo;
    }

    public IMethodSymbol Method { get; }

    public string Operation { get; }

    public CallResult Result { get; }

    public bool IsPlatformCall { get; }

    public IParameterSymbol? Account => _account;

    /// <summary>Gets how the account is given, by the parameter or by the caller itself; null where it is not.</summary>
    public AccountKind? AccountKind { get; private set; }

    /// <summary>Gets a value indicating whether the account takes the place of the path's first ID where that is the account's. A key does not say whose it is.</summary>
    public bool FillsUrl => AccountKind is Model.AccountKind.Id or Model.AccountKind.Context;

    public IParameterSymbol? Options => _options;

    public IParameterSymbol? RequestOptions => _requestOptions;

    public IParameterSymbol? IdempotencyKey => _idempotencyKey;

    public IParameterSymbol? CancellationToken => _cancellationToken;

    public ImmutableArray<IParameterSymbol> PathIds { get; private set; } = ImmutableArray<IParameterSymbol>.Empty;

    /// <summary>Gets the parameters that no call has a place for: of an unknown type, or the second of a kind that goes once.</summary>
    public ImmutableArray<IParameterSymbol> Misfits { get; private set; } = ImmutableArray<IParameterSymbol>.Empty;

    /// <summary>Reads a method's signature.</summary>
    /// <param name="boundTo">How the caller itself has the account, where no method takes it.</param>
    public static CallSignature Of(IMethodSymbol method, StripeSymbols stripe, AccountKind? boundTo = null)
    {
        var signature = new CallSignature(method, boundTo);
        foreach (var parameter in method.Parameters)
        {
            if (!signature.TryPlace(parameter, stripe))
                signature.Misfits = signature.Misfits.Add(parameter);
        }

        return signature;
    }

    /// <summary>Tells how a parameter gives the account, whatever is wrong with how it is declared; null where it is none.</summary>
    public static AccountKind? KindOf(IParameterSymbol parameter)
    {
        if (RuntimeSymbols.IsAccountId(parameter.Type) || IsNullableAccountId(parameter.Type))
            return Model.AccountKind.Id;
        if (RuntimeSymbols.IsAccountKey(parameter.Type))
            return Model.AccountKind.Key;
        return parameter.Type.IsStripeContext() ? Model.AccountKind.Context : null;
    }

    /// <summary>Tells whether a caller may leave the account out.</summary>
    public static bool IsOptionalAccount(IParameterSymbol parameter) =>
        parameter.IsOptional || IsNullableAccountId(parameter.Type) || parameter.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated };

    /// <summary>Says of a misfit what it is and what to write.</summary>
    public static string Describe(IParameterSymbol misfit)
    {
        if (LooksLikeIdempotencyKey(misfit))
            return $"parameter '{misfit.Name}' is taken for an ID of the path unless it is marked [IdempotencyKey]";
        if (KindOf(misfit) is not null)
            return $"parameter '{misfit.Name}' is a second account; a call is made for one";
        return $"parameter '{misfit.Name}' is neither the account, an ID of the path (string), the options of a call, RequestOptions, an idempotency key nor a CancellationToken";
    }

    private bool TryPlace(IParameterSymbol parameter, StripeSymbols stripe)
    {
        if (KindOf(parameter) is { } kind)
        {
            AccountKind ??= kind;
            return TrySet(ref _account, parameter);
        }

        if (RuntimeSymbols.IsIdempotencyKey(parameter))
            return parameter.Type.SpecialType == SpecialType.System_String && TrySet(ref _idempotencyKey, parameter);

        if (LooksLikeIdempotencyKey(parameter))
            return false;

        if (parameter.Type.SpecialType == SpecialType.System_String)
        {
            PathIds = PathIds.Add(parameter);
            return true;
        }

        if (parameter.Type.IsCancellationToken())
            return TrySet(ref _cancellationToken, parameter);

        if (stripe.IsRequestOptions(parameter.Type))
            return TrySet(ref _requestOptions, parameter);

        return stripe.IsOptions(parameter.Type) && TrySet(ref _options, parameter);
    }

    private static bool IsNullableAccountId(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
        && RuntimeSymbols.IsAccountId(nullable.TypeArguments[0]);

    // Marked ones are placed before this is asked.
    private static bool LooksLikeIdempotencyKey(IParameterSymbol parameter) =>
        parameter.Type.SpecialType == SpecialType.System_String && parameter.Name.Replace("_", "").Equals("idempotencykey", StringComparison.OrdinalIgnoreCase);

    private static bool TrySet(ref IParameterSymbol? place, IParameterSymbol parameter)
    {
        if (place is not null)
            return false;

        place = parameter;
        return true;
    }
}

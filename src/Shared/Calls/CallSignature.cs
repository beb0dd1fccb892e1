using System.Collections.Immutable;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Calls;

/// <summary>An interface method as a call sees it: what each parameter is for, and what comes back.</summary>
internal sealed class CallSignature
{
    private CallSignature(IMethodSymbol method)
    {
        Method = method;
        Operation = StripeCall.OperationOf(method.Name);
        Result = CallResult.Of(method.ReturnType);
        IsPlatformCall = RuntimeSymbols.IsPlatformCall(method);
    }

    public IMethodSymbol Method { get; }

    public string Operation { get; }

    public CallResult Result { get; }

    public bool IsPlatformCall { get; }

    public IParameterSymbol? Account { get; private set; }

    public IParameterSymbol? Options { get; private set; }

    public IParameterSymbol? RequestOptions { get; private set; }

    public IParameterSymbol? IdempotencyKey { get; private set; }

    public IParameterSymbol? CancellationToken { get; private set; }

    public ImmutableArray<IParameterSymbol> PathIds { get; private set; } = ImmutableArray<IParameterSymbol>.Empty;

    /// <summary>Gets the parameters that no call has a place for: of an unknown type, or the second of a kind that goes once.</summary>
    public ImmutableArray<IParameterSymbol> Misfits { get; private set; } = ImmutableArray<IParameterSymbol>.Empty;

    public static CallSignature Of(IMethodSymbol method, StripeSymbols stripe)
    {
        var signature = new CallSignature(method);
        foreach (var parameter in method.Parameters)
        {
            if (!signature.TryPlace(parameter, stripe))
                signature.Misfits = signature.Misfits.Add(parameter);
        }

        return signature;
    }

    /// <summary>Tells whether a parameter is the account, whatever is wrong with how it is declared.</summary>
    public static bool IsAccount(IParameterSymbol parameter) =>
        RuntimeSymbols.IsAccountId(parameter.Type) || IsNullableAccount(parameter.Type);

    public static bool IsNullableAccount(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
        && RuntimeSymbols.IsAccountId(nullable.TypeArguments[0]);

    private bool TryPlace(IParameterSymbol parameter, StripeSymbols stripe)
    {
        if (IsAccount(parameter))
            return TrySet(Account, parameter, p => Account = p);

        if (RuntimeSymbols.IsIdempotencyKey(parameter))
            return parameter.Type.SpecialType == SpecialType.System_String && TrySet(IdempotencyKey, parameter, p => IdempotencyKey = p);

        if (parameter.Type.SpecialType == SpecialType.System_String)
        {
            PathIds = PathIds.Add(parameter);
            return true;
        }

        if (IsCancellationToken(parameter.Type))
            return TrySet(CancellationToken, parameter, p => CancellationToken = p);

        if (stripe.IsRequestOptions(parameter.Type))
            return TrySet(RequestOptions, parameter, p => RequestOptions = p);

        return stripe.IsOptions(parameter.Type) && TrySet(Options, parameter, p => Options = p);
    }

    private static bool TrySet(IParameterSymbol? current, IParameterSymbol parameter, Action<IParameterSymbol> set)
    {
        if (current is not null)
            return false;

        set(parameter);
        return true;
    }

    private static bool IsCancellationToken(ITypeSymbol type) =>
        type is { Name: nameof(System.Threading.CancellationToken), ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };
}

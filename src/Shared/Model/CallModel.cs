namespace ConnectGen.Model;

/// <summary>One method of a caller.</summary>
/// <param name="ReturnType">The return type as the interface has it, fully qualified.</param>
/// <param name="Name">The method's name, escaped where it is a keyword.</param>
/// <param name="ExplicitInterface">The interface to implement it explicitly for, where its name is taken; else null.</param>
/// <param name="Target">The Stripe.net call, or the endpoint.</param>
/// <param name="Request">What becomes the call's <c>RequestOptions</c>.</param>
/// <param name="CancellationToken">The parameter that is the cancellation token, if there is one.</param>
/// <param name="IsValueTask">Whether Stripe.net's task is handed on as a <c>ValueTask</c>.</param>
internal sealed record CallModel(
    string ReturnType,
    string Name,
    string? ExplicitInterface,
    EquatableArray<ParameterModel> Parameters,
    CallTarget Target,
    RequestModel Request,
    string? CancellationToken,
    bool IsValueTask);

/// <summary>A parameter as the interface declares it.</summary>
/// <param name="Type">The type, fully qualified, with its nullability.</param>
/// <param name="Name">The name, escaped where it is a keyword.</param>
/// <param name="Default">The default value as C#; null where the parameter is required.</param>
internal sealed record ParameterModel(string Type, string Name, string? Default);

/// <summary>Where a call goes.</summary>
internal abstract record CallTarget;

/// <summary>A method of a service that the caller keeps.</summary>
/// <param name="Arguments">The arguments before the request options, in order; the account's ID is among them where the URL carries it.</param>
internal sealed record ServiceCall(
    string Field,
    string Method,
    EquatableArray<ArgumentModel> Arguments,
    bool TakesCancellationToken) : CallTarget;

/// <summary>An endpoint that Stripe.net has no method for.</summary>
/// <param name="ClientField">The field that keeps the client.</param>
/// <param name="HttpMethod">The property of <c>System.Net.Http.HttpMethod</c>.</param>
/// <param name="ResultType">The type that the response is read as; null where the result is dropped.</param>
/// <param name="Options">The parameter that is the options object, if there is one.</param>
internal sealed record EndpointCall(
    string ClientField,
    string HttpMethod,
    EquatableArray<PathPart> Path,
    string? ResultType,
    string? Options) : CallTarget;

/// <summary>Literal text of a path, or the method's parameter that fills it.</summary>
internal sealed record PathPart(string? Text, string? Parameter, bool IsAccount);

/// <summary>One argument of a service call.</summary>
/// <param name="Parameter">The method's parameter; null where nothing is passed for it.</param>
internal sealed record ArgumentModel(string? Parameter, ArgumentKind Kind);

/// <summary>What an argument of a service call is.</summary>
internal enum ArgumentKind
{
    /// <summary>The account, whose ID goes into the URL.</summary>
    Account,

    /// <summary>Another ID of the URL.</summary>
    PathId,

    Options,
}

/// <summary>What becomes the <c>RequestOptions</c> of a call.</summary>
internal sealed record RequestModel(
    AccountPlacement Placement,
    string? Account,
    string? RequestOptions,
    string? IdempotencyKey);

/// <summary>Where the connected account's ID goes.</summary>
internal enum AccountPlacement
{
    /// <summary>The platform's own call: no account goes along.</summary>
    None,

    /// <summary>The <c>Stripe-Account</c> header.</summary>
    Header,

    /// <summary>The <c>Stripe-Context</c> header, for the v2 namespaces.</summary>
    Context,

    /// <summary>The URL, with no header.</summary>
    Url,
}

/// <summary>
/// A member that a CG error names. It is there so that the class compiles and the only error is the one that says what is wrong.
/// </summary>
/// <param name="Declaration">The member up to its body, as an explicit implementation.</param>
/// <param name="Accessors">The accessors of a property or event; empty for a method.</param>
internal sealed record StubModel(string Declaration, EquatableArray<string> Accessors, string RuleId, string Member);

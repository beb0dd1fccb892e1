namespace ConnectGen.Model;

/// <summary>One method of a caller.</summary>
/// <param name="ReturnType">The return type as the interface has it, fully qualified.</param>
/// <param name="Name">The method's name, escaped where it is a keyword.</param>
/// <param name="ExplicitInterface">The interface to implement it explicitly for, where its name is taken; else null.</param>
/// <param name="Target">The Stripe.net call, or the endpoint.</param>
/// <param name="Request">What becomes the call's <c>RequestOptions</c>.</param>
/// <param name="CancellationToken">The parameter that is the cancellation token, if there is one.</param>
/// <param name="Result">How the result is handed on.</param>
/// <param name="IsDocumented">Whether the interface has documentation for the method, to inherit.</param>
/// <param name="Mirrored">What the interface's own part says of the method, where it is generated too; else null.</param>
internal sealed record CallModel(
    string ReturnType,
    string Name,
    string? ExplicitInterface,
    EquatableArray<ParameterModel> Parameters,
    CallTarget Target,
    RequestModel Request,
    string? CancellationToken,
    ResultModel Result,
    bool IsDocumented,
    MirroredModel? Mirrored);

/// <summary>A parameter as the interface declares it.</summary>
/// <param name="Type">The type, fully qualified, with its nullability.</param>
/// <param name="Name">The name, escaped where it is a keyword.</param>
/// <param name="Default">The default value as C#; null where the parameter is required.</param>
internal sealed record ParameterModel(string Type, string Name, string? Default);

/// <summary>Where a call goes.</summary>
internal abstract record CallTarget;

/// <summary>A method of a service that the caller keeps.</summary>
/// <param name="Service">The service's full name, as traces have it.</param>
/// <param name="Operation">What the service does, as traces have it.</param>
/// <param name="DocumentationId">The method's documentation ID, to inherit its documentation by.</param>
/// <param name="Arguments">The arguments before the request options, in order; the account's ID is among them where the URL carries it.</param>
/// <param name="Result">What comes back, with the wrapper taken off, or what its pages hold, as nullable as the interface has it; null where nothing does.</param>
/// <param name="IsOnlyPage">Whether the method returns the one page of a list that Stripe.net does not page, and the caller hands on its items.</param>
internal sealed record ServiceCall(
    string Field,
    string Service,
    string Operation,
    string Method,
    string DocumentationId,
    EquatableArray<ArgumentModel> Arguments,
    bool TakesCancellationToken,
    string? Result,
    bool IsOnlyPage) : CallTarget;

/// <summary>An endpoint that Stripe.net has no method for.</summary>
/// <param name="ClientField">The field that keeps the client.</param>
/// <param name="Template">The endpoint as the attribute has it, as traces have it.</param>
/// <param name="HttpMethod">The property of <c>System.Net.Http.HttpMethod</c>.</param>
/// <param name="ResultType">The type that the response is read as; null where the result is dropped.</param>
/// <param name="Options">The parameter that is the options object, if there is one.</param>
internal sealed record EndpointCall(
    string ClientField,
    string Template,
    string HttpMethod,
    EquatableArray<PathPart> Path,
    string? ResultType,
    string? Options) : CallTarget;

/// <summary>Literal text of a path, or the method's parameter that fills it.</summary>
/// <param name="Parameter">The parameter; null for literal text, and where the account fills it.</param>
internal sealed record PathPart(string? Text, string? Parameter, bool IsAccount);

/// <summary>One argument of a service call.</summary>
/// <param name="Parameter">The method's parameter; null where nothing is passed for it, and for the account.</param>
internal sealed record ArgumentModel(string? Parameter, ArgumentKind Kind);

/// <summary>What an argument of a service call is.</summary>
internal enum ArgumentKind
{
    /// <summary>The account, whose ID goes into the URL.</summary>
    Account,

    /// <summary>Another ID of the URL.</summary>
    PathId,

    Options,

    /// <summary>The options, which get the account's ID.</summary>
    OptionsWithAccount,
}

/// <summary>What becomes the <c>RequestOptions</c> of a call.</summary>
/// <param name="Account">The account; null for the platform's own call.</param>
internal sealed record RequestModel(
    AccountPlacement Placement,
    AccountModel? Account,
    string? RequestOptions,
    string? IdempotencyKey);

/// <summary>For whom a call is made.</summary>
/// <param name="Name">The parameter, or the field of an account-bound caller.</param>
internal sealed record AccountModel(string Name, AccountKind Kind, bool IsField);

/// <summary>How an account is given.</summary>
internal enum AccountKind
{
    /// <summary>By its ID: <c>ConnectedAccountId</c>.</summary>
    Id,

    /// <summary>By a path that ends in it: <c>Stripe.StripeContext</c>.</summary>
    Context,

    /// <summary>By its own key: <c>ConnectedAccountKey</c>.</summary>
    Key,
}

/// <summary>Where the connected account goes.</summary>
internal enum AccountPlacement
{
    /// <summary>The platform's own call: no account goes along.</summary>
    None,

    /// <summary>The <c>Stripe-Account</c> header.</summary>
    Header,

    /// <summary>The <c>Stripe-Context</c> header.</summary>
    Context,

    /// <summary>The URL, with no header.</summary>
    Url,

    /// <summary>The body, with no header.</summary>
    Body,

    /// <summary>The account's own key, with no header.</summary>
    Key,
}

/// <summary>How the result of a call is handed on.</summary>
/// <param name="Collection">The collection that every page is read into; null where there is none.</param>
internal sealed record ResultModel(ResultForm Form, bool IsValueTask, CollectionModel? Collection);

/// <summary>What the Stripe.net method returns.</summary>
internal enum ResultForm
{
    Value,
    Task,
    AsyncSequence,
    Sequence,
}

/// <summary>A collection of every page's items.</summary>
/// <param name="Type">The type to return, fully qualified.</param>
/// <param name="Element">The type of the items, fully qualified.</param>
internal sealed record CollectionModel(string Type, string Element, bool IsArray);

/// <summary>What a mirror's interface says of a method.</summary>
/// <param name="Service">The service, fully qualified.</param>
/// <param name="Method">The method of the service.</param>
/// <param name="Obsolete">The arguments of the attribute that makes it obsolete, as C#; null where it is not.</param>
/// <param name="IsInherited">Whether another interface, which this one inherits, declares it.</param>
internal sealed record MirroredModel(string Service, string Method, string? Obsolete, bool IsInherited);

/// <summary>
/// A member that a CG error names. It is there so that the class compiles and the only error is the one that says what is wrong.
/// </summary>
/// <param name="Declaration">The member up to its body, as an explicit implementation.</param>
/// <param name="Accessors">The accessors of a property or event; empty for a method.</param>
internal sealed record StubModel(string Declaration, EquatableArray<string> Accessors, string RuleId, string Member);

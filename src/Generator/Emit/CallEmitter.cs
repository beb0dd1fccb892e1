using ConnectGen.Model;

namespace ConnectGen.Generator.Emit;

/// <summary>Writes one method of a caller: an expression without locals, so that no parameter's name can clash.</summary>
internal static class CallEmitter
{
    private const string Runtime = "global::ConnectGen.CompilerServices.";

    public static void Emit(SourceWriter writer, CallModel call, CallerModel caller)
    {
        var owner = call.ExplicitInterface is null ? "" : $"{call.ExplicitInterface}.";
        var modifier = call.ExplicitInterface is null ? "public " : "";
        var (start, end) = call.Result.IsValueTask ? ($"new {call.ReturnType}(", ")") : ("", "");
        var state = new CallState(call, caller.FullName);
        var token = call.CancellationToken is null || call.Result.Form is ResultForm.Value or ResultForm.Sequence ? "" : $", {call.CancellationToken}";

        DocumentationEmitter.EmitForCaller(writer, call);
        if (call.Mirrored?.Obsolete is { } obsolete)
            writer.Line(GeneratedCode.Obsolete(obsolete));
        writer.Line($"{modifier}{call.ReturnType} {owner}{call.Name}({Parameters(call)})");
        writer.Continuation($"=> {start}this.{caller.CallsField}.{Method(call.Result)}<{TypeArguments(call, state)}>({Names(call.Target)}, {Account(call.Request.Account)}, {state.Expression},");
        writer.Continuation($"{state.Name} => {Body(call, state)}{token}){end};", depth: 2);
    }

    public static string Parameters(CallModel call) =>
        string.Join(", ", call.Parameters.Select(static p => $"{p.Type} {p.Name}{(p.Default is null ? "" : $" = {p.Default}")}"));

    private static string Method(ResultModel result) => (result.Form, result.Collection) switch
    {
        (ResultForm.Value, _) or (ResultForm.Sequence, not null) => "Send",
        (ResultForm.Task, _) or (ResultForm.AsyncSequence, not null) => "SendAsync",
        (ResultForm.AsyncSequence, _) => "EnumerateAsync",
        _ => "Enumerate",
    };

    // Written out, since inferring them costs the compiler more than all else that is generated.
    private static string TypeArguments(CallModel call, CallState state)
    {
        var result = call.Result.Collection switch
        {
            null => call.Target switch
            {
                ServiceCall service => service.Result,
                EndpointCall endpoint => EndpointResult(endpoint),
                _ => throw Unknown(call.Target),
            },
            { IsArray: true } array => $"{array.Element}[]",
            { } collection when call.Result.Form == ResultForm.Sequence => $"global::System.Collections.Generic.List<{collection.Element}>",
            { } collection => collection.Type,
        };
        return result is null ? state.Type : $"{state.Type}, {result}";
    }

    private static string EndpointResult(EndpointCall endpoint) => endpoint.ResultType ?? $"{Runtime}DiscardedResult";

    private static string Names(CallTarget target) => target switch
    {
        ServiceCall service => $"{Literal(service.Service)}, {Literal(service.Operation)}",
        EndpointCall endpoint => $"null, {Literal(endpoint.Template)}",
        _ => throw Unknown(target),
    };

    // For whom the call is made, as far as its account says so.
    private static string Account(AccountModel? account)
    {
        var name = account is { IsField: true } ? $"this.{account.Name}" : account?.Name;
        return account?.Kind switch
        {
            AccountKind.Id => name!,
            AccountKind.Context => $"{Runtime}ConnectedAccountRequest.AccountOf({name})",
            _ => "default",
        };
    }

    private static string Body(CallModel call, CallState state)
    {
        var request = call.Target switch
        {
            ServiceCall service => ServiceRequest(call, service, state),
            EndpointCall endpoint => EndpointRequest(call, endpoint, state),
            _ => throw Unknown(call.Target),
        };
        return call.Result.Collection is { } collection ? Collect(call, collection, request, state) : request;
    }

    private static string Collect(CallModel call, CollectionModel collection, string items, CallState state)
    {
        if (call.Result.Form == ResultForm.Sequence)
            return $"new global::System.Collections.Generic.List<{collection.Element}>({items}){(collection.IsArray ? ".ToArray()" : "")}";

        var token = call.CancellationToken is null ? "" : $", {state.Of(call.CancellationToken)}";
        return collection.IsArray
            ? $"{Runtime}ConnectedAccountPages.CollectArrayAsync<{collection.Element}>({items}{token})"
            : $"{Runtime}ConnectedAccountPages.CollectAsync<{collection.Element}, {collection.Type}>({items}{token})";
    }

    private static string ServiceRequest(CallModel call, ServiceCall service, CallState state)
    {
        var token = service.TakesCancellationToken ? state.OfOptional(call.CancellationToken) : null;
        if (!service.IsOnlyPage)
            return Invocation(call, service, state, token);

        if (call.Result.Form == ResultForm.Sequence)
            return $"{Runtime}ConnectedAccountPages.OnlyPage(() => {Invocation(call, service, state, token: null)})";

        var reader = state.FreeName("token");
        return $"{Runtime}ConnectedAccountPages.OnlyPageAsync({reader} => {Invocation(call, service, state, reader)}{(token is null ? "" : $", {token}")})";
    }

    private static string Invocation(CallModel call, ServiceCall service, CallState state, string? token)
    {
        var arguments = service.Arguments.Select(a => Argument(a, call.Request.Account, state)).Append(RequestOptions(call.Request, state));
        if (token is not null)
            arguments = arguments.Append(token);
        return $"{state.Caller}.{service.Field}.{service.Method}({string.Join(", ", arguments)})";
    }

    private static string Argument(ArgumentModel argument, AccountModel? account, CallState state) => argument.Kind switch
    {
        ArgumentKind.Account => AccountId(account!, state) + ".Value",
        ArgumentKind.PathId => $"{Runtime}ConnectedAccountRequest.PathId({state.Of(argument.Parameter!)}, {Literal(argument.Parameter!.TrimStart('@'))})",
        ArgumentKind.OptionsWithAccount => $"{Runtime}ConnectedAccountBody.WithAccount({state.OfOptional(argument.Parameter) ?? "null"}, {AccountId(account!, state)})",
        _ => state.OfOptional(argument.Parameter) ?? "null",
    };

    private static string AccountId(AccountModel account, CallState state) =>
        account.Kind == AccountKind.Context ? $"{Runtime}ConnectedAccountRequest.AccountOf({state.Of(account)})" : state.Of(account);

    private static string EndpointRequest(CallModel call, EndpointCall endpoint, CallState state)
    {
        var arguments = new[]
        {
            $"global::System.Net.Http.HttpMethod.{endpoint.HttpMethod}",
            string.Join(" + ", endpoint.Path.Select(part => PathPart(part, call.Request.Account, state))),
            state.OfOptional(endpoint.Options) ?? "null",
            RequestOptions(call.Request, state),
            state.OfOptional(call.CancellationToken) ?? "default",
        };
        return $"{state.Caller}.{endpoint.ClientField}.RequestAsync<{EndpointResult(endpoint)}>({string.Join(", ", arguments)})";
    }

    private static string PathPart(PathPart part, AccountModel? account, CallState state)
    {
        if (part.IsAccount)
            return AccountId(account!, state) + ".Value";
        return part.Text is not null ? Literal(part.Text) : $"{Runtime}ConnectedAccountRequest.PathSegment({state.Of(part.Parameter!)}, {Literal(part.Parameter!.TrimStart('@'))})";
    }

    private static string RequestOptions(RequestModel request, CallState state)
    {
        var arguments = new List<string>();
        if (request.Account is not null)
            arguments.Add(state.Of(request.Account));
        if (request.RequestOptions is not null)
            arguments.Add(state.Of(request.RequestOptions));
        if (request.IdempotencyKey is not null)
            arguments.Add((request.RequestOptions is null ? "idempotencyKey: " : "") + state.Of(request.IdempotencyKey));

        return $"{Runtime}ConnectedAccountRequest.{Factory(request)}({string.Join(", ", arguments)})";
    }

    private static string Factory(RequestModel request) => (request.Placement, request.Account?.Kind) switch
    {
        (AccountPlacement.None, _) => "ForPlatform",
        (AccountPlacement.Header, _) => "ForHeader",
        (AccountPlacement.Context, AccountKind.Context) => "ForContextPath",
        (AccountPlacement.Context, _) => "ForContext",
        (AccountPlacement.Url or AccountPlacement.Body, AccountKind.Context) => "ForUrlInContext",
        (AccountPlacement.Url or AccountPlacement.Body, _) => "ForUrl",
        (AccountPlacement.Key, _) => "ForKey",
        _ => throw new InvalidOperationException($"No way to write {request.Placement}."),
    };

    // What is written so has no character that needs an escape: names, and paths that the parser has checked.
    private static string Literal(string text) => $"\"{text}\"";

    private static InvalidOperationException Unknown(CallTarget target) => new($"No way to write {target.GetType().Name}.");
}

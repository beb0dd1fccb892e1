using ConnectGen.Model;

namespace ConnectGen.Generator.Emit;

/// <summary>Writes one method of a caller: an expression without locals, so that no parameter's name can clash.</summary>
internal static class CallEmitter
{
    private const string Request = "global::ConnectGen.CompilerServices.ConnectedAccountRequest";

    public static void Emit(SourceWriter writer, CallModel call)
    {
        var owner = call.ExplicitInterface is null ? "" : $"{call.ExplicitInterface}.";
        var modifier = call.ExplicitInterface is null ? "public " : "";
        writer.Line("/// <inheritdoc />");
        writer.Line($"{modifier}{call.ReturnType} {owner}{call.Name}({string.Join(", ", call.Parameters.Select(Parameter))})");
        writer.Continuation($"=> {Body(call)};");
    }

    private static string Parameter(ParameterModel parameter) =>
        $"{parameter.Type} {parameter.Name}{(parameter.Default is null ? "" : $" = {parameter.Default}")}";

    private static string Body(CallModel call)
    {
        var request = call.Target switch
        {
            ServiceCall service => $"this.{service.Field}.{service.Method}({string.Join(", ", ServiceArguments(call, service))})",
            EndpointCall endpoint => EndpointRequest(call, endpoint),
            _ => throw new InvalidOperationException($"No way to write {call.Target.GetType().Name}."),
        };
        return call.IsValueTask ? $"new {call.ReturnType}({request})" : request;
    }

    private static IEnumerable<string> ServiceArguments(CallModel call, ServiceCall service)
    {
        foreach (var argument in service.Arguments)
            yield return Argument(argument);

        yield return RequestOptions(call.Request);
        if (service.TakesCancellationToken && call.CancellationToken is not null)
            yield return call.CancellationToken;
    }

    private static string Argument(ArgumentModel argument) => argument switch
    {
        { Parameter: null } => "null",
        { Kind: ArgumentKind.Account } => $"{argument.Parameter}.Value",
        { Kind: ArgumentKind.PathId } => $"{Request}.PathId({argument.Parameter}, {Literal(argument.Parameter)})",
        _ => argument.Parameter,
    };

    // Not nameof: a method of the interface may be called that.
    private static string Literal(string parameter) => $"\"{parameter.TrimStart('@')}\"";

    private static string EndpointRequest(CallModel call, EndpointCall endpoint)
    {
        var result = endpoint.ResultType ?? "global::ConnectGen.CompilerServices.DiscardedResult";
        var arguments = new[]
        {
            $"global::System.Net.Http.HttpMethod.{endpoint.HttpMethod}",
            string.Join(" + ", endpoint.Path.Select(PathPart)),
            endpoint.Options ?? "null",
            RequestOptions(call.Request),
            call.CancellationToken ?? "default",
        };
        return $"this.{endpoint.ClientField}.RequestAsync<{result}>({string.Join(", ", arguments)})";
    }

    private static string PathPart(PathPart part)
    {
        if (part.Text is not null)
            return $"\"{part.Text}\"";
        return part.IsAccount ? $"{part.Parameter}.Value" : $"{Request}.PathSegment({part.Parameter}, {Literal(part.Parameter!)})";
    }

    private static string RequestOptions(RequestModel request)
    {
        var arguments = new List<string>();
        if (request.Account is not null)
            arguments.Add(request.Account);
        if (request.RequestOptions is not null)
            arguments.Add(request.RequestOptions);
        if (request.IdempotencyKey is not null)
            arguments.Add(request.RequestOptions is null ? $"idempotencyKey: {request.IdempotencyKey}" : request.IdempotencyKey);

        return $"{Request}.{Method(request.Placement)}({string.Join(", ", arguments)})";
    }

    private static string Method(AccountPlacement placement) => placement switch
    {
        AccountPlacement.None => "ForPlatform",
        AccountPlacement.Header => "ForHeader",
        AccountPlacement.Context => "ForContext",
        AccountPlacement.Url => "ForUrl",
        _ => throw new InvalidOperationException($"No way to write {placement}."),
    };
}

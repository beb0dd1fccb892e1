using static ConnectGen.Analyzers.Flow.Sinks.CallSink;
using static ConnectGen.Analyzers.Flow.Sinks.SinkForm;
using static ConnectGen.Analyzers.Flow.Sinks.SinkPlace;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>The responses of FastEndpoints, Azure Functions and AWS Lambda.</summary>
internal static class FrameworkSinks
{
    private const string Worker = "Microsoft.Azure.Functions.Worker.*";
    private const string Lambda = "Amazon.Lambda.*";
    private const string LambdaResponses = "APIGatewayProxyResponse APIGatewayHttpApiV2ProxyResponse ApplicationLoadBalancerResponse";

    private const string FastSends = "SendAsync SendOkAsync SendCreatedAtAsync SendStringAsync SendBytesAsync SendStreamAsync SendInterceptedAsync SendAcceptedAtAsync SendEventStreamAsync " + "OkAsync CreatedAtAsync StringAsync BytesAsync StreamAsync InterceptedAsync AcceptedAtAsync EventStreamAsync ResponseAsync";

    public static IReadOnlyList<CallSink> Calls { get; } =
    [
        new("FastEndpoints", "*", FastSends, "response responseBody content bytes stream eventStream", Response, Serialized),
        new("FastEndpoints", "*", FastSends + " SendRedirectAsync RedirectAsync", "location routeValues", Url, Serialized),

        new(Worker, "HttpResponseDataExtensions", "WriteString WriteStringAsync WriteBytes WriteBytesAsync", "value", Response, Text),
        new(Worker, "HttpResponseDataExtensions", "WriteAsJsonAsync", "instance", Response, Serialized),

        new("Amazon.Lambda.Annotations.APIGateway", "HttpResults", "Ok Created Accepted BadRequest Conflict Forbid InternalServerError NotFound NewResult", "body", Response, Serialized),
        new("Amazon.Lambda.Annotations.APIGateway", "HttpResults", "Created Redirect Accepted", "uri url redirectUri", Url, Text),
    ];

    public static IReadOnlyList<TargetSink> Targets { get; } =
    [
        new("FastEndpoints", "*", "Response", Response, Serialized),
        new(Lambda, LambdaResponses, "Body", Response, Text),
    ];
}

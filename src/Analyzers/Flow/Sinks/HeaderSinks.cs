using Microsoft.CodeAnalysis;
using static ConnectGen.Analyzers.Flow.Sinks.CallSink;
using static ConnectGen.Analyzers.Flow.Sinks.SinkForm;
using static ConnectGen.Analyzers.Flow.Sinks.SinkPlace;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>Headers and cookies of responses, where a call and not a dictionary sets them (<see cref="BagSinks"/>), and what is kept in the browser.</summary>
internal static class HeaderSinks
{
    public static IReadOnlyList<CallSink> Calls { get; } =
    [
        new("Microsoft.AspNetCore.Http", "IResponseCookies", "Append", "value keyValuePairs", Cookie, Text) { Named = OfCookie },
        new("Microsoft.AspNetCore.Authentication.Cookies", "ICookieManager ChunkingCookieManager", "AppendResponseCookie", "value", Cookie, Text) { Named = OfCookie },
        new("Microsoft.Azure.Functions.Worker.Http", "HttpCookies", "Append", "value", Cookie, Text) { Named = OfCookie },
        new("Microsoft.Azure.Functions.Worker.Http", "HttpCookie", New, "value", Cookie, Text) { Named = OfCookie },
        new("System.Web", "HttpCookie", New, "value", Cookie, Text) { Named = OfCookie },

        new("System.Web", "HttpResponse HttpResponseBase", "AppendHeader AddHeader", "value", Header, Text) { Named = OfHeader },
        new("Amazon.Lambda.Annotations.APIGateway", "IHttpResult HttpResults", "AddHeader", "value", Header, Text) { Named = OfHeader },
        new("Grpc.Core", "ServerCallContext", "WriteResponseHeadersAsync", "responseHeaders", Header, Serialized),

        // ProtectedLocalStorage encrypts what it keeps, and is none of these.
        new("Blazored.LocalStorage", "ILocalStorageService ISyncLocalStorageService", "SetItem SetItemAsync SetItemAsString SetItemAsStringAsync", "data", BrowserStorage, Serialized),
        new("Blazored.SessionStorage", "ISessionStorageService ISyncSessionStorageService", "SetItem SetItemAsync SetItemAsString SetItemAsStringAsync", "data", BrowserStorage, Serialized),
    ];

    public static IReadOnlyList<TargetSink> Targets { get; } =
    [
        new("System.Web", "HttpCookie", "Value", Cookie, Text),
        new("Amazon.Lambda.*", "APIGatewayHttpApiV2ProxyResponse", "Cookies", Cookie, Texts),
        new("Amazon.Lambda.*", "APIGatewayProxyResponse APIGatewayHttpApiV2ProxyResponse ApplicationLoadBalancerResponse", "Headers MultiValueHeaders", Header, Texts),

        // "Response.Headers.Location = …". On a request's headers they are what the client has sent.
        new("Microsoft.AspNetCore.Http", "IHeaderDictionary", "Location ETag Link ContentDisposition ContentLocation Server Via Warning WWWAuthenticate SetCookie XPoweredBy", Header, Text),
    ];

    private static string OfCookie(IOperation call) => Named("the cookie", call, "key", "name");

    private static string OfHeader(IOperation call) => Named("the header", call, "name", "key");

    private static string Named(string what, IOperation call, params string[] parameters) =>
        parameters.Select(parameter => Receivers.Argument(call, parameter)?.WrittenText()).FirstOrDefault(static name => name is not null) is { } name ? $"{what} '{name}'" : SinkName.OfCall(call);
}

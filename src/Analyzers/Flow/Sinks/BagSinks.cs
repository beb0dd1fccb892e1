using ConnectGen.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>Dictionaries whose values leave: by an indexer or by a call that adds one.</summary>
internal static class BagSinks
{
    /// <summary>The methods that put a value in.</summary>
    public static readonly IReadOnlyList<string> Methods = ["Add", "TryAdd", "Append", "AppendList", "AppendCommaSeparatedValues", "SetCommaSeparatedValues", "Set", "TryAddWithoutValidation"];

    private static readonly TypeSet HeaderTypes = new("Microsoft.AspNetCore.Http", "IHeaderDictionary");
    private static readonly TypeSet Requests = new("Microsoft.AspNetCore.Http", "HttpRequest");
    private static readonly TypeSet TempData = new("Microsoft.AspNetCore.Mvc.*", "ITempDataDictionary TempDataDictionary");
    private static readonly TypeSet OldTempData = new("System.Web.Mvc", "TempDataDictionary");
    private static readonly TypeSet Tags = new("System.Diagnostics", "ActivityTagsCollection TagList");
    private static readonly TypeSet ViewState = new("System.Web.UI", "StateBag");
    private static readonly TypeSet OldSession = new("System.Web.*", "HttpSessionState HttpSessionStateBase");
    private static readonly TypeSet LogContexts = new("log4net.Util", "ContextPropertiesBase");

    // Dictionaries that anyone may use: what they are is told by the property that gives them.
    private static readonly string[] PlainTypes =
    [
        "IDictionary", "Dictionary", "ListDictionary", "NameValueCollection", "HttpHeaders", "HttpResponseHeaders", "HttpContentHeaders", "HttpHeadersCollection", "Metadata", "ConcurrentDictionary",
    ];

    private static readonly (TypeSet Types, string Property, SinkPlace Place, string? Name)[] OfProperties =
    [
        (new("System.Net.Http", "HttpResponseMessage"), "Headers", SinkPlace.Header, "HttpResponseMessage.Headers"),
        (new("Microsoft.Azure.Functions.Worker.Http", "HttpResponseData"), "Headers", SinkPlace.Header, "HttpResponseData.Headers"),
        (new("System.Web", "HttpResponse HttpResponseBase"), "Headers", SinkPlace.Header, "Response.Headers"),
        (new("System.Web", "HttpCookie"), "Values", SinkPlace.Cookie, "HttpCookie.Values"),
        (new("Amazon.Lambda.*", "APIGatewayProxyResponse APIGatewayHttpApiV2ProxyResponse ApplicationLoadBalancerResponse"), "Headers", SinkPlace.Header, null),
        (new("Amazon.Lambda.*", "APIGatewayProxyResponse ApplicationLoadBalancerResponse"), "MultiValueHeaders", SinkPlace.Header, null),
        (new("Grpc.Core", "ServerCallContext"), "ResponseTrailers", SinkPlace.Header, null),
        (new("System", "Exception"), "Data", SinkPlace.Exception, "Exception.Data"),
        (new("Microsoft.ApplicationInsights.*", "*"), "Properties", SinkPlace.Log, null),
        (new("Microsoft.ApplicationInsights.*", "*"), "GlobalProperties", SinkPlace.Log, null),
    ];

    /// <summary>Gets where a value goes that is put into a dictionary; null where it stays.</summary>
    /// <param name="bag">The dictionary.</param>
    /// <param name="key">Under which it is put; null where there is none.</param>
    public static FlowSink? Of(IOperation? bag, IOperation? key)
    {
        var type = bag?.Type;
        if (type is null)
            return null;

        // First what the type says by itself: nothing has to be followed for it.
        if (HeaderTypes.HasAnyOf(type))
            return Receivers.Reads(bag, Requests, "Headers") ? null : Sink(SinkPlace.Header, "Response.Headers", key);
        if (TempData.HasAnyOf(type) || OldTempData.HasAnyOf(type))
            return Sink(SinkPlace.Cookie, "TempData", key);
        if (Tags.Has(type))
            return Sink(SinkPlace.Log, type.Name, key);
        if (ViewState.Has(type))
            return Sink(SinkPlace.Client, "ViewState", key);
        if (OldSession.Has(type))
            return Sink(SinkPlace.Storage, "Session", key);
        if (LogContexts.HasBaseOf(type))
            return Sink(SinkPlace.Log, type.Name, key);
        if (!PlainTypes.Contains(type.Name) || Receivers.PropertyOf(bag) is not { Property: var property })
            return null;

        foreach (var (types, name, place, called) in OfProperties)
        {
            if (property.Name == name && types.HasAnyOf(property.ContainingType))
                return Sink(place, called ?? SinkName.OfMember(property), key);
        }

        return null;
    }

    /// <summary>Gets where an argument goes that a call puts into a dictionary.</summary>
    public static FlowSink? OfCall(IInvocationOperation call, IArgumentOperation argument)
    {
        var values = call.TargetMethod.IsExtensionMethod ? call.Arguments.RemoveAll(static one => one.Parameter?.Ordinal == 0) : call.Arguments;

        // "Add(key, value)", "Add(pair)".
        if (values.Length == 0 || (values.Length > 1 && argument.Parameter?.Ordinal == values[0].Parameter?.Ordinal))
            return null;

        return Of(Receivers.Of(call), values.Length > 1 ? values[0].Value : null);
    }

    private static FlowSink Sink(SinkPlace place, string name, IOperation? key) => new(place, SinkForm.Text, SinkName.OfElement(name, key));
}

using static ConnectGen.Analyzers.Flow.Sinks.CallSink;
using static ConnectGen.Analyzers.Flow.Sinks.SinkForm;
using static ConnectGen.Analyzers.Flow.Sinks.SinkPlace;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>What URLs are made of, where they lead to, and what goes to other hosts.</summary>
internal static class UrlSinks
{
    private const string Redirects = "Redirect RedirectPermanent RedirectPreserveMethod RedirectPermanentPreserveMethod LocalRedirect LocalRedirectPermanent LocalRedirectPreserveMethod LocalRedirectPermanentPreserveMethod " + "RedirectToAction RedirectToActionPermanent RedirectToActionPreserveMethod RedirectToActionPermanentPreserveMethod RedirectToRoute RedirectToRoutePermanent RedirectToRoutePreserveMethod RedirectToRoutePermanentPreserveMethod " + "RedirectToPage RedirectToPagePermanent RedirectToPagePreserveMethod RedirectToPagePermanentPreserveMethod";
    private const string Requests = "GetAsync GetStringAsync GetByteArrayAsync GetStreamAsync PostAsync PutAsync PatchAsync DeleteAsync";
    private const string JsonRequests = "GetFromJsonAsync GetFromJsonAsAsyncEnumerable PostAsJsonAsync PutAsJsonAsync PatchAsJsonAsync DeleteFromJsonAsync";

    public static IReadOnlyList<CallSink> Calls { get; } =
    [
        new("Microsoft.AspNetCore.Mvc.*", "ControllerBase Controller PageModel PageBase Page", Redirects, "url localUrl routeValues fragment", Url, Serialized),
        new("Microsoft.AspNetCore.Http", "Results TypedResults", Redirects, "url localUrl routeValues fragment", Url, Serialized),
        new("Microsoft.AspNetCore.Http", "HttpResponse", "Redirect", "location", Url, Text),
        new("System.Web.*", "HttpResponse HttpResponseBase Controller ApiController", Redirects, "url location routeValues", Url, Serialized),

        new("System", "Uri", New, "uriString relativeUri", Url, Text) { When = SinkConditions.IsNotToStripe },
        new("System", "UriBuilder", New, "uri pathValue path extraValue", Url, Text) { When = SinkConditions.IsNotToStripe },
        new("Microsoft.AspNetCore.WebUtilities", "QueryHelpers", "AddQueryString", "value queryString uri", Url, Serialized) { When = SinkConditions.IsNotToStripe },
        new("Microsoft.AspNetCore.Http", "QueryString", "Create Add", "value parameters", Url, Serialized),
        new("Microsoft.AspNetCore.Http.Extensions", "QueryBuilder", "Add", "value values", Url, Serialized),
        new("Microsoft.AspNetCore.Http.Extensions", "QueryBuilder", New, "parameters", Url, Serialized),
        new("Microsoft.AspNetCore.Http.Extensions", "UriHelper", "BuildAbsolute BuildRelative", "path query fragment", Url, Serialized),
        new("Microsoft.AspNetCore.Routing", "LinkGenerator LinkGeneratorRouteValuesAddressExtensions LinkGeneratorEndpointNameAddressExtensions ControllerLinkGeneratorExtensions PageLinkGeneratorExtensions", "GetPathByAction GetUriByAction GetPathByPage GetUriByPage GetPathByName GetUriByName GetPathByRouteValues GetUriByRouteValues GetPathByAddress GetUriByAddress", "values fragment", Url, Serialized),
        new("Microsoft.AspNetCore.Mvc", "UrlHelperExtensions IUrlHelper", "Action ActionLink RouteUrl Page PageLink Link", "values fragment", Url, Serialized),
        new("System.Web.*", "UrlHelper UrlHelperExtensions", "Action RouteUrl Link Route", "routeValues", Url, Serialized),
        new("Microsoft.AspNetCore.Components", "NavigationManager", "NavigateTo", "uri", Url, Text),
        new("Microsoft.AspNetCore.Components", "NavigationManagerExtensions", "GetUriWithQueryParameter GetUriWithQueryParameters", "value uri parameters", Url, Serialized),

        new("System.Net.Http", "HttpClient", Requests, "requestUri", Url, Value) { When = SinkConditions.IsNotToStripe },
        new("System.Net.Http.Json", "HttpClientJsonExtensions", JsonRequests, "requestUri", Url, Value) { When = SinkConditions.IsNotToStripe },
        new("System.Net.Http", "HttpRequestMessage", New, "requestUri", Url, Value) { When = SinkConditions.IsNotToStripe },
        new("System.Net", "WebClient", "DownloadString DownloadStringTaskAsync DownloadData DownloadDataTaskAsync UploadString UploadStringTaskAsync UploadValues UploadValuesTaskAsync UploadData", "address", Url, Value) { When = SinkConditions.IsNotToStripe },

        new("System.Net.Http", "HttpClient", Requests, "content", OtherHost, Serialized) { When = SinkConditions.NamesOtherHost },
        new("System.Net.Http.Json", "HttpClientJsonExtensions", JsonRequests, "value", OtherHost, Serialized) { When = SinkConditions.NamesOtherHost },
        new("System.Net", "WebClient", "UploadString UploadStringTaskAsync UploadValues UploadValuesTaskAsync UploadData", "data", OtherHost, Serialized) { When = SinkConditions.NamesOtherHost },
        new("System.Net.Mail", "MailMessage", New, "subject body", OtherHost, Text),
        new("System.Net.Mail", "SmtpClient", "Send SendAsync SendMailAsync", "subject body", OtherHost, Text),
    ];

    public static IReadOnlyList<TargetSink> Targets { get; } =
    [
        new("System", "UriBuilder", "Query Fragment Path Password UserName", Url, Text),
        new("System.Net.Mail", "MailMessage", "Body Subject", OtherHost, Text),

        // Where Stripe sends the customer or the connected account's owner back to: the browser's address line.
        new("Stripe.*", "*", "SuccessUrl CancelUrl ReturnUrl RefreshUrl", Url, Text),
    ];
}

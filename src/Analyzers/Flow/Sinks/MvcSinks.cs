using static ConnectGen.Analyzers.Flow.Sinks.CallSink;
using static ConnectGen.Analyzers.Flow.Sinks.SinkForm;
using static ConnectGen.Analyzers.Flow.Sinks.SinkPlace;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>What controllers, pages and minimal APIs of ASP.NET Core answer with: the arguments of what makes the results. https://learn.microsoft.com/aspnet/core/web-api/action-return-types</summary>
internal static class MvcSinks
{
    private const string Mvc = "Microsoft.AspNetCore.Mvc.*";
    private const string Bases = "ControllerBase Controller PageModel PageBase Page";
    private const string Http = "Microsoft.AspNetCore.Http";
    private const string Factories = "Results TypedResults";

    // What a problem's body shows of itself, and the bodies of all others.
    private const string Bodies = "value error data errors detail instance title type extensions problemDetails descriptor values";

    public static IReadOnlyList<CallSink> Calls { get; } =
    [
        new(Mvc, Bases, "Ok StatusCode BadRequest NotFound Unauthorized Conflict UnprocessableEntity Accepted AcceptedAtAction AcceptedAtRoute Created CreatedAtAction CreatedAtRoute ValidationProblem Problem Json", Bodies, Response, Serialized),
        new(Mvc, Bases, "Content", "content", Response, Text),
        new(Mvc, Bases, "File", "fileContents fileStream", Response, Serialized),
        new(Mvc, Bases, "Accepted AcceptedAtAction AcceptedAtRoute Created CreatedAtAction CreatedAtRoute", "uri location routeValues", Url, Serialized),

        // OData's own results of a write.
        new("Microsoft.AspNetCore.OData.Routing.Controllers", "ODataController", "Ok Created Updated BadRequest NotFound Unauthorized Conflict UnprocessableEntity ODataErrorResult", Payload, Response, Serialized),
        new("Microsoft.AspNet.OData", "ODataController", "Created Updated", Payload, Response, Serialized),
        new("System.Web.OData", "ODataController", "Created Updated", Payload, Response, Serialized),

        new(Http, Factories, "Ok Json NotFound BadRequest Conflict UnprocessableEntity InternalServerError Problem ValidationProblem Created CreatedAtRoute Accepted AcceptedAtRoute ServerSentEvents", Bodies, Response, Serialized),
        new(Http, Factories, "Content Text", "content utf8Content", Response, Text),
        new(Http, Factories, "Bytes File Stream", "contents fileContents fileStream stream", Response, Serialized),
        new(Http, Factories, "Created CreatedAtRoute Accepted AcceptedAtRoute", "uri routeValues", Url, Serialized),

        // The results themselves.
        new("Microsoft.AspNetCore.Mvc", "ObjectResult JsonResult", New, "value error modelState", Response, Serialized) { When = SinkConditions.IsOfFramework },
        new("Microsoft.AspNetCore.Mvc", "CreatedResult CreatedAtActionResult CreatedAtRouteResult AcceptedResult AcceptedAtActionResult AcceptedAtRouteResult", New, "location locationUri routeValues", Url, Serialized) { When = SinkConditions.IsOfFramework },
        new("Microsoft.AspNetCore.Mvc", "FileContentResult FileStreamResult", New, "fileContents fileStream", Response, Serialized),
        new("Microsoft.AspNetCore.Mvc", "RedirectResult LocalRedirectResult RedirectToActionResult RedirectToRouteResult RedirectToPageResult", New, "url localUrl routeValues fragment", Url, Serialized),
    ];

    public static IReadOnlyList<TargetSink> Targets { get; } =
    [
        new("Microsoft.AspNetCore.Mvc", "ObjectResult JsonResult", "Value", Response, Serialized),
        new("Microsoft.AspNetCore.Mvc", "ContentResult", "Content", Response, Text),
        new("Microsoft.AspNetCore.Mvc", "FileContentResult FileStreamResult", "FileContents FileStream", Response, Serialized),
        new("Microsoft.AspNetCore.Mvc", "RedirectResult LocalRedirectResult", "Url", Url, Text),
        new("Microsoft.AspNetCore.Mvc", "RedirectToActionResult RedirectToRouteResult RedirectToPageResult CreatedAtActionResult CreatedAtRouteResult", "RouteValues Fragment", Url, Serialized),
        new("Microsoft.AspNetCore.Mvc", "CreatedResult AcceptedResult", "Location", Url, Text),
    ];
}

using static ConnectGen.Analyzers.Flow.Sinks.CallSink;
using static ConnectGen.Analyzers.Flow.Sinks.SinkForm;
using static ConnectGen.Analyzers.Flow.Sinks.SinkPlace;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>What the ASP.NET of the .NET Framework answers with: MVC 5, Web API 2, Web Forms and handlers.</summary>
internal static class SystemWebSinks
{
    public static IReadOnlyList<CallSink> Calls { get; } =
    [
        new("System.Web", "HttpResponse HttpResponseBase", "Write BinaryWrite", Payload, Response, Text),

        new("System.Web.Mvc", "Controller", "Json", "data", Response, Serialized),
        new("System.Web.Mvc", "Controller", "Content JavaScript", "content script", Response, Text),
        new("System.Web.Mvc", "Controller", "File", "fileContents fileStream", Response, Serialized),
        new("System.Web.Mvc", "HttpStatusCodeResult", New, "statusDescription", Response, Text),
        new("System.Web.Mvc", "RedirectResult RedirectToRouteResult", New, "url routeValues", Url, Serialized),

        new("System.Web.Http", "ApiController", "Ok Json Content Created CreatedAtRoute BadRequest InternalServerError Conflict NotFound", "content value message exception", Response, Serialized),
        new("System.Web.Http", "ApiController", "Created CreatedAtRoute", "location routeValues", Url, Serialized),
        new("System.Net.Http", "HttpRequestMessageExtensions", "CreateResponse CreateErrorResponse", "value message", Response, Serialized),

        new("System.Web.UI", "ClientScriptManager ScriptManager Page", "RegisterStartupScript RegisterClientScriptBlock RegisterHiddenField RegisterArrayDeclaration RegisterExpandoAttribute", "script hiddenFieldInitialValue hiddenFieldValue arrayValue attributeValue", Client, Text),
    ];

    public static IReadOnlyList<TargetSink> Targets { get; } =
    [
        new("System.Web.Mvc", "ContentResult", "Content", Response, Text),
        new("System.Web.Mvc", "JsonResult", "Data", Response, Serialized),
        new("System.Web.Mvc", "JavaScriptResult", "Script", Response, Text),

        // Of a client's own requests it is never set.
        new("System.Net.Http", "HttpResponseMessage", "Content", Response, Serialized),

        new("System.Web.UI.*", "ITextControl Label Literal TextBox HyperLink LinkButton Button", "Text NavigateUrl", Client, Text),
        new("System.Web.UI.*", "HiddenField HtmlInputControl HtmlInputHidden", "Value", Client, Text),
        new("System.Web.UI.*", "HtmlContainerControl HtmlGenericControl", "InnerText InnerHtml", Client, Text),
    ];
}

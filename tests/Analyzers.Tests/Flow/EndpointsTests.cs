using ConnectGen.Analyzers.Tests.Flow.Sinks;

namespace ConnectGen.Analyzers.Tests.Flow;

public sealed class EndpointsTests
{
    private static void Controller(string member, string expected, string declaration = "public class SellersController : ControllerBase", string others = "") =>
        SinksIn.Holds(expected, $"{declaration} {{ {member} }}\n", others);

    private const string Answer = "Response Serialized the response of 'SellersController.Get'";

    [Theory]
    [InlineData("public Seller Get() => new();")]
    [InlineData("public string Get() => \"\";")]
    [InlineData("public Task<Seller> Get() => Task.FromResult(new Seller());")]
    [InlineData("public async ValueTask<List<Seller>> Get() { await Task.Yield(); return []; }")]
    [InlineData("public ActionResult<Seller> Get() => new Seller();")]
    [InlineData("public Task<ActionResult<Seller>> Get() => null!;")]
    [InlineData("public async IAsyncEnumerable<Seller> Get() { await Task.Yield(); yield return new(); }")]
    [InlineData("public object Get() => 1;")]
    [InlineData("[HttpGet(\"sellers\")] public IEnumerable<string> Get() => [];")]
    public void What_an_action_returns_is_a_response(string member) => Controller(member, Answer);

    [Theory]
    [InlineData("public class Sellers : ControllerBase", "Response Serialized the response of 'Sellers.Get'")]
    [InlineData("[ApiController] public class SellersController", Answer)]
    [InlineData("[Controller] public class SellersController", Answer)]
    [InlineData("public class SellersController", Answer)]
    [InlineData("public class Sellerscontroller : Controller", "Response Serialized the response of 'Sellerscontroller.Get'")]
    [InlineData("public sealed class SellersController : Controller", Answer)]
    [InlineData("public abstract class SellersController : ControllerBase", "")]
    [InlineData("public class SellersController<T> : ControllerBase", "")]
    [InlineData("internal class SellersController : ControllerBase", "")]
    [InlineData("[NonController] public class SellersController : ControllerBase", "")]
    [InlineData("public class SellersControllers : ControllerBase", "Response Serialized the response of 'SellersControllers.Get'")]
    [InlineData("public struct SellersController", "")]
    [InlineData("public static class SellersController", "")]
    public void Controllers_are_what_ASP_NET_Core_takes_for_them(string declaration, string expected) =>
        Controller(declaration.Contains("static", StringComparison.Ordinal) ? "public static Seller Get() => new();" : "public Seller Get() => new();", expected, declaration);

    [Theory]
    [InlineData("private Seller Get() => new();")]
    [InlineData("internal Seller Get() => new();")]
    [InlineData("protected Seller Get() => new();")]
    [InlineData("public static Seller Get() => new();")]
    [InlineData("[NonAction] public Seller Get() => new();")]
    [InlineData("public T Get<T>() where T : new() => new();")]
    [InlineData("public override string ToString() => \"\";")]
    [InlineData("public Seller Current { get; } = new();")]
    [InlineData("public void Get() { }")]
    [InlineData("public Task Get() => Task.CompletedTask;")]
    [InlineData("public ValueTask Get() => default;")]
    [InlineData("public IActionResult Get() => null!;")]
    [InlineData("public Task<IActionResult> Get() => null!;")]
    [InlineData("public ActionResult Get() => null!;")]
    [InlineData("public OkObjectResult Get() => null!;")]
    [InlineData("public IResult Get() => null!;")]
    [InlineData("public Task<Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.Ok<Seller>, Microsoft.AspNetCore.Http.HttpResults.NotFound>> Get() => null!;")]
    [InlineData("public HttpResponseMessage Get() => null!;")]
    [InlineData("public bool Get() => true;")]
    public void What_is_no_action_or_returns_a_result_is_left_alone(string member) => Controller(member, "");

    [Fact]
    public void Nested_and_inherited_markers_count() => SinksIn.Holds("Response Serialized the response of 'SellersController.Get'", """
        public abstract class BaseController : ControllerBase { [NonAction] public virtual Seller One() => new(); }
        [Controller] public abstract class Marked;
        public class SellersController : BaseController { public override Seller One() => new(); public Seller Get() => new(); }
        [NonController] public abstract class Hidden : ControllerBase;
        public class HiddenController : Hidden { public Seller Get() => new(); }
        public class Outer { public class InnerController : ControllerBase { public Seller Get() => new(); } }
        public class IndexModel : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { public IActionResult OnGet() => null!; public JsonResult OnPost() => null!; }
        """);

    [Fact]
    public void Hubs_filters_and_scripts_are_answered() => SinksIn.Holds("""
        Response Serialized the SignalR hub 'SellersHub'
        Response Serialized the SignalR hub 'SellersHub'
        Response Serialized ClientProxyExtensions.SendAsync(...)
        Response Serialized ISellers.Connected(...)
        Response Serialized ISellers.Connected(...)
        Response Serialized ISellers.Connected(...)
        Response Serialized the endpoint filter 'Filter'
        Client Serialized JavaScript (which calls 'Script.Key')
        """.Replace("ClientProxyExtensions", "IClientProxy", StringComparison.Ordinal), """
        public interface ISellers { Task Connected(Seller seller); }
        public class SellersHub : Microsoft.AspNetCore.SignalR.Hub<ISellers>
        {
            public Seller Get(string id) => new();
            public async IAsyncEnumerable<Seller> List() { await Task.Yield(); yield return new(); }
            public Task Run() => Task.CompletedTask;
            private Seller Find() => new();
            public override Task OnConnectedAsync() => Task.CompletedTask;
        }
        public class Sender(ISellers own)
        {
            public async Task Run(Microsoft.AspNetCore.SignalR.IHubContext<SellersHub, ISellers> hub, Microsoft.AspNetCore.SignalR.IClientProxy proxy, Seller seller, string key)
            {
                await Microsoft.AspNetCore.SignalR.ClientProxyExtensions.SendAsync(proxy, "connected", key);
                await Microsoft.AspNetCore.SignalR.ClientProxyExtensions.SendAsync(proxy, key);
                await hub.Clients.All.Connected(seller);
                await hub.Clients.Group("a").Connected(seller);
                var clients = hub.Clients.User(key);
                await clients.Connected(seller);
                await own.Connected(seller);
            }
        }
        public class Filter : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context); public ValueTask<object?> InvokeAsync(int other) => default; }
        public class Script { [Microsoft.JSInterop.JSInvokable] public string Key() => ""; public string Other() => ""; }
        """);

    [Fact]
    public void Replies_of_gRPC_are_responses() => SinksIn.Holds("""
        Response Serialized the gRPC reply of 'SellersService.Get'
        Response Serialized IAsyncStreamWriter.WriteAsync(...)
        Header Text ServerCallContext.ResponseTrailers["key"]
        Response Text new Status(...)
        """, """
        public class SellersService : SellersBase
        {
            public override Task<Seller> Get(string request, Grpc.Core.ServerCallContext context) => null!;
            public override Task List(string key, Grpc.Core.IServerStreamWriter<Seller> stream, Grpc.Core.IClientStreamWriter<Seller> sent, Grpc.Core.ServerCallContext context)
            {
                Seller seller = new();
                stream.WriteAsync(seller);
                sent.WriteAsync(seller);
                context.ResponseTrailers.Add("key", key);
                new Grpc.Core.Metadata().Add("key", key);
                new Grpc.Core.Status(1, key);
                return Task.CompletedTask;
            }
            public Task<Seller> Own(Grpc.Core.ServerCallContext context) => null!;
        }
        public abstract class SellersBase
        {
            public virtual Task<Seller> Get(string request, Grpc.Core.ServerCallContext context) => throw new NotSupportedException();
            public virtual Task List(string request, Grpc.Core.IServerStreamWriter<Seller> stream, Grpc.Core.IClientStreamWriter<Seller> sent, Grpc.Core.ServerCallContext context) => throw new NotSupportedException();
        }
        """, """
        namespace Grpc.Core
        {
            public class Metadata { public void Add(string key, string value) { } }
            public abstract class ServerCallContext { public Metadata ResponseTrailers => new(); }
            public interface IAsyncStreamWriter<T> { void WriteAsync(T message); }
            public interface IServerStreamWriter<T> : IAsyncStreamWriter<T>;
            public interface IClientStreamWriter<T> : IAsyncStreamWriter<T>;
            public struct Status(int statusCode, string detail) { public int Code => statusCode; public string Detail => detail; }
        }
        """);

    [Fact]
    public void Functions_and_Lambdas_are_answered() => SinksIn.Holds("""
        Response Serialized the response of 'Functions.Get'
        Response Serialized the response of 'Functions.Old'
        Response Text HttpResponseData.WriteString(...)
        Response Serialized HttpResponseData.WriteAsJsonAsync(...)
        Header Text HttpResponseData.Headers["X-Key"]
        Cookie Text the cookie 'key'
        Response Serialized the response of 'Lambdas.Get'
        Response Text APIGatewayProxyResponse.Body
        Header Texts APIGatewayProxyResponse.Headers
        Header Text APIGatewayProxyResponse.Headers["X-Key"]
        Header Text APIGatewayProxyResponse.Headers["X-Key"]
        Log Text ILambdaLogger.LogInformation(...)
        Response Serialized HttpResults.Ok(...)
        """, """
        using Microsoft.Azure.Functions.Worker.Http;
        public class Functions
        {
            [Microsoft.Azure.Functions.Worker.Function("get")] public Seller Get([Microsoft.Azure.Functions.Worker.HttpTrigger] string request) => new();
            [Microsoft.Azure.WebJobs.FunctionName("old")] public static string Old([Microsoft.Azure.WebJobs.HttpTrigger] string request) => "";
            [Microsoft.Azure.Functions.Worker.Function("queue")] public Seller Queued(string message) => new();
            [Microsoft.Azure.Functions.Worker.Function("data")] public HttpResponseData Data([Microsoft.Azure.Functions.Worker.HttpTrigger] string key, HttpResponseData response)
            {
                Seller seller = new();
                response.WriteString(key);
                response.WriteAsJsonAsync(seller);
                response.Headers.Add("X-Key", key);
                response.Cookies.Append("key", key);
                return response;
            }
        }
        public class Lambdas
        {
            [Amazon.Lambda.Annotations.LambdaFunction] [Amazon.Lambda.Annotations.APIGateway.RestApi] public Seller Get() => new();
            [Amazon.Lambda.Annotations.LambdaFunction] public Seller Other() => new();
            public Amazon.Lambda.APIGatewayEvents.APIGatewayProxyResponse Proxy(string key, Amazon.Lambda.Core.ILambdaLogger logger)
            {
                var response = new Amazon.Lambda.APIGatewayEvents.APIGatewayProxyResponse { Body = key, Headers = new Dictionary<string, string> { ["X-Key"] = key } };
                response.Headers["X-Key"] = key;
                response.Headers.Add("X-Key", key);
                logger.LogInformation(key);
                Amazon.Lambda.Annotations.APIGateway.HttpResults.Ok(key);
                return response;
            }
        }
        """, """
        namespace Microsoft.Azure.Functions.Worker { public class FunctionAttribute(string name) : System.Attribute { public string Name => name; } public class HttpTriggerAttribute : System.Attribute; }
        namespace Microsoft.Azure.WebJobs { public class FunctionNameAttribute(string name) : System.Attribute { public string Name => name; } public class HttpTriggerAttribute : System.Attribute; }
        namespace Microsoft.Azure.Functions.Worker.Http
        {
            public class HttpHeadersCollection { public void Add(string name, string value) { } }
            public class HttpCookies { public void Append(string name, string value) { } }
            public class HttpResponseData { public HttpHeadersCollection Headers => new(); public HttpCookies Cookies => new(); }
            public static class HttpResponseDataExtensions { public static void WriteString(this HttpResponseData response, string value) { } public static void WriteAsJsonAsync<T>(this HttpResponseData response, T instance) { } }
        }
        namespace Amazon.Lambda.Annotations { public class LambdaFunctionAttribute : System.Attribute; }
        namespace Amazon.Lambda.Annotations.APIGateway { public class RestApiAttribute : System.Attribute; public static class HttpResults { public static object Ok(object body) => body; } }
        namespace Amazon.Lambda.APIGatewayEvents { public class APIGatewayProxyResponse { public string? Body { get; set; } public System.Collections.Generic.IDictionary<string, string> Headers { get; set; } = null!; } }
        namespace Amazon.Lambda.Core { public interface ILambdaLogger { void LogInformation(string message); } }
        """);

    [Fact]
    public void GraphQL_and_FastEndpoints_are_answered() => SinksIn.Holds("""
        Response Serialized the GraphQL field 'Sellers.Get'
        Response Serialized the GraphQL field 'Sellers.Current'
        Response Serialized the response of 'SellerEndpoint.ExecuteAsync'
        Response Serialized SendAsync(...)
        Response Serialized ResponseSender.OkAsync(...)
        Url Serialized ResponseSender.RedirectAsync(...)
        Response Serialized Endpoint.Response
        Response Serialized the GraphQL field 'key'
        Response Serialized a GraphQL field
        Response Serialized the GraphQL field 'late'
        """, """
        [HotChocolate.Types.QueryType] public class Sellers
        {
            public Seller Get() => new();
            public Seller Current => new();
            private Seller Hidden => new();
            [HotChocolate.GraphQLIgnore] public Seller Ignored() => new();
        }
        public class Query { public Seller Get() => new(); }
        public class SellerEndpoint : FastEndpoints.Endpoint<string, Seller>
        {
            public override Task<Seller> ExecuteAsync(string key)
            {
                Seller seller = new();
                SendAsync(seller);
                Send.OkAsync(seller);
                Send.RedirectAsync("/done?key=" + key);
                Response = seller;
                Send.Other(key);
                return null!;
            }
        }
        public class SellerGraph : GraphQL.Types.ComplexGraphType<Seller>
        {
            public SellerGraph(string key)
            {
                Field("key").Resolve(seller => seller.Key);
                Field(seller => seller.Key);
                Field("late").ResolveAsync(seller => Task.FromResult<object>(seller.Key));
                Own(seller => seller.Key);
            }
            private void Own(Func<Seller, object> resolve) { }
        }
        """, """
        namespace HotChocolate.Types { public class QueryTypeAttribute : System.Attribute; }
        namespace HotChocolate { public class GraphQLIgnoreAttribute : System.Attribute; }
        namespace FastEndpoints
        {
            public abstract class BaseEndpoint;
            public class ResponseSender<T> { public void OkAsync(T response) { } public void RedirectAsync(string location) { } public void Other(string name) { } }
            public abstract class Endpoint<TRequest, TResponse> : BaseEndpoint
            {
                public TResponse Response { get; set; } = default!;
                public ResponseSender<TResponse> Send => new();
                public void SendAsync(TResponse response) { }
                public abstract System.Threading.Tasks.Task<TResponse> ExecuteAsync(TRequest request);
            }
        }
        namespace GraphQL.Builders { public class FieldBuilder<T> { public void Resolve(System.Func<T, object> resolve) { } public void ResolveAsync(System.Func<T, System.Threading.Tasks.Task<object>> resolve) { } } }
        namespace GraphQL.Types
        {
            public class ComplexGraphType<T> { public GraphQL.Builders.FieldBuilder<T> Field(string name) => new(); public void Field<P>(System.Linq.Expressions.Expression<System.Func<T, P>> expression) { } }
        }
        """);

    [Fact]
    public void The_old_ASP_NET_is_answered() => SinksIn.Holds("""
        Response Text the response of 'HomeController.Name'
        Response Serialized Json(...)
        Response Text Content(...)
        Url Serialized Redirect(...)
        Client Given ViewBag.Key
        Cookie Text TempData["key"]
        Response Serialized the response of 'SellersController.Get'
        Response Serialized Ok(...)
        Url Serialized Created(...)
        Response Serialized Created(...)
        Response Text HttpResponse.Write(...)
        Header Text the header 'X-Key'
        Cookie Text the cookie 'key'
        Cookie Text HttpCookie.Value
        Url Serialized HttpResponse.Redirect(...)
        Header Text Response.Headers["X-Key"]
        Response Serialized the response of 'IService.Get'
        Response Serialized the response of 'Service.Get'
        Response Serialized the response of 'Service.Find'
        Response Serialized the response of 'Service.Web'
        """, """
        public class HomeController : System.Web.Mvc.Controller
        {
            public string Name() => "";
            public System.Web.Mvc.ActionResult Index(string key, Seller seller)
            {
                Json(seller);
                Content(key);
                Redirect("/done?key=" + key);
                ViewBag.Key = key;
                TempData["key"] = key;
                return null!;
            }
            [System.Web.Mvc.NonAction] public string Hidden() => "";
        }
        public class SellersController : System.Web.Http.ApiController
        {
            public Seller Get() => new();
            public System.Web.Http.IHttpActionResult Post(string key, Seller seller) { Ok(seller); Created("/s/" + key, seller); return null!; }
        }
        public class Handler
        {
            public void ProcessRequest(System.Web.HttpResponse response, System.Web.HttpRequest request, string key)
            {
                response.Write(key);
                response.AddHeader("X-Key", key);
                var cookie = new System.Web.HttpCookie("key", key);
                cookie.Value = key;
                response.Redirect(key);
                response.Headers["X-Key"] = key;
                request.Headers["X-Key"] = key;
            }
        }
        [System.ServiceModel.ServiceContract] public interface IService { [System.ServiceModel.OperationContract] Seller Get(); Seller Other(); }
        public class Service : IService
        {
            public Seller Get() => new();
            public Seller Other() => new();
            [System.ServiceModel.OperationContract] public Seller Find() => new();
            [System.Web.Services.WebMethod] public static string Web() => "";
        }
        """, """
        using System.Collections.Specialized;
        namespace System.Web
        {
            public class HttpRequest { public NameValueCollection Headers => new(); }
            public class HttpResponse { public void Write(string s) { } public void AddHeader(string name, string value) { } public void Redirect(string url) { } public NameValueCollection Headers => new(); }
            public class HttpCookie(string name, string value) { public string Name => name; public string Value { get; set; } = value; }
        }
        namespace System.Web.Mvc
        {
            public class ActionResult;
            public class NonActionAttribute : Attribute;
            public class TempDataDictionary { public object this[string key] { get => 1; set { } } }
            public class ControllerBase { public dynamic ViewBag => this; public TempDataDictionary TempData => new(); }
            public class Controller : ControllerBase { protected ActionResult Json(object data) => new(); protected ActionResult Content(string content) => new(); protected ActionResult Redirect(string url) => new(); }
        }
        namespace System.Web.Http { public interface IHttpActionResult; public class ApiController { protected IHttpActionResult Ok<T>(T content) => null!; protected IHttpActionResult Created<T>(string location, T content) => null!; } }
        namespace System.Web.Services { public class WebMethodAttribute : Attribute; }
        namespace System.ServiceModel { public class ServiceContractAttribute : Attribute; public class OperationContractAttribute : Attribute; }
        """);
}

namespace ConnectGen.Analyzers.Tests.Flow.Sinks;

public sealed class HandlerSinksTests
{
    private const string Parameters = "WebApplication app, RouteGroupBuilder group, Func<Seller> made, Func<IResult> result";

    private const string Answer = "Response Serialized the response of 'MapGet(\"/sellers\")'";

    [Theory]
    [InlineData("app.MapGet(\"/sellers\", () => seller);", Answer)]
    [InlineData("app.MapGet(\"/sellers\", () => key);", Answer)]
    [InlineData("app.MapGet(\"/sellers\", async () => { await Task.Yield(); return seller; });", Answer)]
    [InlineData("app.MapGet(\"/sellers\", () => new { key });", Answer)]
    [InlineData("app.MapGet(\"/sellers\", (Func<Seller>)(() => seller));", Answer)]
    [InlineData("group.MapPost(\"/sellers\", () => seller);", "Response Serialized the response of 'MapPost(\"/sellers\")'")]
    [InlineData("app.MapGroup(\"/a\").MapPut(\"b\", () => seller);", "Response Serialized the response of 'MapPut(\"b\")'")]
    [InlineData("app.MapMethods(\"/a\", [\"GET\"], () => seller);", "Response Serialized the response of 'MapMethods(\"/a\")'")]
    [InlineData("app.MapFallback(() => seller);", "Response Serialized the response of 'MapFallback'")]
    [InlineData("app.MapDelete(\"/a\", () => key);", "Response Serialized the response of 'MapDelete(\"/a\")'")]
    [InlineData("app.MapGet(\"/a\", () => \"a\").AddEndpointFilter(async (context, next) => { await next(context); return key; });", "Response Serialized the response of an endpoint filter")]
    public void What_handlers_return_is_a_response(string statement, string expected) => SinksIn.Statements(statement, expected, Parameters);

    [Theory]
    [InlineData("app.MapGet(\"/sellers\", () => Task.FromResult(key.Length > 0));")]
    [InlineData("app.MapGet(\"/sellers\", () => { _ = key; });")]
    [InlineData("app.MapGet(\"/sellers\", async () => { _ = key; await Task.Yield(); });")]
    [InlineData("app.MapGet(\"/sellers\", context => { _ = key; return Task.CompletedTask; });")]
    [InlineData("app.MapGet(\"/sellers\", IResult () => { _ = key; return Results.NoContent(); });")]
    [InlineData("app.MapGet(\"/sellers\", async () => { _ = key; await Task.Yield(); return TypedResults.NoContent(); });")]
    [InlineData("app.MapGet(\"/sellers\", () => result()); _ = key;")]
    [InlineData("app.MapWhen(context => key.Length > 0, branch => { });")]
    [InlineData("app.Use(async (context, next) => { _ = key; await next(); });")]
    [InlineData("new Own.App().MapGet(\"/sellers\", () => seller);")]
    [InlineData("new Own.App().Resolve(() => seller);")]
    [InlineData("Enumerable.Range(1, 2).Select(_ => seller).ToList();")]
    [InlineData("await Task.Run(() => seller);")]
    public void What_no_client_gets_is_left_alone(string statement) => SinksIn.Statements(statement, "", Parameters, "namespace Own { public class App { public void MapGet(string pattern, System.Func<object> handler) { } public void Resolve(System.Func<object> resolve) { } } }");

    [Fact]
    public void Results_in_a_handler_answer_once() => SinksIn.Statements(
        "app.MapGet(\"/sellers\", () => Results.Ok(seller)); app.MapPost(\"/sellers\", () => TypedResults.Ok(seller));",
        "Response Serialized Results.Ok(...)\nResponse Serialized TypedResults.Ok(...)",
        Parameters);

    [Fact]
    public void Views_pages_and_components_are_the_clients() => SinksIn.Holds("""
        Client Given ViewBag.Key
        Client Given ViewData["key"]
        Client Given ViewData["key"]
        Cookie Text TempData["key"]
        Cookie Text TempData["key"]
        Client Given the model of 'View'
        Client Given the model of 'PartialView'
        Client Text the page's markup
        Client Given IndexModel.Key
        Client Given IndexModel.Key
        Cookie Text IndexModel.Kept
        Client Text the page's markup
        Client Serialized the page's markup
        Client Text the page's markup
        Client Serialized JavaScript ('InvokeVoidAsync')
        Client Serialized the state that the page carries ('PersistAsJson')
        Client Text the page's markup
        """, """
        public class HomeController : Controller
        {
            public IActionResult Index(string key, Seller seller)
            {
                ViewBag.Key = key;
                ViewData["key"] = key;
                ViewData.Add("key", key);
                TempData["key"] = key;
                TempData.Add("key", key);
                View(seller);
                PartialView("_Seller", seller);
                View(key.Length > 1 ? "a" : "b");
                new Microsoft.AspNetCore.Html.HtmlString(key);
                return View();
            }
        }
        public class IndexModel : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
        {
            public string Key { get; set; } = "";
            [TempData] public string Kept { get; set; } = "";
            internal string Own { get; set; } = "";
            public void OnGet(string key) { Key = key; Kept = key; Own = key; }
        }
        public class Page
        {
            public void Run(Microsoft.AspNetCore.Mvc.Rendering.IHtmlHelper html, Microsoft.AspNetCore.Mvc.Rendering.IJsonHelper json, Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder,
                Microsoft.JSInterop.IJSRuntime script, Microsoft.AspNetCore.Components.PersistentComponentState state, string key, Seller seller)
            {
                html.Raw(key);
                json.Serialize(seller);
                builder.AddContent(0, key);
                Microsoft.JSInterop.JSRuntimeExtensions.InvokeVoidAsync(script, "pay", key);
                state.PersistAsJson("seller", seller);
                _ = (Microsoft.AspNetCore.Components.MarkupString)key;
                html.Encode(key);
            }
        }
        """);
}

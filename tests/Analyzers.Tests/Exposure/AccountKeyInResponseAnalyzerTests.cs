using ConnectGen.Analyzers.Exposure;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.Testing;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Exposure.AccountKeyInResponseAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Exposure;

public sealed partial class AccountKeyInResponseAnalyzerTests
{
    private const string Usings = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using ConnectGen;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Stripe;

        """;

    private static string Controller(string members) => Usings + $$"""
        public class ConnectController(OAuthTokenService tokens, OAuthTokenCreateOptions options) : ControllerBase
        {
            {{members}}
        }
        """;

    private static string Action(string statements) => Controller("public async Task<IActionResult> Callback(string code) { var token = await tokens.CreateAsync(options); " + statements + " }");

    private static string App(string endpoint) => Usings + $$"""
        var app = WebApplication.Create(args);
        {{endpoint}}
        app.Run();
        """;

    [Theory]
    [InlineData("return Ok({|CG3001:token|});")]
    [InlineData("return Ok({|CG3001:token.AccessToken|});")]
    [InlineData("return Ok({|CG3001:new { token.StripeUserId, token.AccessToken }|});")]
    [InlineData("return Ok({|CG3001:new { connected = new { key = token.AccessToken } }|});")]
    [InlineData("return Ok({|CG3001:new[] { token }|});")]
    [InlineData("return Ok({|CG3001:new Dictionary<string, object> { [\"token\"] = token }|});")]
    [InlineData("return Content({|CG3001:token.AccessToken|});")]
    [InlineData("return Content({|CG3001:$\"Key: {token.AccessToken}\"|}, \"text/plain\");")]
    [InlineData("return Content({|CG3001:token.ToString()|});")]
    [InlineData("return Content({|CG3001:token.ToJson()|});")]
    [InlineData("return Content({|CG3001:System.Text.Json.JsonSerializer.Serialize(token)|});")]
    [InlineData("return StatusCode(201, {|CG3001:token|});")]
    [InlineData("return BadRequest({|CG3001:token|});")]
    [InlineData("return Created(\"/sellers/1\", {|CG3001:token|});")]
    [InlineData("return CreatedAtAction(nameof(Callback), new { code }, {|CG3001:token|});")]
    [InlineData("return Accepted({|CG3001:(object)token|});")]
    [InlineData("return new JsonResult({|CG3001:token|});")]
    [InlineData("return new OkObjectResult({|CG3001:token|});")]
    [InlineData("return new ObjectResult(null) { Value = {|CG3001:token|}, StatusCode = 200 };")]
    [InlineData("return new ContentResult { Content = {|CG3001:token.AccessToken|} };")]
    [InlineData("return File(Encoding.UTF8.GetBytes(code), \"text/plain\", code) is { } file && code.Length > 0 ? file : Ok({|CG3001:token|});")]
    public Task Key_that_an_action_hands_to_a_result_is_flagged(string statements) => Verify.Flags(Action(statements));

    [Theory]
    [InlineData("public OAuthToken Callback() => {|CG3001:tokens.Create(options)|};")]
    [InlineData("public string Callback() => {|CG3001:tokens.Create(options).AccessToken|};")]
    [InlineData("public object Callback() { var token = tokens.Create(options); return {|CG3001:token|}; }")]
    [InlineData("public ActionResult<OAuthToken> Callback() { var token = tokens.Create(options); return {|CG3001:token|}; }")]
    [InlineData("public async Task<OAuthToken> Callback() => {|CG3001:await tokens.CreateAsync(options)|};")]
    [InlineData("public Task<OAuthToken> Callback() => {|CG3001:tokens.CreateAsync(options)|};")]
    [InlineData("public async ValueTask<string> Callback() { var token = await tokens.CreateAsync(options); return {|CG3001:token.AccessToken|}; }")]
    [InlineData("public IEnumerable<string> Callback() { yield return {|CG3001:tokens.Create(options).AccessToken|}; }")]
    [InlineData("public async IAsyncEnumerable<string> Callback() { yield return {|CG3001:(await tokens.CreateAsync(options)).AccessToken|}; }")]
    [InlineData("public IResult Callback() => Results.Ok({|CG3001:tokens.Create(options)|});")]
    [InlineData("public async Task Callback() { var token = await tokens.CreateAsync(options); await Response.WriteAsync({|CG3001:token.AccessToken|}); }")]
    [InlineData("public async Task Callback() { var token = await tokens.CreateAsync(options); await Response.WriteAsJsonAsync({|CG3001:token|}); }")]
    public Task Key_that_an_action_returns_or_writes_is_flagged(string members) => Verify.Flags(Controller(members));

    [Theory]
    [InlineData("var key = token.AccessToken; return Ok({|CG3001:key|});")]
    [InlineData("string? key = null; if (code.Length > 0) key = token.AccessToken; return Ok({|CG3001:key|});")]
    [InlineData("return Ok({|CG3001:token?.AccessToken ?? \"\"|});")]
    [InlineData("return Ok({|CG3001:code.Length > 0 ? token.AccessToken : \"\"|});")]
    [InlineData("return Ok({|CG3001:code switch { \"\" => \"\", _ => token.AccessToken }|});")]
    [InlineData("return Ok({|CG3001:\"Bearer \" + token.AccessToken|});")]
    [InlineData("return Ok({|CG3001:string.Format(\"{0}\", token.AccessToken)|});")]
    [InlineData("return Ok({|CG3001:new StringBuilder().Append(token.AccessToken).ToString()|});")]
    [InlineData("return Ok({|CG3001:Convert.ToBase64String(Encoding.UTF8.GetBytes(token.AccessToken))|});")]
    [InlineData("var (id, key) = (token.StripeUserId, token.AccessToken); return Ok({|CG3001:key|});")]
    [InlineData("if (token is { AccessToken: var key }) return Ok({|CG3001:key|}); return NotFound();")]
    [InlineData("var all = new List<string>(); all.Add(token.AccessToken); return Ok({|CG3001:all|});")]
    [InlineData("foreach (var each in new[] { token }) return Ok({|CG3001:each.AccessToken|}); return NotFound();")]
    [InlineData("return Ok({|CG3001:new[] { token }.Select(each => each.AccessToken).First()|});")]
    [InlineData("string Key() => token.AccessToken; return Ok({|CG3001:Key()|});")]
    [InlineData("Func<string> key = () => token.AccessToken; return Ok({|CG3001:key()|});")]
    [InlineData("try { code = token.AccessToken; } finally { options.Code = null; } return Ok({|CG3001:code|});")]
    [InlineData("return Ok({|CG3001:ConnectedAccountKey.Parse(token.AccessToken).RevealSecret()|});")]
    [InlineData("return Ok({|CG3001:token.AccessToken[..20]|});")]
    public Task Key_is_followed_on_its_way(string statements) => Verify.Flags(Action(statements));

    [Theory]
    [InlineData("private string Key() => tokens.Create(options).AccessToken; public IActionResult Get() => Ok({|CG3001:Key()|});")]
    [InlineData("private IActionResult Answer(object value) => Ok(value); public IActionResult Get() => Answer({|CG3001:tokens.Create(options)|});")]
    [InlineData("private static string Of(OAuthToken token) => token.AccessToken; public IActionResult Get() => Ok({|CG3001:Of(tokens.Create(options))|});")]
    [InlineData("private bool TryGet(out string key) { key = tokens.Create(options).AccessToken; return true; } public IActionResult Get() => TryGet(out var key) ? Ok({|CG3001:key|}) : NotFound();")]
    public Task Key_is_followed_through_helpers(string members) => Verify.Flags(Controller(members));

    [Theory]
    [InlineData("app.MapGet(\"/\", (OAuthTokenService tokens) => {|CG3001:tokens.Create(new OAuthTokenCreateOptions())|});")]
    [InlineData("app.MapGet(\"/\", async (OAuthTokenService tokens) => {|CG3001:await tokens.CreateAsync(new OAuthTokenCreateOptions())|});")]
    [InlineData("app.MapPost(\"/\", (OAuthToken token) => Results.Ok({|CG3001:token|}));")]
    [InlineData("app.MapPost(\"/\", (OAuthToken token) => TypedResults.Ok({|CG3001:token|}));")]
    [InlineData("app.MapPost(\"/\", (OAuthToken token) => Results.Json({|CG3001:new { key = token.AccessToken }|}));")]
    [InlineData("app.MapPost(\"/\", (OAuthToken token) => Results.Text({|CG3001:token.AccessToken|}));")]
    [InlineData("app.MapGroup(\"/connect\").MapPut(\"/\", (OAuthToken token) => { return {|CG3001:token.AccessToken|}; });")]
    [InlineData("app.MapPost(\"/\", Connect); static OAuthToken Connect(OAuthToken token) => {|CG3001:token|};")]
    [InlineData("app.MapGet(\"/\", async (HttpContext context, OAuthToken token) => await context.Response.WriteAsync({|CG3001:token.AccessToken|}));")]
    [InlineData("app.Run(async context => await context.Response.WriteAsync({|CG3001:new OAuthTokenService().Create(new()).AccessToken|}));")]
    public Task Key_in_the_response_of_a_minimal_API_is_flagged(string endpoint) => Verify.Flags(App(endpoint));

    [Fact]
    public Task Key_in_the_JSON_of_a_page_is_flagged() => Verify.Flags(Usings + """
        public class ConnectModel(OAuthTokenService tokens) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
        {
            public async Task<IActionResult> OnGetAsync() => new JsonResult({|CG3001:await tokens.CreateAsync(new OAuthTokenCreateOptions())|});
        }
        """);

    [Fact]
    public Task Key_that_a_hub_returns_or_sends_is_flagged() => Verify.Flags(("using Microsoft.AspNetCore.SignalR;\n" + Usings).Replace("#nullable enable\n", "", StringComparison.Ordinal) + """
        public class ConnectHub(OAuthTokenService tokens) : Hub
        {
            public OAuthToken Connect(OAuthTokenCreateOptions options) => {|CG3001:tokens.Create(options)|};

            public async Task Tell(OAuthTokenCreateOptions options)
            {
                var token = await tokens.CreateAsync(options);
                await Clients.All.SendAsync("connected", token.StripeUserId, {|CG3001:token.AccessToken|});
            }
        }
        """);

    [Fact]
    public Task Message_names_what_leaves_and_where() => Verify.Flags(
        Action("return Ok({|#0:token|});"),
        DiagnosticResult.CompilerError("CG3001").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "'OAuthToken.AccessToken' is a connected account's own key, and Ok(...) gives it out. Return what the caller needs without it: the account's ID is enough to make calls for the account."));

    [Fact]
    public async Task Steps_begin_where_the_key_is_read()
    {
        var compilation = Analyze.Compile(Action("var key = token.AccessToken; return Ok(key);"));

        var found = Assert.Single(await Analyze.Run(compilation, new AccountKeyInResponseAnalyzer()));

        var text = compilation.SyntaxTrees[0].GetText(TestContext.Current.CancellationToken);
        Assert.Contains("AccessToken", text.ToString(found.AdditionalLocations[0].SourceSpan), StringComparison.Ordinal);
    }
}

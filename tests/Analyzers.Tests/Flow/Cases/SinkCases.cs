namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>Where a key leaves. The sinks have tests of their own: these show that the engine asks them, and of each which expression leaks.</summary>
public sealed class SinkCases
{
    [Theory]
    [InlineData("""logger.LogInformation({|CG3003:token.AccessToken|});""")]
    [InlineData("""logger.LogInformation("{Account} {Key}", token.StripeUserId, {|CG3003:token.AccessToken|});""")]
    [InlineData("""logger.LogInformation("{First} {Second}", {|CG3003:token.AccessToken|}, {|CG3003:token.RefreshToken|});""")]
    [InlineData("""logger.LogError(new InvalidOperationException("x"), "{Key}", {|CG3003:token.AccessToken|});""")]
    [InlineData("""logger.Log(LogLevel.Warning, {|CG3003:$"key {token.AccessToken}"|});""")]
    [InlineData("""using (logger.BeginScope({|CG3003:token.AccessToken|})) return Ok();""")]
    [InlineData("""logger.LogInformation("{@Token}", {|CG3003:new { token.StripeUserId, token.AccessToken }|});""")]
    [InlineData("""logger.LogInformation("{Record}", {|CG3003:new SellerRecord("Ann", token.AccessToken)|});""")]
    [InlineData("""logger.LogInformation("{Answer}", {|CG3003:new { token.AccessToken }|});""")]
    [InlineData("""logger.LogInformation("{Json}", {|CG3003:JsonSerializer.Serialize(token)|});""")]
    [InlineData("""Console.WriteLine({|CG3003:token.AccessToken|});""")]
    [InlineData("""Console.WriteLine("{0}", {|CG3003:token.AccessToken|});""")]
    [InlineData("""Console.Error.Write({|CG3003:$"{token.AccessToken}"|});""")]
    [InlineData("""Console.WriteLine({|CG3003:token|});""")]
    [InlineData("""System.Diagnostics.Trace.WriteLine({|CG3003:token.AccessToken|});""")]
    [InlineData("""System.Diagnostics.Debug.WriteLine({|CG3003:token.AccessToken|});""")]
    [InlineData("""System.Diagnostics.Activity.Current?.SetTag("key", {|CG3003:token.AccessToken|});""")]
    [InlineData("""throw new StripeException({|CG3003:token.AccessToken|});""")]
    [InlineData("""TempData["key"] = {|CG3004:token.AccessToken|};""")]
    [InlineData("""TempData.Add("key", {|CG3004:token.AccessToken|});""")]
    [InlineData("""Response.Cookies.Append("key", {|CG3004:token.AccessToken|});""")]
    [InlineData("""Response.Headers["X-Key"] = {|CG3004:token.AccessToken|};""")]
    [InlineData("""Response.Headers.Append("X-Key", {|CG3004:token.AccessToken|});""")]
    [InlineData("""return Redirect({|CG3004:"https://shop.example/?key=" + token.AccessToken|});""")]
    [InlineData("""return RedirectToAction("Done", {|CG3004:new { key = token.AccessToken }|});""")]
    [InlineData("""Response.Redirect({|CG3004:$"/done?key={token.AccessToken}"|});""")]
    [InlineData("""var session = new Stripe.Checkout.SessionCreateOptions { SuccessUrl = {|CG3004:$"https://shop.example/?k={token.AccessToken}"|} };""")]
    [InlineData("""var link = new AccountLinkCreateOptions(); link.ReturnUrl = {|CG3004:"https://shop.example/?k=" + token.AccessToken|};""")]
    [InlineData("""var uri = new Uri({|CG3004:$"https://shop.example/?k={token.AccessToken}"|});""")]
    [InlineData("""return Created({|CG3004:$"/sellers/{token.AccessToken}"|}, new { token.StripeUserId });""")]
    [InlineData("""return Created("/sellers/1", {|CG3001:token|});""")]
    [InlineData("""return BadRequest({|CG3001:$"{token.AccessToken} is known"|});""")]
    [InlineData("""return StatusCode(500, {|CG3001:token|});""")]
    [InlineData("""return Json({|CG3001:new { token.AccessToken }|});""")]
    [InlineData("""return Ok(value: {|CG3001:token.AccessToken|});""")]
    [InlineData("""return flag ? Ok({|CG3001:token|}) : BadRequest({|CG3001:token.AccessToken|});""")]
    [InlineData("""var answer = Ok({|CG3001:token|}); return answer;""")]
    [InlineData("""return new ContentResult { Content = {|CG3001:token.AccessToken|} };""")]
    [InlineData("""await Response.WriteAsync({|CG3001:token.AccessToken|});""")]
    [InlineData("""await Response.WriteAsJsonAsync({|CG3001:token|});""")]
    [InlineData("""var key = token.AccessToken; logger.LogInformation({|CG3003:key|}); return Ok({|CG3001:key|});""")]
    public Task Key_that_leaves_is_reported_where_it_leaves(string code) => FlowCase.Action.Leaks(code);

    [Theory]
    [InlineData("""logger.LogInformation("connected");""")]
    [InlineData("""logger.LogInformation("{Account} {HasKey}", token.StripeUserId, token.AccessToken != null);""")]
    [InlineData("""logger.LogInformation("{Length}", token.AccessToken.Length);""")]
    [InlineData("""logger.LogInformation("{Seller}", new Seller { Name = "Ann", StripeKey = token.AccessToken });""")]
    [InlineData("""logger.LogInformation("{Record}", new SellerRecord("Ann", null));""")]
    [InlineData("""logger.LogInformation("{@Token}", new { token.StripeUserId, token.Scope });""")]
    [InlineData("""logger.LogInformation("{Type}", token.GetType());""")]
    [InlineData("""if (logger.IsEnabled(LogLevel.Debug) && token.AccessToken is null) logger.LogDebug("no key");""")]
    [InlineData("""Console.WriteLine(token.StripeUserId);""")]
    [InlineData("""Console.WriteLine(new Seller { StripeKey = token.AccessToken });""")]
    [InlineData("""System.Diagnostics.Debug.Assert(token.AccessToken != null);""")]
    [InlineData("""System.Diagnostics.Activity.Current?.SetTag("account", token.StripeUserId);""")]
    [InlineData("""TempData["account"] = token.StripeUserId;""")]
    [InlineData("""Response.Cookies.Append("account", token.StripeUserId);""")]
    [InlineData("""Response.Headers["X-Account"] = token.StripeUserId;""")]
    [InlineData("""return Redirect("https://shop.example/?account=" + token.StripeUserId);""")]
    [InlineData("""return RedirectToAction("Done", new { account = token.StripeUserId });""")]
    [InlineData("""var session = new Stripe.Checkout.SessionCreateOptions { SuccessUrl = $"https://shop.example/?account={token.StripeUserId}" };""")]
    [InlineData("""return Created($"/sellers/{token.StripeUserId}", new { token.StripeUserId });""")]
    [InlineData("""return StatusCode(token.AccessToken.Length > 0 ? 200 : 500);""")]
    [InlineData("""return Json(new { token.StripeUserId });""")]
    [InlineData("""await Response.WriteAsync(token.StripeUserId);""")]
    [InlineData("""HttpContext.Items["key"] = token.AccessToken; return Ok();""")]
    [InlineData("""using var http = new System.Net.Http.HttpClient(); http.DefaultRequestHeaders.Authorization = new("Bearer", token.AccessToken); return Ok(await http.GetStringAsync("https://api.stripe.com/v1/balance"));""")]
    [InlineData("""using var http = new System.Net.Http.HttpClient(); using var request = new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Get, "https://api.stripe.com/v1/charges"); request.Headers.Authorization = new("Bearer", token.AccessToken); await http.SendAsync(request, stop); return Ok();""")]
    [InlineData("""await System.IO.File.WriteAllTextAsync("key.txt", token.AccessToken); return Ok();""")]
    [InlineData("""db.Sellers.Add(new Seller { StripeKey = token.AccessToken }); await db.SaveChangesAsync(); return Ok();""")]
    [InlineData("""
        Ok(token.AccessToken); return NoContent();
        void Ok(string text) => _ = text.Length;
        """)]
    [InlineData("""
        new Printer().LogInformation(token.AccessToken);
        ---
        public class Printer { public int Lines { get; private set; } public void LogInformation(string text) => Lines += text.Length; }
        """)]
    public Task Key_that_stays_is_silent(string code) => FlowCase.Action.Silent(code);

    [Theory]
    [InlineData("""
        using Stripe;
        public static class Endpoints { public static void Map(Microsoft.AspNetCore.Builder.WebApplication app) => Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapGet(app, "/key", (OAuthTokenService tokens) => {|CG3001:tokens.Create(new()).AccessToken|}); }
        """)]
    [InlineData("""
        using Microsoft.AspNetCore.Builder;
        using Stripe;
        public static class Endpoints
        {
            public static void Map(WebApplication app) => app.MapPost("/connect", Connect);
            private static async Task<IResult> Connect(OAuthTokenService tokens, string code) { var token = await tokens.CreateAsync(new() { Code = code }); return Results.Ok({|CG3001:token|}); }
        }
        """)]
    [InlineData("""
        using Microsoft.AspNetCore.Builder;
        using Stripe;
        public static class Endpoints
        {
            public static void Map(WebApplication app) => app.MapGroup("/sellers").MapPost("/connect", async (OAuthTokenService tokens, string code) =>
            {
                var token = await tokens.CreateAsync(new() { Code = code });
                return TypedResults.Json({|CG3001:new { token.AccessToken }|});
            });
        }
        """)]
    [InlineData("""
        using Stripe;
        public class SellersHub(OAuthTokenService tokens) : Microsoft.AspNetCore.SignalR.Hub { public string Key(string code) => {|CG3001:tokens.Create(new() { Code = code }).AccessToken|}; }
        """)]
    public Task Key_that_leaves_through_other_endpoints_leaks(string code) => FlowCase.Files.Leaks(code);

    [Theory]
    [InlineData("""
        using Microsoft.AspNetCore.Builder;
        using Stripe;
        public static class Endpoints { public static void Map(WebApplication app) => app.MapGet("/account", (OAuthTokenService tokens) => tokens.Create(new()).StripeUserId); }
        """)]
    [InlineData("""
        using Microsoft.AspNetCore.Builder;
        using Stripe;
        public static class Endpoints
        {
            public static void Map(WebApplication app) => app.MapPost("/connect", Connect);
            private static async Task<IResult> Connect(OAuthTokenService tokens, string code) { var token = await tokens.CreateAsync(new() { Code = code }); return Results.Ok(new { token.StripeUserId }); }
        }
        """)]
    [InlineData("""
        using Stripe;
        public class KeyStore(OAuthTokenService tokens) { public string Key(string code) => tokens.Create(new() { Code = code }).AccessToken; public OAuthToken Token(string code) => tokens.Create(new() { Code = code }); }
        """)]
    [InlineData("""
        using Stripe;
        public abstract class KeyController(OAuthTokenService tokens) : Controller { public string Key(string code) => tokens.Create(new() { Code = code }).AccessToken; }
        """)]
    [InlineData("""
        using Stripe;
        public class SellersHub(OAuthTokenService tokens) : Microsoft.AspNetCore.SignalR.Hub { public string Account(string code) => tokens.Create(new() { Code = code }).StripeUserId; private string Key(string code) => tokens.Create(new() { Code = code }).AccessToken; }
        """)]
    public Task Key_that_is_no_endpoints_answer_is_silent(string code) => FlowCase.Files.Silent(code);
}

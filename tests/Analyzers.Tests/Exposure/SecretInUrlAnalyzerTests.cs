using ConnectGen.Analyzers.Exposure;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.Testing;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Exposure.SecretInUrlAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Exposure;

public sealed partial class SecretInUrlAnalyzerTests
{
    private static TestProject Action(string statements) => new(ExposureCode.Action(statements), ExposureCode.Settings);

    private static TestProject Service(string statements) => new(ExposureCode.Service(statements), ExposureCode.Settings);

    [Theory]
    [InlineData("""return Redirect({|CG3004:"https://shop.example/connected?token=" + token.AccessToken|});""")]
    [InlineData("""return Redirect({|CG3004:$"/connected?account={token.StripeUserId}&key={token.AccessToken}"|});""")]
    [InlineData("""return LocalRedirect({|CG3004:"/connected/" + client.ApiKey|});""")]
    [InlineData("""return RedirectToAction(nameof(Callback), {|CG3004:new { code, key = token.AccessToken }|});""")]
    [InlineData("""return RedirectToAction("Done", "Connect", {|CG3004:new { token.RefreshToken }|});""")]
    [InlineData("""return RedirectToPage("/Done", {|CG3004:new { key = client.ApiKey }|});""")]
    [InlineData("""return RedirectToRoute({|CG3004:new { key = token.AccessToken }|});""")]
    [InlineData("""return new RedirectResult({|CG3004:"/done?key=" + token.AccessToken|});""")]
    [InlineData("""Response.Redirect({|CG3004:$"/done?key={settings.Value.SecretKey}"|});""")]
    [InlineData("""return CreatedAtAction(nameof(Callback), {|CG3004:new { key = token.AccessToken }|}, null);""")]
    [InlineData("""return Created({|CG3004:"/sellers/" + token.AccessToken|}, code);""")]
    [InlineData("""var url = "/done?key=" + token.AccessToken; return Redirect({|CG3004:url|});""")]
    public Task Secret_in_a_redirect_is_flagged(string statements) => Verify.Flags(Action(statements));

    [Theory]
    [InlineData("""_ = new Uri({|CG3004:"https://shop.example/?key=" + token.AccessToken|});""")]
    [InlineData("""_ = new UriBuilder("https://shop.example") { Query = {|CG3004:"key=" + token.AccessToken|} };""")]
    [InlineData("""_ = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("https://shop.example", "key", {|CG3004:token.AccessToken|});""")]
    [InlineData("""_ = QueryString.Create("key", {|CG3004:client.ApiKey|}!);""")]
    [InlineData("""_ = new Stripe.Checkout.SessionCreateOptions { SuccessUrl = {|CG3004:"https://shop.example/?key=" + token.AccessToken|}, CancelUrl = "https://shop.example" };""")]
    [InlineData("""_ = new AccountLinkCreateOptions { ReturnUrl = {|CG3004:$"https://shop.example/?key={token.AccessToken}"|} };""")]
    [InlineData("""var link = new AccountLinkCreateOptions(); link.RefreshUrl = {|CG3004:"https://shop.example/?key=" + client.ApiKey|};""")]
    [InlineData("""using var http = new HttpClient(); await http.GetStringAsync({|CG3004:"https://hooks.example/?key=" + token.AccessToken|}, stop);""")]
    public Task Secret_in_a_URL_is_flagged(string statements) => Verify.Flags(Service(statements));

    [Theory]
    [InlineData("""_ = Url.Action("Done", {|CG3004:new { key = token.AccessToken }|});""")]
    [InlineData("""_ = Url.Page("/Done", {|CG3004:new { key = client.ApiKey }|});""")]
    [InlineData("""_ = Url.Link("done", {|CG3004:new { key = token.AccessToken }|});""")]
    public Task Secret_in_a_link_is_flagged(string statements) => Verify.Flags(Action(statements));

    [Theory]
    [InlineData("""Response.Cookies.Append("stripe_key", {|CG3004:token.AccessToken|});""")]
    [InlineData("""Response.Cookies.Append("stripe_key", {|CG3004:token.AccessToken|}, new CookieOptions { HttpOnly = true, Secure = true });""")]
    [InlineData("""HttpContext.Response.Cookies.Append("stripe", {|CG3004:System.Text.Json.JsonSerializer.Serialize(token)|});""")]
    [InlineData("""TempData["key"] = {|CG3004:token.AccessToken|};""")]
    [InlineData("""TempData["settings"] = {|CG3004:settings.Value.WebhookSecret|};""")]
    [InlineData("""TempData.Add("key", {|CG3004:client.ApiKey|});""")]
    public Task Secret_in_a_cookie_is_flagged(string statements) => Verify.Flags(Action(statements));

    [Theory]
    [InlineData("""[TempData] public string? Key { get; set; } public void OnGet() => Key = {|CG3004:configuration["Stripe:SecretKey"]|};""")]
    [InlineData("""public void OnGet() => TempData["key"] = {|CG3004:configuration["Stripe:SecretKey"]|};""")]
    [InlineData("""public IActionResult OnPost(OAuthToken token) => RedirectToPage("Done", {|CG3004:new { key = token.AccessToken }|});""")]
    [InlineData("""public IActionResult OnPost(OAuthToken token) => Redirect({|CG3004:"/done?key=" + token.AccessToken|});""")]
    public Task Secret_that_a_page_hands_on_is_flagged(string members) => Verify.Flags(Page(members));

    private static TestProject Page(string members) => ExposureCode.File($$"""
        public class SetupModel(IConfiguration configuration) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
        {
            {{members}}
            public string? Title => configuration["Title"];
        }
        """);

    [Theory]
    [InlineData("""Response.Headers["X-Stripe-Key"] = {|CG3004:token.AccessToken|};""")]
    [InlineData("""Response.Headers.Append("X-Stripe-Key", {|CG3004:client.ApiKey|});""")]
    [InlineData("""Response.Headers.Location = {|CG3004:"/done?key=" + token.AccessToken|};""")]
    [InlineData("""Response.Headers.TryAdd("X-Key", {|CG3004:token.AccessToken|});""")]
    public Task Secret_in_a_header_of_the_response_is_flagged(string statements) => Verify.Flags(Action(statements));

    [Theory]
    [InlineData("""app.MapGet("/done", (OAuthToken token) => Results.Redirect({|CG3004:"/done?key=" + token.AccessToken|}));""")]
    [InlineData("""app.MapPost("/done", (OAuthToken token) => TypedResults.Created({|CG3004:"/sellers/" + token.AccessToken|}));""")]
    [InlineData("""app.MapPost("/done", (HttpResponse response, IStripeClient client) => { response.Cookies.Append("key", {|CG3004:client.ApiKey|}!); });""")]
    [InlineData("""app.Use(async (context, next) => { context.Response.Headers["X-Key"] = {|CG3004:app.Configuration["Stripe:SecretKey"]|}; await next(context); });""")]
    public Task Secret_in_a_minimal_API_is_flagged(string endpoint) => Verify.Flags(ExposureCode.App(endpoint));

    [Theory]
    [InlineData("""using var http = new HttpClient(); await http.PostAsync("https://hooks.example/connected", {|CG3004:new StringContent(token.AccessToken)|}, stop);""")]
    [InlineData("""using var http = new HttpClient(); await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(http, "https://crm.example/sellers", {|CG3004:new { key = token.AccessToken }|}, stop);""")]
    [InlineData("""using var mail = new System.Net.Mail.MailMessage("shop@shop.example", "ann@shop.example") { Subject = "Connected", Body = {|CG3004:"Your key: " + token.AccessToken|} };""")]
    public Task Secret_for_another_host_is_flagged(string statements) => Verify.Flags(Service(statements));

    [Fact]
    public Task Secret_that_Blazor_navigates_with_is_flagged() => Verify.Flags(ExposureCode.File("""
        public class Connected(Microsoft.AspNetCore.Components.NavigationManager navigation)
        {
            public void Go(OAuthToken token) => navigation.NavigateTo({|CG3004:"/done?key=" + token.AccessToken|});
            public void GoSafely(OAuthToken token) => navigation.NavigateTo("/done?account=" + token.StripeUserId);
        }
        """));

    [Fact]
    public Task Inner_place_alone_is_flagged() => Verify.Flags(Action(
        """return Redirect(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("/done", "key", {|CG3004:token.AccessToken|}));"""));

    [Fact]
    public Task Key_of_an_entity_from_another_file_is_flagged() => Verify.Flags(new TestProject(
        ExposureCode.File("""
            public class SellersController : Controller
            {
                public IActionResult Next(Seller seller) => RedirectToAction("Done", {|CG3004:new { seller.Id, seller.StripeKey }|});
                public IActionResult Last(Seller seller) => RedirectToAction("Done", new { seller.Id });
            }
            """),
        ExposureCode.File("public class Seller { public int Id { get; set; } public string? StripeKey { get; set; } }"),
        ExposureCode.File("public static class Onboarding { public static void Connect(Seller seller, OAuthToken token) => seller.StripeKey = token.AccessToken; }")));

    [Fact]
    public Task Message_names_the_secret_and_the_way() => Verify.Flags(
        Action("""Response.Cookies.Append("stripe_key", {|#0:token.AccessToken|});"""),
        DiagnosticResult.CompilerError("CG3004").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "'OAuthToken.AccessToken' is a secret of Stripe's, and it leaves through the cookie 'stripe_key'. Keep it on the server: send the connected account's ID, or something that stands for it."));

    [Fact]
    public Task Message_names_TempData() => Verify.Flags(
        Action("""TempData["key"] = {|#0:client.ApiKey|};"""),
        DiagnosticResult.CompilerError("CG3004").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "'IStripeClient.ApiKey' is a secret of Stripe's, and it leaves through TempData[\"key\"]. Keep it on the server: send the connected account's ID, or something that stands for it."));

    [Fact]
    public async Task Steps_lead_from_where_the_secret_is_read()
    {
        var compilation = Analyze.Compile([.. Action("var url = $\"/done?key={token.AccessToken}\"; return Redirect(url);").Files]);

        var found = Assert.Single(await Analyze.Run(compilation, new SecretInUrlAnalyzer()));

        var text = compilation.SyntaxTrees[0].GetText(TestContext.Current.CancellationToken);
        Assert.Equal("token.AccessToken", text.ToString(found.AdditionalLocations[0].SourceSpan));
    }
}

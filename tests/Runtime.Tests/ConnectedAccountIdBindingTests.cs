using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConnectGen.Runtime.Tests;

[ApiController]
[Route("mvc")]
public class AccountsController : ControllerBase
{
    [HttpGet("route/{account}")]
    public string FromRoute(ConnectedAccountId account) => account.Value;

    [HttpGet("query")]
    public string FromQuery([FromQuery] ConnectedAccountId account) => account.Value;

    [HttpGet("header")]
    public string FromHeader([FromHeader(Name = "X-Account")] ConnectedAccountId account) => account.Value;

    [HttpGet("optional")]
    public string Optional([FromQuery] ConnectedAccountId? account) => account?.Value ?? "none";

    [HttpPost("body")]
    public string FromBody(AccountBody body) => body.Account.Value;
}

public record AccountBody(ConnectedAccountId Account);

/// <summary>Binds account IDs in a real app on loopback, by minimal API and by MVC.</summary>
public sealed class ConnectedAccountIdBindingTests : IAsyncLifetime
{
    private WebApplication _app = null!;
    private HttpClient _http = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddControllers().AddApplicationPart(typeof(AccountsController).Assembly);

        _app = builder.Build();
        _app.MapControllers();
        _app.MapGet("/minimal/route/{account}", (ConnectedAccountId account) => account.Value);
        _app.MapGet("/minimal/query", (ConnectedAccountId account) => account.Value);
        _app.MapGet("/minimal/header", ([FromHeader(Name = "X-Account")] ConnectedAccountId account) => account.Value);
        _app.MapGet("/minimal/optional", (ConnectedAccountId? account) => account?.Value ?? "none");
        _app.MapPost("/minimal/body", (AccountBody body) => body.Account.Value);
        await _app.StartAsync(Cancellation);

        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("/minimal/route/cus_1")]
    [InlineData("/minimal/route/acct_")]
    [InlineData("/minimal/route/%20acct_1")]
    [InlineData("/minimal/route/acct_1%0D%0AX:y")]
    [InlineData("/minimal/query?account=cus_1")]
    [InlineData("/minimal/query?account=")]
    [InlineData("/minimal/query")]
    [InlineData("/minimal/optional?account=cus_1")]
    [InlineData("/mvc/route/cus_1")]
    [InlineData("/mvc/route/acct_")]
    [InlineData("/mvc/route/%20acct_1")]
    [InlineData("/mvc/route/acct_1%0D%0AX:y")]
    [InlineData("/mvc/query?account=cus_1")]
    [InlineData("/mvc/query?account=")]
    [InlineData("/mvc/optional?account=cus_1")]
    public async Task A_URL_with_something_else_is_a_bad_request(string url)
    {
        using var response = await _http.GetAsync(new Uri(url, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/minimal/body")]
    [InlineData("/mvc/body")]
    public async Task A_body_with_something_else_is_a_bad_request(string url)
    {
        using var body = new StringContent("""{"account":"cus_1"}""", null, "application/json");
        using var response = await _http.PostAsync(new Uri(url, UriKind.Relative), body, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/minimal/header")]
    [InlineData("/mvc/header")]
    public async Task A_header_with_something_else_is_a_bad_request(string url)
    {
        using var response = await GetWithHeaderAsync(url, "cus_1");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/minimal/route/acct_1Nv", "acct_1Nv")]
    [InlineData("/minimal/query?account=acct_1Nv", "acct_1Nv")]
    [InlineData("/minimal/optional?account=acct_1Nv", "acct_1Nv")]
    [InlineData("/minimal/optional", "none")]
    [InlineData("/mvc/route/acct_1Nv", "acct_1Nv")]
    [InlineData("/mvc/query?account=acct_1Nv", "acct_1Nv")]
    [InlineData("/mvc/optional?account=acct_1Nv", "acct_1Nv")]
    [InlineData("/mvc/optional", "none")]
    public async Task A_URL_with_an_account_ID_reaches_the_endpoint(string url, string expected) =>
        Assert.Equal(expected, await _http.GetStringAsync(new Uri(url, UriKind.Relative), Cancellation));

    [Theory]
    [InlineData("/minimal/body")]
    [InlineData("/mvc/body")]
    public async Task A_body_with_an_account_ID_reaches_the_endpoint(string url)
    {
        using var body = new StringContent("""{"account":"acct_1Nv"}""", null, "application/json");
        using var response = await _http.PostAsync(new Uri(url, UriKind.Relative), body, Cancellation);

        Assert.Equal("acct_1Nv", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("/minimal/header")]
    [InlineData("/mvc/header")]
    public async Task A_header_with_an_account_ID_reaches_the_endpoint(string url)
    {
        using var response = await GetWithHeaderAsync(url, "acct_1Nv");

        Assert.Equal("acct_1Nv", await response.Content.ReadAsStringAsync(Cancellation));
    }

    private async Task<HttpResponseMessage> GetWithHeaderAsync(string url, string account)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "X-Account", account } } };
        return await _http.SendAsync(request, Cancellation);
    }
}

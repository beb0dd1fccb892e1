using System.Net;
using System.Security.Claims;
using ConnectGen.Wire.Tests.Callers;
using ConnectGen.Wire.Tests.Harness;
using ConnectGen.Wire.Tests.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Stripe;

namespace ConnectGen.Wire.Tests.Cases;

/// <summary>An app of the user's own on loopback: who is signed in may act for the account of the claim, whatever account the URL names.</summary>
public sealed class AuthorizedAppTests : WireTest, IAsyncLifetime
{
    private RecordingServer _stripe = null!;
    private LoopbackClient _client = null!;
    private WebApplication _app = null!;
    private HttpClient _http = null!;

    public async ValueTask InitializeAsync()
    {
        _stripe = await RecordingServer.StartAsync(Scripts.Always(Json.Refund));
        _client = new LoopbackClient(_stripe);

        var builder = WebApplication.CreateBuilder();
        builder.Environment.EnvironmentName = "Development";
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
            .AddSingleton<IStripeClient>(_client.Client)
            .AddSingleton(_client.Client)
            .AddHttpContextAccessor()
            .AddScoped<IConnectedAccountAuthorizer, SellerAuthorizer>()
            .AddConnectedAccountCallers()
            .AddExceptionHandler<AccessDeniedHandler>()
            .AddProblemDetails();

        _app = builder.Build();
        _app.UseExceptionHandler();
        // In place of a sign-in, of which the tests are not.
        _app.Use((context, next) =>
        {
            if (context.Request.Headers["X-Seller"].ToString() is { Length: > 0 } seller)
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("stripe_account", seller)], "test"));
            return next(context);
        });
        _app.MapPost("/{account}/refunds", async (ConnectedAccountId account, IRefunds refunds, CancellationToken token) =>
            (await refunds.CreateAsync(account, new() { Charge = Known.Charge }, token)).Id);
        _app.MapPost("/{account}/bound-refunds", async (ConnectedAccountId account, IConnectedAccountCallerFactory<IBound> factory, CancellationToken token) =>
            (await factory.For(account).CreateAsync(new() { Charge = Known.Charge }, token)).Id);
        _app.MapPost("/{account}/synchronous-refunds", (ConnectedAccountId account, IForms forms) => forms.Create(account, new() { Charge = Known.Charge }).Id);
        await _app.StartAsync(Ct);

        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        _client.Dispose();
        await _stripe.DisposeAsync();
    }

    [Theory]
    [InlineData("refunds")]
    [InlineData("bound-refunds")]
    [InlineData("synchronous-refunds")]
    public async Task A_seller_refunds_on_the_own_account(string path)
    {
        using var response = await PostAsync($"/{Known.Account}/{path}", seller: Known.Account);

        Assert.Equal((HttpStatusCode.OK, "re_1"), (response.StatusCode, await response.Content.ReadAsStringAsync(Ct)));
        Assert.Equal(Known.Account, Assert.Single(_stripe.Requests).Account);
    }

    [Theory]
    [InlineData("refunds")]
    [InlineData("bound-refunds")]
    [InlineData("synchronous-refunds")]
    public async Task Anothers_account_is_forbidden_and_nothing_reaches_Stripe(string path)
    {
        using var another = await PostAsync($"/{Known.OtherAccount}/{path}", seller: Known.Account);
        using var nobody = await PostAsync($"/{Known.Account}/{path}", seller: null);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (another.StatusCode, nobody.StatusCode));
        Assert.Empty(_stripe.Requests);
    }

    [Fact]
    public async Task Sellers_at_once_are_judged_each_by_the_own_request()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(async number =>
        {
            using var response = await PostAsync($"/acct_{number % 5}/refunds", seller: $"acct_{number % 7}");
            return (Own: number % 5 == number % 7, response.StatusCode);
        }));

        Assert.All(answers, answer => Assert.Equal(answer.Own ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Equal(answers.Count(answer => answer.Own), _stripe.Requests.Count);
    }

    private async Task<HttpResponseMessage> PostAsync(string url, string? seller)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url);
        if (seller is not null)
            request.Headers.Add("X-Seller", seller);
        return await _http.SendAsync(request, Ct);
    }

    private sealed class SellerAuthorizer(IHttpContextAccessor http) : IConnectedAccountAuthorizer
    {
        public ValueTask<bool> IsAuthorizedAsync(ConnectedAccountCallContext call, CancellationToken cancellationToken) =>
            new(http.HttpContext?.User.HasClaim("stripe_account", call.Account.Value) == true);
    }

    private sealed class AccessDeniedHandler : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
        {
            if (exception is not ConnectedAccountAccessDeniedException)
                return new(false);

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return new(true);
        }
    }
}

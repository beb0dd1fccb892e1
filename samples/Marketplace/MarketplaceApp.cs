using ConnectGen;
using Marketplace.Demo;
using Marketplace.Endpoints;
using Marketplace.Onboarding;
using Marketplace.SignIn;
using Marketplace.StripeStandIn;
using Marketplace.Webhooks;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace Marketplace;

/// <summary>The marketplace, with two sellers, and in Stripe's place the stand-in: everything that this sample runs.</summary>
internal sealed class MarketplaceApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private MarketplaceApp(WebApplication app, StandInServer stripe, Seller alder, Seller birch)
    {
        _app = app;
        Stripe = stripe;
        Alder = alder;
        Birch = birch;
    }

    public string Url => _app.Urls.Single();

    public IServiceProvider Services => _app.Services;

    public StandInServer Stripe { get; }

    public Seller Alder { get; }

    public Seller Birch { get; }

    /// <param name="output">Where each request that reaches the stand-in is printed.</param>
    /// <param name="indent">What its lines begin with.</param>
    public static async Task<MarketplaceApp> StartAsync(TextWriter output, string indent)
    {
        // Stripe, for this sample: a server on another loopback port, which prints what reaches it.
        var stripe = await StandInServer.StartAsync(output, indent);
        var app = Build(stripe);
        var alder = Seller.Add(stripe, app.Services, "Alder Books", "DE", "eur");
        var birch = Seller.Add(stripe, app.Services, "Birch Bikes", "GB", "gbp");
        stripe.AddEarlierPayments(alder.Account.Value, 1500, 4200, 990);
        stripe.AddEarlierPayments(birch.Account.Value, 3000);
        await app.StartAsync();
        stripe.Webhooks.SendTo(app.Urls.Single() + WebhookEndpoint.Path);
        return new(app, stripe, alder, birch);
    }

    /// <summary>Delivers webhooks as they come, until the app is told to end.</summary>
    public Task ServeAsync() =>
        Task.WhenAll(Stripe.Webhooks.DeliverAsTheyComeAsync(_app.Lifetime.ApplicationStopping), _app.WaitForShutdownAsync());

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Stripe.DisposeAsync();
    }

    private static WebApplication Build(StandInServer stripe)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls("http://127.0.0.1:0");

        // In a real app these come from its configuration: user secrets, the environment, a vault.
        builder.Configuration.AddInMemoryCollection(stripe.Settings);
        builder.Services.AddStripeClient(builder.Configuration.GetSection("Stripe"))
            .UseSocketsHttpHandler((handler, _) => handler.UseProxy = false); // The stand-in is on loopback.
        builder.Services.AddConnectedAccountCallers();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<IConnectedAccountAuthorizer, SellerAuthorizer>();
        builder.Services.AddSingleton<SellerLogins>().AddSingleton<ReadySellers>().AddSingleton<HandledEvents>().AddSingleton<Receipts>();
        builder.Services.AddTransient<WebhookHandler>();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddAuthorization();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider(); // The passwords end with this process, and so may the cookies.
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<AccessDeniedHandler>().AddExceptionHandler<StripeExceptionHandler>();
        // A bad request is answered and not thrown, in the development environment too.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);

        var app = builder.Build();
        app.UsePageHeaders(stripe.Url);
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.MapSellers();
        app.MapOnboarding();
        app.MapPlatform();
        app.MapBrowser();
        app.MapStripeWebhooks();
        return app;
    }
}

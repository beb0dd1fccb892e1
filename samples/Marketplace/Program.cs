using Marketplace.Demo;
using Marketplace.Endpoints;
using Marketplace.SignIn;
using Marketplace.StripeStandIn;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

var serve = args is ["--serve"];
if (args.Length > 0 && !serve)
{
    Console.Error.WriteLine("Usage: dotnet run --project samples/Marketplace [-- --serve]");
    return 2;
}

// Stripe, for this sample: a server on another loopback port, which prints what reaches it.
await using var stripe = await StandInServer.StartAsync(Console.Out, serve ? "  " : Story.WireIndent);
var logins = new SellerLogins();
var alder = Seller.Onboard(stripe, logins, "Alder Books", "DE", "eur");
var birch = Seller.Onboard(stripe, logins, "Birch Bikes", "GB", "gbp");
stripe.AddEarlierPayments(alder.Account.Value, 1500, 4200, 990);
stripe.AddEarlierPayments(birch.Account.Value, 3000);

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.SetMinimumLevel(LogLevel.Error);
builder.WebHost.UseUrls("http://127.0.0.1:0");

// In a real app these come from its configuration: user secrets, the environment, a vault.
builder.Configuration.AddInMemoryCollection(stripe.Settings);
builder.Services.AddStripeClient(builder.Configuration.GetSection("Stripe"))
    .UseSocketsHttpHandler((handler, _) => handler.UseProxy = false); // The stand-in is on loopback.
builder.Services.AddConnectedAccountCallers();
builder.Services.AddSingleton(logins);
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
builder.Services.AddAuthorization();
builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider(); // The passwords end with this process, and so may the cookies.
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<StripeExceptionHandler>();
// A bad request is answered and not thrown, in the development environment too.
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);

await using var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapSellers();
app.MapPlatform();
app.MapBrowser();
await app.StartAsync();

if (serve)
{
    ServeMode.Explain(app, Console.Out, alder, birch);
    await app.WaitForShutdownAsync();
    return 0;
}

var story = new Story(Console.Out);
using var client = new AppClient(app.Urls.Single(), story);
return await new Demonstration(client, stripe, story, app.Services, alder, birch).RunAsync();

using Microsoft.AspNetCore.DataProtection;
using SelfHostedPlugin.Connection;
using SelfHostedPlugin.Shop;
using SelfHostedPlugin.Story;
using SelfHostedPlugin.StripeStandIn;
using Stripe;

// Stripe, for this sample: a server on another loopback port, which prints what reaches it.
await using var stripe = await StandInServer.StartAsync(Console.Out, Story.WireIndent);

// Where the shop keeps its things. A real one keeps them for good; what this one keeps ends with it.
var data = Directory.CreateTempSubdirectory("self-hosted-plugin-");
var keyFile = Path.Combine(data.FullName, "stripe.json");

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.SetMinimumLevel(LogLevel.Error);
builder.WebHost.UseUrls("http://127.0.0.1:0");

// The client has no key of its own: each call brings the shop's, and one without would be refused rather than made for somebody else.
// The stand-in is on loopback, past any proxy.
var handler = new SocketsHttpHandler { UseProxy = false };
builder.Services.AddSingleton<IStripeClient>(new StripeClient(new StripeClientOptions { ApiBase = stripe.Url, HttpClient = new SystemNetHttpClient(new HttpClient(handler), maxNetworkRetries: 0) }));
builder.Services.AddConnectedAccountCallers();
builder.Services.AddSingleton(new ConnectService(new HttpClient(handler) { BaseAddress = new Uri(stripe.Url) }));

// The keys of data protection have to be kept for as long as the shop's key is, and kept apart from it: without them it cannot be read.
// A real shop has them encrypted as well, with a certificate (ProtectKeysWithCertificate).
builder.Services.AddDataProtection().SetApplicationName("SelfHostedPlugin").PersistKeysToFileSystem(data.CreateSubdirectory("data-protection"));
builder.Services.AddConnectedAccountKeyProtector();
builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<KeyStore>(services, keyFile));
builder.Services.AddSingleton<PendingConnection>();
builder.Services.AddProblemDetails();

try
{
    await using var app = builder.Build();
    app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        StatusCodeSelector = static error => error is StripeException ? StatusCodes.Status502BadGateway : StatusCodes.Status500InternalServerError,
        SuppressDiagnosticsCallback = static context => context.Exception is StripeException,
    });
    app.MapConnection();
    app.MapRefunds();
    await app.StartAsync();

    using var shop = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    return await new Demonstration(shop, stripe, new Story(Console.Out), app.Services, keyFile).RunAsync();
}
finally
{
    data.Delete(recursive: true);
}

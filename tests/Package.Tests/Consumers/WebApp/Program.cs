using ConnectGen;
using Shop;
using Stripe;

const string AnyLoopbackPort = "http://127.0.0.1:0";

// Stripe, for this app: it says what it received and answers with a refund.
var stripeBuilder = WebApplication.CreateSlimBuilder();
stripeBuilder.Logging.SetMinimumLevel(LogLevel.Warning);
await using var stripe = stripeBuilder.Build();
stripe.Urls.Add(AnyLoopbackPort);
stripe.MapPost("/{**path}", async (HttpRequest request) =>
{
    using var body = new StreamReader(request.Body);
    Console.WriteLine($"received: {request.Method} {request.Path} {request.Protocol}");
    Console.WriteLine($"received: Stripe-Account: {request.Headers["Stripe-Account"]}");
    Console.WriteLine($"received: {await body.ReadToEndAsync()}");
    return Results.Content("""{"id":"re_1","object":"refund"}""", "application/json");
});
await stripe.StartAsync();

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Configuration.AddInMemoryCollection([new("Stripe:SecretKey", "sk_" + "test_" + "123"), new("Stripe:ApiBase", stripe.Urls.Single()), new("Stripe:PublishableKey", "pk_" + "test_1")]);
builder.Services.AddStripeClient(builder.Configuration.GetSection("Stripe"));
builder.Services.AddConnectedAccountCallers();

await using var app = builder.Build();
app.Urls.Add(AnyLoopbackPort);
app.MapPost("/accounts/{account}/refunds", async (ConnectedAccountId account, IRefunds refunds, CancellationToken cancellationToken) =>
    (await refunds.CreateAsync(account, new() { Charge = "ch_1", Amount = 1000 }, cancellationToken)).Id);
app.MapConnectClientConfiguration("/connect/config", _ => ConnectedAccountId.Parse("acct_1Nv0FGQ9RKHgCVdK")).AllowAnonymous();
await app.StartAsync();

using var browser = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
using var response = await browser.PostAsync("/accounts/acct_1Nv0FGQ9RKHgCVdK/refunds", content: null);
Console.WriteLine($"answered: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
Console.WriteLine($"configured: {await browser.GetStringAsync("/connect/config")}");

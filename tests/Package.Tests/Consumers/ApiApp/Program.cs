using Stripe;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<IStripeClient>(new StripeClient("@LIVE_KEY@")); // CG2001

var app = builder.Build();
app.UseStaticFiles();
app.MapGet("/config", () => new ClientSettings { PublishableKey = "@TEST_KEY@" }); // CG2005
app.MapPost("/webhook", async (HttpRequest request) =>
{
    const string Secret = "@WEBHOOK_SECRET@"; // CG2001
    using var body = new StreamReader(request.Body);
    return EventUtility.ConstructEvent(await body.ReadToEndAsync(), request.Headers["Stripe-Signature"], Secret).Id;
});
app.Run();

public class ClientSettings
{
    public string PublishableKey { get; set; } = "";
}

using Stripe;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddStripeClient(builder.Configuration.GetSection("Stripe"));

var app = builder.Build();
app.UseStaticFiles();
app.MapGet("/config", (IConfiguration configuration) => new ClientSettings { PublishableKey = configuration["Stripe:PublishableKey"]! });
app.MapPost("/webhook", async (HttpRequest request, IConfiguration configuration) =>
{
    using var body = new StreamReader(request.Body);
    return EventUtility.ConstructEvent(await body.ReadToEndAsync(), request.Headers["Stripe-Signature"], configuration["Stripe:WebhookSecret"]).Id;
});
app.Run();

public class ClientSettings
{
    public string PublishableKey { get; set; } = "";
}

using Shop.Background;
using Shop.Endpoints;
using Shop.Services;
using Stripe;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddControllers();
builder.Services.AddScoped<ISellerPayments, SellerPayments>();
builder.Services.AddScoped<SellerRefunds>();
builder.Services.AddScoped<AuditedRefundService>();
builder.Services.AddTransient<LegacyTransfers>();
builder.Services.AddSingleton<Catalogue>();
builder.Services.AddHostedService<StartupReport>();

var app = builder.Build();

// The platform's key, for everything.
StripeConfiguration.ApiKey = app.Configuration["Stripe:SecretKey"];

app.MapControllers();
app.MapBalances();
app.MapGet("/events", async () => (await new EventService().ListAsync(new EventListOptions { Limit = 3 })).Data.Count);
app.MapPost("/customers/{seller}", async (string seller, string email) =>
{
    var customers = new CustomerService();
    var customer = await customers.CreateAsync(new CustomerCreateOptions { Email = email }, new RequestOptions { StripeAccount = seller });
    return customer.Id;
});
app.Run();

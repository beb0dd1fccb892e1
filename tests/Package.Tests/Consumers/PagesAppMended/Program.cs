var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddStripeClient(builder.Configuration.GetSection("Stripe"));

var app = builder.Build();
app.MapRazorPages();
app.Run();

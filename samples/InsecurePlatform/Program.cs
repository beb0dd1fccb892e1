using Platform.Authentication;
using Platform.Exposure;
using Platform.Secrets;
using Stripe;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:5080");
StripeConfiguration.ApiKey = builder.Configuration["Stripe:SecretKey"]; // CG1001: one value for all requests, threads and accounts of the process
builder.Services.AddStripeClient(builder.Configuration.GetSection("Stripe"));
builder.Services.AddConnectedAccountCallers();
builder.Services.Configure<StripeSettings>(builder.Configuration.GetSection("Stripe"));
builder.Services.AddSingleton<Sellers>();
builder.Services.AddTransient<Buyers>().AddTransient<Disputes>().AddTransient<Exports>().AddTransient<Payouts>().AddTransient<Returns>();
builder.Services.AddRazorPages();

var app = builder.Build();
app.UseStaticFiles();
app.MapRazorPages();
app.MapClientConfiguration();
app.MapOnboarding();
app.MapSellers();
app.MapSettings();
app.MapWebhooks();
app.Run();

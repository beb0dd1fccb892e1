using ConnectGen;
using Microsoft.AspNetCore.Authentication.Cookies;
using Platform.Authentication;
using Platform.Exposure;
using Platform.Secrets;
using Platform.Smoke;

var smoke = args is ["--smoke"];
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls(smoke ? "http://127.0.0.1:0" : "http://127.0.0.1:5080");
if (smoke)
    await SmokeRun.PrepareAsync(builder);

builder.Services.AddStripeClient(builder.Configuration.GetSection("Stripe")); // CG1001: the key belongs to this client
builder.Services.AddConnectedAccountCallers();
builder.Services.AddConnectedAccountKeyProtector();
builder.Services.Configure<StripeSettings>(builder.Configuration.GetSection("Stripe"));
builder.Services.AddSingleton<Sellers>();
builder.Services.AddTransient<Buyers>().AddTransient<Disputes>().AddTransient<Exports>().AddTransient<Payouts>().AddTransient<Returns>();
builder.Services.AddHttpContextAccessor().AddScoped<IConnectedAccountAuthorizer, SignedInSeller>();
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
builder.Services.AddAuthorization();
builder.Services.AddProblemDetails();
builder.Services.AddRazorPages();

await using var app = builder.Build();
app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = static error => error is ConnectedAccountAccessDeniedException ? StatusCodes.Status403Forbidden : StatusCodes.Status500InternalServerError });
app.UseStaticFiles();
app.MapRazorPages();
app.MapClientConfiguration();
app.MapOnboarding();
app.MapSellers();
app.MapSettings();
app.MapWebhooks();
if (smoke)
    return await SmokeRun.CheckAsync(app);

await app.RunAsync();
return 0;

using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Stripe;
using BrowserApp;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");

builder.Services.AddSingleton<IStripeClient>(new StripeClient("@LIVE_KEY@")); // CG2006 CG2001
builder.Services
    .AddScoped<RefundService>() // CG2006
    .AddStripeClient(builder.Configuration.GetSection("Stripe")); // CG2006

await builder.Build().RunAsync();

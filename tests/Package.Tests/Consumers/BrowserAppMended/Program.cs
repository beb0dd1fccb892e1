using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using BrowserAppMended;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");

builder.Services.AddScoped(_ => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
builder.Services.AddScoped<Returns>();

await builder.Build().RunAsync();

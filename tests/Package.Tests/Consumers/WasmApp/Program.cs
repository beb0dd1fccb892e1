using ConnectGen;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Shop;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<Checkout>("#app");
builder.Services.AddScoped(_ => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
await builder.Build().RunAsync();

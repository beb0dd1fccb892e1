using ConnectGen;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Stripe;

namespace PagesAppMended.Pages;

public class PayModel(IConfiguration configuration, IStripeClient client) : PageModel
{
    public long Amount { get; } = 1000;

    public PublishableKey Key => PublishableKey.Parse(configuration["Stripe:PublishableKey"]!);

    public void OnGet() => ViewData["PublishableKey"] = configuration["Stripe:PublishableKey"];

    public Task<PaymentIntent> CreateAsync()
    {
        // With a test key (sk_test_...) while developing.
        return new PaymentIntentService(client).CreateAsync(new() { Amount = Amount, Currency = "eur" });
    }
}

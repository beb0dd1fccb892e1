using Microsoft.AspNetCore.Mvc.RazorPages;
using Stripe;

namespace PagesApp.Pages;

public class PayModel(IConfiguration configuration, IStripeClient client) : PageModel
{
    public long Amount { get; } = 1000;

    public void OnGet()
    {
        ViewData["Key"] = client.ApiKey; // CG2003
        ViewData["PublishableKey"] = configuration["Stripe:SecretKey"]; // CG2005
    }

    public Task<PaymentIntent> CreateAsync()
    {
        // With @TEST_KEY@ while developing. (CG2001)
        return new PaymentIntentService(client).CreateAsync(new() { Amount = Amount, Currency = "eur" });
    }
}

using System.Net.Http.Json;
using ConnectGen;
using Stripe;

namespace BrowserAppMended;

/// <summary>Asks the server, which has the key and knows the account.</summary>
public class Returns(HttpClient server)
{
    public async Task<Refund?> AcceptAsync(ConnectedAccountId account, string charge)
    {
        var response = await server.PostAsJsonAsync($"sellers/{account}/returns", new RefundCreateOptions { Charge = charge });
        return await response.Content.ReadFromJsonAsync<Refund>();
    }

    public async Task<string?> IntentAsync() => (await server.GetFromJsonAsync<PaymentIntent>("intent"))?.ClientSecret;

    public static bool IsPaid(PaymentIntent intent) => intent.Status == "succeeded" && intent.Object == nameof(PaymentIntentService);
}

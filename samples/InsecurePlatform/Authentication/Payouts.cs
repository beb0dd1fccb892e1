using Platform.Exposure;
using Stripe;

namespace Platform.Authentication;

/// <summary>What sellers have been paid out.</summary>
public class Payouts(IStripeClient client)
{
    public Task<StripeList<Payout>> ListAsync(Seller seller) => new PayoutService(client).ListAsync(null, For(seller));

    private static RequestOptions For(Seller seller) => new() { ApiKey = seller.AccessToken }; // CG1004: the platform's key and the account's ID do the same
}

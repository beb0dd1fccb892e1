using ConnectGen;
using Platform.Authentication;
using Platform.Callers;

namespace Platform.Exposure;

/// <summary>What sellers' dashboards ask for. Each call for an account is refused to whoever is not signed in for it: see SignedInSeller.</summary>
public static class SellerEndpoints
{
    public static void MapSellers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/seller", (HttpContext http, Sellers sellers) => SignedInSeller.AccountOf(http) is { } account ? sellers.Find(account.Value) : null).RequireAuthorization(); // CG3001: a seller has no key that could go out

        var seller = app.MapGroup("/sellers/{account}").RequireAuthorization();
        seller.MapGet("/balance", (ConnectedAccountId account, Exports exports) => exports.BalanceAsync(account));
        seller.MapGet("/disputes", (ConnectedAccountId account, Disputes disputes) => disputes.ListAsync(account));
        seller.MapGet("/payouts", (ConnectedAccountId account, Payouts payouts) => payouts.ListAsync(account));
        seller.MapPost("/buyers", async (ConnectedAccountId account, string email, Buyers buyers) => (await buyers.AddAsync(account, email)).Id);
        seller.MapPost("/payments", async (ConnectedAccountId account, long amount, IPayments payments) =>
            new { (await payments.CreatePaymentIntentAsync(account, new() { Amount = amount, Currency = IBalances.Currency })).ClientSecret });
        seller.MapPost("/charges/{chargeId}/refunds", async (ConnectedAccountId account, string chargeId, Returns returns) => (await returns.AcceptAsync(account, chargeId)).Id);
    }
}

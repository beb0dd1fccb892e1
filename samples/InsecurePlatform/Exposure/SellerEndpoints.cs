using ConnectGen;
using Platform.Authentication;

namespace Platform.Exposure;

/// <summary>What sellers' dashboards ask for.</summary>
public static class SellerEndpoints
{
    public static void MapSellers(this IEndpointRouteBuilder app)
    {
        var seller = app.MapGroup("/sellers/{account}");
        seller.MapGet("", (ConnectedAccountId account, Sellers sellers) => sellers.Find(account.Value)); // CG3001: the seller's key goes out with the rest
        seller.MapGet("/balance", (ConnectedAccountId account, Exports exports) => exports.BalanceAsync(account));
        seller.MapGet("/disputes", (ConnectedAccountId account, Disputes disputes) => disputes.ListAsync(account));
        seller.MapGet("/payouts", async (ConnectedAccountId account, Sellers sellers, Payouts payouts) =>
            sellers.Find(account.Value) is { } found ? Results.Ok(await payouts.ListAsync(found)) : Results.NotFound());
        seller.MapPost("/buyers", async (ConnectedAccountId account, string email, Buyers buyers) => (await buyers.AddAsync(account, email)).Id);
        seller.MapPost("/charges/{chargeId}/refunds", async (ConnectedAccountId account, string chargeId, Returns returns) => (await returns.AcceptAsync(account, chargeId)).Id);
    }
}

using Shop.Services;
using Stripe;

namespace Shop.Endpoints;

public static class BalanceEndpoints
{
    public static void MapBalances(this IEndpointRouteBuilder app)
    {
        var balances = app.MapGroup("/balances");
        balances.MapGet("/", async () =>
        {
            var service = new BalanceService();
            await service.GetAsync();
            return "platform";
        });
        balances.MapGet("/{seller}", async (string seller, Catalogue catalogue, CancellationToken cancellationToken) =>
        {
            await new BalanceService().GetAsync(requestOptions: new RequestOptions { StripeAccount = seller }, cancellationToken: cancellationToken);
            await catalogue.LoadAsync(seller);
            return seller;
        });
    }
}

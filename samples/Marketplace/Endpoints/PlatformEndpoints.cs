using Marketplace.Callers;

namespace Marketplace.Endpoints;

/// <summary>What the marketplace's own staff ask, for no seller.</summary>
internal static class PlatformEndpoints
{
    public static void MapPlatform(this IEndpointRouteBuilder app) => app.MapGet("/platform/balance", GetBalanceAsync);

    private static async Task<IReadOnlyList<Money>> GetBalanceAsync(IAccounts accounts, CancellationToken cancellationToken) =>
        Money.Pending(await accounts.GetBalanceAsync(cancellationToken));
}

using System.Security.Cryptography;
using System.Text;
using ConnectGen;

namespace SelfHostedPlugin.Connection;

/// <summary>Where the shop's owner comes back to after having connected the shop at Stripe.</summary>
internal static class ConnectionEndpoints
{
    public static void MapConnection(this IEndpointRouteBuilder app) => app.MapGet("/stripe/callback", ConnectAsync);

    private static async Task<IResult> ConnectAsync(string code, string state, PendingConnection pending, ConnectService service, KeyStore keys, ILogger<KeyStore> logger, CancellationToken cancellationToken)
    {
        if (!pending.Complete(state))
            return TypedResults.BadRequest();

        var credentials = await service.TradeAsync(code, cancellationToken);
        await keys.SaveAsync(credentials, cancellationToken);
        logger.LogInformation("Connected {Account} ({Key})", credentials.Account, credentials.Key);
        return TypedResults.Ok(new Connected(credentials.Account, credentials.IsLive));
    }
}

/// <summary>What the owner's browser is told.</summary>
internal sealed record Connected(ConnectedAccountId Account, bool IsLive);

/// <summary>The connection that the owner has begun: who comes back must be who was sent, or the shop could be connected to somebody else's account.</summary>
internal sealed class PendingConnection
{
    private string? _state;

    public string Begin() => _state = RandomNumberGenerator.GetHexString(32);

    public bool Complete(string state)
    {
        var begun = Interlocked.Exchange(ref _state, null);
        return begun is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(begun));
    }
}

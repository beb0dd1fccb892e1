using ConnectGen;
using Stripe;

namespace Platform.Authentication;

/// <summary>What buyers complain about to their banks.</summary>
public class Disputes(IStripeClient client)
{
    private static readonly RequestOptions Options = new();

    public Task<StripeList<Dispute>> ListAsync(ConnectedAccountId account)
    {
        Options.StripeAccount = account.Value; // CG1007: another request sets its own before this one is sent
        return new DisputeService(client).ListAsync(null, Options);
    }

    public Task<Dispute> CloseAsync(string id, string? account = null) => // CG1008: whoever forgets it acts for the platform
        new DisputeService(client).CloseAsync(id, null, new RequestOptions { StripeAccount = account });
}

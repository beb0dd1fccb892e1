using ConnectGen;
using Platform.Callers;
using Stripe;

namespace Platform.Authentication;

/// <summary>What buyers complain about to their banks.</summary>
public class Disputes(IDisputes disputes)
{
    public Task<StripeList<Dispute>> ListAsync(ConnectedAccountId account) => disputes.ListAsync(account); // CG1007: each request has options of its own

    public Task<Dispute> CloseAsync(string id, ConnectedAccountId account) => disputes.CloseAsync(account, id); // CG1008: nobody can leave it out
}

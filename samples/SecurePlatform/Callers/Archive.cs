using ConnectGen;
using Stripe;

namespace Platform.Callers;

/// <summary>What became of payments of earlier years.</summary>
public partial class Archive // CG0005, CG0009: callers of nested interfaces lie beside them, where they are seen and have names of their own
{
    [ConnectedAccountCall]
    public interface IRefunds
    {
        Task<Refund> GetAsync(ConnectedAccountId account, string id, CancellationToken cancellationToken = default);
    }

    [ConnectedAccountCall]
    private interface ICharges
    {
        Task<Charge> GetAsync(ConnectedAccountId account, string id, CancellationToken cancellationToken = default);
    }
}

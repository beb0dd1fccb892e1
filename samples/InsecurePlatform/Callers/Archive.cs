using ConnectGen;
using Stripe;

namespace Platform.Callers;

/// <summary>What became of payments of earlier years.</summary>
public class Archive
{
    [ConnectedAccountCall]
    public interface IRefunds // CG0009: RefundsCaller is the caller of the other one
    {
        Task<Refund> GetAsync(ConnectedAccountId account, string id, CancellationToken cancellationToken = default);
    }

    [ConnectedAccountCall]
    private interface ICharges // CG0005: private, where no generated class sees it
    {
        Task<Charge> GetAsync(ConnectedAccountId account, string id, CancellationToken cancellationToken = default);
    }
}

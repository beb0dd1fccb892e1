using Stripe;

namespace ConnectGen.Wire.Tests.Callers;

/// <summary>Objects that lie under another one: two IDs, in the order of the path.</summary>
[ConnectedAccountCall]
public partial interface INested
{
    Task<TransferReversal> CreateReversalAsync(ConnectedAccountId account, string transferId, TransferReversalCreateOptions? options = null, CancellationToken cancellationToken = default);

    Task<TransferReversal> GetReversalAsync(ConnectedAccountId account, string transferId, string reversalId, TransferReversalGetOptions? options = null, CancellationToken cancellationToken = default);

    Task<TransferReversal> UpdateReversalAsync(string transferId, string reversalId, TransferReversalUpdateOptions options, ConnectedAccountId account, CancellationToken cancellationToken = default);

    IAsyncEnumerable<TransferReversal> ListReversalsAsync(ConnectedAccountId account, string transferId, TransferReversalListOptions? options = null, CancellationToken cancellationToken = default);

    Task<TaxId> CreateTaxIdAsync(ConnectedAccountId account, string customerId, CustomerTaxIdCreateOptions options, CancellationToken cancellationToken = default);

    [ConnectedAccountCall(typeof(CustomerTaxIdService), Method = nameof(CustomerTaxIdService.DeleteAsync))]
    Task<TaxId> DeleteTaxIdAsync(ConnectedAccountId account, string customerId, string taxId, CancellationToken cancellationToken = default);
}

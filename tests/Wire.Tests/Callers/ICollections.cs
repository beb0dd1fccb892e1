using Stripe;

namespace ConnectGen.Wire.Tests.Callers;

/// <summary>Every page of a list or of a search in one collection.</summary>
[ConnectedAccountCall]
public partial interface ICollections
{
    [ConnectedAccountCall(typeof(RefundService), Method = nameof(RefundService.ListAsync))]
    Task<List<Refund>> InListAsync(ConnectedAccountId account, RefundListOptions? options = null, CancellationToken cancellationToken = default);

    [ConnectedAccountCall(typeof(RefundService), Method = nameof(RefundService.ListAsync))]
    Task<IReadOnlyList<Refund>> InReadOnlyListAsync(ConnectedAccountId account, RefundListOptions? options = null, CancellationToken cancellationToken = default);

    [ConnectedAccountCall(typeof(RefundService), Method = nameof(RefundService.ListAsync))]
    Task<Refund[]> InArrayAsync(ConnectedAccountId account, RefundListOptions? options = null, CancellationToken cancellationToken = default);

    [ConnectedAccountCall(typeof(RefundService), Method = nameof(RefundService.ListAsync))]
    ValueTask<IReadOnlyCollection<Refund>> InValueTaskAsync(ConnectedAccountId account, RefundListOptions? options = null, CancellationToken cancellationToken = default);

    [ConnectedAccountCall(typeof(RefundService), Method = nameof(RefundService.List))]
    List<Refund> InList(ConnectedAccountId account, RefundListOptions? options = null);

    [ConnectedAccountCall(typeof(RefundService), Method = nameof(RefundService.List))]
    Refund[] InArray(ConnectedAccountId account, RefundListOptions? options = null);

    Task<List<PaymentIntent>> SearchPaymentIntentsAsync(ConnectedAccountId account, PaymentIntentSearchOptions options, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<Person>> ListPersonsAsync(ConnectedAccountId account, AccountPersonListOptions? options = null, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<Capability>> ListCapabilitiesAsync(ConnectedAccountId account, CancellationToken cancellationToken = default);

    IEnumerable<Capability> ListCapabilities(ConnectedAccountId account);

    [ConnectedAccountCall(typeof(AccountCapabilityService), Method = nameof(AccountCapabilityService.ListAsync))]
    IAsyncEnumerable<Capability> EnumerateCapabilitiesAsync(ConnectedAccountId account, CancellationToken cancellationToken = default);
}

using Stripe;

namespace ConnectGen.Wire.Tests.Callers;

/// <summary>What an ordinary adapter has side by side: many services, the names that people write, the platform's own calls beside those for an account.</summary>
[ConnectedAccountCall]
public partial interface IShop
{
    Task<Balance> GetBalanceAsync(ConnectedAccountId account, CancellationToken cancellationToken = default);

    Task<Customer> CreateCustomerAsync(ConnectedAccountId account, CustomerCreateOptions options, CancellationToken cancellationToken = default);

    Task<Invoice> VoidInvoiceAsync(ConnectedAccountId account, string invoiceId, CancellationToken cancellationToken = default);

    Task DeleteCustomerAsync(ConnectedAccountId account, string customerId, CustomerDeleteOptions? options = null, CancellationToken cancellationToken = default);

    Task<EphemeralKey> CreateEphemeralKeyAsync(ConnectedAccountId account, EphemeralKeyCreateOptions options, CancellationToken cancellationToken = default);

    // Parameters in an order of their own.
    Task<Charge> CaptureChargeAsync(CancellationToken cancellationToken, ChargeCaptureOptions options, string chargeId, ConnectedAccountId account);

    [PlatformCall]
    [ConnectedAccountCall(typeof(BalanceService), Method = nameof(BalanceService.GetAsync))]
    Task<Balance> GetPlatformBalanceAsync(CancellationToken cancellationToken = default);

    [PlatformCall]
    Task<Transfer> CreateTransferAsync(TransferCreateOptions options, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);
}

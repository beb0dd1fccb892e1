using Stripe;

namespace ConnectGen.Wire.Tests.Callers;

/// <summary>Calls in every form in which a result may be asked for.</summary>
[ConnectedAccountCall(typeof(RefundService))]
public partial interface IForms
{
    Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options, CancellationToken cancellationToken = default);

    Refund Create(ConnectedAccountId account, RefundCreateOptions options);

    ValueTask<Refund> GetAsync(ConnectedAccountId account, string id, CancellationToken cancellationToken = default);

    Task CancelAsync(ConnectedAccountId account, string id, CancellationToken cancellationToken = default);

    void Cancel(ConnectedAccountId account, string id);

    Task<StripeList<Refund>> ListPageAsync(ConnectedAccountId account, RefundListOptions? options = null, CancellationToken cancellationToken = default);

    IAsyncEnumerable<Refund> ListAsync(ConnectedAccountId account, RefundListOptions? options = null, CancellationToken cancellationToken = default);

    IEnumerable<Refund> List(ConnectedAccountId account, RefundListOptions? options = null);

    [ConnectedAccountCall(typeof(QuoteService), Method = nameof(QuoteService.PdfAsync))]
    Task<Stream> PdfAsync(ConnectedAccountId account, string quoteId, QuotePdfOptions? options = null, CancellationToken cancellationToken = default);
}

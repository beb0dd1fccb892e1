using ConnectGen;
using Stripe;

namespace Platform.Callers;

[ConnectedAccountCall]
public partial interface IInvoices
{
    Task<Invoice> GetInvoiceAsync(ConnectedAccountId account, string invoiceId, CancellationToken cancellationToken = default); // CG0007: no other ID fits
}

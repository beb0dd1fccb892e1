using ConnectGen;
using Stripe;

namespace Platform.Callers;

[ConnectedAccountCall]
public partial interface IInvoices
{
    Task<Invoice> GetInvoiceAsync(string accountId, string invoiceId, CancellationToken cancellationToken = default); // CG0007: two strings, and nothing says which is which
}

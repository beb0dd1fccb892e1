using Stripe;

namespace Shop.Services;

/// <summary>Refunds, with a note of who asked for them.</summary>
public class AuditedRefundService : RefundService
{
    public override Task<Refund> CreateAsync(RefundCreateOptions options, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default)
    {
        options.Metadata = new() { ["source"] = "shop" };
        return base.CreateAsync(options, requestOptions, cancellationToken);
    }
}

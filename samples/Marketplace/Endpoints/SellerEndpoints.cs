using ConnectGen;
using Marketplace.Callers;
using Microsoft.AspNetCore.Mvc;
using Stripe;

namespace Marketplace.Endpoints;

/// <summary>
/// What a seller's shop asks of the marketplace. The account is bound from the route and passed on: there is no other way to call Stripe here.
/// Anybody may ask here. A real marketplace checks first that whoever is signed in may act for this account, as an IConnectedAccountAuthorizer does for every call.
/// </summary>
internal static class SellerEndpoints
{
    private const int FeePercent = 5;

    public static void MapSellers(this IEndpointRouteBuilder app)
    {
        var seller = app.MapGroup("/sellers/{account}");
        seller.MapGet("", GetAsync);
        seller.MapGet("/balance", GetBalanceAsync);
        seller.MapPost("/customers", CreateCustomerAsync);
        seller.MapPost("/payments", PayAsync);
        seller.MapPost("/payments/{paymentId}/capture", CaptureAsync);
        seller.MapGet("/charges", ListChargesAsync);
        seller.MapPost("/charges/{chargeId}/refunds", RefundAsync);
    }

    private static async Task<SellerView> GetAsync(ConnectedAccountId account, IAccounts accounts, CancellationToken cancellationToken) =>
        SellerView.From(account, await accounts.GetAccountAsync(account, cancellationToken));

    private static async Task<IReadOnlyList<Money>> GetBalanceAsync(ConnectedAccountId account, IPayments payments, CancellationToken cancellationToken) =>
        Money.Pending(await payments.GetBalanceAsync(account, cancellationToken));

    private static async Task<CustomerView> CreateCustomerAsync(ConnectedAccountId account, NewCustomer request, IPayments payments, CancellationToken cancellationToken)
    {
        var options = new CustomerCreateOptions { Name = request.Name, Email = request.Email };
        return CustomerView.From(await payments.CreateCustomerAsync(account, options, cancellationToken));
    }

    private static async Task<PaymentView> PayAsync(
        ConnectedAccountId account,
        NewPayment request,
        [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
        IPayments payments,
        CancellationToken cancellationToken)
    {
        var options = new PaymentIntentCreateOptions
        {
            Amount = request.Amount,
            Currency = request.Currency,
            Customer = request.Customer,
            PaymentMethod = request.PaymentMethod,
            Confirm = true,
            CaptureMethod = request.Capture ? null : "manual",
            ApplicationFeeAmount = Fee(request.Amount),
            Metadata = request.Order is null ? null : new() { ["order"] = request.Order },
        };
        return PaymentView.From(await payments.CreatePaymentIntentAsync(account, options, string.IsNullOrWhiteSpace(idempotencyKey) ? null : idempotencyKey, cancellationToken));
    }

    private static async Task<PaymentView> CaptureAsync(ConnectedAccountId account, string paymentId, NewCapture request, IPayments payments, CancellationToken cancellationToken)
    {
        var options = new PaymentIntentCaptureOptions { AmountToCapture = request.Amount, ApplicationFeeAmount = Fee(request.Amount) };
        return PaymentView.From(await payments.CapturePaymentIntentAsync(account, paymentId, options, cancellationToken));
    }

    // Read to the end before anything is answered: an error on the third page is an error, not half a list.
    private static async Task<IReadOnlyList<ChargeView>> ListChargesAsync(ConnectedAccountId account, int? pageSize, IPayments payments, CancellationToken cancellationToken)
    {
        var charges = payments.ListChargesAsync(account, new ChargeListOptions { Limit = pageSize }, cancellationToken);
        return await charges.Select(ChargeView.From).ToListAsync(cancellationToken);
    }

    private static async Task<RefundView> RefundAsync(ConnectedAccountId account, string chargeId, NewRefund request, IRefunds refunds, CancellationToken cancellationToken) =>
        RefundView.From(await refunds.RefundChargeAsync(account, chargeId, new RefundCreateOptions { Amount = request.Amount }, cancellationToken));

    // Of a few cents nothing is taken: Stripe knows no fee of 0.
    private static long? Fee(long amount) => amount * FeePercent / 100 is > 0 and var fee ? fee : null;
}

using ConnectGen;
using Marketplace.Callers;
using Marketplace.Onboarding;
using Marketplace.SignIn;
using Microsoft.AspNetCore.Mvc;
using Stripe;

namespace Marketplace.Endpoints;

/// <summary>
/// What a seller's shop asks of the marketplace. Under <c>/seller</c> the account is that of the seller who is signed in: no request can name another.
/// <c>/sellers/{account}</c> names one, and the <see cref="SellerAuthorizer"/> refuses whoever may not act for it.
/// </summary>
internal static class SellerEndpoints
{
    private const int FeePercent = 5;

    public static void MapSellers(this IEndpointRouteBuilder app)
    {
        // A script that asks is told 401, not sent to a page.
        var signedIn = app.MapGroup("").RequireAuthorization();
        signedIn.DisableCookieRedirect();

        signedIn.MapGet("/sellers/{account}/balance", (ConnectedAccountId account, IPayments payments, CancellationToken cancellationToken) => GetBalanceAsync(account, payments, cancellationToken));

        var seller = signedIn.MapGroup("/seller");
        seller.MapGet("", GetAsync);
        seller.MapGet("/balance", (SignedInSeller seller, IPayments payments, CancellationToken cancellationToken) => GetBalanceAsync(seller.Account, payments, cancellationToken));
        seller.MapPost("/customers", CreateCustomerAsync);
        seller.MapPost("/payments", PayAsync);
        seller.MapPost("/payments/{paymentId}/capture", CaptureAsync);
        seller.MapGet("/charges", ListChargesAsync);
        seller.MapPost("/charges/{chargeId}/refunds", RefundAsync);
    }

    private static async Task<SellerView> GetAsync(SignedInSeller seller, IAccounts accounts, ReadySellers ready, CancellationToken cancellationToken)
    {
        var account = await accounts.GetAccountAsync(seller.Account, cancellationToken);
        ready.Keep(seller.Account, account);
        return SellerView.From(seller.Account, account);
    }

    private static async Task<IReadOnlyList<Money>> GetBalanceAsync(ConnectedAccountId account, IPayments payments, CancellationToken cancellationToken) =>
        Money.Pending(await payments.GetBalanceAsync(account, cancellationToken));

    private static async Task<CustomerView> CreateCustomerAsync(SignedInSeller seller, NewCustomer request, IPayments payments, CancellationToken cancellationToken)
    {
        var options = new CustomerCreateOptions { Name = request.Name, Email = request.Email };
        return CustomerView.From(await payments.CreateCustomerAsync(seller.Account, options, cancellationToken));
    }

    private static async Task<IResult> PayAsync(
        SignedInSeller seller,
        NewPayment request,
        [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
        IPayments payments,
        ReadySellers ready,
        CancellationToken cancellationToken)
    {
        if (!ready.Contains(seller.Account))
            return TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, title: "Stripe has yet to confirm who this seller is.");

        var options = new PaymentIntentCreateOptions
        {
            Amount = request.Amount,
            Currency = request.Currency,
            Customer = request.Customer,
            PaymentMethod = request.PaymentMethod,
            Confirm = request.PaymentMethod is null ? null : true,
            CaptureMethod = request.Capture ? null : "manual",
            ApplicationFeeAmount = Fee(request.Amount),
            Metadata = string.IsNullOrWhiteSpace(request.Order) ? null : new() { ["order"] = request.Order },
        };
        var key = string.IsNullOrWhiteSpace(idempotencyKey) ? null : idempotencyKey;
        return TypedResults.Ok(PaymentView.From(await payments.CreatePaymentIntentAsync(seller.Account, options, key, cancellationToken)));
    }

    private static async Task<PaymentView> CaptureAsync(SignedInSeller seller, string paymentId, NewCapture request, IPayments payments, CancellationToken cancellationToken)
    {
        var options = new PaymentIntentCaptureOptions { AmountToCapture = request.Amount, ApplicationFeeAmount = Fee(request.Amount) };
        return PaymentView.From(await payments.CapturePaymentIntentAsync(seller.Account, paymentId, options, cancellationToken));
    }

    // Read before anything is answered: an error on the third page is an error, not half a list. Without a number to take, that is to the end.
    private static async Task<IReadOnlyList<ChargeView>> ListChargesAsync(SignedInSeller seller, int? pageSize, int? take, IPayments payments, CancellationToken cancellationToken)
    {
        var charges = payments.ListChargesAsync(seller.Account, new ChargeListOptions { Limit = pageSize }, cancellationToken);
        return await charges.Take(take ?? int.MaxValue).Select(ChargeView.From).ToListAsync(cancellationToken);
    }

    private static async Task<RefundView> RefundAsync(SignedInSeller seller, string chargeId, NewRefund request, IRefunds refunds, CancellationToken cancellationToken) =>
        RefundView.From(await refunds.RefundChargeAsync(seller.Account, chargeId, new RefundCreateOptions { Amount = request.Amount }, cancellationToken));

    // Of a few cents nothing is taken: Stripe knows no fee of 0.
    private static long? Fee(long amount) => amount * FeePercent / 100 is > 0 and var fee ? fee : null;
}

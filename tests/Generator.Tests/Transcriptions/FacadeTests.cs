namespace ConnectGen.Generator.Tests.Transcriptions;

/// <summary>A thinner layer over Stripe.net: no suffix, and Stripe.net's own tail of options, request options and token behind each method's arguments.</summary>
public class FacadeTests
{
    private const string Facade = """
        Task<Charge> GetCharge(ConnectedAccountId account, string id, ChargeGetOptions options = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        Task<Charge> CaptureCharge(ConnectedAccountId account, string id, ChargeCaptureOptions options = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        Task<StripeList<Charge>> ListCharges(ConnectedAccountId account, ChargeListOptions options = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        Task<StripeSearchResult<Charge>> SearchCharges(ConnectedAccountId account, ChargeSearchOptions options = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        Task<Refund> CreateRefund(ConnectedAccountId account, RefundCreateOptions options, RequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        Refund GetRefund(ConnectedAccountId account, string id, RefundGetOptions options = null, RequestOptions requestOptions = null);
        Refund CancelRefund(ConnectedAccountId account, string id, RefundCancelOptions options = null, RequestOptions requestOptions = null);
        Task<Customer> CreateCustomer(ConnectedAccountId account, CustomerCreateOptions options, RequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        Customer DeleteCustomer(ConnectedAccountId account, string id, CustomerDeleteOptions options = null, RequestOptions requestOptions = null);
        StripeList<Customer> ListCustomers(ConnectedAccountId account, CustomerListOptions options = null, RequestOptions requestOptions = null);
        List<Product> ListProducts(ConnectedAccountId account, ProductListOptions options = null, RequestOptions requestOptions = null);
        IEnumerable<Price> ListPrices(ConnectedAccountId account, PriceListOptions options = null, RequestOptions requestOptions = null);
        Task<Discount> DeleteSubscriptionDiscount(ConnectedAccountId account, string id, RequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        Task<Card> GetCard(ConnectedAccountId account, string customerId, string cardId, CardGetOptions options = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        Task<Stripe.Issuing.Card> GetIssuingCard(ConnectedAccountId account, string id, Stripe.Issuing.CardGetOptions options = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        void CancelPayout(ConnectedAccountId account, string id, PayoutCancelOptions options = null, RequestOptions requestOptions = null);
        Balance GetBalance(ConnectedAccountId account, RequestOptions requestOptions = null);
        System.IO.Stream PdfQuote(ConnectedAccountId account, string id, QuotePdfOptions options = null, RequestOptions requestOptions = null);
        Task<Stripe.Checkout.Session> GetCheckoutSession(ConnectedAccountId account, string id, Stripe.Checkout.SessionGetOptions options = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        Stripe.BillingPortal.Session CreateBillingPortalSession(ConnectedAccountId account, Stripe.BillingPortal.SessionCreateOptions options, RequestOptions requestOptions = null);
        Task<LoginLink> CreateLoginLink(ConnectedAccountId account, AccountLoginLinkCreateOptions options = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default);
        AccountSession CreateAccountSession(ConnectedAccountId account, AccountSessionCreateOptions options, RequestOptions requestOptions = null);
        """;

    private const string Once = "new RequestOptions { IdempotencyKey = \"once\" }";

    [Fact]
    public Task Every_method_sends_its_call() => new Transcription(Facade).Sends(
        new("GetCharge(account, \"ch_1\", Given<ChargeGetOptions>())", "GET /v1/charges/ch_1"),
        new($"CaptureCharge(account, \"ch_1\", null, {Once})", "POST /v1/charges/ch_1/capture") { IdempotencyKey = "once" },
        new("ListCharges(account, Given<ChargeListOptions>())", "GET /v1/charges"),
        new("SearchCharges(account, Given<ChargeSearchOptions>())", "GET /v1/charges/search"),
        new($"CreateRefund(account, Given<RefundCreateOptions>(), {Once})", "POST /v1/refunds") { IdempotencyKey = "once" },
        new("GetRefund(account, \"re_1\")", "GET /v1/refunds/re_1"),
        new($"CancelRefund(account, \"re_1\", requestOptions: {Once})", "POST /v1/refunds/re_1/cancel") { IdempotencyKey = "once" },
        new("CreateCustomer(account, Given<CustomerCreateOptions>())", "POST /v1/customers"),
        new("DeleteCustomer(account, \"cus_1\")", "DELETE /v1/customers/cus_1"),
        new("ListCustomers(account, Given<CustomerListOptions>())", "GET /v1/customers"),
        new("ListProducts(account, Given<ProductListOptions>())", "GET /v1/products"),
        new("ListPrices(account, Given<PriceListOptions>())", "GET /v1/prices"),
        new("DeleteSubscriptionDiscount(account, \"sub_1\")", "DELETE /v1/subscriptions/sub_1/discount"),
        new("GetCard(account, \"cus_1\", \"card_1\", Given<CardGetOptions>())", "GET /v1/customers/cus_1/sources/card_1"),
        new("GetIssuingCard(account, \"ic_1\")", "GET /v1/issuing/cards/ic_1"),
        new("CancelPayout(account, \"po_1\")", "POST /v1/payouts/po_1/cancel"),
        new("GetBalance(account)", "GET /v1/balance"),
        new("PdfQuote(account, \"qt_1\", Given<QuotePdfOptions>())", "GET /v1/quotes/qt_1/pdf"),
        new("GetCheckoutSession(account, \"cs_1\", Given<Stripe.Checkout.SessionGetOptions>())", "GET /v1/checkout/sessions/cs_1"),
        new("CreateBillingPortalSession(account, Given<Stripe.BillingPortal.SessionCreateOptions>())", "POST /v1/billing_portal/sessions"),
        new($"CreateLoginLink(account, null, {Once})", "POST /v1/accounts/acct_1/login_links", AccountPlace.Url) { IdempotencyKey = "once" },
        new("CreateAccountSession(account, Given<AccountSessionCreateOptions>())", "POST /v1/account_sessions", AccountPlace.Body));
}

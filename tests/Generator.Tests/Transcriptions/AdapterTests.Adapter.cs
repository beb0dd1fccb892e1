namespace ConnectGen.Generator.Tests.Transcriptions;

/// <content>The interface, with nothing on its methods that says which call is meant.</content>
public partial class AdapterTests
{
    private const string Adapter = """
        Task<Customer> CreateCustomerAsync(ConnectedAccountId account, CustomerCreateOptions options);
        Task<Customer> GetCustomerAsync(ConnectedAccountId account, string id, CustomerGetOptions options = null);
        Task<Customer> UpdateCustomerAsync(string id, CustomerUpdateOptions options, ConnectedAccountId account);
        Task DeleteCustomerAsync(string id, ConnectedAccountId account);
        Task<List<Customer>> ListCustomersAsync(ConnectedAccountId account, CustomerListOptions options = null, CancellationToken cancellationToken = default);
        Task<List<Customer>> SearchCustomersAsync(ConnectedAccountId account, CustomerSearchOptions options);
        Task<Discount> DeleteCustomerDiscountAsync(ConnectedAccountId account, string customerId);
        Task<TaxId> CreateCustomerTaxIdAsync(string customerId, ConnectedAccountId account, CustomerTaxIdCreateOptions options = null);
        Task<IReadOnlyList<CustomerBalanceTransaction>> ListCustomerBalanceTransactionsAsync(string customerId, ConnectedAccountId account);

        Task<Card> CreateCardAsync(ConnectedAccountId account, string customerId, CardCreateOptions options);
        Task<Card> DeleteCardAsync(string customerId, string cardId, CardDeleteOptions options, ConnectedAccountId account);
        Task<BankAccount> VerifyBankAccountAsync(string customerId, ConnectedAccountId account, string bankAccountId, BankAccountVerifyOptions options = null);
        Task<PaymentMethod> AttachPaymentMethodAsync(string id, PaymentMethodAttachOptions options, ConnectedAccountId account);
        Task DetachPaymentMethodAsync(ConnectedAccountId account, string id);
        Task<PaymentMethod[]> ListCustomerPaymentMethodsAsync(ConnectedAccountId account, string customerId, CustomerPaymentMethodListOptions options = null);

        Task<Stripe.Issuing.Card> CreateIssuingCardAsync(ConnectedAccountId account, Stripe.Issuing.CardCreateOptions options);
        Task<Stripe.Issuing.Card> GetIssuingCardAsync(string id, ConnectedAccountId account);
        Task<Stripe.Issuing.Cardholder> CreateCardholderAsync(ConnectedAccountId account, Stripe.Issuing.CardholderCreateOptions options);

        Task<Invoice> CreateInvoiceAsync(ConnectedAccountId account, InvoiceCreateOptions options, CancellationToken token = default);
        Task<Invoice> FinalizeInvoiceAsync(ConnectedAccountId account, string id);
        Task<Invoice> VoidInvoiceAsync(string id, ConnectedAccountId account);
        Task<Invoice> PayInvoiceAsync(string id, ConnectedAccountId account, InvoicePayOptions options = null);
        Task SendInvoiceAsync(ConnectedAccountId account, string id);
        ValueTask<Invoice> MarkInvoiceUncollectibleAsync(ConnectedAccountId account, string id);
        Task<Invoice> CreateInvoicePreviewAsync(InvoiceCreatePreviewOptions options, ConnectedAccountId account);
        Task<Invoice[]> ListInvoicesAsync(ConnectedAccountId account, InvoiceListOptions options = null);
        Task<StripeList<InvoiceLineItem>> ListInvoiceLineItemsAsync(ConnectedAccountId account, string invoiceId);
        Task<InvoiceItem> CreateInvoiceItemAsync(ConnectedAccountId account, InvoiceItemCreateOptions options);
        Task<CreditNote> VoidCreditNoteAsync(string id, ConnectedAccountId account);

        Task<Subscription> CreateSubscriptionAsync(SubscriptionCreateOptions options, ConnectedAccountId account);
        ValueTask<Subscription> GetSubscriptionAsync(ConnectedAccountId account, string id, SubscriptionGetOptions options = null);
        Task<Subscription> CancelSubscriptionAsync(ConnectedAccountId account, string id, SubscriptionCancelOptions options = null);
        Task<Subscription> ResumeSubscriptionAsync(string id, ConnectedAccountId account);
        Task<Discount> DeleteSubscriptionDiscountAsync(string subscriptionId, ConnectedAccountId account);
        Task<StripeSearchResult<Subscription>> SearchSubscriptionsAsync(ConnectedAccountId account, SubscriptionSearchOptions options);
        Task DeleteSubscriptionItemAsync(ConnectedAccountId account, string id);
        Task<SubscriptionSchedule> ReleaseSubscriptionScheduleAsync(ConnectedAccountId account, string id);

        Task<PaymentIntent> CreatePaymentIntentAsync(ConnectedAccountId account, PaymentIntentCreateOptions options, [IdempotencyKey] string orderId = null);
        Task<PaymentIntent> ConfirmPaymentIntentAsync(string id, ConnectedAccountId account, PaymentIntentConfirmOptions options = null);
        Task<PaymentIntent> CapturePaymentIntentAsync(string id, ConnectedAccountId account);
        Task<SetupIntent> CancelSetupIntentAsync(ConnectedAccountId account, string id);
        IAsyncEnumerable<Charge> ListChargesAsync(ConnectedAccountId account, ChargeListOptions options = null);
        Task<Refund> CreateRefundAsync(ConnectedAccountId account, RefundCreateOptions options);
        Task<Dispute> CloseDisputeAsync(string id, ConnectedAccountId account);

        Task<Stripe.Checkout.Session> CreateCheckoutSessionAsync(ConnectedAccountId account, Stripe.Checkout.SessionCreateOptions options);
        Task<Stripe.Checkout.Session> ExpireCheckoutSessionAsync(string id, ConnectedAccountId account);
        Task<List<LineItem>> ListCheckoutSessionLineItemsAsync(ConnectedAccountId account, string sessionId, Stripe.Checkout.SessionLineItemListOptions options = null);
        Task<Stripe.BillingPortal.Session> CreateBillingPortalSessionAsync(Stripe.BillingPortal.SessionCreateOptions options, ConnectedAccountId account);
        Task<System.IO.Stream> GetQuotePdfAsync(string id, ConnectedAccountId account);

        Task<Payout> CreatePayoutAsync(ConnectedAccountId account, PayoutCreateOptions options);
        ValueTask<Balance> GetBalanceAsync(ConnectedAccountId account);
        ValueTask<IReadOnlyCollection<BalanceTransaction>> ListBalanceTransactionsAsync(ConnectedAccountId account, BalanceTransactionListOptions options = null);
        Task<Stripe.Tax.Calculation> CreateTaxCalculationAsync(ConnectedAccountId account, Stripe.Tax.CalculationCreateOptions options);
        Task<Stripe.Terminal.ConnectionToken> CreateConnectionTokenAsync(ConnectedAccountId account, Stripe.Terminal.ConnectionTokenCreateOptions options);
        Task<Stripe.Terminal.Reader> CancelReaderActionAsync(string id, ConnectedAccountId account);
        Task<Stripe.TestHelpers.TestClock> AdvanceTestClockAsync(string id, Stripe.TestHelpers.TestClockAdvanceOptions options, ConnectedAccountId account);
        Task<Refund> ExpireRefundAsync(ConnectedAccountId account, string id);

        Task<Account> GetAccountAsync(ConnectedAccountId account, AccountGetOptions options = null);
        Task<Capability> UpdateCapabilityAsync(string capability, AccountCapabilityUpdateOptions options, ConnectedAccountId account);
        Task<Person> DeletePersonAsync(string id, ConnectedAccountId account);
        Task<IReadOnlyList<IExternalAccount>> ListExternalAccountsAsync(ConnectedAccountId account);
        Task<AccountLink> CreateAccountLinkAsync(AccountLinkCreateOptions options, ConnectedAccountId account);
        """;
}

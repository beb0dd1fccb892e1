namespace ConnectGen.Generator.Tests.Transcriptions;

/// <summary>
/// The adapter that a platform writes around Stripe.net: one interface over many services, verb and noun in each name, and every form of result. The account stands where each
/// author put it.
/// </summary>
public partial class AdapterTests
{
    [Fact]
    public Task Every_method_sends_its_call() => new Transcription(Adapter).Sends(
        new("CreateCustomerAsync(account, Given<CustomerCreateOptions>())", "POST /v1/customers"),
        new("GetCustomerAsync(account, \"cus_1\", Given<CustomerGetOptions>())", "GET /v1/customers/cus_1"),
        new("UpdateCustomerAsync(\"cus_1\", Given<CustomerUpdateOptions>(), account)", "POST /v1/customers/cus_1"),
        new("DeleteCustomerAsync(\"cus_1\", account)", "DELETE /v1/customers/cus_1"),
        new("ListCustomersAsync(account)", "GET /v1/customers"),
        new("SearchCustomersAsync(account, Given<CustomerSearchOptions>())", "GET /v1/customers/search"),
        new("DeleteCustomerDiscountAsync(account, \"cus_1\")", "DELETE /v1/customers/cus_1/discount"),
        new("CreateCustomerTaxIdAsync(\"cus_1\", account, Given<CustomerTaxIdCreateOptions>())", "POST /v1/customers/cus_1/tax_ids"),
        new("ListCustomerBalanceTransactionsAsync(\"cus_1\", account)", "GET /v1/customers/cus_1/balance_transactions"),

        new("CreateCardAsync(account, \"cus_1\", Given<CardCreateOptions>())", "POST /v1/customers/cus_1/sources"),
        new("DeleteCardAsync(\"cus_1\", \"card_1\", Given<CardDeleteOptions>(), account)", "DELETE /v1/customers/cus_1/sources/card_1"),
        new("VerifyBankAccountAsync(\"cus_1\", account, \"ba_1\", Given<BankAccountVerifyOptions>())", "POST /v1/customers/cus_1/sources/ba_1/verify"),
        new("AttachPaymentMethodAsync(\"pm_1\", Given<PaymentMethodAttachOptions>(), account)", "POST /v1/payment_methods/pm_1/attach"),
        new("DetachPaymentMethodAsync(account, \"pm_1\")", "POST /v1/payment_methods/pm_1/detach"),
        new("ListCustomerPaymentMethodsAsync(account, \"cus_1\", Given<CustomerPaymentMethodListOptions>())", "GET /v1/customers/cus_1/payment_methods"),

        new("CreateIssuingCardAsync(account, Given<Stripe.Issuing.CardCreateOptions>())", "POST /v1/issuing/cards"),
        new("GetIssuingCardAsync(\"ic_1\", account)", "GET /v1/issuing/cards/ic_1"),
        new("CreateCardholderAsync(account, Given<Stripe.Issuing.CardholderCreateOptions>())", "POST /v1/issuing/cardholders"),

        new("CreateInvoiceAsync(account, Given<InvoiceCreateOptions>())", "POST /v1/invoices"),
        new("FinalizeInvoiceAsync(account, \"in_1\")", "POST /v1/invoices/in_1/finalize"),
        new("VoidInvoiceAsync(\"in_1\", account)", "POST /v1/invoices/in_1/void"),
        new("PayInvoiceAsync(\"in_1\", account, Given<InvoicePayOptions>())", "POST /v1/invoices/in_1/pay"),
        new("SendInvoiceAsync(account, \"in_1\")", "POST /v1/invoices/in_1/send"),
        new("MarkInvoiceUncollectibleAsync(account, \"in_1\")", "POST /v1/invoices/in_1/mark_uncollectible"),
        new("CreateInvoicePreviewAsync(Given<InvoiceCreatePreviewOptions>(), account)", "POST /v1/invoices/create_preview"),
        new("ListInvoicesAsync(account, Given<InvoiceListOptions>())", "GET /v1/invoices"),
        new("ListInvoiceLineItemsAsync(account, \"in_1\")", "GET /v1/invoices/in_1/lines"),
        new("CreateInvoiceItemAsync(account, Given<InvoiceItemCreateOptions>())", "POST /v1/invoiceitems"),
        new("VoidCreditNoteAsync(\"cn_1\", account)", "POST /v1/credit_notes/cn_1/void"),

        new("CreateSubscriptionAsync(Given<SubscriptionCreateOptions>(), account)", "POST /v1/subscriptions"),
        new("GetSubscriptionAsync(account, \"sub_1\")", "GET /v1/subscriptions/sub_1"),
        new("CancelSubscriptionAsync(account, \"sub_1\", Given<SubscriptionCancelOptions>())", "DELETE /v1/subscriptions/sub_1"),
        new("ResumeSubscriptionAsync(\"sub_1\", account)", "POST /v1/subscriptions/sub_1/resume"),
        new("DeleteSubscriptionDiscountAsync(\"sub_1\", account)", "DELETE /v1/subscriptions/sub_1/discount"),
        new("SearchSubscriptionsAsync(account, Given<SubscriptionSearchOptions>())", "GET /v1/subscriptions/search"),
        new("DeleteSubscriptionItemAsync(account, \"si_1\")", "DELETE /v1/subscription_items/si_1"),
        new("ReleaseSubscriptionScheduleAsync(account, \"sub_sched_1\")", "POST /v1/subscription_schedules/sub_sched_1/release"),

        new("CreatePaymentIntentAsync(account, Given<PaymentIntentCreateOptions>(), \"order-1\")", "POST /v1/payment_intents") { IdempotencyKey = "order-1" },
        new("ConfirmPaymentIntentAsync(\"pi_1\", account, Given<PaymentIntentConfirmOptions>())", "POST /v1/payment_intents/pi_1/confirm"),
        new("CapturePaymentIntentAsync(\"pi_1\", account)", "POST /v1/payment_intents/pi_1/capture"),
        new("CancelSetupIntentAsync(account, \"seti_1\")", "POST /v1/setup_intents/seti_1/cancel"),
        new("ListChargesAsync(account, Given<ChargeListOptions>())", "GET /v1/charges"),
        new("CreateRefundAsync(account, Given<RefundCreateOptions>())", "POST /v1/refunds"),
        new("CloseDisputeAsync(\"dp_1\", account)", "POST /v1/disputes/dp_1/close"),

        new("CreateCheckoutSessionAsync(account, Given<Stripe.Checkout.SessionCreateOptions>())", "POST /v1/checkout/sessions"),
        new("ExpireCheckoutSessionAsync(\"cs_1\", account)", "POST /v1/checkout/sessions/cs_1/expire"),
        new("ListCheckoutSessionLineItemsAsync(account, \"cs_1\", Given<Stripe.Checkout.SessionLineItemListOptions>())", "GET /v1/checkout/sessions/cs_1/line_items"),
        new("CreateBillingPortalSessionAsync(Given<Stripe.BillingPortal.SessionCreateOptions>(), account)", "POST /v1/billing_portal/sessions"),
        new("GetQuotePdfAsync(\"qt_1\", account)", "GET /v1/quotes/qt_1/pdf"),

        new("CreatePayoutAsync(account, Given<PayoutCreateOptions>())", "POST /v1/payouts"),
        new("GetBalanceAsync(account)", "GET /v1/balance"),
        new("ListBalanceTransactionsAsync(account, Given<BalanceTransactionListOptions>())", "GET /v1/balance_transactions"),
        new("CreateTaxCalculationAsync(account, Given<Stripe.Tax.CalculationCreateOptions>())", "POST /v1/tax/calculations"),
        new("CreateConnectionTokenAsync(account, Given<Stripe.Terminal.ConnectionTokenCreateOptions>())", "POST /v1/terminal/connection_tokens"),
        new("CancelReaderActionAsync(\"tmr_1\", account)", "POST /v1/terminal/readers/tmr_1/cancel_action"),
        new("AdvanceTestClockAsync(\"clock_1\", Given<Stripe.TestHelpers.TestClockAdvanceOptions>(), account)", "POST /v1/test_helpers/test_clocks/clock_1/advance"),
        new("ExpireRefundAsync(account, \"re_1\")", "POST /v1/test_helpers/refunds/re_1/expire"),

        new("GetAccountAsync(account)", "GET /v1/accounts/acct_1", AccountPlace.Url),
        new("UpdateCapabilityAsync(\"card_payments\", Given<AccountCapabilityUpdateOptions>(), account)", "POST /v1/accounts/acct_1/capabilities/card_payments", AccountPlace.Url),
        new("DeletePersonAsync(\"person_1\", account)", "DELETE /v1/accounts/acct_1/persons/person_1", AccountPlace.Url),
        new("ListExternalAccountsAsync(account)", "GET /v1/accounts/acct_1/external_accounts", AccountPlace.Url),
        new("CreateAccountLinkAsync(Given<AccountLinkCreateOptions>(), account)", "POST /v1/account_links", AccountPlace.Body));
}

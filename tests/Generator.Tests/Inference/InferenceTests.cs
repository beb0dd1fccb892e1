using ConnectGen.Generator.Tests.Infrastructure;

namespace ConnectGen.Generator.Tests.Inference;

/// <summary>Which Stripe.net call an interface method becomes: seen on the request that the generated code makes.</summary>
public class InferenceTests
{
    [Fact]
    public Task Options_type_decides() =>
        Expect("Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options);", "CreateAsync(account, new())", "POST /v1/refunds");

    [Fact]
    public Task Options_type_beats_the_verb() =>
        Expect("Task<Refund> GiveBackAsync(ConnectedAccountId account, RefundCreateOptions options);", "GiveBackAsync(account, new())", "POST /v1/refunds");

    [Fact]
    public Task Options_derived_from_a_calls_options_are_that_calls() =>
        Expect(
            "Task<Refund> CreateAsync(ConnectedAccountId account, Partial options);",
            "CreateAsync(account, new())",
            "POST /v1/refunds",
            types: "public class Partial : RefundCreateOptions { }");

    [Fact]
    public Task Options_that_two_services_share_go_to_the_shorter_one_when_the_endpoint_is_the_same() =>
        Expect(
            "Task<StripeList<LineItem>> ListAsync(ConnectedAccountId account, string quote, QuoteLineItemListOptions options);",
            "ListAsync(account, \"qt_1\", new())",
            "GET /v1/quotes/qt_1/line_items");

    [Fact]
    public Task Obsolete_call_loses_to_its_successor() =>
        Expect(
            "Task<PaymentMethod> RetrievePaymentMethodAsync(ConnectedAccountId account, string customer, string id, CustomerPaymentMethodGetOptions options);",
            "RetrievePaymentMethodAsync(account, \"cus_1\", \"pm_1\", new())",
            "GET /v1/customers/cus_1/payment_methods/pm_1");

    [Fact]
    public Task Obsolete_call_is_called_where_an_attribute_names_it() =>
        Expect(
            "[ConnectedAccountCall(typeof(SourceService), Method = \"DetachAsync\")] Task<Source> DetachSourceAsync(ConnectedAccountId account, string customerId, string id);",
            "DetachSourceAsync(account, \"cus_1\", \"src_1\")",
            "DELETE /v1/customers/cus_1/sources/src_1");

    [Fact]
    public Task Method_of_the_interfaces_service_needs_no_noun() =>
        Expect(
            "Task<PaymentIntent> CaptureAsync(ConnectedAccountId account, string id);",
            "CaptureAsync(account, \"pi_1\")",
            "POST /v1/payment_intents/pi_1/capture",
            attribute: "typeof(PaymentIntentService)");

    [Fact]
    public Task Attribute_on_the_method_beats_its_name() =>
        Expect(
            "[ConnectedAccountCall(typeof(RefundService), Method = nameof(RefundService.CancelAsync))] Task<Refund> UndoAsync(ConnectedAccountId account, string id);",
            "UndoAsync(account, \"re_1\")",
            "POST /v1/refunds/re_1/cancel");

    [Theory]
    [InlineData("Task<Charge> GetChargeAsync(ConnectedAccountId account, string id);", "GetChargeAsync(account, \"ch_1\")", "GET /v1/charges/ch_1")]
    [InlineData("Task<Charge> GetCharge(ConnectedAccountId account, string id, ChargeGetOptions? options = null);", "GetCharge(account, \"ch_1\")", "GET /v1/charges/ch_1")]
    [InlineData("Task<Invoice> VoidInvoiceAsync(ConnectedAccountId account, string id);", "VoidInvoiceAsync(account, \"in_1\")", "POST /v1/invoices/in_1/void")]
    [InlineData("Task<Invoice> FinalizeInvoiceAsync(ConnectedAccountId account, string id);", "FinalizeInvoiceAsync(account, \"in_1\")", "POST /v1/invoices/in_1/finalize")]
    [InlineData("Task<Invoice> PayInvoiceAsync(ConnectedAccountId account, string id);", "PayInvoiceAsync(account, \"in_1\")", "POST /v1/invoices/in_1/pay")]
    [InlineData("Task<Invoice> CreateInvoicePreviewAsync(ConnectedAccountId account);", "CreateInvoicePreviewAsync(account)", "POST /v1/invoices/create_preview")]
    [InlineData("Task<SubscriptionSchedule> ReleaseSubscriptionScheduleAsync(ConnectedAccountId account, string id);", "ReleaseSubscriptionScheduleAsync(account, \"ss_1\")", "POST /v1/subscription_schedules/ss_1/release")]
    [InlineData("Task<Subscription> GetSubscriptionAsync(ConnectedAccountId account, string id);", "GetSubscriptionAsync(account, \"sub_1\")", "GET /v1/subscriptions/sub_1")]
    [InlineData("Task<StripeList<Charge>> ListChargesAsync(ConnectedAccountId account);", "ListChargesAsync(account)", "GET /v1/charges")]
    [InlineData("Task<StripeList<Dispute>> ListDisputesAsync(ConnectedAccountId account);", "ListDisputesAsync(account)", "GET /v1/disputes")]
    [InlineData("Task<Balance> GetBalanceAsync(ConnectedAccountId account);", "GetBalanceAsync(account)", "GET /v1/balance")]
    [InlineData("Task<Balance> GetAsync(ConnectedAccountId account);", "GetAsync(account)", "GET /v1/balance")]
    [InlineData("Task<Stripe.Checkout.Session> GetCheckoutSessionAsync(ConnectedAccountId account, string id);", "GetCheckoutSessionAsync(account, \"cs_1\")", "GET /v1/checkout/sessions/cs_1")]
    [InlineData("Task<Stripe.Issuing.Card> GetCardAsync(ConnectedAccountId account, string id);", "GetCardAsync(account, \"ic_1\")", "GET /v1/issuing/cards/ic_1")]
    [InlineData("Task<Card> DeleteCardAsync(ConnectedAccountId account, string customer, string id);", "DeleteCardAsync(account, \"cus_1\", \"card_1\")", "DELETE /v1/customers/cus_1/sources/card_1")]
    [InlineData("Task<System.IO.Stream> GetQuotePdfAsync(ConnectedAccountId account, string id);", "GetQuotePdfAsync(account, \"qt_1\")", "GET /v1/quotes/qt_1/pdf")]
    [InlineData("System.IO.Stream QuotePdf(ConnectedAccountId account, string id);", "QuotePdf(account, \"qt_1\")", "GET /v1/quotes/qt_1/pdf")]
    public Task Result_and_verb_in_the_name_decide(string method, string call, string request) => Expect(method, call, request);

    [Theory]
    [InlineData("Task DeleteCustomerAsync(ConnectedAccountId account, string id);", "DeleteCustomerAsync(account, \"cus_1\")", "DELETE /v1/customers/cus_1")]
    [InlineData("Task DeleteSubscriptionDiscountAsync(ConnectedAccountId account, string id);", "DeleteSubscriptionDiscountAsync(account, \"sub_1\")", "DELETE /v1/subscriptions/sub_1/discount")]
    public Task Noun_alone_decides_for_a_dropped_result_where_it_is_unique(string method, string call, string request) => Expect(method, call, request);

    [Theory]
    [InlineData("[StripeEndpoint(\"GET /v1/tax/{account}/things\")] Task<Refund> XAsync(ConnectedAccountId account);", "XAsync(account)", "GET /v1/tax/acct_1/things")]
    [InlineData("[StripeEndpoint(\"GET /v1/things\")] Task<Refund> XAsync(ConnectedAccountId account);", "XAsync(account)", "GET /v1/things")]
    public Task Account_elsewhere_in_an_endpoints_path_is_sent_in_the_header_too(string method, string call, string request) => Expect(method, call, request);

    [Theory]
    [InlineData("Task<Account> GetAccountAsync(ConnectedAccountId account);", "GetAccountAsync(account)", "GET /v1/accounts/acct_1")]
    [InlineData("Task<Person> GetPersonAsync(ConnectedAccountId account, string id);", "GetPersonAsync(account, \"person_1\")", "GET /v1/accounts/acct_1/persons/person_1")]
    [InlineData("Task<Capability> UpdateAsync(string id, AccountCapabilityUpdateOptions options, ConnectedAccountId account);", "UpdateAsync(\"card_payments\", new(), account)", "POST /v1/accounts/acct_1/capabilities/card_payments")]
    [InlineData("Task<IExternalAccount> GetExternalAccountAsync(ConnectedAccountId account, string id);", "GetExternalAccountAsync(account, \"ba_1\")", "GET /v1/accounts/acct_1/external_accounts/ba_1")]
    [InlineData("Task<LoginLink> CreateLoginLinkAsync(ConnectedAccountId account);", "CreateLoginLinkAsync(account)", "POST /v1/accounts/acct_1/login_links")]
    public async Task Account_fills_the_path_and_no_header_is_sent(string method, string call, string request)
    {
        var sent = await Send(method, call);
        Assert.Equal(request, sent.Line);
        Assert.Null(sent.Account);
    }

    [Fact]
    public async Task Platform_call_takes_the_account_of_the_path_as_any_id()
    {
        var sent = await Send("[PlatformCall] Task<Account> GetAccountAsync(string account);", "GetAccountAsync(\"acct_2\")");
        Assert.Equal("GET /v1/accounts/acct_2", sent.Line);
        Assert.Null(sent.Account);
    }

    [Fact]
    public void V2_call_sends_the_account_as_its_context()
    {
        var run = GeneratorRun.Over("[ConnectedAccountCall] public partial interface ICalls { Task<Stripe.V2.Core.EventDestination> GetAsync(ConnectedAccountId account, string id); }");
        var source = run.Source("ICalls.g.cs");
        Assert.Contains("public CallsCaller(global::Stripe.StripeClient client, ", source, StringComparison.Ordinal);
        Assert.Contains("client.V2.Core.EventDestinations", source, StringComparison.Ordinal);
        Assert.Contains("ForContext(call.Item2)", source, StringComparison.Ordinal);
    }

    private static async Task Expect(string method, string call, string request, string attribute = "", string types = "")
    {
        var sent = await Send(method, call, attribute, types);
        Assert.Equal(request, sent.Line);
        Assert.Equal("acct_1", sent.Account);
    }

    private static async Task<CapturedRequest> Send(string method, string call, string attribute = "", string types = "")
    {
        var source = $$"""
            [ConnectedAccountCall{{(attribute.Length > 0 ? $"({attribute})" : "")}}]
            public partial interface ICalls
            {
                {{method}}
            }
            {{types}}
            """;
        return Assert.Single(await GeneratorRun.Call(source, $"((ICalls)new CallsCaller(client)).{call}"));
    }
}

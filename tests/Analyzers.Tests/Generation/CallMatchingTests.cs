using static ConnectGen.Analyzers.Tests.Generation.CallInterfaceAnalyzerTests;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Generation.CallInterfaceAnalyzer>;
using VerifyFix = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<ConnectGen.Analyzers.Generation.CallInterfaceAnalyzer, ConnectGen.CodeFixes.Generation.AmbiguousCallFixer>;

namespace ConnectGen.Analyzers.Tests.Generation;

/// <summary>CG0001 and CG0002: no call matches, or several do.</summary>
public class CallMatchingTests
{
    [Theory]
    [InlineData("Task<Refund> {|CG0001:FrobnicateAsync|}(ConnectedAccountId account);")]
    [InlineData("Task<Refund> {|CG0001:RetrieveRefundAsync|}(ConnectedAccountId account, string id);")]
    [InlineData("Task {|CG0001:RemoveCustomerAsync|}(ConnectedAccountId account, string id);")]
    [InlineData("Task<Refund> {|CG0001:GetAsync|}(ConnectedAccountId account);")]
    [InlineData("Task<Refund> {|CG0001:GetAsync|}(ConnectedAccountId account, string charge, string id);")]
    [InlineData("Task<Refund> {|CG0001:GetDisputeAsync|}(ConnectedAccountId account, string id);")]
    [InlineData("Task<Charge> {|CG0001:CreateAsync|}(ConnectedAccountId account, RefundCreateOptions options);")]
    [InlineData("Task<Refund> CreateAsync(ConnectedAccountId account, AddressOptions {|CG0001:options|});")]
    [InlineData("Task<Source> {|CG0001:AttachSourceAsync|}(ConnectedAccountId account, string customerId, SourceAttachOptions options);")]
    [InlineData("Task<Source> {|CG0001:TieAsync|}(ConnectedAccountId account, string customerId, SourceAttachOptions options);")]
    [InlineData("Task<Source> {|CG0001:DetachSourceAsync|}(ConnectedAccountId account, string customerId, string id);")]
    [InlineData("IAsyncEnumerable<Source> {|CG0001:ListSourcesAsync|}(ConnectedAccountId account, string customerId);")]
    [InlineData("Task<StripeList<Refund>> {|CG0001:ListAsync|}(ConnectedAccountId account, ListOptions options);")]
    [InlineData("Task<Refund> GetAsync(ConnectedAccountId account, int {|CG0001:id|});")]
    [InlineData("Task<Refund> GetAsync(ConnectedAccountId account, ConnectedAccountId {|CG0001:other|}, string id);")]
    [InlineData("Refund {|CG0001:Get|}(ConnectedAccountId account, string id, CancellationToken cancellationToken);")]
    [InlineData("Task<string> {|CG0001:GetAsync|}(ConnectedAccountId account, string id);")]
    [InlineData("Task<OAuthToken> {|CG0001:CreateTokenAsync|}(ConnectedAccountId account, OAuthTokenCreateOptions options);")]
    [InlineData("[ConnectedAccountCall(typeof(RefundService))] Task<Charge> {|CG0001:CreateAsync|}(ConnectedAccountId account, ChargeCreateOptions options);")]
    [InlineData("[ConnectedAccountCall(Method = \"UndoAsync\")] Task<Refund> {|CG0001:UndoAsync|}(ConnectedAccountId account, string id);")]
    [InlineData("Task<Invoice> {|CG0001:GetUpcomingInvoiceAsync|}(ConnectedAccountId account, string customer);")]
    [InlineData("Task<Refund> GetAsync(StripeContext {|CG0001:account|}, string id);")]
    [InlineData("[ConnectedAccountCall(typeof(RefundService), Method = \"UndoAsync\")] Task<Refund> {|CG0001:UndoAsync|}(ConnectedAccountId account, string id);")]
    [InlineData("[ConnectedAccountCall(typeof(string))] Task<Refund> {|CG0001:GetAsync|}(ConnectedAccountId account, string id);")]
    [InlineData("void {|CG0001:Dispose|}(ConnectedAccountId account);")]
    [InlineData("Task {|CG0001:RefundPaymentAsync|}(ConnectedAccountId account, string id);")]
    [InlineData("Task<Card> {|CG0001:DeleteCardAsync|}(ConnectedAccountId account, string id, string parentId);")]
    [InlineData("Task<Card> {|CG0001:DeleteCardAsync|}(ConnectedAccountId account, string cardId, string customerId);")]
    [InlineData("Task<PaymentMethod> {|CG0001:GetCustomerPaymentMethodAsync|}(ConnectedAccountId account, string paymentMethodId, string customerId);")]
    [InlineData("Task<Customer> UpdateCustomerAsync(ConnectedAccountId account, CustomerUpdateOptions options, string {|CG0001:idempotencyKey|});")]
    [InlineData("Task<PaymentIntent> CapturePaymentIntentAsync(ConnectedAccountId account, string {|CG0001:idempotency_key|});")]
    public Task Call_that_does_not_exist_is_flagged(string member) => Verify.Flags(Interface(member));

    [Theory]
    [InlineData("UndoAsync", "[ConnectedAccountCall(typeof(RefundService), Method = \"UndoAsync\")] Task<Refund> {|#0:UndoAsync|}(ConnectedAccountId account, string id);", "Stripe.RefundService has no method 'UndoAsync'; it has Cancel, Create, Get, List, Update")]
    [InlineData("CreateAsync", "[ConnectedAccountCall(typeof(RefundService))] Task<Charge> {|#0:CreateAsync|}(ConnectedAccountId account, ChargeCreateOptions options);", "'ChargeCreateOptions' are the options of Stripe.ChargeService.Create, and the attribute names Stripe.RefundService; name that service, or take the options of a call of this one")]
    [InlineData("CreateAsync", "[ConnectedAccountCall(typeof(Refund))] Task<Refund> {|#0:CreateAsync|}(ConnectedAccountId account, RefundCreateOptions options);", "'Refund' is not a service of Stripe.net that sends requests")]
    [InlineData("TieAsync", "Task<Source> {|#0:TieAsync|}(ConnectedAccountId account, string customerId, SourceAttachOptions options);", "Stripe.SourceService.AttachAsync is obsolete (Use CustomerPaymentSourceService.CreateAsync instead), and is only called where an attribute names it: [ConnectedAccountCall(typeof(SourceService), Method = nameof(SourceService.AttachAsync))]")]
    [InlineData("DetachSourceAsync", "Task<Source> {|#0:DetachSourceAsync|}(ConnectedAccountId account, string customerId, string id);", "Stripe.SourceService.DetachAsync is obsolete (Use CustomerPaymentSourceService.DeleteAsync instead), and is only called where an attribute names it: [ConnectedAccountCall(typeof(SourceService), Method = nameof(SourceService.DetachAsync))]")]
    [InlineData("GetUpcomingInvoiceAsync", "Task<Invoice> {|#0:GetUpcomingInvoiceAsync|}(ConnectedAccountId account, string customer);", "Stripe.net has no upcoming invoices any more; preview one with Stripe.InvoiceService.CreatePreviewAsync(InvoiceCreatePreviewOptions options)")]
    [InlineData("CreateUsageRecordAsync", "Task {|#0:CreateUsageRecordAsync|}(ConnectedAccountId account, string subscriptionItem);", "Stripe.net has no usage records any more; report usage with Stripe.Billing.MeterEventService.CreateAsync(MeterEventCreateOptions options)")]
    [InlineData("CreateTokenAsync", "Task<OAuthToken> {|#0:CreateTokenAsync|}(ConnectedAccountId account, OAuthTokenCreateOptions options);", "Stripe.OAuthTokenService.CreateAsync is the platform's own call, which no account makes; mark the method [PlatformCall] and let it take none")]
    [InlineData("GetAsync", "Task<Refund> GetAsync(StripeContext {|#0:context|}, string id);", "parameter 'context' is a path of accounts, which goes in the Stripe-Context header: take a ConnectedAccountId, or set Authentication = ConnectedAccountAuthentication.StripeContextHeader on the interface")]
    public Task Message_says_what_to_write_instead(string name, string member, string detail) =>
        Verify.Flags(Interface(member), "CG0001", $"No Stripe.net call matches 'ICalls.{name}': {detail}");

    [Fact]
    public Task Service_on_the_interface_that_is_none_is_flagged_on_the_attribute() => Verify.Flags(Usings + """
        [{|CG0001:ConnectedAccountCall(typeof(Refund))|}]
        public partial interface ICalls { Task<Refund> GetAsync(ConnectedAccountId account, string id); }
        """);

    [Fact]
    public Task Message_names_the_nearest_calls() => Verify.Flags(
        Interface("Task<Refund> {|#0:RetrieveRefundAsync|}(ConnectedAccountId account, string id);"),
        "CG0001",
        "No Stripe.net call matches 'ICalls.RetrieveRefundAsync': the nearest are Stripe.RefundService.GetAsync(string id, RefundGetOptions options) : Task<Refund> and Stripe.RefundService.CancelAsync(string id, RefundCancelOptions options) : Task<Refund>; use the name, IDs, options and result of one, or name it with [ConnectedAccountCall(typeof(…), Method = nameof(…))]");

    [Fact]
    public Task Message_names_the_parameter_that_no_call_has_a_place_for() => Verify.Flags(
        Interface("Task<Refund> GetAsync(ConnectedAccountId account, int {|#0:number|});"),
        "CG0001",
        "No Stripe.net call matches 'ICalls.GetAsync': parameter 'number' is neither the account, an ID of the path (string), the options of a call, RequestOptions, an idempotency key nor a CancellationToken");

    [Theory]
    [InlineData("Task {|CG0002:DeleteDiscountAsync|}(ConnectedAccountId account, string id);")]
    [InlineData("Task {|CG0002:ConfirmPaymentIntentAsync|}(ConnectedAccountId account, string paymentIntentId);")]
    [InlineData("void {|CG0002:ConfirmPaymentIntent|}(ConnectedAccountId account, string id);")]
    public Task Several_calls_that_fit_are_flagged(string member) => Verify.Flags(Interface(member));

    [Fact]
    public Task Message_tells_a_type_of_the_users_own_from_Stripes() => Verify.Flags(
        Usings + "class Refund { } [ConnectedAccountCall] interface ICalls { Task<Refund> {|#0:GetAsync|}(ConnectedAccountId account, string id); }",
        "CG0001",
        "No Stripe.net call matches 'ICalls.GetAsync': it returns 'Refund', and no call does; Stripe.net's own is Stripe.Refund");

    [Fact]
    public Task Message_says_how_to_mark_an_idempotency_key() => Verify.Flags(
        Interface("Task<Refund> CancelRefundAsync(ConnectedAccountId account, string id, string {|#0:idempotencyKey|});"),
        "CG0001",
        "No Stripe.net call matches 'ICalls.CancelRefundAsync': parameter 'idempotencyKey' is taken for an ID of the path unless it is marked [IdempotencyKey]");

    [Fact]
    public Task Fix_replaces_an_attribute_that_said_too_little() => VerifyFix.Fixes(
        Interface("[ConnectedAccountCall(Method = \"DeleteDiscountAsync\"), Obsolete] Task {|CG0002:EndDiscountAsync|}(ConnectedAccountId account, string id);"),
        Interface("""
            [ConnectedAccountCall(typeof(CustomerService), Method = nameof(CustomerService.DeleteDiscountAsync))]
                [Obsolete] Task EndDiscountAsync(ConnectedAccountId account, string id);
            """),
        "Call Stripe.CustomerService.DeleteDiscountAsync");

    [Fact]
    public async Task Each_call_that_fits_has_its_fix()
    {
        const string Ambiguous = "/// <summary>Ends it.</summary>\n    Task {|CG0002:DeleteDiscountAsync|}(ConnectedAccountId account, string id);";
        await VerifyFix.Fixes(
            Interface(Ambiguous),
            Interface("""
                /// <summary>Ends it.</summary>
                    [ConnectedAccountCall(typeof(CustomerService), Method = nameof(CustomerService.DeleteDiscountAsync))]
                    Task DeleteDiscountAsync(ConnectedAccountId account, string id);
                """),
            "Call Stripe.CustomerService.DeleteDiscountAsync");
        await VerifyFix.Fixes(
            Interface(Ambiguous),
            Interface("""
                /// <summary>Ends it.</summary>
                    [ConnectedAccountCall(typeof(SubscriptionService), Method = nameof(SubscriptionService.DeleteDiscountAsync))]
                    Task DeleteDiscountAsync(ConnectedAccountId account, string id);
                """),
            "Call Stripe.SubscriptionService.DeleteDiscountAsync");
    }

    [Fact]
    public Task Inherited_method_has_no_fix_here() => VerifyFix.OffersNothing(Usings + """
        public interface IBase { Task DeleteDiscountAsync(ConnectedAccountId account, string id); }
        [ConnectedAccountCall] public partial interface {|CG0002:ICalls|} : IBase { }
        """);
}

using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Authentication.NotAnAccountAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

public sealed class NotAnAccountAnalyzerTests
{
    [Theory]
    [InlineData("new RequestOptions { StripeAccount = {|CG1006:customer.Id|} }")]
    [InlineData("new RequestOptions { StripeContext = {|CG1006:customer.Id|} }")]
    [InlineData("new RawRequestOptions { StripeAccount = {|CG1006:customer.Id|} }")]
    [InlineData("new StripeClientOptions { StripeAccount = {|CG1006:customer.Id|} }")]
    [InlineData("new StripeClientOptions { StripeContext = {|CG1006:customer.Id|} }")]
    [InlineData("new AccountLinkCreateOptions { Account = {|CG1006:customer.Id|} }")]
    [InlineData("new AccountSessionCreateOptions { Account = {|CG1006:customer.Id|} }")]
    [InlineData("new Stripe.V2.Core.AccountLinkCreateOptions { Account = {|CG1006:customer.Id|} }")]
    [InlineData("ConnectGen.ConnectedAccountId.Parse({|CG1006:customer.Id|})")]
    [InlineData("ConnectGen.ConnectedAccountId.Parse(s: {|CG1006:customer.Id|}, provider: null)")]
    [InlineData("(ConnectGen.ConnectedAccountId){|CG1006:customer.Id|}")]
    [InlineData("StripeContext.Parse({|CG1006:customer.Id|})")]
    [InlineData("new AccountService(null).Get({|CG1006:customer.Id|})")]
    [InlineData("new AccountLoginLinkService(null).CreateAsync({|CG1006:customer.Id|})")]
    [InlineData("new AccountPersonService(null).Get({|CG1006:customer.Id|}, customer.Id)")]
    public Task Wherever_the_account_is_passed_another_objects_ID_is_flagged(string passed) => Verify.Flags($$"""
        using Stripe;

        class Shop
        {
            object Pay(Customer customer) => {{passed}};
        }
        """);

    [Theory]
    [InlineData("options.StripeAccount = {|CG1006:customer.Id|};")]
    [InlineData("options.StripeAccount ??= {|CG1006:customer.Id|};")]
    [InlineData("(options.StripeAccount) = ({|CG1006:customer.Id|});")]
    [InlineData("options.StripeAccount = {|CG1006:customer.Id|}!;")]
    [InlineData("var id = customer.Id; options.StripeAccount = {|CG1006:id|};")]
    [InlineData("string id; id = customer.Id; options.StripeAccount = {|CG1006:id|};")]
    [InlineData("var first = customer.Id; var second = first; options.StripeAccount = {|CG1006:second|};")]
    [InlineData("var id = customer.Id; System.Action set = () => options.StripeAccount = {|CG1006:id|};")]
    [InlineData("options.StripeAccount = account ?? {|CG1006:customer.Id|};")]
    [InlineData("options.StripeAccount = account is null ? {|CG1006:customer.Id|} : account;")]
    public Task However_it_is_written_it_is_flagged(string statement) => Verify.Flags($$"""
        using Stripe;

        class Shop
        {
            void Pay(Customer customer, RequestOptions options, string account)
            {
                {{statement}}
            }
        }
        """);

    [Theory]
    [InlineData("PaymentIntent", "Id")]
    [InlineData("PaymentIntent", "CustomerId")]
    [InlineData("Charge", "PaymentIntentId")]
    [InlineData("Charge", "BalanceTransactionId")]
    [InlineData("Charge", "ApplicationId")]
    [InlineData("Stripe.Checkout.Session", "Id")]
    [InlineData("Stripe.Checkout.Session", "PaymentIntentId")]
    [InlineData("Transfer", "Id")]
    [InlineData("Transfer", "DestinationPaymentId")]
    [InlineData("Person", "Id")]
    [InlineData("BankAccount", "Id")]
    [InlineData("Event", "Id")]
    [InlineData("Stripe.FinancialConnections.Account", "Id")]
    [InlineData("Stripe.V2.Core.Event", "Id")]
    public Task ID_of_an_object_that_is_no_account_is_flagged(string type, string property) => Verify.Flags($$"""
        using Stripe;

        class Shop
        {
            RequestOptions For({{type}} it) => new() { StripeAccount = {|CG1006:it.{{property}}|} };
            RequestOptions ForNullable({{type}}? it) => new() { StripeAccount = {|CG1006:it?.{{property}}|} };
        }
        """);

    [Theory]
    [InlineData("Account", "Id")]
    [InlineData("Stripe.V2.Core.Account", "Id")]
    [InlineData("OAuthToken", "StripeUserId")]
    [InlineData("Event", "Account")]
    [InlineData("Stripe.V2.Core.Event", "Context")]
    [InlineData("Stripe.V2.Core.EventRelatedObject", "Id")]
    [InlineData("Stripe.V2.DeletedObject", "Id")]
    [InlineData("Person", "Account")]
    [InlineData("Capability", "AccountId")]
    [InlineData("Transfer", "DestinationId")]
    [InlineData("Charge", "OnBehalfOfId")]
    [InlineData("PaymentIntent", "OnBehalfOfId")]
    [InlineData("Customer", "CustomerAccount")]
    [InlineData("BankAccount", "AccountId")]
    [InlineData("ApplicationFee", "AccountId")]
    [InlineData("Customer", "Name")]
    [InlineData("IHasId", "Id")]
    public Task What_is_or_may_be_an_account_is_left_alone(string type, string property) => Verify.Ignores($$"""
        using Stripe;

        class Shop
        {
            RequestOptions For({{type}} it) => new() { StripeAccount = it.{{property}} };
        }
        """);

    [Theory]
    [InlineData("\"cus_123\"")]
    [InlineData("\"cus_...\"")]
    [InlineData("\"ch_1\"")]
    [InlineData("\"ca_FkyHCg7X8mlvCUdMDao4mMxagUfhIwXb\"")]
    [InlineData("\"widget_1032D82eZvKYlo2C\"")]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    [InlineData("string.Empty")]
    [InlineData("Constant")]
    [InlineData("\"cus\" + \"_1\"")]
    public Task Text_that_is_no_account_is_flagged(string text) => Verify.Flags($$"""
        using Stripe;

        class Shop
        {
            const string Constant = "cus_1";
            RequestOptions Options => new() { StripeAccount = {|CG1006:{{text}}|} };
        }
        """);

    [Theory]
    [InlineData("null")]
    [InlineData("default")]
    [InlineData("\"acct_1032D82eZvKYlo2C\"")]
    [InlineData("\"acct_...\"")]
    [InlineData("\"acct_123\"")]
    [InlineData("\"{{CONNECTED_ACCOUNT_ID}}\"")]
    [InlineData("\"<account>\"")]
    [InlineData("\"account_id\"")]
    [InlineData("\"connected_account_id\"")]
    [InlineData("\"seller1\"")]
    [InlineData("\"YOUR_ACCOUNT\"")]
    [InlineData("\"my_account_with_a_long_name_2\"")]
    [InlineData("\"_\"")]
    [InlineData("\"...\"")]
    public Task Account_or_placeholder_or_guess_is_left_alone(string text) => Verify.Ignores($$"""
        using Stripe;

        class Shop
        {
            RequestOptions Options => new() { StripeAccount = {{text}} };
        }
        """);

    [Fact]
    public Task Path_of_accounts_is_judged_by_its_end() => Verify.Flags("""
        using Stripe;

        class Shop
        {
            RequestOptions Right => new() { StripeContext = "acct_1/acct_2" };
            StripeContext AlsoRight => StripeContext.Parse("acct_1/acct_2");
            RequestOptions Wrong => new() { StripeContext = {|CG1006:"acct_1/cus_2"|} };
            RequestOptions Nothing => new() { StripeContext = {|CG1006:"acct_1/"|} };
            RequestOptions None => new() { StripeAccount = "acct_1", StripeContext = "" };
            RequestOptions Unknown => new() { StripeContext = "org_1032D82eZvKYlo2C/proj_1032D82eZvKYlo2C" };
        }
        """);

    [Theory]
    [InlineData("sk_", "test_")]
    [InlineData("rk_", "live_")]
    [InlineData("pk_", "live_")]
    [InlineData("whsec_", "")]
    public Task Key_is_flagged_and_never_shown(string prefix, string mode) => Verify.Flags(
        $$"""
        using Stripe;

        class Shop
        {
            RequestOptions Options() => new() { StripeAccount = {|#0:"{{prefix + mode}}value"|} };
        }
        """,
        "CG1006",
        "'Shop.Options()' passes a key as the connected account. Pass the ID of an account (acct_...), such as Account.Id or OAuthToken.StripeUserId.");

    [Fact]
    public Task Message_names_the_method_and_the_property() => Verify.Flags(
        """
        using Stripe;

        class Shop
        {
            RequestOptions Options(PaymentIntent paid) => new() { StripeAccount = {|#0:paid.CustomerId|} };
        }
        """,
        "CG1006",
        "'Shop.Options(PaymentIntent)' passes PaymentIntent.CustomerId, the ID of another object (Customer), as the connected account. Pass the ID of an account (acct_...), such as Account.Id or OAuthToken.StripeUserId.");

    [Fact]
    public Task Message_shows_no_more_of_an_ID_than_its_prefix() => Verify.Flags(
        """
        using Stripe;

        new RequestOptions { StripeAccount = {|#0:"cus_123"|} }.ToString();
        """,
        "CG1006",
        "'Program' passes an ID that begins with 'cus_' as the connected account. Pass the ID of an account (acct_...), such as Account.Id or OAuthToken.StripeUserId.");

    [Fact]
    public Task Constant_in_a_local_is_flagged_where_it_is_passed() => Verify.Flags("""
        using Stripe;

        var account = "";
        const string Other = "cus_1";
        var options = new RequestOptions { StripeAccount = {|CG1006:account|} };
        options.StripeAccount = {|CG1006:Other|};
        """);

    [Theory]
    [InlineData("var id = customer.Id; if (account is not null) id = account; options.StripeAccount = id;")]
    [InlineData("var id = account ?? customer.Id; options.StripeAccount = id;")]
    [InlineData("var id = \"\"; Find(ref id); options.StripeAccount = id;")]
    [InlineData("string id = \"\"; id += account; options.StripeAccount = id;")]
    [InlineData("var id = \"\"; (id, _) = (account, 1); options.StripeAccount = id;")]
    [InlineData("var id = \"\"; System.Action find = () => id = account; find(); options.StripeAccount = id;")]
    [InlineData("var id = \"\"; ref var alias = ref id; alias = account; options.StripeAccount = id;")]
    [InlineData("foreach (var id in new[] { account }) options.StripeAccount = id;")]
    [InlineData("if (account is string id) options.StripeAccount = id;")]
    public Task Local_with_several_values_or_an_unknown_one_is_left_alone(string statements) => Verify.Ignores($$"""
        using Stripe;

        class Shop
        {
            void Pay(Customer customer, RequestOptions options, string account)
            {
                {{statements}}
            }

            void Find(ref string id) => id = "acct_1";
        }
        """);

    [Theory]
    [InlineData("account ?? \"\"")]
    [InlineData("isPlatform ? null : account")]
    [InlineData("isPlatform ? string.Empty : account")]
    public Task Branch_for_no_account_is_left_alone(string value) => Verify.Ignores($$"""
        using Stripe;

        class Shop
        {
            RequestOptions For(string? account, bool isPlatform) => new() { StripeAccount = {{value}} };
        }
        """);

    [Fact]
    public Task Users_own_types_are_left_alone() => Verify.Ignores("""
        using System.Collections.Generic;
        using Stripe;

        class Seller { public string Id { get; set; } = ""; public string CustomerId { get; set; } = ""; }
        class Customer { public string Id { get; set; } = ""; }
        class StripeClientOptions { public string? StripeAccount { get; set; } }
        class MyAccount : Stripe.Account;
        class Shop(Dictionary<string, string> settings)
        {
            RequestOptions For(Seller seller) => new() { StripeAccount = seller.Id };
            RequestOptions For(Customer customer) => new() { StripeAccount = customer.Id };
            RequestOptions For(MyAccount account) => new() { StripeAccount = account.Id };
            RequestOptions Other(Seller seller) => new() { StripeAccount = seller.CustomerId };
            RequestOptions FromSettings() => new() { StripeAccount = settings["account"] };
            StripeClientOptions Mine(Stripe.Customer customer) => new() { StripeAccount = customer.Id };
        }
        """);

    [Fact]
    public Task Other_properties_and_arguments_are_left_alone() => Verify.Ignores("""
        using Stripe;

        class Shop
        {
            object Pay(Customer customer, PaymentIntent paid) => new object[]
            {
                new RefundCreateOptions { PaymentIntent = paid.Id },
                new TransferCreateOptions { Destination = customer.Id },
                new RequestOptions { IdempotencyKey = customer.Id, StripeAccount = "acct_1" },
                new Stripe.FinancialConnections.TransactionListOptions { Account = "fca_1" },
                new CustomerService(null).Get(customer.Id),
                new AccountPersonService(null).Get("acct_1", "person_1"),
                new AccountPersonService(null).Get("acct_1", customer.Id),
                ConnectGen.ConnectedAccountId.TryParse(customer.Id, out _),
                int.Parse("1"),
            };

            bool Is(RequestOptions options, Customer customer) => options.StripeAccount == customer.Id || options.StripeAccount is "cus_1" or "";
            string Name => nameof(Customer.Id);
            // new RequestOptions { StripeAccount = "cus_1" };
            string Text => "StripeAccount = \"cus_1\"";
        #if NEVER
            RequestOptions Off => new() { StripeAccount = "cus_1" };
        #endif
        }
        """);

    [Fact]
    public Task Test_of_what_is_refused_is_left_alone() => Verify.Ignores(new TestProject("""
        using ConnectGen;

        class Tests
        {
            object Refuses() => ConnectedAccountId.Parse("cus_1");
            object RefusesToo() => (ConnectedAccountId)"";
            object IsEmpty() => Stripe.StripeContext.Parse("");
        }
        """)
    { Properties = ["IsTestProject=true"] });

    [Fact]
    public Task Options_of_a_test_are_flagged() => Verify.Flags(new TestProject("""
        class Tests
        {
            Stripe.RequestOptions Options => new() { StripeAccount = {|CG1006:"cus_1"|} };
        }
        """)
    { Properties = ["IsTestProject=true"] });

    [Fact]
    public Task Project_without_Stripe_is_left_alone() => Verify.Ignores(new TestProject("""
        class RequestOptions { public string? StripeAccount { get; set; } }
        class Shop { RequestOptions Options => new() { StripeAccount = "cus_1" }; }
        """)
    { ReferencesStripe = false });

    [Fact]
    public Task Names_that_are_imported_globally_are_seen() => Verify.Flags(new TestProject("""
        class Shop { RequestOptions For(Customer customer) => new() { StripeAccount = {|CG1006:customer.Id|} }; }
        """)
    { GlobalUsings = "global using Stripe;" });
}

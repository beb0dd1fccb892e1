using ConnectGen.Analyzers.Authentication;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Authentication.AccountKeyAuthenticationAnalyzer>;
using VerifyFix = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<ConnectGen.Analyzers.Authentication.AccountKeyAuthenticationAnalyzer, ConnectGen.CodeFixes.Authentication.AccountKeyAuthenticationFixer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

public sealed partial class AccountKeyAuthenticationAnalyzerTests
{
    private const string Types = """

        class Seller
        {
            public string Name { get; set; } = "";
            public string? AccessToken { get; set; }
            public string? SecretKey { get; set; }
            public string? StripeUserId { get; set; }
            public string? EncryptedAccessToken { get; set; }
            public Settings Settings { get; set; } = new();
        }

        class StripeAccountEntity { public string? StripeSecretKey { get; set; } public StripeConnection Connection { get; set; } = new(); }
        class StripeConnection { public string? AccessToken { get; set; } }
        class ApplicationUser { public string? StripeAccessToken { get; set; } public string? ApiKey { get; set; } public ConnectedAccountId StripeAccountId { get; set; } }
        class Tenant { public string? StripeAccessToken { get; set; } public string? StripeSecretKey { get; set; } }
        class TokenResponse { public string? AccessToken { get; set; } public string? StripeUserId { get; set; } }
        class Settings { public string? SecretKey { get; set; } public string? ApiKey { get; set; } public string? AccessToken { get; set; } public Seller Seller { get; set; } = null!; public string? MerchantSecretKey { get; set; } }
        static class StripeSettings { public static string? SecretKey { get; set; } public static string? MerchantApiKey { get; set; } }
        static class Fields { public const string StripeConnect_SellerSecretApiKey = "SellerSecretApiKey"; public const string SiteSecretApiKey = "SiteSecretApiKey"; }
        class Property { public string Field { get; set; } = ""; public string Value { get; set; } = ""; }
        """;

    [Theory]
    [InlineData("new RequestOptions { ApiKey = {|CG1004:token.AccessToken|} }")]
    [InlineData("new RequestOptions { IdempotencyKey = \"a\", ApiKey = ({|CG1004:token.AccessToken|}) }")]
    [InlineData("options.ApiKey = {|CG1004:token.AccessToken|}")]
    [InlineData("options.ApiKey ??= {|CG1004:token.AccessToken|}")]
    [InlineData("new StripeClient({|CG1004:token.AccessToken|})")]
    [InlineData("new StripeClient(clientId: null, apiKey: {|CG1004:token.AccessToken|})")]
    [InlineData("new RefundService(new StripeClient({|CG1004:token.AccessToken|}))")]
    [InlineData("new StripeClient(new StripeClientOptions { ApiKey = {|CG1004:token.AccessToken|} })")]
    [InlineData("new RefundService().Get(\"re_1\", null, new() { ApiKey = {|CG1004:token.AccessToken|} })")]
    [InlineData("client = new({|CG1004:token.AccessToken|})")]
    public Task Access_token_that_authenticates_is_flagged(string expression) => Verify.Flags(Method(expression));

    [Theory]
    [InlineData("token.AccessToken")]
    [InlineData("token?.AccessToken")]
    [InlineData("token!.AccessToken")]
    [InlineData("token.AccessToken.Trim()")]
    [InlineData("Decrypt(token.AccessToken)")]
    [InlineData("token.AccessToken ?? throw new Exception()")]
    [InlineData("flag ? token.AccessToken : settings.SecretKey")]
    [InlineData("flag switch { true => token.AccessToken, _ => settings.SecretKey }")]
    [InlineData("new OAuthTokenService().Create(new OAuthTokenCreateOptions()).AccessToken")]
    [InlineData("(await new OAuthTokenService().CreateAsync(new OAuthTokenCreateOptions())).AccessToken")]
    [InlineData("key.RevealSecret()")]
    [InlineData("credentials.Key.RevealSecret()")]
    [InlineData("seller.AccessToken")]
    [InlineData("seller.SecretKey")]
    [InlineData("Decrypt(seller.EncryptedAccessToken)")]
    [InlineData("account.StripeSecretKey")]
    [InlineData("account.Connection.AccessToken")]
    [InlineData("user.StripeAccessToken")]
    [InlineData("tenant.StripeAccessToken")]
    [InlineData("merchantAccessToken")]
    [InlineData("connectedAccountKey")]
    [InlineData("sellerKey")]
    [InlineData("vendorApiKey")]
    [InlineData("sellers.Where(s => s.Name == \"a\").Select(s => s.AccessToken).First()")]
    [InlineData("properties.Single(p => p.Field == Fields.StripeConnect_SellerSecretApiKey).Value")]
    [InlineData("Decrypt(properties.Single(p => p.Field == Fields.StripeConnect_SellerSecretApiKey).Value)")]
    public Task Accounts_key_is_flagged_wherever_it_comes_from(string value) => Verify.Flags(Method($"new StripeClient({{|CG1004:{value}|}})"));

    [Theory]
    [InlineData("settings.SecretKey")]
    [InlineData("settings.ApiKey")]
    [InlineData("settings.AccessToken")]
    [InlineData("settings.MerchantSecretKey")]
    [InlineData("settings.Seller.AccessToken")]
    [InlineData("seller.Settings.SecretKey")]
    [InlineData("configuration[\"Stripe:SecretKey\"]")]
    [InlineData("configuration[\"Stripe:SellerAccessToken\"]")]
    [InlineData("configuration.GetValue<string>(\"Stripe:ApiKey\")")]
    [InlineData("monitor.CurrentValue.SecretKey")]
    [InlineData("Environment.GetEnvironmentVariable(\"STRIPE_SECRET_KEY\")")]
    [InlineData("StripeSettings.SecretKey")]
    [InlineData("StripeSettings.MerchantApiKey")]
    [InlineData("StripeConfiguration.ApiKey")]
    [InlineData("_apiKey")]
    [InlineData("_accessToken")]
    [InlineData("this._secretKey")]
    [InlineData("secretKey")]
    [InlineData("apiKey")]
    [InlineData("platformAccountKey")]
    [InlineData("stripeAccountSecretKey")]
    [InlineData("tenant.StripeSecretKey")]
    [InlineData("response.AccessToken")]
    [InlineData("KeyOf(seller.Name)")]
    [InlineData("properties.Single(p => p.Field == Fields.SiteSecretApiKey).Value")]
    [InlineData("properties.Single(p => p.Field == seller.Name).Value")]
    [InlineData("token.AccessToken.StartsWith(\"sk_live\") ? settings.SecretKey : settings.ApiKey")]
    [InlineData("KeyFor(token.AccessToken.Length > 3)")]
    [InlineData("token.StripePublishableKey")]
    [InlineData("nameof(token.AccessToken)")]
    [InlineData("\"a\"")]
    [InlineData("(string?)null")]
    public Task Key_that_may_be_the_platforms_is_left_alone(string value) => Verify.Ignores(Method($"new StripeClient({value})"));

    [Theory]
    [InlineData("seller.AccessToken = token.AccessToken")]
    [InlineData("new Seller { AccessToken = token.AccessToken, SecretKey = key.RevealSecret() }")]
    [InlineData("new Settings { ApiKey = token.AccessToken }")]
    [InlineData("new RequestOptions { StripeAccount = token.StripeUserId, ApiKey = settings.SecretKey }")]
    [InlineData("new RequestOptions { IdempotencyKey = token.AccessToken }")]
    [InlineData("new StripeClient(settings.SecretKey, clientId: token.AccessToken)")]
    [InlineData("options.ApiKey == token.AccessToken")]
    [InlineData("token.AccessToken.ToString()")]
    public Task Key_that_does_not_authenticate_is_left_alone(string expression) => Verify.Ignores(Method($"_ = {expression}"));

    [Theory]
    [InlineData("var k = token.AccessToken; Use(new RequestOptions { ApiKey = {|CG1004:k|} });")]
    [InlineData("string k; if (flag) { k = Decrypt(seller.AccessToken); } else { k = settings.SecretKey!; } Use(new StripeClient({|CG1004:k|}));")]
    [InlineData("var t = token; var k = t.AccessToken; var again = k; Use(new StripeClient({|CG1004:again|}));")]
    [InlineData("var apiKey2 = \"\"; apiKey2 = properties.Single(p => p.Field == Fields.StripeConnect_SellerSecretApiKey).Value; apiKey2 = Decrypt(apiKey2); Use(new StripeClient({|CG1004:apiKey2|}));")]
    [InlineData("var sellerSecretKey = Decrypt(secretKey); Use(new StripeClient({|CG1004:sellerSecretKey|}));")]
    [InlineData("if (seller is { AccessToken: { } sellerToken2 }) Use(new StripeClient({|CG1004:seller.AccessToken|}));")]
    [InlineData("void Inner() { var k = token.AccessToken; Use(new StripeClient({|CG1004:k|})); } Inner();")]
    [InlineData("Func<string, StripeClient> make = sellerAccessToken => new StripeClient({|CG1004:sellerAccessToken|}); Use(make);")]
    public Task Key_is_flagged_behind_locals(string statements) => Verify.Flags(Method(statements));

    [Theory]
    [InlineData("var k = settings.SecretKey; Use(new StripeClient(k)); k = null;")]
    [InlineData("var k = token.AccessToken; Use(k); { var other = settings.SecretKey; Use(new StripeClient(other)); }")]
    [InlineData("{ var k = token.AccessToken; Use(k); } { var k = settings.SecretKey; Use(new StripeClient(k)); }")]
    [InlineData("var merchantApiKey = configuration[\"Stripe:MerchantKey\"]; Use(new StripeClient(merchantApiKey));")]
    [InlineData("const string merchantApiKey = \"a\"; Use(new StripeClient(merchantApiKey));")]
    [InlineData("var a = \"\"; var b = a; a = b; Use(new StripeClient(a));")]
    public Task Local_that_may_hold_the_platforms_key_is_left_alone(string statements) => Verify.Ignores(Method(statements));

    [Fact]
    public Task Type_that_is_an_account_says_whose_its_key_is() => Verify.Flags("""
        using Stripe;

        class ConnectedAccount
        {
            public string AccessToken { get; set; } = "";
            public StripeClient Client() => new({|CG1004:AccessToken|});
        }

        class SellerClient(string sellerAccessToken) : StripeClient({|CG1004:sellerAccessToken|});
        """);

    [Fact]
    public Task Service_about_accounts_with_a_key_of_its_own_is_left_alone() => Verify.Ignores("""
        using Stripe;

        class AccountService
        {
            private readonly string _apiKey = "";
            public string SecretKey { get; set; } = "";
            public StripeClient Client() => new(_apiKey);
            public StripeClient Other() => new(SecretKey);
        }

        class UserController(string apiKey)
        {
            public StripeClient Client() => new(apiKey);
        }
        """);

    [Fact]
    public Task Classes_of_the_users_own_with_those_names_are_left_alone() => Verify.Ignores("""
        namespace Shop.Stripe
        {
            class RequestOptions { public string? ApiKey { get; set; } }
            class StripeClient(string? apiKey) { public string? Key => apiKey; }

            class Seller
            {
                public string? AccessToken { get; set; }
                object Options() => new RequestOptions { ApiKey = AccessToken };
                object Client() => new StripeClient(AccessToken);
            }
        }
        """);

    [Theory]
    [InlineData("ConnectGenAllowAccountApiKeys = true", null)]
    [InlineData(null, "connectgen.account_api_keys = allow")]
    public Task Leave_for_accounts_keys_covers_single_requests(string? property, string? config) => Verify.Ignores(new TestProject("""
        using System.Threading.Tasks;
        using ConnectGen;
        using Stripe;

        class Payments(RefundService refunds)
        {
            public Task<Refund> Get(ConnectedAccountKey key) => refunds.GetAsync("re_1", null, new RequestOptions { ApiKey = key.RevealSecret() });
            public Refund GetNow(ConnectedAccountKey key) => new RefundService(new StripeClient(key.RevealSecret())).Get("re_1");
        }
        """) { EditorConfig = config, Properties = property is null ? [] : [property] });

    [Fact]
    public Task Leave_for_accounts_keys_does_not_cover_clients_that_are_kept() => Verify.Flags(new TestProject("""
        using ConnectGen;
        using Stripe;

        class Payments(ConnectedAccountKey key)
        {
            private static StripeClient? s_client;
            private readonly StripeClient _client = new({|CG1004:key.RevealSecret()|});
            private RefundService Refunds { get; } = new(new StripeClient(new StripeClientOptions { ApiKey = {|CG1004:key.RevealSecret()|} }));
            void Set() => s_client = new StripeClient({|CG1004:key.RevealSecret()|});
            void SetOnce() => s_client ??= new StripeClient({|CG1004:key.RevealSecret()|});
        }
        """) { EditorConfig = "connectgen.account_api_keys = allow" });

    // Stripe.net before version 20, as far as its names tell.
    [Fact]
    public Task Services_of_an_old_version_are_known_by_their_names() => Verify.Flags(new TestProject("""
        using Stripe;

        class Payments
        {
            object Pay(string sellerKey) => new {|CS0246:StripeCustomerService|}({|CG1004:sellerKey|});
            object PayOwn(string apiKey) => new {|CS0246:StripeCustomerService|}(apiKey);
            object Other(string sellerKey) => new {|CS0246:SellerService|}(sellerKey);
        }
        """));

    [Fact]
    public async Task Message_names_the_key_and_the_remedy()
    {
        var found = await Analyze.Run(Analyze.Compile("class C { object M(Stripe.OAuthToken token) => new Stripe.StripeClient(token.AccessToken); }"), new AccountKeyAuthenticationAnalyzer());

        Assert.Equal(
            "'OAuthToken.AccessToken' is a connected account's own key, and the request authenticates with it. Use the platform's key and name the account: new RequestOptions { StripeAccount = ... }.",
            Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("new RequestOptions { ApiKey = {|CG1004:token.AccessToken|} }", "new RequestOptions { StripeAccount = token.StripeUserId }")]
    [InlineData("new RequestOptions { /* whose */ ApiKey = {|CG1004:token.AccessToken|}, IdempotencyKey = \"a\" }", "new RequestOptions { /* whose */ StripeAccount = token.StripeUserId, IdempotencyKey = \"a\" }")]
    [InlineData("options.ApiKey = {|CG1004:token.AccessToken|}", "options.StripeAccount = token.StripeUserId")]
    [InlineData("options.ApiKey ??= {|CG1004:Decrypt(seller.AccessToken)|}", "options.StripeAccount ??= seller.StripeUserId")]
    [InlineData("new RequestOptions { ApiKey = {|CG1004:user.StripeAccessToken|} }", "new RequestOptions { StripeAccount = user.StripeAccountId.Value }")]
    [InlineData("var k = token.AccessToken; Use(new RequestOptions { ApiKey = {|CG1004:k|} })", "var k = token.AccessToken; Use(new RequestOptions { StripeAccount = token.StripeUserId })")]
    public Task Fix_names_the_account_beside_the_key(string before, string after) => VerifyFix.Fixes(Method(before), Method(after));

    [Fact]
    public Task Fix_mends_all_at_once() => VerifyFix.Fixes(
        Method("Use(new RequestOptions { ApiKey = {|CG1004:token.AccessToken|} }); options.ApiKey = {|CG1004:seller.AccessToken|};"),
        Method("Use(new RequestOptions { StripeAccount = token.StripeUserId }); options.StripeAccount = seller.StripeUserId;"));

    [Theory]
    [InlineData("new StripeClient({|CG1004:token.AccessToken|})")]
    [InlineData("new StripeClientOptions { ApiKey = {|CG1004:token.AccessToken|} }")]
    [InlineData("new RequestOptions { ApiKey = {|CG1004:account.StripeSecretKey|} }")]
    [InlineData("new RequestOptions { ApiKey = {|CG1004:merchantAccessToken|} }")]
    [InlineData("new RequestOptions { ApiKey = {|CG1004:key.RevealSecret()|} }")]
    [InlineData("new RequestOptions { ApiKey = {|CG1004:new OAuthTokenService().Create(new OAuthTokenCreateOptions()).AccessToken|} }")]
    [InlineData("new RequestOptions { ApiKey = {|CG1004:token.AccessToken|}, StripeAccount = token.StripeUserId }")]
    [InlineData("string k = \"\"; { var inner = token; k = inner.AccessToken; } Use(new RequestOptions { ApiKey = {|CG1004:k|} })")]
    public Task Fix_is_not_offered_where_the_account_is_not_evident(string statements) => VerifyFix.OffersNothing(Method(statements));

    private static string Method(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using ConnectGen;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Options;
        using Stripe;

        class Payments
        {
            private readonly string _apiKey = "", _accessToken = "", _secretKey = "";

            async Task Pay(
                OAuthToken token, ConnectedAccountKey key, ConnectedAccountCredentials credentials, Seller seller, StripeAccountEntity account, ApplicationUser user, Tenant tenant,
                TokenResponse response, Settings settings, IConfiguration configuration, IOptionsMonitor<Settings> monitor, List<Seller> sellers, List<Property> properties,
                string merchantAccessToken, string connectedAccountKey, string sellerKey, string vendorApiKey, string secretKey, string apiKey, string platformAccountKey, string stripeAccountSecretKey,
                RequestOptions options, StripeClient client, bool flag)
            {
                await Task.Yield();
                {{(statements.Contains(';', StringComparison.Ordinal) || statements.StartsWith("_ =", StringComparison.Ordinal) || statements.StartsWith("options.", StringComparison.Ordinal) ? statements : "_ = " + statements)}};
            }

            static void Use(object value) { }
            static string Decrypt(string? text) => text ?? "";
            static string KeyOf(string name) => name;
            static string KeyFor(bool isLong) => "";
        }
        """ + Types;
}

using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Secrets.StripeInClientProjectAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Secrets;

public sealed partial class StripeInClientProjectAnalyzerTests
{
    [Fact]
    public Task Client_is_flagged() => Verify.Flags(App("""
        class Payments(string key)
        {
            private readonly IStripeClient _client = {|CG2006:new StripeClient(key)|};
            private readonly StripeClient _short = {|CG2006:new(key, clientId: "ca_1")|};
            object Empty() => {|CG2006:new StripeClient()|};
            object Own() => {|CG2006:new OwnClient(key)|};
        }

        class OwnClient(string key) : StripeClient(key);
        """));

    [Fact]
    public Task Message_names_what_is_done_the_kind_of_app_and_the_remedy() => Verify.Flags(
        App("class Payments(IStripeClient client) { object Refunds() => {|#0:new RefundService(client)|}; }"),
        "CG2006",
        "'RefundService' is created in a Blazor WebAssembly app: whoever has the app has the secrets that it works with. Move it to a server, and give the app no more than the publishable key and the connected account's ID.");

    [Fact]
    public Task Message_names_the_setting_that_is_read() => Verify.Flags(
        new TestProject("""class Payments { object? Key() => {|#0:System.Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY")|}; }""") { Properties = ["UseMaui=true"] },
        "CG2006",
        "'STRIPE_SECRET_KEY' is read in a MAUI app: whoever has the app has the secrets that it works with. Move it to a server, and give the app no more than the publishable key and the connected account's ID.");

    [Fact]
    public Task Service_is_flagged_with_whatever_client() => Verify.Flags(App("""
        class Payments(IStripeClient injected)
        {
            private readonly RefundService _refunds = {|CG2006:new(injected)|}, _more = {|CG2006:new()|};
            object Sessions() => {|CG2006:new Stripe.Checkout.SessionService(injected)|};
            object Tokens() => {|CG2006:new OAuthTokenService(null)|};
            object Derived() => {|CG2006:new AuditedRefundService(injected)|};
        }

        class AuditedRefundService(IStripeClient client) : RefundService(client)
        {
            public override Refund Create(RefundCreateOptions options, RequestOptions requestOptions) => base.Create(options, requestOptions);
        }
        """));

    [Fact]
    public Task Registration_is_flagged() => Verify.Flags(App("""
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.DependencyInjection.Extensions;

        class Startup(IServiceCollection services, IConfiguration configuration)
        {
            void Register()
            {
                services.{|CG2006:AddStripeClient(configuration.GetSection("Stripe"))|};
                services
                    .AddOptions()
                    .{|CG2006:AddScoped<RefundService>()|}
                    .{|CG2006:AddSingleton<IStripeClient, StripeClient>()|};
                services.{|CG2006:TryAddTransient<CustomerService>()|};
                StripeClientServiceCollectionExtensions.{|CG2006:AddStripeClient(services, configuration)|};
            }
        }
        """));

    [Fact]
    public Task Options_of_a_client_with_a_key_are_flagged_and_not_the_client_made_of_them() => Verify.Flags(App("""
        class Payments(string key)
        {
            object One() => new StripeClient({|CG2006:new StripeClientOptions { ApiKey = key, ClientId = "ca_1" }|});
            object Two()
            {
                var options = {|CG2006:new StripeClientOptions { ApiKey = key }|};
                return new StripeClient(options);
            }
            object Three()
            {
                var options = new StripeClientOptions();
                options.ApiKey = key;
                return {|CG2006:new StripeClient(options)|};
            }
        }
        """));

    [Fact]
    public Task Key_of_a_request_is_flagged() => Verify.Flags(App("""
        class Payments(string key)
        {
            void Do(RequestOptions options)
            {
                {|CG2006:options.ApiKey = key|};
                {|CG2006:options.ApiKey ??= key|};
                _ = new RequestOptions { {|CG2006:ApiKey = key|}, StripeAccount = "acct_1" };
            }
        }
        """));

    [Fact]
    public Task Account_keys_are_flagged() => Verify.Flags(App("""
        class Sellers(string text, OAuthToken token, ConnectGen.ConnectedAccountKeyProtector protector, ConnectGen.ConnectedAccountId account)
        {
            object Key() => {|CG2006:ConnectGen.ConnectedAccountKey.Parse(text)|};
            bool Try() => {|CG2006:ConnectGen.ConnectedAccountKey.TryParse(text, out _)|};
            object Credentials() => {|CG2006:ConnectGen.ConnectedAccountCredentials.FromOAuthToken(token)|};
            object Stored() => {|CG2006:protector.Unprotect(account, text)|};
        }
        """));

    [Fact]
    public Task Webhook_secret_is_flagged() => Verify.Flags(App("""
        class Webhooks(string json, string header, string secret)
        {
            object Read() => {|CG2006:EventUtility.ConstructEvent(json, header, secret)|};
            void Check() => {|CG2006:EventUtility.ValidateSignature(json, header, secret)|};
        }
        """));

    [Fact]
    public Task Secret_read_by_name_is_flagged() => Verify.Flags(App("""
        using System;
        using Microsoft.Extensions.Configuration;

        class Keys(IConfiguration configuration, IConfigurationSection stripe)
        {
            object? Indexer() => {|CG2006:configuration["Stripe:SecretKey"]|};
            object? Conditional(IConfiguration? other) => other?{|CG2006:["Stripe:ApiKey"]|};
            object? Value() => {|CG2006:configuration.GetValue<string>("Stripe:WebhookSecret")|};
            object? Get() => {|CG2006:configuration.GetSection("Stripe:SecretKey").Get<string>()|};
            object? OfSection() => {|CG2006:configuration.GetSection("Stripe")["SecretKey"]|};
            object? SectionValue() => {|CG2006:configuration.GetSection("Stripe:SecretKey").Value|};
            object? Local() => {|CG2006:stripe["SecretKey"]|};
            object? Variable() => {|CG2006:Environment.GetEnvironmentVariable("STRIPE_API_KEY")|};
            object? Setting() => {|CG2006:System.Configuration.ConfigurationManager.AppSettings["StripeApiKey"]|};
        }
        """));

    [Fact]
    public Task File_that_names_a_setting_and_nothing_else_of_Stripe_is_seen() => Verify.Flags(new TestProject(
        """class Keys { object? Get() => {|CG2006:System.Environment.GetEnvironmentVariable("STRIPE_API_KEY")|}; }""",
        """class Others(Microsoft.Extensions.Configuration.IConfiguration configuration) { object? Get() => {|CG2006:configuration["stripe:secretKey"]|}; }""")
    { Properties = ["UseMaui=true"] });

    [Fact]
    public Task One_cause_is_one_finding() => Verify.Flags(App("""
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        class Payments(IConfiguration configuration, string key, IServiceCollection services)
        {
            object Innermost() => new RefundService(new StripeClient({|CG2006:configuration["Stripe:SecretKey"]|}));
            object Client() => new RefundService({|CG2006:new StripeClient(key)|});
            object Locals()
            {
                var secret = {|CG2006:configuration["Stripe:SecretKey"]|} ?? throw new System.InvalidOperationException();
                var client = new StripeClient(secret);
                var options = new RequestOptions { ApiKey = secret };
                return new RefundService(client);
            }
            object ClientInALocal()
            {
                IStripeClient client = {|CG2006:new StripeClient(key)|};
                return (new RefundService(client), new CustomerService(client));
            }
            void Factory()
            {
                services.AddSingleton<IStripeClient>(_ => {|CG2006:new StripeClient(key)|});
                services.AddSingleton<StripeClient>(_ => {|CG2006:new StripeClient(key)|});
                services.AddSingleton({|CG2006:new StripeClient(key)|});
                services.AddScoped(provider => {|CG2006:new RefundService(provider.GetRequiredService<IStripeClient>())|});
            }
            object Parsed() => new RequestOptions { ApiKey = {|CG2006:ConnectGen.ConnectedAccountKey.Parse(key)|}.RevealSecret() };
            object Event(string json) => EventUtility.ConstructEvent(json, "t=1", {|CG2006:configuration["Stripe:WebhookSecret"]|});
        }
        """));

    // A field may be given its client anywhere.
    [Fact]
    public Task Each_service_made_with_a_client_of_elsewhere_is_flagged() => Verify.Flags(App("""
        class Payments
        {
            private readonly StripeClient _client;
            public Payments(string key) => _client = {|CG2006:new StripeClient(key)|};
            object Refunds() => {|CG2006:new RefundService(_client)|};
            object Customers() => {|CG2006:new CustomerService(_client)|};
        }
        """));

    [Fact]
    public Task Literal_key_is_another_rules_and_its_client_is_flagged() =>
        Verify.Flags(App("class Payments { object Client() => {|CG2006:new StripeClient(\"" + string.Concat("sk_", "live_", "51Hq8ZeLkX2vN7pRtYb3KdFwG") + "\")|}; }"));

    [Fact]
    public Task Top_level_statements_are_flagged() => Verify.Flags(App("""
        var client = {|CG2006:new StripeClient(args[0])|};
        await new RefundService(client).CreateAsync(new RefundCreateOptions());
        """));

    [Fact]
    public Task Section_of_editorconfig_makes_files_a_clients() => Verify.Flags(new TestProject("using Stripe; class C { object M() => {|CG2006:new RefundService()|}; }") { EditorConfig = "connectgen.client_project = true" });

    [Fact]
    public Task Window_with_WPF_is_flagged() => Verify.Flags(new TestProject("using Stripe; class C { static void Main() => {|CG2006:new RefundService()|}.List(); }") { Properties = ["UseWPF=true"], Output = OutputKind.WindowsApplication });

    private static TestProject App(string code) => new("using Stripe;\n" + code) { Properties = ["UsingMicrosoftNETSdkBlazorWebAssembly=true"] };
}

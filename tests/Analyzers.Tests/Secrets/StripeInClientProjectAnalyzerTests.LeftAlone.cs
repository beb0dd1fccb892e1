using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using AccountKeyAuthentication = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Authentication.AccountKeyAuthenticationAnalyzer>;
using ServiceWithoutClient = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Authentication.ServiceWithoutClientAnalyzer>;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Secrets.StripeInClientProjectAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Secrets;

/// <content>What a client app may do, and what is no client app.</content>
public sealed partial class StripeInClientProjectAnalyzerTests
{
    private const string EverythingOfAServer = """
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        class Payments(IConfiguration configuration, IServiceCollection services, string key)
        {
            object Service() => new RefundService(new StripeClient(configuration["Stripe:SecretKey"]));
            object Key() => ConnectGen.ConnectedAccountKey.Parse(key);
            object Options() => new RequestOptions { ApiKey = key };
            void Register() => services.AddScoped<RefundService>().AddStripeClient(configuration.GetSection("Stripe"));
        }
        """;

    [Theory]
    [InlineData("UsingMicrosoftNETSdkWeb=true")]
    [InlineData("UsingMicrosoftNETSdkWorker=true")]
    [InlineData("AzureFunctionsVersion=v4")]
    [InlineData("UsingMicrosoftNETSdkRazor=true")]
    [InlineData("UseWPF=true")]
    [InlineData("UsingMicrosoftNETSdkWeb=true", "UseWindowsForms=true")]
    [InlineData("UseMaui=true", "IsTestProject=true")]
    [InlineData("UseMaui=true", "ConnectGenClientProject=false")]
    [InlineData("TargetPlatformIdentifier=Windows")]
    public Task Server_and_library_are_left_alone(params string[] properties) => Verify.Ignores(new TestProject(EverythingOfAServer) { Properties = properties });

    [Fact]
    public Task Project_that_says_nothing_is_left_alone() => Verify.Ignores(EverythingOfAServer);

    [Fact]
    public Task Section_of_editorconfig_takes_files_out_of_a_clients() =>
        Verify.Ignores(new TestProject(EverythingOfAServer) { Properties = ["UseMaui=true"], EditorConfig = "connectgen.client_project = false" });

    [Fact]
    public Task Console_app_that_borrows_from_WPF_is_left_alone() =>
        Verify.Ignores(new TestProject("System.Console.WriteLine(new Stripe.BalanceService(new Stripe.StripeClient(args[0])).Get());") { Properties = ["UseWPF=true"] });

    [Fact]
    public Task Entities_enumerations_and_options_as_data_are_left_alone() => Verify.Ignores(App("""
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;

        class Payments(HttpClient http)
        {
            async Task<string?> Intent() => (await http.GetFromJsonAsync<PaymentIntent>("intent"))?.ClientSecret;
            object Made() => new Refund { Id = "re_1", Amount = 100, Reason = "duplicate" };
            object List() => new StripeList<Refund> { Data = [new Refund()] };
            object Options() => new RefundCreateOptions { Charge = "ch_1" };
            object Request() => new RequestOptions { StripeAccount = "acct_1", IdempotencyKey = "1" };
            string Type() => EventTypes.PaymentIntentSucceeded;
            object Error() => new StripeException("no");
            object Read(string json) => EventUtility.ParseEvent(json, throwOnApiVersionMismatch: false);
            object Json(string json) => StripeEntity.FromJson<Refund>(json);
        }
        """));

    [Fact]
    public Task What_clients_may_have_is_left_alone() => Verify.Ignores(App("""
        using System;
        using ConnectGen;
        using Microsoft.Extensions.Configuration;

        class Settings(IConfiguration configuration)
        {
            PublishableKey Key() => PublishableKey.Parse(configuration["Stripe:PublishableKey"]!);
            ConnectedAccountId Account() => ConnectedAccountId.Parse(configuration["Stripe:AccountId"]!);
            object? Secret() => configuration["Stripe:ClientSecret"];
            object? Of() => configuration.GetSection("Stripe")["PublishableKey"];
            object? Section() => configuration.GetSection("Stripe");
            object? Variable() => Environment.GetEnvironmentVariable("STRIPE_PUBLISHABLE_KEY");
            object? Others() => configuration["Jwt:SecretKey"];
            void Set(string value) => configuration["Stripe:SecretKey"] = value;
        }
        """));

    [Fact]
    public Task Client_with_the_publishable_key_is_left_alone() => Verify.Ignores(App("""
        using ConnectGen;
        using Microsoft.Extensions.Configuration;

        class Tokens(IConfiguration configuration, PublishableKey publishable, string publishableKey)
        {
            private const string Key = "pk_test_";
            object Literal() => new TokenService(new StripeClient("pk_test_" + "x"));
            object Constant() => new StripeClient(Key + publishableKey);
            object Setting() => new TokenService(new StripeClient(configuration["Stripe:PublishableKey"]));
            object Typed() => new StripeClient(publishable.Value);
            object Parameter() => new StripeClient(apiKey: publishableKey);
            object Local()
            {
                var key = configuration["Stripe:PublishableKey"]!;
                var client = new StripeClient(key);
                return new TokenService(client);
            }
            object Options() => new TokenService(new StripeClient(new StripeClientOptions { ApiKey = publishableKey }));
            object Request() => new RequestOptions { ApiKey = publishableKey };
            object Nothing() => new RequestOptions { ApiKey = null };
        }
        """));

    // Such a client may pass the requests on to a server, which has the key.
    [Fact]
    public Task Client_of_the_users_own_and_services_made_with_it_are_left_alone() => Verify.Ignores(App("""
        abstract class ThroughOurServer : IStripeClient
        {
            public abstract string ApiBase { get; }
            public abstract string ApiKey { get; }
            public abstract string ClientId { get; }
            public abstract string ConnectBase { get; }
            public abstract string FilesBase { get; }
            public abstract string MeterEventsBase { get; }
            public abstract System.Threading.Tasks.Task<System.IO.Stream> RequestStreamingAsync(System.Net.Http.HttpMethod method, string path, BaseOptions options, RequestOptions requestOptions, System.Threading.CancellationToken cancellationToken = default);
            public abstract System.Threading.Tasks.Task<T> RequestAsync<T>(System.Net.Http.HttpMethod method, string path, BaseOptions options, RequestOptions requestOptions, System.Threading.CancellationToken cancellationToken = default) where T : IStripeEntity;
            object Refunds(ThroughOurServer client) => new RefundService(client);
        }
        """));

    [Fact]
    public Task Stand_in_of_a_service_is_left_alone() => Verify.Ignores(App("""
        using Microsoft.Extensions.DependencyInjection;

        class Demo(IServiceCollection services)
        {
            object Refunds() => new DemoRefunds();
            void Register() => services.AddSingleton<DemoRefunds>();
        }

        class DemoRefunds : RefundService
        {
            public override Refund Create(RefundCreateOptions options, RequestOptions requestOptions) => new() { Id = "re_demo" };
        }
        """));

    [Fact]
    public Task Names_types_and_injected_services_are_left_alone() => Verify.Ignores(App("""
        using System;

        class Names(RefundService refunds, IStripeClient client)
        {
            string Name() => nameof(RefundService) + nameof(StripeClient);
            Type Type() => typeof(RefundService);
            RefundService? Cast(object o) => o as RefundService;
            bool Is(object o) => o is StripeClient;
            object Use() => (refunds, client);
            RefundService[] Array() => new RefundService[3];
        }
        """));

    [Fact]
    public Task Interfaces_of_calls_and_their_registration_are_left_alone() => Verify.Ignores(App("""
        using System.Threading.Tasks;
        using ConnectGen;
        using Microsoft.Extensions.DependencyInjection;

        [ConnectedAccountCall(typeof(RefundService))]
        public partial interface IRefunds { Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options); }

        static class Generated
        {
            public static IServiceCollection AddConnectedAccountCallers(this IServiceCollection services) => services.AddSingleton<IRefunds>(_ => throw new System.NotSupportedException());
            static void Use(IServiceCollection services) => services.AddConnectedAccountCallers();
        }
        """));

    [Fact]
    public Task Global_key_and_client_are_left_to_CG1001_and_CG1002() => Verify.Ignores(App("""
        using Microsoft.Extensions.Configuration;

        class Startup(IConfiguration configuration)
        {
            void Set()
            {
                StripeConfiguration.ApiKey = configuration["Stripe:SecretKey"];
                StripeConfiguration.ApiKey ??= configuration["Stripe:SecretKey"] ?? "";
                StripeConfiguration.StripeClient = new StripeClient(configuration["Stripe:SecretKey"]);
                (StripeConfiguration.ApiKey, _) = (configuration["Stripe:SecretKey"], 1);
            }
            string Get() => StripeConfiguration.ApiKey;
        }
        """));

    [Fact]
    public Task Classes_of_the_same_names_are_left_alone() => Verify.Ignores(new TestProject("""
        // Not Stripe's.
        namespace Shop;
        class StripeClient(string key) { public string Key => key; }
        class RefundService(StripeClient client) { public StripeClient Client => client; }
        class EventUtility { public static void ConstructEvent(string json, string secret) { } }
        class Use { object M() { EventUtility.ConstructEvent("", ""); return new RefundService(new StripeClient("")); } }
        """) { Properties = ["UseMaui=true"] });

    [Fact]
    public Task Comments_strings_and_disabled_code_are_left_alone() => Verify.Ignores(App("""
        class Quiet
        {
            // new StripeClient(key);
            string Text() => "new StripeClient(key)";
        #if NEVER
            object Client() => new StripeClient("");
        #endif
        }
        """));

    [Fact]
    public Task Project_without_Stripe_is_left_alone() => Verify.Ignores(new TestProject("""
        // Stripe
        class Keys { object? Get() => System.Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY"); }
        """) { Properties = ["UseMaui=true"], ReferencesStripe = false });

    // One cause, one finding: what CG1003 and CG1004 advise, a client with the platform's key, is no more right in such an app.
    [Fact]
    public async Task CG1003_and_CG1004_are_silent_in_a_client_app()
    {
        const string Services = """
            using Stripe;
            class Returns { private readonly RefundService _refunds = new(); object Null() => new RefundService(null); }
            class Based : RefundService { public Based() : base() { } }
            class Implicit : RefundService { public Implicit() { } }
            class Bare : RefundService;
            class Primary() : RefundService();
            """;
        const string Keys = """
            using Stripe;
            class Sellers(OAuthToken token) { object Client() => new StripeClient(token.AccessToken); object Options() => new RequestOptions { ApiKey = token.AccessToken }; }
            """;
        await ServiceWithoutClient.Ignores(new TestProject(Services) { Properties = ["UseMaui=true"] });
        await AccountKeyAuthentication.Ignores(new TestProject(Keys) { Properties = ["UseMaui=true"] });
        await AccountKeyAuthentication.Flags(new TestProject(Keys.Replace("token.AccessToken", "{|CG1004:token.AccessToken|}", System.StringComparison.Ordinal)) { Properties = ["UsingMicrosoftNETSdkWeb=true"] });
        await Verify.Flags(new TestProject(Keys
            .Replace("new StripeClient(token.AccessToken)", "{|CG2006:new StripeClient(token.AccessToken)|}", System.StringComparison.Ordinal)
            .Replace("ApiKey = token.AccessToken", "{|CG2006:ApiKey = token.AccessToken|}", System.StringComparison.Ordinal))
        { Properties = ["UseMaui=true"] });
    }
}

using ConnectGen.Analyzers.Authentication;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Authentication.GlobalApiKeyAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

/// <content>What is no assignment of the global key.</content>
public sealed partial class GlobalApiKeyAnalyzerTests
{
    [Fact]
    public Task Read_is_left_alone() => Verify.Ignores("""
        using Stripe;

        class Keys
        {
            private string? _key = StripeConfiguration.ApiKey;
            bool IsSet => StripeConfiguration.ApiKey != null;
            bool Is(string key) => StripeConfiguration.ApiKey == key;
            void Keep() => _key = StripeConfiguration.ApiKey;
            StripeClient Client() => new(StripeConfiguration.ApiKey);
            string Redacted() => $"{StripeConfiguration.ApiKey?.Length}";
        }
        """);

    [Fact]
    public Task Name_alone_is_left_alone() => Verify.Ignores("""
        using Stripe;

        class Keys
        {
            private string _name = nameof(StripeConfiguration.ApiKey);
            void Keep() => _name = nameof(StripeConfiguration.ApiKey);
        }
        """);

    [Fact]
    public Task Property_on_the_right_of_a_deconstruction_is_left_alone() => Verify.Ignores("""
        using Stripe;

        class Keys
        {
            private string? _key;
            void Keep() => (_key, _) = (StripeConfiguration.ApiKey, 1);
            void Replace() => _key ??= StripeConfiguration.ApiKey;
            void Append() => _key += StripeConfiguration.ApiKey;
            System.Action<string> Other => Keys.SetApiKey;
            static void SetApiKey(string key) { }
            void Call(string key) => SetApiKey(key);
        }
        """);

    [Fact]
    public Task Commented_out_assignment_is_left_alone() => Verify.Ignores("""
        using Stripe;

        class Keys
        {
            void Set(string key)
            {
                // StripeConfiguration.ApiKey = key;
                /* StripeConfiguration.ApiKey = key; */
            }
        #if NEVER
            void Old(string key) => StripeConfiguration.ApiKey = key;
        #endif
        }
        """);

    [Fact]
    public Task Assignment_in_text_is_left_alone() => Verify.Ignores(""""
        class Keys
        {
            string Advice => "Write StripeConfiguration.ApiKey = key;" + """
                StripeConfiguration.ApiKey = key;
                """;
        }
        """");

    [Theory]
    [InlineData("StripeConfiguration.MaxNetworkRetries = 2")]
    [InlineData("StripeConfiguration.EnableTelemetry = false")]
    [InlineData("StripeConfiguration.ClientId = \"ca_1\"")]
    [InlineData("StripeConfiguration.AppInfo = new AppInfo { Name = \"shop\" }")]
    public Task Other_members_of_the_configuration_are_left_alone(string assignment) => Verify.Ignores($$"""
        using Stripe;

        class Keys
        {
            void Set() => {{assignment}};
        }
        """);

    [Fact]
    public Task Key_of_a_request_or_a_client_is_left_alone() => Verify.Ignores("""
        using Stripe;

        class Keys
        {
            private readonly RequestOptions _options = new();
            void Set(string key) => _options.ApiKey = key;
            RequestOptions Options(string key) => new() { ApiKey = key };
            StripeClient Client(string key) => new(new StripeClientOptions { ApiKey = key });
        }
        """);

    [Fact]
    public Task Class_of_the_users_own_with_that_name_is_left_alone() => Verify.Ignores("""
        using Stripe;

        namespace Shop
        {
            static class StripeConfiguration { public static string? ApiKey { get; set; } }

            class Keys
            {
                void Set(string key) => StripeConfiguration.ApiKey = key;
            }
        }
        """);

    [Fact]
    public Task Class_of_the_users_own_in_a_namespace_called_Stripe_is_left_alone() => Verify.Ignores("""
        namespace Shop.Stripe
        {
            static class StripeConfiguration { public static string? ApiKey { get; set; } }

            class Keys
            {
                void Set(string key) => Stripe.StripeConfiguration.ApiKey = key;
            }
        }
        """);

    [Fact]
    public Task Property_of_the_users_own_called_ApiKey_is_left_alone() => Verify.Ignores("""
        using Stripe;

        class Settings
        {
            public string? ApiKey { get; set; }
            public static Settings Stripe { get; } = new();
            void Set(string key) => ApiKey = key;
            static void SetShared(string key) => Settings.Stripe.ApiKey = key;
            static Settings Of(string key) => new() { ApiKey = key };
        }
        """);

    [Fact]
    public Task Local_called_like_the_property_is_left_alone() => Verify.Ignores("""
        using static Stripe.StripeConfiguration;

        class Keys
        {
            string Read(string key)
            {
                string ApiKey;
                ApiKey = key;
                return ApiKey;
            }
        }
        """);

    [Fact]
    public Task Attribute_argument_called_ApiKey_is_left_alone() => Verify.Ignores("""
        using Stripe;

        class StripeKeyAttribute : System.Attribute { public string? ApiKey { get; set; } }

        [StripeKey(ApiKey = nameof(StripeConfiguration.ApiKey))]
        class Keys;
        """);

    [Fact]
    public Task Generated_file_is_left_alone() => Verify.Ignores("""
        // <auto-generated/>
        class Keys
        {
            void Set(string key) => Stripe.StripeConfiguration.ApiKey = key;
        }
        """);

    [Fact]
    public Task Generated_type_is_left_alone() => Verify.Ignores("""
        [System.CodeDom.Compiler.GeneratedCode("Tool", "1.0")]
        class Keys
        {
            void Set(string key) => Stripe.StripeConfiguration.ApiKey = key;
        }
        """);

    [Fact]
    public Task Suppressed_assignment_is_left_alone() => Verify.Ignores("""
        using System.Diagnostics.CodeAnalysis;
        using Stripe;

        class Keys
        {
            [SuppressMessage("Authentication", "CG1001", Justification = "One process, one key.")]
            void Set(string key) => StripeConfiguration.ApiKey = key;
        }
        """);

    [Fact]
    public Task Project_without_Stripe_is_left_alone() => Verify.Ignores(new TestProject("""
        namespace Stripe
        {
            static class StripeConfiguration { public static string? ApiKey { get; set; } }
        }

        class Keys
        {
            void Set(string key) => Stripe.StripeConfiguration.ApiKey = key;
        }
        """) { ReferencesStripe = false });
}

using ConnectGen.Analyzers.Authentication;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Authentication.GlobalApiKeyAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

public sealed class GlobalApiKeyAnalyzerTests
{
    [Fact]
    public Task Assignment_in_a_constructor_is_flagged() => Verify.Flags("""
        using Stripe;

        class PaymentService
        {
            public PaymentService(string key)
            {
                {|CG1001:StripeConfiguration.ApiKey = key|};
            }
        }
        """);

    [Fact]
    public Task Assignment_at_start_up_is_flagged() => Verify.Flags("""
        using Stripe;

        var key = System.Environment.GetEnvironmentVariable("STRIPE_KEY");
        {|CG1001:StripeConfiguration.ApiKey = key|};
        """);

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("key")]
    [InlineData("key ?? throw new System.ArgumentNullException()")]
    [InlineData("System.Environment.GetEnvironmentVariable(\"KEY\")")]
    [InlineData("StripeConfiguration.ApiKey")]
    [InlineData("$\"{key}\"")]
    public Task Assignment_is_flagged_whatever_the_value(string value) => Verify.Flags($$"""
        using Stripe;

        class Keys
        {
            void Set(string? key) => {|CG1001:StripeConfiguration.ApiKey = {{value}}|};
        }
        """);

    [Theory]
    [InlineData("Stripe.StripeConfiguration.ApiKey")]
    [InlineData("global::Stripe.StripeConfiguration.ApiKey")]
    [InlineData("Stripe . StripeConfiguration\n    .ApiKey")]
    [InlineData("@Stripe.@StripeConfiguration.@ApiKey")]
    public Task Assignment_of_the_qualified_name_is_flagged(string name) => Verify.Flags($$"""
        class Keys
        {
            void Set(string key) => {|CG1001:{{name}} = key|};
        }
        """);

    [Theory]
    [InlineData("using Config = Stripe.StripeConfiguration;", "Config.ApiKey")]
    [InlineData("using S = Stripe;", "S.StripeConfiguration.ApiKey")]
    [InlineData("using S = Stripe;", "S::StripeConfiguration.ApiKey")]
    [InlineData("using static Stripe.StripeConfiguration;", "ApiKey")]
    public Task Assignment_behind_a_using_directive_is_flagged(string directive, string name) => Verify.Flags($$"""
        {{directive}}

        class Keys
        {
            void Set(string key) => {|CG1001:{{name}} = key|};
        }
        """);

    [Theory]
    [InlineData("global using Stripe;", "StripeConfiguration.ApiKey")]
    [InlineData("global using Config = Stripe.StripeConfiguration;", "Config.ApiKey")]
    [InlineData("global using Config = global::Stripe.StripeConfiguration;", "Config.ApiKey")]
    [InlineData("global using S = Stripe;", "S.StripeConfiguration.ApiKey")]
    [InlineData("global using static Stripe.StripeConfiguration;", "ApiKey")]
    public Task Assignment_behind_a_global_using_is_flagged(string directive, string name) => Verify.Flags(new TestProject($$"""
        class Keys
        {
            void Set(string key) => {|CG1001:{{name}} = key|};
        }
        """) { GlobalUsings = directive });

    [Fact]
    public Task Assignment_within_another_assignment_is_flagged() => Verify.Flags("""
        using Stripe;

        class Keys
        {
            private string? _key;
            void Set(string key) => _key = {|CG1001:StripeConfiguration.ApiKey = key|};
            void SetBoth(string key) => {|CG1001:StripeConfiguration.ApiKey = _key = key|};
        }
        """);

    [Fact]
    public Task Assignment_is_flagged_in_every_place_that_holds_code() => Verify.Flags("""
        using System;
        using Stripe;

        class Keys
        {
            private static string s_key = {|CG1001:StripeConfiguration.ApiKey = "field"|};
            private readonly Action _lambda = () => {|CG1001:StripeConfiguration.ApiKey = "lambda"|};
            public string Initialised { get; } = {|CG1001:StripeConfiguration.ApiKey = "property"|};
            public string Expression => {|CG1001:StripeConfiguration.ApiKey = "expression"|};
            public string Accessors { get => ""; set => {|CG1001:StripeConfiguration.ApiKey = value|}; }

            static Keys() => {|CG1001:StripeConfiguration.ApiKey = "static"|};
            public Keys() : this({|CG1001:StripeConfiguration.ApiKey = "initialiser"|}) { }
            private Keys(string key) => Local(key);
            ~Keys() { {|CG1001:StripeConfiguration.ApiKey = null|}; }

            private static void Local(string key)
            {
                Set();
                void Set() => {|CG1001:StripeConfiguration.ApiKey = key|};
            }

            private object Argument(string key) => new { Key = {|CG1001:StripeConfiguration.ApiKey = key|} };
        }
        """);

    [Fact]
    public Task Assignment_in_a_namespace_called_Stripe_is_flagged() => Verify.Flags("""
        namespace Stripe.Shop;

        class Keys
        {
            void Set(string key) => {|CG1001:StripeConfiguration.ApiKey = key|};
        }
        """);

    [Theory]
    [InlineData("StripeConfiguration.ApiKey += key")]
    [InlineData("StripeConfiguration.ApiKey ??= key")]
    [InlineData("(StripeConfiguration.ApiKey, _) = (key, 1)")]
    [InlineData("(_, StripeConfiguration.ApiKey) = (1, key)")]
    [InlineData("(var a, (StripeConfiguration.ApiKey, var b)) = (1, (key, 2))")]
    [InlineData("(StripeConfiguration.ApiKey, StripeConfiguration.ApiKey) = (key, key)")]
    [InlineData("(StripeConfiguration.ApiKey, _) = pair")]
    public Task Other_forms_of_assignment_are_flagged_as_a_whole(string assignment) => Verify.Flags($$"""
        using Stripe;

        class Keys
        {
            void Set(string key, System.Collections.Generic.KeyValuePair<string, int> pair) { {|CG1001:{{assignment}}|}; }
        }
        """);

    [Theory]
    [InlineData("using Stripe;", "StripeConfiguration.SetApiKey(key)")]
    [InlineData("using static Stripe.StripeConfiguration;", "SetApiKey(key)")]
    [InlineData("using Config = Stripe.StripeConfiguration;", "Config.SetApiKey(newApiKey: key)")]
    public Task The_obsolete_method_is_flagged(string directive, string call) => Verify.Flags($$"""
        {{directive}}

        class Keys
        {
            void Set(string key) => {|CG1001:{{call}}|};
        }
        """);

    [Fact]
    public Task Assignment_in_a_minimal_API_handler_is_flagged() => Verify.Flags("""
        using Microsoft.AspNetCore.Builder;
        using Stripe;

        var app = WebApplication.Create(args);
        app.MapPost("/pay", (string key) => { {|CG1001:StripeConfiguration.ApiKey = key|}; });
        app.MapPost("/refund", (string key) => {|CG1001:StripeConfiguration.ApiKey = key|});
        app.Run();
        """);

    [Fact]
    public Task Parentheses_around_the_assignment_are_not_part_of_the_squiggle() => Verify.Flags("""
        class Keys
        {
            string Set(string key) => ({|CG1001:Stripe.StripeConfiguration.ApiKey = key|});
        }
        """);

    [Theory]
    [InlineData("void Set(string key) { {|#0:Stripe.StripeConfiguration.ApiKey = key|}; }", "Keys.Set(string)")]
    [InlineData("Keys(string key) { {|#0:Stripe.StripeConfiguration.ApiKey = key|}; }", "Keys.Keys(string)")]
    [InlineData("void Set() { Go(); void Go() { {|#0:Stripe.StripeConfiguration.ApiKey = null|}; } }", "Keys.Set()")]
    [InlineData("string Key { set { {|#0:Stripe.StripeConfiguration.ApiKey = value|}; } }", "Keys.Key")]
    [InlineData("string Key { get; } = {|#0:Stripe.StripeConfiguration.ApiKey = \"\"|};", "Keys.Key")]
    [InlineData("System.Action set = () => {|#0:Stripe.StripeConfiguration.ApiKey = null|};", "Keys.set")]
    public Task Message_names_the_member_and_the_remedy(string member, string name) =>
        Verify.Flags($"class Keys {{ {member} }}", "CG1001", Message(name));

    [Fact]
    public Task Message_names_the_program_for_top_level_statements() =>
        Verify.Flags("{|#0:Stripe.StripeConfiguration.ApiKey = null|};", "CG1001", Message("Program"));

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

    [Theory]
    [InlineData("web.config")]
    [InlineData("/shop/Web.config")]
    [InlineData("App.config")]
    public Task Setting_in_a_configuration_file_is_flagged(string file) => Verify.Flags(Configuration(file, """
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <appSettings>
            <add key="Theme" value="dark" />
            <add {|CG1001:key="StripeApiKey"|} value="from the configuration" />
          </appSettings>
        </configuration>
        """));

    [Theory]
    [InlineData("<configuration><appSettings><add {|CG1001:key=\"StripeApiKey\"|} value=\"x\"/></appSettings></configuration>")]
    [InlineData("\uFEFF<configuration>\r\n<appSettings>\r\n<add value='x'\r\n  {|CG1001:key = 'StripeApiKey'|}></add>\r\n</appSettings></configuration>")]
    [InlineData("<configuration><location path=\"admin\"><appSettings><add {|CG1001:key=\"stripeapikey\"|} value=\"x\"/></appSettings></location></configuration>")]
    [InlineData("<configuration><!-- <appSettings> --><appSettings><!-- key --><clear/><add {|CG1001:key=\"StripeApiKey\"|} value=\"x\"/></appSettings></configuration>")]
    [InlineData("<configuration><appSettings/><appSettings><add {|CG1001:key=\"StripeApiKey\"|} value=\"x\"/>")]
    [InlineData("<configuration><appSettings><add {|CG1001:key=\"StripeApiKey\"|} value=\"x\"/><<</appSettings>")]
    public Task Setting_is_flagged_however_the_file_is_written(string text) => Verify.Flags(Configuration("web.config", text));

    [Theory]
    [InlineData("<configuration><appSettings><add key=\"StripeApiKey\" value=\"\"/></appSettings></configuration>")]
    [InlineData("<configuration><appSettings><add key=\"StripeApiKey\"/></appSettings></configuration>")]
    [InlineData("<configuration><appSettings><remove key=\"StripeApiKey\" value=\"x\"/></appSettings></configuration>")]
    [InlineData("<configuration><appSettings><!-- <add key=\"StripeApiKey\" value=\"x\"/> --></appSettings></configuration>")]
    [InlineData("<configuration><appSettings><add key=\"StripeClientId\" value=\"x\"/><add key=\"Shop:StripeApiKey\" value=\"x\"/></appSettings></configuration>")]
    [InlineData("<configuration><connectionStrings><add key=\"StripeApiKey\" value=\"x\"/></connectionStrings></configuration>")]
    [InlineData("<configuration><appSettings/><shop><add key=\"StripeApiKey\" value=\"x\"/></shop></configuration>")]
    [InlineData("<configuration><appSettings><shop><add key=\"StripeApiKey\" value=\"x\"/></shop></appSettings></configuration>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><configuration><appSettings><add key=\"StripeApiKey\" value=\"&e;\"/></appSettings></configuration>")]
    [InlineData("<configuration><appSettings><add key=\"StripeApiKey\" value=\"x")]
    [InlineData("<<<")]
    [InlineData("\0")]
    [InlineData("")]
    public Task Configuration_file_without_the_setting_is_left_alone(string text) => Verify.Ignores(Configuration("web.config", text));

    [Theory]
    [InlineData("settings.xml")]
    [InlineData("nuget.config")]
    [InlineData("web.config.txt")]
    public Task Other_files_are_left_alone(string file) =>
        Verify.Ignores(Configuration(file, "<configuration><appSettings><add key=\"StripeApiKey\" value=\"x\"/></appSettings></configuration>"));

    [Fact]
    public Task Message_names_the_configuration_file() =>
        Verify.Flags(Configuration("web.config", "<configuration><appSettings><add {|#0:key=\"StripeApiKey\"|} value=\"x\"/></appSettings></configuration>"), "CG1001", Message("web.config"));

    private static TestProject Configuration(string file, string text) => new("class Shop;") { AdditionalFiles = [(file, text)] };

    private static string Message(string member) =>
        $"'{member}' sets StripeConfiguration.ApiKey, which authenticates every Stripe request of the process. Register an IStripeClient with services.AddStripeClient(...), or pass the key to a StripeClient or in the request's RequestOptions.";
}

using ConnectGen.Analyzers.Authentication;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Authentication.GlobalApiKeyAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

public sealed partial class GlobalApiKeyAnalyzerTests
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
}

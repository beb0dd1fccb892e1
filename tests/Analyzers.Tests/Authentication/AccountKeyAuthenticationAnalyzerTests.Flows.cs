using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Authentication.AccountKeyAuthenticationAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Authentication;

public sealed partial class AccountKeyAuthenticationAnalyzerTests
{
    [Theory]
    [InlineData("var text = token.StripeUserId; Use(text);")]
    [InlineData("var text = token.AccessToken; text = settings.SecretKey; Use(text);")]
    [InlineData("var pair = (token.AccessToken, settings.SecretKey); Use(pair.Item2);")]
    [InlineData("Use(Environment.GetEnvironmentVariable(\"STRIPE_SECRET_KEY\")!);")]
    [InlineData("Use(token.AccessToken.Length > 3 ? \"a\" : \"b\");")]
    [InlineData("var options = new RequestOptions { StripeAccount = token.StripeUserId }; options.ApiKey = settings.SecretKey;")]
    public Task Flow_of_another_key_is_left_alone(string code) => Verify.Ignores(Flow(code));

    [Theory]
    [InlineData("Use({|CG1004:token.AccessToken|});")]
    [InlineData("var text = token.AccessToken; Use({|CG1004:text|});")]
    [InlineData("Use({|CG1004:Read(token)|});")]
    [InlineData("var pair = (Text: token.AccessToken, Name: \"a\"); new StripeClient({|CG1004:pair.Text|});")]
    [InlineData("var texts = new List<string> { token.AccessToken }; foreach (var text in texts) new StripeClient({|CG1004:text|});")]
    [InlineData("var box = new Box { Text = token.AccessToken }; new StripeClient({|CG1004:box.Text|});")]
    [InlineData("Func<string, StripeClient> make = text => new StripeClient({|CG1004:text|}); make(token.AccessToken);")]
    public Task Flow_of_an_accounts_key_is_flagged(string code) => Verify.Flags(Flow(code));

    // The parameter's name says what it is: the helper is the cause, and is reported alone.
    [Fact]
    public Task Key_that_a_helpers_parameter_names_is_flagged_once() => Verify.Flags("""
        using Stripe;
        class Sellers
        {
            void Connected(OAuthToken token) => Call(token.AccessToken);
            void Call(string sellerKey) => new StripeClient({|CG1004:sellerKey|});
        }
        """);

    // A member of whatever name that the onboarding fills holds an account's key.
    [Fact]
    public Task Key_that_an_object_of_another_file_holds_is_flagged() => Verify.Flags(new TestProject("""
        using Stripe;
        class Shop
        {
            void Refund(Entry entry) => new RefundService().Get("re_1", null, new RequestOptions { ApiKey = {|CG1004:entry.Code|} });
            void Own(Entry entry) => new RefundService().Get("re_1", null, new RequestOptions { ApiKey = entry.Name });
        }
        class Entry { public string? Name { get; set; } public string? Code { get; set; } }
        class Onboarding
        {
            Entry Connected(OAuthToken token) => new() { Name = token.StripeUserId, Code = token.AccessToken };
        }
        """));

    [Fact]
    public Task Flow_into_a_request_is_left_alone_where_accounts_keys_are_allowed() => Verify.Ignores(new TestProject(Flow(
        "var text = token.AccessToken; new RefundService().Get(\"re_1\", null, new RequestOptions { ApiKey = text }); new StripeClient(text); Use(text);"))
    {
        EditorConfig = "connectgen.account_api_keys = allow",
    });

    private static string Flow(string code) => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using Stripe;
        class Shop(Settings settings)
        {
            void Connected(OAuthToken token)
            {
                {{code}}
            }

            static string Read(OAuthToken token) => token.AccessToken;
            static void Use(string text) => new RefundService().Get("re_1", null, new RequestOptions { ApiKey = text });
        }

        class Box { public string Text { get; set; } }
        class Settings { public string SecretKey { get; set; } }
        """;
}

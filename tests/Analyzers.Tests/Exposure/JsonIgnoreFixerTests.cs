using ConnectGen.Analyzers.Tests.Infrastructure;
using VerifyFix = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<ConnectGen.Analyzers.Exposure.AccountKeyInResponseAnalyzer, ConnectGen.CodeFixes.Exposure.JsonIgnoreFixer>;

namespace ConnectGen.Analyzers.Tests.Exposure;

public sealed class JsonIgnoreFixerTests
{
    private const string Endpoints = """
        public class Onboarding
        {
            public void Connect(Seller seller, OAuthToken token) => seller.StripeKey = token.AccessToken;
        }

        public class SellersController : ControllerBase
        {
            public IActionResult Get(Seller seller) => Ok({|CG3001:seller|});
            public IActionResult Again(Seller seller) => Ok({|CG3001:seller|});
        }
        """;

    // Marked once, both are safe.
    private static readonly string Safe = Endpoints.Replace("{|CG3001:seller|}", "seller", StringComparison.Ordinal);

    [Fact]
    public Task Property_is_marked_on_a_line_of_its_own() => VerifyFix.Fixes(
        """
        using Microsoft.AspNetCore.Mvc;
        using Stripe;

        public class Seller
        {
            public int Id { get; set; }

            /// <summary>What the account is charged with.</summary>
            public string? StripeKey { get; set; }
        }

        """ + Endpoints,
        """
        using System.Text.Json.Serialization;
        using Microsoft.AspNetCore.Mvc;
        using Stripe;

        public class Seller
        {
            public int Id { get; set; }

            /// <summary>What the account is charged with.</summary>
            [JsonIgnore]
            public string? StripeKey { get; set; }
        }

        """ + Safe);

    [Fact]
    public Task Property_beside_others_is_marked_on_their_line() => VerifyFix.Fixes(
        """
        using System.Text.Json.Serialization;
        using Microsoft.AspNetCore.Mvc;
        using Stripe;

        public class Seller { public int Id { get; set; } public string? StripeKey { get; set; } }
        """ + "\n" + Endpoints,
        """
        using System.Text.Json.Serialization;
        using Microsoft.AspNetCore.Mvc;
        using Stripe;

        public class Seller { public int Id { get; set; } [JsonIgnore] public string? StripeKey { get; set; } }
        """ + "\n" + Safe);

    [Fact]
    public Task Newtonsoft_is_told_where_the_app_writes_with_it() => VerifyFix.Fixes(
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddControllers().AddNewtonsoftJson();
            private static IMvcBuilder AddNewtonsoftJson(this IMvcBuilder builder) => builder;
        }

        public class Seller
        {
            [System.ComponentModel.DataAnnotations.MaxLength(200)]
            public string? StripeKey { get; set; }
        }

        """ + Endpoints,
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.DependencyInjection;
        using Newtonsoft.Json;
        using Stripe;

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddControllers().AddNewtonsoftJson();
            private static IMvcBuilder AddNewtonsoftJson(this IMvcBuilder builder) => builder;
        }

        public class Seller
        {
            [JsonIgnore]
            [System.ComponentModel.DataAnnotations.MaxLength(200)]
            public string? StripeKey { get; set; }
        }

        """ + Safe);

    [Fact]
    public Task Parameter_of_a_record_marks_its_property() => VerifyFix.Fixes(
        """
        using Microsoft.AspNetCore.Mvc;
        using Stripe;

        public record Seller(int Id, string? StripeKey);

        public class SellersController : ControllerBase
        {
            public Seller Connect(OAuthToken token)
            {
                var seller = new Seller(1, token.AccessToken);
                return {|CG3001:seller|};
            }
        }
        """,
        """
        using System.Text.Json.Serialization;
        using Microsoft.AspNetCore.Mvc;
        using Stripe;

        public record Seller(int Id, [property: JsonIgnore] string? StripeKey);

        public class SellersController : ControllerBase
        {
            public Seller Connect(OAuthToken token)
            {
                var seller = new Seller(1, token.AccessToken);
                return seller;
            }
        }
        """);

    [Fact]
    public Task Token_is_not_the_users_to_mark() => VerifyFix.OffersNothing("""
        using Microsoft.AspNetCore.Mvc;
        using Stripe;

        public class SellersController : ControllerBase
        {
            public IActionResult Connect(OAuthToken token) => Ok({|CG3001:token|});
        }
        """);
}

using ConnectGen.Analyzers.Tests.Infrastructure;
using VerifyFix = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<ConnectGen.Analyzers.Exposure.AccountKeyInResponseAnalyzer, ConnectGen.CodeFixes.Exposure.ResponseProjectionFixer>;

namespace ConnectGen.Analyzers.Tests.Exposure;

public sealed class ResponseProjectionFixerTests
{
    // What makes Seller.StripeKey an account's key: it is given one when the account connects.
    private const string Shop = """

        public enum Plan { Free, Paid }

        public class Entity
        {
            public int Id { get; set; }
        }

        public class Seller : Entity
        {
            public string Name { get; set; } = "";
            public string? StripeKey { get; set; }
            public Plan Plan { get; set; }
            public DateTime? JoinedAt { get; set; }
            public List<Seller> Friends { get; } = new();
            [System.Text.Json.Serialization.JsonPropertyName("city_name")] public string City { get; set; } = "";
            [System.Text.Json.Serialization.JsonIgnore] public string Notes { get; set; } = "";
            public string Hidden { private get; set; } = "";
            public static string Everybody => "";
            public void Connect(OAuthToken token) => StripeKey = token.AccessToken;
        }

        public interface ISellers
        {
            Task<Seller> FindAsync(int id);
            Task<Seller?> TryFindAsync(int id);
            Task<List<Seller>> AllAsync();
            Seller Find(int id);
        }
        """;

    private const string Projected = "new { seller.Id, seller.Name, seller.Plan, seller.JoinedAt, city_name = seller.City }";

    private static string Controller(string members, bool linq = true) => $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        {{(linq ? "using System.Linq;\n" : "")}}using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;
        using Stripe;

        public class SellersController(ISellers sellers) : ControllerBase
        {
            {{members}}
        }
        """.ReplaceLineEndings("\n") + Shop;

    private static Task Fixes(string before, string after) => VerifyFix.Fixes(Controller(before), Controller(after));

    private static Task OffersNothing(string members) => VerifyFix.OffersNothing(Controller(members));

    [Fact]
    public Task Named_object_becomes_what_it_has_besides() => Fixes(
        """
        public IActionResult Get(int id)
            {
                var seller = sellers.Find(id);
                return Ok({|CG3001:seller|}); // the seller
            }
        """,
        $$"""
        public IActionResult Get(int id)
            {
                var seller = sellers.Find(id);
                return Ok({{Projected}}); // the seller
            }
        """);

    [Fact]
    public Task What_is_called_for_is_kept_in_a_local() => Fixes(
        """
        public async Task<IActionResult> Get(int id)
            {
                // Whoever asks.
                return Ok({|CG3001:await sellers.FindAsync(id)|});
            }
        """,
        $$"""
        public async Task<IActionResult> Get(int id)
            {
                // Whoever asks.
                var seller = await sellers.FindAsync(id);
                return Ok({{Projected}});
            }
        """);

    [Fact]
    public Task What_may_be_null_stays_null() => Fixes(
        """
        public async Task<IActionResult> Get(int id)
            {
                return Ok({|CG3001:await sellers.TryFindAsync(id)|});
            }
        """,
        $$"""
        public async Task<IActionResult> Get(int id)
            {
                var seller = await sellers.TryFindAsync(id);
                return Ok(seller is null ? null : {{Projected}});
            }
        """);

    [Fact]
    public Task Names_that_are_taken_are_left_to_whoever_has_them() => Fixes(
        """
        public async Task<IActionResult> Get(int seller)
            {
                return Ok({|CG3001:await sellers.FindAsync(seller)|});
            }
        """,
        $$"""
        public async Task<IActionResult> Get(int seller)
            {
                var seller2 = await sellers.FindAsync(seller);
                return Ok({{Projected.Replace("seller.", "seller2.", StringComparison.Ordinal)}});
            }
        """);

    [Fact]
    public Task Token_becomes_what_the_API_says_besides_its_keys() => Fixes(
        """
        public async Task<IActionResult> Connect(string code, OAuthTokenService tokens)
            {
                var token = await tokens.CreateAsync(new OAuthTokenCreateOptions { GrantType = "authorization_code", Code = code });
                return new JsonResult("") is { } _ ? Ok({|CG3001:token|}) : NotFound();
            }
        """,
        """
        public async Task<IActionResult> Connect(string code, OAuthTokenService tokens)
            {
                var token = await tokens.CreateAsync(new OAuthTokenCreateOptions { GrantType = "authorization_code", Code = code });
                return new JsonResult("") is { } _ ? Ok(new { token.Livemode, token.Scope, token.StripeUserId, token.TokenType }) : NotFound();
            }
        """);

    [Fact]
    public Task Token_that_is_called_for_is_kept_in_a_local() => Fixes(
        """
        public IActionResult Connect(OAuthTokenCreateOptions options, OAuthTokenService tokens)
            {
                return Ok({|CG3001:tokens.Create(options)|});
            }
        """,
        """
        public IActionResult Connect(OAuthTokenCreateOptions options, OAuthTokenService tokens)
            {
                var token = tokens.Create(options);
                return Ok(new { token.Livemode, token.Scope, token.StripeUserId, token.TokenType });
            }
        """);

    [Fact]
    public Task Each_of_a_sequence_becomes_one() => VerifyFix.Fixes(
        Controller(
            """
            public IActionResult Some(List<Seller> some) => Ok({|CG3001:some|});
                public async Task<IActionResult> All() => Ok({|CG3001:await sellers.AllAsync()|});
            """,
            linq: false),
        Controller($$"""
            public IActionResult Some(List<Seller> some) => Ok(some.Select(seller => {{Projected}}));
                public async Task<IActionResult> All() => Ok((await sellers.AllAsync()).Select(seller => {{Projected}}));
            """));

    [Fact]
    public Task What_puts_the_key_into_a_new_object_is_taken_out() => Fixes(
        """
        public IActionResult A(OAuthToken token) => Ok({|CG3001:new { token.StripeUserId, token.AccessToken }|});
            public IActionResult B(OAuthToken token) => Ok({|CG3001:new Seller { StripeKey = token.AccessToken, Name = token.StripeUserId }|});
        """,
        """
        public IActionResult A(OAuthToken token) => Ok(new { token.StripeUserId });
            public IActionResult B(OAuthToken token) => Ok(new Seller { Name = token.StripeUserId });
        """);

    [Fact]
    public Task Handler_of_a_minimal_API_returns_one_too() => VerifyFix.Fixes(
        """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Stripe;

        var app = WebApplication.Create(args);
        app.MapGet("/a", (ISellers sellers, Seller seller) => {|CG3001:seller|});
        app.MapGet("/b", async (ISellers sellers) =>
        {
            var seller = await sellers.FindAsync(1);
            return Results.Ok({|CG3001:seller|});
        });
        app.Run();
        """ + Shop,
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Stripe;

        var app = WebApplication.Create(args);
        app.MapGet("/a", (ISellers sellers, Seller seller) => {{Projected}});
        app.MapGet("/b", async (ISellers sellers) =>
        {
            var seller = await sellers.FindAsync(1);
            return Results.Ok({{Projected}});
        });
        app.Run();
        """ + Shop);

    [Theory]
    [InlineData("public Seller Get(Seller seller) => {|CG3001:seller|};")]
    [InlineData("public ActionResult<Seller> Get(Seller seller) => {|CG3001:seller|};")]
    [InlineData("public ActionResult<Seller> Get(Seller seller) { return {|CG3001:seller|}; }")]
    [InlineData("public async Task<List<Seller>> Get() => {|CG3001:await sellers.AllAsync()|};")]
    public Task Place_that_takes_its_own_type_alone_offers_nothing(string members) => OffersNothing(members);

    [Theory]
    [InlineData("public async Task<IActionResult> Get(int id) => Ok({|CG3001:await sellers.FindAsync(id)|});")]
    [InlineData("public IActionResult Get(int id) { if (id > 0) return Ok({|CG3001:sellers.Find(id)|}); return NotFound(); }")]
    [InlineData("public IActionResult Get(int id) { return id > 0 ? Ok({|CG3001:sellers.Find(id)|}) : NotFound(); }")]
    public Task Call_that_has_no_statement_of_its_own_offers_nothing(string members) => OffersNothing(members);
}

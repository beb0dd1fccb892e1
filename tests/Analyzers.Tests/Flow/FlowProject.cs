using ConnectGen.Analyzers.Tests.Infrastructure;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectGen.Analyzers.Tests.Flow;

/// <summary>The project that flow cases are part of: a shop with sellers, which knows nothing of Stripe until a case does.</summary>
internal static class FlowProject
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using AutoMapper;
        using ConnectGen;
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;

        """;

    private const string Sellers = """
        public class Seller
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            public string? StripeUserId { get; set; }
            public string? StripeKey { get; set; }
        }

        public class SellerDto
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            public string? StripeUserId { get; set; }
        }

        public class SellerView
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            public string? StripeKey { get; set; }
        }

        public record SellerRecord(string Name, string? StripeKey);

        public class Order
        {
            public int Id { get; set; }
            public int SellerId { get; set; }
            public decimal Total { get; set; }
            public Seller Seller { get; set; } = new();
        }

        public class ShopContext : DbContext
        {
            public DbSet<Seller> Sellers => Set<Seller>();
            public DbSet<Order> Orders => Set<Order>();
        }
        """;

    private const string Onboarding = """
        using Stripe;

        public class OnboardingController(OAuthTokenService tokens, ShopContext db) : Controller
        {
            public async Task<IActionResult> Callback(string code, string name)
            {
                var token = await tokens.CreateAsync(new OAuthTokenCreateOptions { GrantType = "authorization_code", Code = code });
                db.Sellers.Add(new Seller { Name = name, StripeUserId = token.StripeUserId, StripeKey = token.AccessToken });
                await db.SaveChangesAsync();
                return Ok(new { token.StripeUserId });
            }
        }
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    /// <summary>Gets the shop. Cases add their files to it, and share what the compiler has read of it.</summary>
    public static CSharpCompilation Shop { get; } = Analyze.Compile()
        .AddReferences(FlowLibraries.Reference)
        .AddSyntaxTrees(Parse(File(Sellers), "Shop.cs"));

    /// <summary>Gets the shop after it has begun to keep the keys of its sellers.</summary>
    public static CSharpCompilation ConnectedShop { get; } = Shop.AddSyntaxTrees(Parse(File(Onboarding), "Onboarding.cs"));

    /// <summary>Gets the shop that asks for CG3005.</summary>
    public static CSharpCompilation ProtectedShop { get; } = Shop.WithOptions(Shop.Options.WithSpecificDiagnosticOptions([new(DiagnosticIds.AccountKeyStored, ReportDiagnostic.Warn)]));

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    public static string File(string code) => Usings + code;

    public static string Controller(string members) => $$"""
        {{Usings}}using Stripe;

        [ApiController]
        [Route("sellers")]
        public partial class SellersController(
            OAuthTokenService tokens,
            IStripeClient client,
            ILogger<SellersController> logger,
            ShopContext db,
            IMapper mapper,
            IDataProtector protector,
            ConnectedAccountKeyProtector keys) : Controller
        {
        {{members}}
        }
        """;

    public static string PlainController(string members) => $$"""
        {{Usings}}
        [ApiController]
        [Route("sellers")]
        public class SellersController(ShopContext db, IMapper mapper, ILogger<SellersController> logger) : Controller
        {
        {{members}}
        }
        """;

    public static string Action(string statements) => Controller($$"""
            [HttpPost("connect")]
            public async Task<IActionResult> Connect(string code, int id, bool flag, string? given, CancellationToken stop)
            {
                OAuthToken token = await tokens.CreateAsync(new OAuthTokenCreateOptions { GrantType = "authorization_code", Code = code });
        {{statements}}
                return NoContent();
            }
        """);
}

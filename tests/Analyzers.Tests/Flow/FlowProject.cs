using ConnectGen.Analyzers.Tests.Infrastructure;
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

    private const string Shop = """
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

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview);

    /// <summary>Gets the shop. Cases add their files to it, and share what the compiler has read of it.</summary>
    public static CSharpCompilation Base { get; } = Analyze.Compile()
        .AddReferences(FlowLibraries.Reference)
        .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Usings + Shop, ParseOptions, "Shop.cs"));

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

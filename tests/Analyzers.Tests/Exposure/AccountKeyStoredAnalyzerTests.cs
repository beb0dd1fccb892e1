using ConnectGen.Analyzers.Exposure;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Exposure.AccountKeyStoredAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Exposure;

public sealed class AccountKeyStoredAnalyzerTests
{
    private const string On = "dotnet_diagnostic.CG3005.severity = warning";

    private static TestProject Service(string statements, string other = "") => new(ExposureCode.Service(statements), ExposureCode.Settings, ExposureCode.File(other)) { EditorConfig = On };

    [Theory]
    [InlineData("""await System.IO.File.WriteAllTextAsync("keys/" + token.StripeUserId, {|CG3005:token.AccessToken|}, stop);""")]
    [InlineData("""System.IO.File.AppendAllText("keys.txt", {|CG3005:$"{token.StripeUserId} {token.AccessToken}\n"|});""")]
    [InlineData("""System.IO.File.WriteAllLines("keys.txt", {|CG3005:new[] { token.StripeUserId, token.AccessToken }|});""")]
    [InlineData("""System.IO.File.WriteAllBytes("key.bin", {|CG3005:Encoding.UTF8.GetBytes(token.AccessToken)|});""")]
    [InlineData("""System.IO.File.WriteAllText("token.json", {|CG3005:System.Text.Json.JsonSerializer.Serialize(token)|});""")]
    [InlineData("""System.IO.File.WriteAllText("renewal", {|CG3005:token.RefreshToken|});""")]
    [InlineData("""System.IO.File.WriteAllText("key", {|CG3005:ConnectedAccountKey.Parse(token.AccessToken).RevealSecret()|});""")]
    [InlineData("""System.IO.File.WriteAllText("key", {|CG3005:Convert.ToBase64String(Encoding.UTF8.GetBytes(token.AccessToken))|});""")]
    public Task Key_in_a_file_is_flagged(string statements) => Verify.Flags(Service(statements));

    [Theory]
    [InlineData("""await Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions.SetStringAsync(Store.Cache, token.StripeUserId, {|CG3005:token.AccessToken|}, stop);""")]
    [InlineData("""await Store.Cache.SetAsync(token.StripeUserId, {|CG3005:Encoding.UTF8.GetBytes(token.AccessToken)|}, new(), stop);""")]
    [InlineData("""Store.Session.SetString("key", {|CG3005:token.AccessToken|});""")]
    [InlineData("""var parameter = Store.Command.CreateParameter(); parameter.Value = {|CG3005:token.AccessToken|};""")]
    public Task Key_in_a_cache_a_session_or_a_command_is_flagged(string statements) => Verify.Flags(Service(statements, Store));

    private const string Store = """
        public static class Store
        {
            public static Microsoft.Extensions.Caching.Distributed.IDistributedCache Cache => throw null!;
            public static ISession Session => throw null!;
            public static System.Data.Common.DbCommand Command => throw null!;
        }
        """;

    [Theory]
    [InlineData("""shop.Sellers.Add(new Seller { Id = 1, StripeKey = {|CG3005:token.AccessToken|} }); shop.SaveChanges();""")]
    [InlineData("""var seller = shop.Sellers.Find(1)!; seller.StripeKey = {|CG3005:token.AccessToken|}; shop.SaveChanges();""")]
    [InlineData("""var seller = new Seller(); seller.StripeKey = {|CG3005:token.AccessToken|}; shop.Add(seller); shop.SaveChanges();""")]
    public Task Key_in_an_entity_that_is_saved_is_flagged(string statements) => Verify.Flags(Entities(statements));

    [Theory]
    [InlineData("""shop.Sellers.Add(new Seller { Id = 1, StripeUserId = token.StripeUserId }); shop.SaveChanges();""")]
    [InlineData("""shop.Sellers.Add(new Seller { Id = 1, StripeKey = keys.Protect(ConnectedAccountId.Parse(token.StripeUserId), ConnectedAccountKey.Parse(token.AccessToken)) }); shop.SaveChanges();""")]
    [InlineData("""var seller = shop.Sellers.Find(1)!; seller.StripeKey = protector.Protect(Encoding.UTF8.GetBytes(token.AccessToken)).ToString(); shop.SaveChanges();""")]
    [InlineData("""var seller = shop.Sellers.Find(1)!; seller.StripeKey = Encrypted(token.AccessToken); shop.SaveChanges(); static string Encrypted(string key) => key;""")]
    [InlineData("""var seller = shop.Sellers.Find(1)!; seller.StripeKey = null; shop.SaveChanges();""")]
    [InlineData("""var seller = shop.Sellers.Find(1)!; seller.StripeKey = token.AccessToken[..8]; shop.SaveChanges();""")]
    [InlineData("""var shown = new Seller { StripeKey = token.AccessToken }; _ = new StripeClient(shown.StripeKey);""")]
    public Task Entity_without_a_bare_key_is_left_alone(string statements) => Verify.Ignores(Entities(statements));

    // EF Core by its names alone.
    private static TestProject Entities(string statements) => new(
        ExposureCode.File($$"""
            public class Onboarding(Shop shop, OAuthTokenService tokens, ConnectedAccountKeyProtector keys, Microsoft.AspNetCore.DataProtection.IDataProtector protector)
            {
                public async Task ConnectAsync(OAuthTokenCreateOptions options)
                {
                    var token = await tokens.CreateAsync(options);
                    {{statements}}
                }

                private object Kept => (keys, protector);
            }
            """),
        ExposureCode.File("""
            public class Seller { public int Id { get; set; } public string? StripeUserId { get; set; } public string? StripeKey { get; set; } }
            public class Shop : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Seller> Sellers => Set<Seller>(); }
            """),
        """
        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext
            {
                public virtual DbSet<T> Set<T>() where T : class => throw null!;
                public virtual object Add(object entity) => throw null!;
                public virtual int SaveChanges() => 0;
            }

            public abstract class DbSet<T> where T : class
            {
                public abstract object Add(T entity);
                public abstract T? Find(params object?[]? keys);
            }
        }
        """.Insert(0, "#nullable enable\n"))
    { EditorConfig = On };

    [Theory]
    [InlineData("""System.IO.File.WriteAllText("accounts", token.StripeUserId);""")]
    [InlineData("""System.IO.File.WriteAllText("key", Encrypt(token.AccessToken)); static string Encrypt(string key) => key;""")]
    [InlineData("""System.IO.File.WriteAllText("connected.json", System.Text.Json.JsonSerializer.Serialize(new { token.StripeUserId, token.Scope }));""")]
    [InlineData("""System.IO.File.WriteAllText("key.sha256", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(token.AccessToken))));""")]
    [InlineData("""System.IO.File.WriteAllText("publishable", token.StripePublishableKey);""")]
    [InlineData("""System.IO.File.WriteAllText("has-key", token.AccessToken is null ? "no" : "yes");""")]
    [InlineData("""System.IO.File.WriteAllText("masked", token.AccessToken[..7] + "…");""")]
    [InlineData("""await Store.Cache.SetAsync(token.StripeUserId, Encoding.UTF8.GetBytes(token.StripeUserId), new(), stop);""")]
    [InlineData("""Store.Session.SetString("account", token.StripeUserId);""")]
    [InlineData("""var parameter = Store.Command.CreateParameter(); parameter.Value = token.StripeUserId;""")]
    [InlineData("""var keys = new Dictionary<string, string>(); keys["key"] = token.AccessToken; _ = new StripeClient(keys["key"]);""")]
    [InlineData("""_ = System.IO.File.Exists(token.StripeUserId);""")]
    public Task What_holds_no_bare_key_is_left_alone(string statements) => Verify.Ignores(Service(statements, Store));

    // The platform's own key is none of this rule's: CG2001 and CG2004 say where it must not be.
    [Theory]
    [InlineData("""System.IO.File.WriteAllText("key", client.ApiKey);""")]
    [InlineData("""System.IO.File.WriteAllText("key", configuration["Stripe:SecretKey"]);""")]
    [InlineData("""System.IO.File.WriteAllText("key", settings.Value.WebhookSecret);""")]
    public Task Platforms_secret_is_left_alone(string statements) => Verify.Ignores(Service(statements));

    [Theory]
    [InlineData("""logger.LogInformation("{Key}", token.AccessToken);""")]
    [InlineData("""_ = new Uri("https://shop.example/?key=" + token.AccessToken);""")]
    [InlineData("""throw new InvalidOperationException(token.AccessToken);""")]
    public Task Other_places_are_other_rules(string statements) => Verify.Ignores(Service(statements));

    [Fact]
    public async Task Rule_is_off_unless_it_is_asked_for()
    {
        var compilation = Analyze.Compile([.. Service("""System.IO.File.WriteAllText("key", token.AccessToken);""").Files]);

        Assert.Empty(await Analyze.Run(compilation, new AccountKeyStoredAnalyzer()));
    }

    [Fact]
    public Task Message_names_the_key_and_where_it_is_stored() => Verify.Flags(
        Service("""System.IO.File.WriteAllText("key", {|#0:token.AccessToken|});"""),
        new DiagnosticResult("CG3005", DiagnosticSeverity.Warning).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "'OAuthToken.AccessToken' is a connected account's own key, and File.WriteAllText(...) stores it as it is. Store the account's ID alone, or protect the key (ConnectedAccountKeyProtector)."));

    [Fact]
    public async Task Steps_lead_from_where_the_key_is_read()
    {
        var compilation = Analyze.Compile([.. Service("""var key = token.AccessToken; System.IO.File.WriteAllText("key", key);""").Files]);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("CG3005", ReportDiagnostic.Warn)]));

        var found = Assert.Single(await Analyze.Run(compilation, new AccountKeyStoredAnalyzer()));

        var text = compilation.SyntaxTrees[0].GetText(TestContext.Current.CancellationToken);
        Assert.Equal(["token.AccessToken"], found.AdditionalLocations.Select(step => text.ToString(step.SourceSpan)));
    }
}

using ConnectGen.Analyzers.Exposure;
using ConnectGen.Analyzers.Tests.Infrastructure;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Exposure.AccountKeyInResponseAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Exposure;

/// <content>Objects of the project's own that were given a key in another file.</content>
public sealed partial class AccountKeyInResponseAnalyzerTests
{
    private const string Seller = """
        public class Seller
        {
            public int Id { get; set; }
            public string? Name { get; set; }
            public string? StripeUserId { get; set; }
            ATTRIBUTE public string? StripeKey { get; set; }
        }

        public interface ISellers { Seller Find(int id); Task<Seller?> FindAsync(int id); Task<List<Seller>> AllAsync(); IQueryable<Seller> Sellers { get; } void Save(Seller seller); }
        """;

    private const string Onboarding = """
        public class Onboarding(ISellers sellers, OAuthTokenService tokens)
        {
            public async Task ConnectAsync(int id, OAuthTokenCreateOptions options)
            {
                var token = await tokens.CreateAsync(options);
                var seller = sellers.Find(id);
                seller.StripeUserId = token.StripeUserId;
                seller.StripeKey = token.AccessToken;
                sellers.Save(seller);
            }
        }
        """;

    // The entity, the callback that gives it the key, and the endpoints, each in a file of its own.
    private static TestProject Shop(string members, string attribute = "", string onboarding = Onboarding, string other = "") => new(
        Usings + $$"""
        public class SellersController(ISellers sellers) : ControllerBase
        {
            {{members}}
        }
        """,
        Usings + Seller.Replace("ATTRIBUTE", attribute, StringComparison.Ordinal),
        Usings + onboarding,
        Usings + other);

    [Theory]
    [InlineData("public Seller Get(int id) => {|CG3001:sellers.Find(id)|};")]
    [InlineData("public async Task<Seller?> Get(int id) => {|CG3001:await sellers.FindAsync(id)|};")]
    [InlineData("public async Task<ActionResult<Seller>> Get(int id) => {|CG3001:await sellers.FindAsync(id) is { } seller ? seller : NotFound()|};")]
    [InlineData("public IActionResult Get(int id) => Ok({|CG3001:sellers.Find(id)|});")]
    [InlineData("public async Task<IActionResult> Get() => Ok({|CG3001:await sellers.AllAsync()|});")]
    [InlineData("public async Task<List<Seller>> Get() { var all = await sellers.AllAsync(); return {|CG3001:all|}; }")]
    [InlineData("public IActionResult Get() => Ok({|CG3001:sellers.Sellers.Where(seller => seller.Id > 0).ToList()|});")]
    [InlineData("public IActionResult Get() => Ok({|CG3001:sellers.Sellers.Select(seller => seller.StripeKey)|});")]
    [InlineData("public IActionResult Get() => Ok({|CG3001:sellers.Sellers.Select(seller => new { seller.Id, seller.StripeKey })|});")]
    [InlineData("public IActionResult Get(int id) { var seller = sellers.Find(id); return Ok({|CG3001:new { seller.Name, seller }|}); }")]
    [InlineData("public IActionResult Get(int id) { var seller = sellers.Find(id); return Ok({|CG3001:seller.StripeKey|}); }")]
    [InlineData("public IActionResult Get(int id) => new JsonResult({|CG3001:sellers.Find(id)|});")]
    [InlineData("private Seller Current(int id) => sellers.Find(id); public IActionResult Get(int id) => Ok({|CG3001:Current(id)|});")]
    [InlineData("private Seller First => sellers.Find(1); public IActionResult Get() => Ok({|CG3001:First|});")]
    [InlineData("private Task<Seller?> Current(int id) => sellers.FindAsync(id); public async Task<IActionResult> Get(int id) => Ok({|CG3001:await Current(id)|});")]
    [InlineData("public object Get(int id) { object seller = sellers.Find(id); return {|CG3001:seller|}; }")]
    public Task Holder_that_is_returned_is_flagged(string members) => Verify.Flags(Shop(members));

    [Theory]
    [InlineData("public class Onboarding { public Seller Connect(OAuthToken token) => new() { StripeKey = token.AccessToken }; }")]
    [InlineData("public class Onboarding { public void Connect(Seller seller, OAuthToken token) { var key = token.AccessToken; Keep(seller, key); } private void Keep(Seller seller, string key) => seller.StripeKey = key; }")]
    [InlineData("public class Onboarding { public void Connect(Seller seller, ConnectedAccountCredentials credentials) => seller.StripeKey = credentials.Key.RevealSecret(); }")]
    [InlineData("public class Onboarding { public void Connect(Seller seller, OAuthToken token) => (seller.StripeUserId, seller.StripeKey) = (token.StripeUserId, token.AccessToken); }")]
    [InlineData("public class Onboarding { public void Connect(Seller seller, OAuthToken token) => seller.StripeKey ??= token.AccessToken; }")]
    public Task Holder_is_one_however_it_is_given_the_key(string onboarding) => Verify.Flags(Shop("public Seller Get(int id) => {|CG3001:sellers.Find(id)|};", onboarding: onboarding));

    [Fact]
    public Task Copy_by_hand_into_another_class_makes_that_a_holder() => Verify.Flags(Shop(
        """
        public SellerDto Get(int id)
            {
                var seller = sellers.Find(id);
                return {|CG3001:new SellerDto { Id = seller.Id, Key = seller.StripeKey }|};
            }
        """,
        other: "public class SellerDto { public int Id { get; set; } public string? Key { get; set; } }"));

    [Fact]
    public Task Record_that_is_constructed_with_the_key_is_flagged() => Verify.Flags(Shop(
        "public SellerDto Get(int id) { var seller = sellers.Find(id); return {|CG3001:new SellerDto(seller.Id, seller.StripeKey)|}; }",
        other: "public record SellerDto(int Id, string? Key);"));

    [Fact]
    public Task Holder_by_an_interface_still_leaks_where_the_object_is_known() => Verify.Flags(Shop(
        "public INamed Get(OAuthToken token) { INamed seller = new Connected { StripeKey = token.AccessToken }; return {|CG3001:seller|}; }",
        other: "public interface INamed { string? Name { get; } } public class Connected : Seller, INamed;"));

    [Theory]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]")]
    [InlineData("[Newtonsoft.Json.JsonIgnore]")]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.NotMapped]")]
    [InlineData("[System.Text.Json.Serialization.JsonPropertyName(\"key\")]")]
    public Task Attribute_that_does_not_keep_it_back_changes_nothing(string attribute) => Verify.Flags(Shop("public Seller Get(int id) => {|CG3001:sellers.Find(id)|};", attribute));

    private const string NewtonsoftApp = """
        public static class Startup
        {
            public static void Configure(Microsoft.Extensions.DependencyInjection.IServiceCollection services) =>
                Microsoft.Extensions.DependencyInjection.MvcServiceCollectionExtensions.AddControllers(services).AddNewtonsoftJson();
            private static Microsoft.Extensions.DependencyInjection.IMvcBuilder AddNewtonsoftJson(this Microsoft.Extensions.DependencyInjection.IMvcBuilder builder) => builder;
        }
        """;

    [Fact]
    public Task System_Text_Jsons_attribute_says_nothing_to_Newtonsoft() =>
        Verify.Flags(Shop("public Seller Get(int id) => {|CG3001:sellers.Find(id)|};", "[System.Text.Json.Serialization.JsonIgnore]", other: NewtonsoftApp));

    // System.Text.Json writes no fields, and a tuple has nothing else.
    [Fact]
    public Task Tuple_is_written_by_Newtonsoft_alone() => Verify.Flags(Shop("public IActionResult Get(int id) => Ok({|CG3001:(id, sellers.Find(id).StripeKey)|});", other: NewtonsoftApp));

    [Fact]
    public Task Newtonsofts_attribute_counts_where_the_app_writes_with_it() =>
        Verify.Ignores(Shop("public Seller Get(int id) => sellers.Find(id);", "[Newtonsoft.Json.JsonIgnore]", other: NewtonsoftApp));

    [Theory]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore]")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Always)]")]
    public Task Property_that_the_serialiser_leaves_out_is_left_alone(string attribute) => Verify.Ignores(Shop("public Seller Get(int id) => sellers.Find(id);", attribute));

    [Theory]
    [InlineData("public IActionResult Get(int id) { var seller = sellers.Find(id); return Ok(new { seller.Id, seller.Name }); }")]
    [InlineData("public IActionResult Get() => Ok(sellers.Sellers.Select(seller => new { seller.Id, seller.StripeUserId }));")]
    [InlineData("public IActionResult Get(int id) => Ok(sellers.Find(id).StripeUserId);")]
    [InlineData("public IActionResult Get(int id) { var seller = sellers.Find(id); return Ok(new { seller.Id, isConnected = seller.StripeKey != null }); }")]
    [InlineData("public IActionResult Get(int id) { var seller = sellers.Find(id); return Ok(new Shown { Id = seller.Id, Name = seller.Name }); } public class Shown { public int Id { get; set; } public string? Name { get; set; } }")]
    [InlineData("public IActionResult Get(int id) { var seller = sellers.Find(id); seller.StripeKey = null; return Ok(seller); }")]
    [InlineData("public int Count() => sellers.Sellers.Count(seller => seller.StripeKey != null);")]
    [InlineData("[NonAction] public Seller Get(int id) => sellers.Find(id);")]
    [InlineData("private Seller Get(int id) => sellers.Find(id);")]
    [InlineData("public IActionResult Post(Seller seller) { sellers.Save(seller); return NoContent(); }")]
    public Task Holder_whose_key_stays_is_left_alone(string members) => Verify.Ignores(Shop(members));

    [Theory]
    [InlineData("public class Onboarding { public void Connect(Seller seller, OAuthToken token) => seller.StripeUserId = token.StripeUserId; }")]
    [InlineData("public class Onboarding { public void Connect(Seller seller, OAuthToken token, ConnectedAccountKeyProtector protector) => seller.StripeKey = protector.Protect(ConnectedAccountId.Parse(token.StripeUserId), ConnectedAccountKey.Parse(token.AccessToken)); }")]
    [InlineData("public class Onboarding { public void Connect(Seller seller, OAuthToken token) => seller.StripeKey = Encrypt(token.AccessToken); private static string Encrypt(string key) => key; }")]
    [InlineData("public class Onboarding { public void Connect(Seller seller, OAuthToken token) => seller.StripeKey = token.AccessToken[^4..]; }")]
    public Task Class_that_is_given_no_key_is_no_holder(string onboarding) => Verify.Ignores(Shop("public Seller Get(int id) => sellers.Find(id);", onboarding: onboarding));

    [Fact]
    public Task Copy_that_has_lost_its_key_is_left_alone() => Verify.Ignores(Usings + """
        public record Seller(int Id, string? StripeKey);

        public class SellersController : ControllerBase
        {
            public Seller Connect(OAuthToken token)
            {
                var seller = new Seller(1, token.AccessToken);
                return seller with { StripeKey = null };
            }
        }
        """);

    [Fact]
    public async Task Finding_shows_in_the_file_of_the_endpoint_alone_and_names_the_property()
    {
        var compilation = Analyze.Compile([.. Shop("public Seller Get(int id) => sellers.Find(id);").Files]);

        var found = Assert.Single(await Analyze.Run(compilation, new AccountKeyInResponseAnalyzer()));

        Assert.Equal("Odd0.cs", found.Location.SourceTree!.FilePath);
        Assert.Contains("'Seller.StripeKey'", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("P:Seller.StripeKey", found.Properties[ProblemProperties.Holder]);
        Assert.Equal("StripeKey", found.Properties[ProblemProperties.SecretMembers]);
    }

    [Fact]
    public Task Message_names_the_property_that_holds_it() => Verify.Flags(
        Shop("public IActionResult Get(int id) => Ok({|#0:sellers.Find(id)|});"),
        DiagnosticResult.CompilerError("CG3001").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "'Seller.StripeKey' is a connected account's own key, and Ok(...) gives it out. Return what the caller needs without it: the account's ID is enough to make calls for the account."));
}

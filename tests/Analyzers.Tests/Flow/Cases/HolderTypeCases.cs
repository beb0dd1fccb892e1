namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>How a type comes to hold the key, and what serialisers write of it. In each, the last file names neither Stripe nor the key.</summary>
public sealed class HolderTypeCases
{
    // Where each of these types is given the key, unless a case does it itself.
    private const string Callback = """
        using Stripe;
        public class CallbackController(OAuthTokenService tokens, ShopContext db) : Controller
        {
            public IActionResult Callback(string code)
            {
                var token = tokens.Create(new() { Code = code });
                db.Add(new Merchant { Name = "Ann", Key = token.AccessToken });
                db.SaveChanges();
                return NoContent();
            }
        }
        ---

        """;

    private const string Newtonsoft = """

        ---
        public static class Startup { public static void Add(IServiceCollection services) => services.AddControllers().AddNewtonsoftJson(); }
        """;

    [Theory]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; [System.ComponentModel.DataAnnotations.Schema.NotMapped] public string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok({|CG3001:db.Set<Merchant>().Find(id)|}); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok({|CG3001:db.Set<Merchant>().Find(id)|}); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok({|CG3001:db.Set<Merchant>().Find(id)|}); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; [JsonPropertyName("k")] public string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public Merchant? Get(int id) => {|CG3001:db.Set<Merchant>().Find(id)|}; }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; [Newtonsoft.Json.JsonIgnore] public string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok({|CG3001:db.Set<Merchant>().Find(id)|}); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; [JsonInclude] public string? Key; }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok({|CG3001:db.Set<Merchant>().Find(id)|}); }
        """)]
    [InlineData("""
        public record Merchant { public string Name { get; set; } = ""; public string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db, ILogger<Merchant> logger) : Controller { public void Get(int id) => logger.LogInformation("{Merchant}", {|CG3003:db.Set<Merchant>().Find(id)|}); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; public string? Key { get; set; } public override string ToString() => $"{Name}: {Key}"; }
        ---
        public class MerchantsController(ShopContext db, ILogger<Merchant> logger) : Controller { public void Get(int id) => logger.LogInformation("{Merchant}", {|CG3003:db.Set<Merchant>().Find(id)|}); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; [JsonIgnore] public string? Key { get; set; } public string? Shown => Key; }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok({|CG3001:db.Set<Merchant>().Find(id)|}); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; [JsonIgnore] public string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok({|CG3001:db.Set<Merchant>().Find(id)!.Key|}); }
        """)]
    [InlineData("""
        public abstract class Keyed { public string? Key { get; set; } }
        public class Merchant : Keyed { public string Name { get; set; } = ""; }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok({|CG3001:db.Set<Merchant>().Find(id)|}); }
        """)]
    [InlineData("""
        public interface IMerchant { string Name { get; } }
        public class Merchant : IMerchant { public string Name { get; set; } = ""; public string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IMerchant? Get(int id) { Merchant? merchant = db.Set<Merchant>().Find(id); return {|CG3001:merchant|}; } }
        """)]
    public Task Type_that_is_given_the_key_leaks(string code) => FlowCase.Files.Leaks(Callback + code);

    [Theory]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; [JsonIgnore] public string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok(db.Set<Merchant>().Find(id)); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; [JsonIgnore(Condition = JsonIgnoreCondition.Always)] public string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public List<Merchant> Get() => db.Set<Merchant>().ToList(); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; internal string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok(db.Set<Merchant>().Find(id)); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; public string? Key { private get; set; } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok(db.Set<Merchant>().Find(id)); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; public string? Key; }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok(db.Set<Merchant>().Find(id)); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; public string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db, ILogger<Merchant> logger) : Controller { public void Get(int id) => logger.LogInformation("{Merchant}", db.Set<Merchant>().Find(id)); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; public string? Key { get; set; } public override string ToString() => Name; }
        ---
        public class MerchantsController(ShopContext db, ILogger<Merchant> logger) : Controller { public void Get(int id) => logger.LogInformation($"{db.Set<Merchant>().Find(id)}"); }
        """)]
    [InlineData("""
        public record Merchant { public string Name { get; set; } = ""; public string? Key { get; set; } public override string ToString() => Name; }
        ---
        public class MerchantsController(ShopContext db, ILogger<Merchant> logger) : Controller { public void Get(int id) => logger.LogInformation("{Merchant}", db.Set<Merchant>().Find(id)); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; [JsonIgnore] public string? Key { get; set; } public bool IsConnected => Key != null; }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Content(JsonSerializer.Serialize(db.Set<Merchant>().Find(id))); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; public string? Key { get; set; } }
        ---
        public class Buyer { public string Name { get; set; } = ""; public string? Key { get; set; } }
        public class BuyersController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok(db.Set<Buyer>().Find(id)); }
        """)]
    [InlineData("""
        public abstract class Keyed { [JsonIgnore] public string? Key { get; set; } }
        public class Merchant : Keyed { public string Name { get; set; } = ""; }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok(db.Set<Merchant>().Find(id)); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; public string? Key { get => null; set { } } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok(db.Set<Merchant>().Find(id)?.Name); }
        """)]
    public Task Type_of_which_the_key_is_not_written_is_silent(string code) => FlowCase.Files.Silent(Callback + code);

    [Theory]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; [JsonIgnore] public string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult GetOne(int id) => Ok({|CG3001:db.Set<Merchant>().Find(id)|}); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; public string? Key; }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult GetOne(int id) => Ok({|CG3001:db.Set<Merchant>().Find(id)|}); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; [Newtonsoft.Json.JsonProperty("k")] public string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult GetOne(int id) => Ok({|CG3001:db.Set<Merchant>().Find(id)|}); }
        """)]
    public Task Type_leaks_where_Newtonsoft_writes_the_key(string code) => FlowCase.Files.Leaks(Callback + code + Newtonsoft);

    [Theory]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; [Newtonsoft.Json.JsonIgnore] public string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult GetOne(int id) => Ok(db.Set<Merchant>().Find(id)); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; [Newtonsoft.Json.JsonIgnore, JsonIgnore] public string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public List<Merchant> GetAll() => db.Set<Merchant>().ToList(); }
        """)]
    [InlineData("""
        public class Merchant { public string Name { get; set; } = ""; internal string? Key { get; set; } }
        ---
        public class MerchantsController(ShopContext db) : Controller { public List<Merchant> GetAll() => db.Set<Merchant>().ToList(); }
        """)]
    public Task Type_is_silent_where_Newtonsoft_leaves_the_key_out(string code) => FlowCase.Files.Silent(Callback + code + Newtonsoft);
}

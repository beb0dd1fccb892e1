namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>The ways in which an entity is given the key, and those in which it is given something else.</summary>
public sealed class HolderOriginCases
{
    // What leaves, in a file that names neither Stripe nor the key.
    private const string Loud = """

        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok({|CG3001:db.Set<Merchant>().Find(id)|}); }
        """;

    private const string Quiet = """

        ---
        public class MerchantsController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok(db.Set<Merchant>().Find(id)); }
        """;

    [Theory]
    [InlineData("""
        db.Add(new Merchant(token.AccessToken));
        ---
        public class Merchant { public Merchant(string key) => Key = key; public int Id { get; set; } public string Key { get; private set; } }
        """ + Loud)]
    [InlineData("""
        db.Add(new Merchant("Ann", token.AccessToken));
        ---
        public class Merchant(string name, string key) { public string Name { get; } = name; public string Key { get; } = key; }
        """ + Loud)]
    [InlineData("""
        db.Add(new Merchant("Ann", token.AccessToken));
        ---
        public record Merchant(string Name, string Key);
        """ + Loud)]
    [InlineData("""
        db.Set<Merchant>().Find(id)!.Connect(token.AccessToken);
        ---
        public class Merchant { public int Id { get; set; } public string? Key { get; private set; } public void Connect(string key) => Key = key; }
        """ + Loud)]
    [InlineData("""
        db.Set<Merchant>().Find(id)!.Connect(token);
        ---
        using Stripe;
        public class Merchant { public int Id { get; set; } public string? Key { get; private set; } public void Connect(OAuthToken token) { Key = token.AccessToken; } }
        """ + Loud)]
    [InlineData("""
        var merchant = await db.Set<Merchant>().FindAsync(id); merchant!.Key = token.AccessToken; await db.SaveChangesAsync();
        ---
        public class Merchant { public int Id { get; set; } public string? Key { get; set; } }
        """ + Loud)]
    [InlineData("""
        var merchant = await db.Set<Merchant>().FindAsync(id); merchant!.Key ??= token.AccessToken;
        ---
        public class Merchant { public int Id { get; set; } public string? Key { get; set; } }
        """ + Loud)]
    [InlineData("""
        var key = token.AccessToken; var trimmed = key.Trim(); db.Add(new Merchant { Key = trimmed });
        ---
        public class Merchant { public int Id { get; set; } public string? Key { get; set; } }
        """ + Loud)]
    [InlineData("""
        db.Add(new Merchant { Key = ConnectedAccountCredentials.FromOAuthToken(token).Key.RevealSecret() });
        ---
        public class Merchant { public int Id { get; set; } public string? Key { get; set; } }
        """ + Loud)]
    [InlineData("""
        await Merchants.Save(db, token);
        ---
        using Stripe;
        public static class Merchants { public static Task Save(ShopContext db, OAuthToken token) { db.Add(new Merchant { Key = token.AccessToken }); return db.SaveChangesAsync(); } }
        public class Merchant { public int Id { get; set; } public string? Key { get; set; } }
        """ + Loud)]
    [InlineData("""
        await Merchants.Save(db, token.StripeUserId, token.AccessToken);
        ---
        public static class Merchants { public static Task Save(ShopContext db, string account, string key) { db.Add(new Merchant { Account = account, Key = key }); return db.SaveChangesAsync(); } }
        public class Merchant { public int Id { get; set; } public string? Account { get; set; } public string? Key { get; set; } }
        """ + Loud)]
    [InlineData("""
        var seller = new Seller { StripeKey = token.AccessToken }; db.Add(new Merchant { Key = seller.StripeKey });
        ---
        public class Merchant { public int Id { get; set; } public string? Key { get; set; } }
        """ + Loud)]
    [InlineData("""
        db.Add(new Merchant { Wallet = new() { Key = token.AccessToken } });
        ---
        public class Wallet { public string? Key { get; set; } }
        public class Merchant { public int Id { get; set; } public Wallet? Wallet { get; set; } }
        """ + Loud)]
    [InlineData("""
        var merchant = new Merchant(); (merchant.Account, merchant.Key) = (token.StripeUserId, token.AccessToken); db.Add(merchant);
        ---
        public class Merchant { public int Id { get; set; } public string? Account { get; set; } public string? Key { get; set; } }
        """ + Loud)]
    [InlineData("""
        var merchant = new Merchant(); merchant.Keys.Add(token.AccessToken); db.Add(merchant);
        ---
        public class Merchant { public int Id { get; set; } public List<string> Keys { get; set; } = []; }
        """ + Loud)]
    [InlineData("""
        db.Add(new Merchant { Key = token.AccessToken });
        ---
        public class Merchant { private string? _key; public int Id { get; set; } public string? Key { get => _key; set => _key = value?.Trim(); } }
        """ + Loud)]
    public Task Entity_that_is_given_the_key_leaks(string code) => FlowCase.Action.Leaks(code);

    [Theory]
    [InlineData("""
        db.Add(new Merchant(token.StripeUserId));
        ---
        public class Merchant { public Merchant(string key) => Key = key; public int Id { get; set; } public string Key { get; private set; } }
        """ + Quiet)]
    [InlineData("""
        db.Add(new Merchant("Ann", token.AccessToken.Length));
        ---
        public record Merchant(string Name, int KeyLength);
        """ + Quiet)]
    [InlineData("""
        db.Set<Merchant>().Find(id)!.Connect(token);
        ---
        using Stripe;
        public class Merchant { public int Id { get; set; } public string? Account { get; private set; } public void Connect(OAuthToken token) { if (token.AccessToken != null) Account = token.StripeUserId; } }
        """ + Quiet)]
    [InlineData("""
        db.Add(new Merchant { Key = protector.Protect(token.AccessToken) });
        ---
        public class Merchant { public int Id { get; set; } public string? Key { get; set; } }
        """ + Quiet)]
    [InlineData("""
        var credentials = ConnectedAccountCredentials.FromOAuthToken(token); db.Add(new Merchant { Key = keys.Protect(credentials.Account, credentials.Key) });
        ---
        public class Merchant { public int Id { get; set; } public string? Key { get; set; } }
        """ + Quiet)]
    [InlineData("""
        db.Add(new Merchant { PublishableKey = token.StripePublishableKey, AccessToken = given });
        ---
        public class Merchant { public int Id { get; set; } public string? PublishableKey { get; set; } public string? AccessToken { get; set; } }
        """ + Quiet)]
    [InlineData("""
        db.Add(new Merchant { Last4 = token.AccessToken[^4..] });
        ---
        public class Merchant { public int Id { get; set; } public string? Last4 { get; set; } }
        """ + Quiet)]
    [InlineData("""
        db.Add(new Merchant { KeyHash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(token.AccessToken))) });
        ---
        public class Merchant { public int Id { get; set; } public string? KeyHash { get; set; } }
        """ + Quiet)]
    [InlineData("""
        await Merchants.Save(db, token.AccessToken, token.StripeUserId);
        ---
        public static class Merchants { public static Task Save(ShopContext db, string key, string account) { db.Add(new Merchant { Account = account }); return db.SaveChangesAsync(); } }
        public class Merchant { public int Id { get; set; } public string? Account { get; set; } }
        """ + Quiet)]
    [InlineData("""
        db.Add(new Wallet { Key = token.AccessToken });
        ---
        public class Wallet { public int MerchantId { get; set; } public string? Key { get; set; } }
        public class Merchant { public int Id { get; set; } public string? Key { get; set; } }
        """ + Quiet)]
    [InlineData("""
        db.Add(new Merchant { Id = id, Key = new Other().AccessToken });
        ---
        public class Other { public string AccessToken => "x"; }
        public class Merchant { public int Id { get; set; } public string? Key { get; set; } }
        """ + Quiet)]
    [InlineData("""
        db.Add(new Merchant { Id = id, Key = ConnectedAccountKey.Parse(token.AccessToken) });
        ---
        public class Merchant { public int Id { get; set; } [JsonIgnore] public ConnectedAccountKey? Key { get; set; } }
        """ + Quiet)]
    public Task Entity_that_is_given_something_else_is_silent(string code) => FlowCase.Action.Silent(code);
}

namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>CG3005, in projects that ask for it: keys that are stored as they are.</summary>
public sealed class StorageCases
{
    [Theory]
    [InlineData("""public async Task Post() { db.Sellers.Add(new Seller { Name = "Ann", StripeKey = {|CG3005:tokens.Create(new()).AccessToken|} }); await db.SaveChangesAsync(); }""")]
    [InlineData("""public async Task Post() { var token = await tokens.CreateAsync(new()); var seller = new Seller(); seller.StripeKey = {|CG3005:token.AccessToken|}; db.Add(seller); await db.SaveChangesAsync(); }""")]
    [InlineData("""public void Post(int id) { var seller = db.Sellers.Find(id)!; seller.StripeKey = {|CG3005:tokens.Create(new()).AccessToken|}; db.SaveChanges(); }""")]
    [InlineData("""public void Post(int id) { var key = tokens.Create(new()).AccessToken; db.Sellers.Update(new Seller { Id = id, StripeKey = {|CG3005:key|} }); db.SaveChanges(); }""")]
    [InlineData("""public void Post() => System.IO.File.WriteAllText("key.txt", {|CG3005:tokens.Create(new()).AccessToken|});""")]
    [InlineData("""public Task Post() => System.IO.File.AppendAllTextAsync("keys.txt", {|CG3005:$"{tokens.Create(new()).AccessToken}\n"|});""")]
    [InlineData("""public void Post() => System.IO.File.WriteAllText("token.json", {|CG3005:JsonSerializer.Serialize(tokens.Create(new()))|});""")]
    [InlineData("""
        public void Post() => new Shelf(db).Add(new Seller { StripeKey = {|CG3005:tokens.Create(new()).AccessToken|} });
        ---
        public class Shelf(ShopContext db) { public void Add(Seller seller) { db.Sellers.Add(seller); db.SaveChanges(); } }
        """)]
    [InlineData("""
        public void Post() => new Shelf().Add(new Seller { StripeKey = {|CG3005:tokens.Create(new()).AccessToken|} });
        ---
        public class Shelf { private readonly List<Seller> _all = []; public void Add(Seller seller) { _all.Add(seller); Write(); } private void Write() => System.IO.File.WriteAllText("sellers.json", {|CG3005:JsonSerializer.Serialize(_all)|}); }
        """)]
    public Task Key_that_is_stored_as_it_is_leaks(string code) => FlowCase.Storage.Leaks(code);

    [Theory]
    [InlineData("""public async Task Post() { db.Sellers.Add(new Seller { StripeKey = protector.Protect(tokens.Create(new()).AccessToken) }); await db.SaveChangesAsync(); }""")]
    [InlineData("""public void Post() { var credentials = ConnectedAccountCredentials.FromOAuthToken(tokens.Create(new())); db.Sellers.Add(new Seller { StripeKey = keys.Protect(credentials.Account, credentials.Key) }); db.SaveChanges(); }""")]
    [InlineData("""public void Post() { var token = tokens.Create(new()); var hidden = keys.Protect(ConnectedAccountId.Parse(token.StripeUserId), ConnectedAccountKey.Parse(token.AccessToken)); db.Sellers.Add(new Seller { StripeKey = hidden }); db.SaveChanges(); }""")]
    [InlineData("""public void Post() { var token = tokens.Create(new()); db.Sellers.Add(new Seller { StripeUserId = token.StripeUserId }); db.SaveChanges(); }""")]
    [InlineData("""public void Post() { var shown = new SellerView { StripeKey = tokens.Create(new()).AccessToken }; _ = new StripeClient(shown.StripeKey); }""")]
    [InlineData("""public void Post() => System.IO.File.WriteAllText("key.txt", protector.Protect(tokens.Create(new()).AccessToken));""")]
    [InlineData("""public void Post() => System.IO.File.WriteAllText("account.txt", tokens.Create(new()).StripeUserId);""")]
    [InlineData("""public void Post() => System.IO.File.WriteAllText("connected.json", JsonSerializer.Serialize(new { tokens.Create(new()).StripeUserId }));""")]
    [InlineData("""public void Post() { var list = new List<Seller>(); list.Add(new Seller { StripeKey = tokens.Create(new()).AccessToken }); foreach (var seller in list) _ = new StripeClient(seller.StripeKey); }""")]
    [InlineData("""
        public void Post() { var token = tokens.Create(new()); new Shelf().Add(new Seller { StripeUserId = token.StripeUserId, StripeKey = token.AccessToken }); }
        ---
        public class Shelf { private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Seller> _byAccount = new(); public void Add(Seller seller) => _byAccount[seller.StripeUserId!] = seller; }
        """)]
    [InlineData("""
        public void Post() { var token = tokens.Create(new()); new Shelf().Add(new Seller { StripeKey = token.AccessToken }); }
        ---
        public class Shelf { private readonly List<Seller> _all = []; public void Add(Seller seller) { Remove(seller); _all.Add(seller); } private void Remove(Seller seller) => _all.RemoveAll(other => other.Id == seller.Id); }
        """)]
    [InlineData("""public bool Post() => System.IO.File.Exists(tokens.Create(new()).StripeUserId);""")]
    public Task Key_that_is_protected_is_silent(string code) => FlowCase.Storage.Silent(code);
}

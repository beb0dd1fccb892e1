namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>The entity that is given the key in one file and leaves in another. None of these files names Stripe.</summary>
public sealed class HolderCases
{
    [Theory]
    [InlineData("""public Seller? Get(int id) => {|CG3001:db.Sellers.Find(id)|};""")]
    [InlineData("""public IActionResult Get(int id) => Ok({|CG3001:db.Sellers.Find(id)|});""")]
    [InlineData("""public async Task<IActionResult> Get(int id) => Ok({|CG3001:await db.Sellers.FindAsync(id)|});""")]
    [InlineData("""public async Task<ActionResult<Seller>> Get(int id) { var seller = await db.Sellers.FirstAsync(s => s.Id == id); return {|CG3001:seller|}; }""")]
    [InlineData("""public async Task<IActionResult> Get(int id) { var seller = await db.Sellers.SingleOrDefaultAsync(s => s.Id == id); return seller is null ? NotFound() : Ok({|CG3001:seller|}); }""")]
    [InlineData("""public Task<List<Seller>> Get() => {|CG3001:db.Sellers.ToListAsync()|};""")]
    [InlineData("""public async Task<IEnumerable<Seller>> Get() => {|CG3001:await db.Sellers.AsNoTracking().Where(s => s.Name != "").ToArrayAsync()|};""")]
    [InlineData("""public IEnumerable<Seller> Get() => {|CG3001:db.Sellers|};""")]
    [InlineData("""public IQueryable<Seller> Get() => {|CG3001:db.Sellers.Where(s => s.Id > 3).OrderBy(s => s.Name)|};""")]
    [InlineData("""public object? Get(int id) => {|CG3001:db.Sellers.Find(id)|};""")]
    [InlineData("""public string? Get(int id) => {|CG3001:db.Sellers.Find(id)?.StripeKey|};""")]
    [InlineData("""public IActionResult Get() => Ok({|CG3001:db.Sellers.Select(s => s.StripeKey).ToList()|});""")]
    [InlineData("""public IActionResult Get() => Ok({|CG3001:db.Sellers.Select(s => new { s.Id, s.StripeKey }).ToList()|});""")]
    [InlineData("""public IActionResult Get() => Ok({|CG3001:from s in db.Sellers where s.Id > 3 select new { s.Name, Key = s.StripeKey }|});""")]
    [InlineData("""public async Task<IActionResult> Get() => Ok({|CG3001:await db.Orders.Include(o => o.Seller).ToListAsync()|});""")]
    [InlineData("""public IActionResult Get(int id) => Ok({|CG3001:db.Orders.Include(o => o.Seller).First(o => o.Id == id)|});""")]
    [InlineData("""public IActionResult Get() => Ok({|CG3001:db.Orders.Select(o => o.Seller)|});""")]
    [InlineData("""public IActionResult Get() => Ok({|CG3001:db.Orders.Select(o => new { o.Id, o.Seller })|});""")]
    [InlineData("""public IActionResult Get() => Ok({|CG3001:db.Orders.Join(db.Sellers, o => o.SellerId, s => s.Id, (o, s) => new { o.Total, s })|});""")]
    [InlineData("""public IActionResult Get() => Ok({|CG3001:db.Sellers.GroupBy(s => s.Name).Select(g => g.First())|});""")]
    [InlineData("""public IActionResult Get() => Ok({|CG3001:db.Sellers.ToDictionary(s => s.Id)|});""")]
    [InlineData("""public IActionResult Get(int id) { var seller = db.Sellers.Find(id); return Ok({|CG3001:new { seller, Count = 1 }|}); }""")]
    [InlineData("""public IActionResult Get(int id) { var seller = db.Sellers.Find(id)!; seller.Name = "Bob"; db.SaveChanges(); return Ok({|CG3001:seller|}); }""")]
    [InlineData("""public IActionResult Get() { var all = new List<Seller>(); foreach (var seller in db.Sellers) all.Add(seller); return Ok({|CG3001:all|}); }""")]
    [InlineData("""public IActionResult Get(int id) => Content({|CG3001:JsonSerializer.Serialize(db.Sellers.Find(id))|});""")]
    [InlineData("""public IActionResult Get(int id) { logger.LogInformation("{@Seller}", {|CG3003:db.Sellers.Find(id)|}); return Ok(); }""")]
    [InlineData("""public IActionResult Get(int id) { logger.LogInformation("{Key}", {|CG3003:db.Sellers.Find(id)!.StripeKey|}); return Ok(); }""")]
    [InlineData("""public IActionResult Get(int id) => Redirect({|CG3004:$"https://shop.example/done?key={db.Sellers.Find(id)!.StripeKey}"|});""")]
    [InlineData("""
        public IActionResult Get(int id) => Ok({|CG3001:new SellerStore(db).Find(id)|});
        ---
        public class SellerStore(ShopContext db) { public Seller? Find(int id) => db.Sellers.Find(id); }
        """)]
    [InlineData("""
        public IActionResult Get(int id, ISellerStore store) => Ok({|CG3001:store.Find(id)|});
        ---
        public interface ISellerStore { Seller? Find(int id); }
        public class SellerStore(ShopContext db) : ISellerStore { public Seller? Find(int id) => db.Sellers.Find(id); }
        """)]
    [InlineData("""
        public async Task<IActionResult> Get(IRepository<Seller> sellers) => Ok({|CG3001:await sellers.AllAsync()|});
        ---
        public interface IRepository<T> { Task<IReadOnlyList<T>> AllAsync(); }
        """)]
    [InlineData("""
        public Shopkeeper? Get(int id) => {|CG3001:db.Set<Shopkeeper>().Find(id)|};
        ---
        public class Shopkeeper : Seller { public string Shop { get; set; } = ""; }
        """)]
    [InlineData("""
        public Invoice? Get(int id) => {|CG3001:db.Set<Invoice>().Find(id)|};
        ---
        public class Invoice { public int Id { get; set; } public List<Seller> Sellers { get; set; } = new(); }
        """)]
    [InlineData("""
        public Page<Seller> Get() => {|CG3001:new Page<Seller> { Items = db.Sellers.ToList() }|};
        ---
        public class Page<T> { public int Number { get; set; } public IReadOnlyList<T> Items { get; set; } = []; }
        """)]
    [InlineData("""
        private readonly Shelf _shelf = new();
        public Seller? Get(string account) => {|CG3001:_shelf.Find(account)|};
        ---
        public class Shelf { private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Seller> _byAccount = new(); public Seller? Find(string account) => _byAccount.GetValueOrDefault(account); }
        """)]
    [InlineData("""
        private readonly Shelf _shelf = new();
        public IActionResult Get(string account) => _shelf.TryFind(account, out var seller) ? Ok({|CG3001:seller|}) : NotFound();
        ---
        public class Shelf { private readonly Dictionary<string, Seller> _byAccount = []; public bool TryFind(string account, out Seller? seller) => _byAccount.TryGetValue(account, out seller); }
        """)]
    [InlineData("""
        private readonly Shelf _shelf = new();
        public IActionResult Get() => Ok({|CG3001:_shelf.All|});
        ---
        public class Shelf { private readonly Dictionary<string, Seller> _byAccount = []; public IEnumerable<Seller> All => _byAccount.Values; }
        """)]
    [InlineData("""
        private readonly Shelf _shelf = new();
        public Seller? Get(int id) => {|CG3001:_shelf.Find(id)|};
        ---
        public class Shelf { private readonly List<Seller> _all = []; public Seller? Find(int id) => _all.Find(seller => seller.Id == id); }
        """)]
    public Task Entity_that_holds_the_key_leaks(string code) => FlowCase.Holders.Leaks(code);

    [Theory]
    [InlineData("""public int Get() => db.Sellers.Count();""")]
    [InlineData("""public async Task<IActionResult> Get() => Ok(await db.Sellers.CountAsync());""")]
    [InlineData("""public string? Get(int id) => db.Sellers.Find(id)?.Name;""")]
    [InlineData("""public IActionResult Get(int id) { var seller = db.Sellers.Find(id)!; return Ok(new { seller.Id, seller.Name, seller.StripeUserId }); }""")]
    [InlineData("""public IActionResult Get(int id) { var seller = db.Sellers.Find(id)!; return Ok(new { seller.Id, IsConnected = seller.StripeKey != null }); }""")]
    [InlineData("""public IActionResult Get() => Ok(db.Sellers.Select(s => new { s.Id, s.Name }).ToList());""")]
    [InlineData("""public async Task<IActionResult> Get() => Ok(await db.Sellers.AsNoTracking().Select(s => new { s.Id, IsConnected = s.StripeKey != null }).ToListAsync());""")]
    [InlineData("""public IActionResult Get() => Ok(from s in db.Sellers where s.StripeKey != null orderby s.Name select s.Name);""")]
    [InlineData("""public IActionResult Get() => Ok(db.Sellers.Select(s => s.StripeUserId));""")]
    [InlineData("""public IActionResult Get() => Ok(db.Sellers.Where(s => s.StripeKey == null).Select(s => s.Id));""")]
    [InlineData("""public IActionResult Get() => Ok(db.Orders.Select(o => new { o.Id, o.Total, o.Seller.Name }));""")]
    [InlineData("""public async Task<IActionResult> Get() => Ok(await db.Orders.Include(o => o.Seller).Select(o => o.Total).ToListAsync());""")]
    [InlineData("""public IActionResult Get() => Ok(db.Orders.Join(db.Sellers, o => o.SellerId, s => s.Id, (o, s) => new { o.Total, s.Name }));""")]
    [InlineData("""public IActionResult Get() => Ok(db.Sellers.GroupBy(s => s.Name).Select(g => new { g.Key, Count = g.Count() }));""")]
    [InlineData("""public IActionResult Get() => Ok(db.Sellers.ToDictionary(s => s.Id, s => s.Name));""")]
    [InlineData("""public IActionResult Get(int id) { var seller = db.Sellers.Find(id)!; seller.StripeKey = null; return Ok(seller); }""")]
    [InlineData("""public Seller Get() => new() { Name = "Ann" };""")]
    [InlineData("""public IActionResult Get(int id) => db.Sellers.Find(id) is null ? NotFound() : NoContent();""")]
    [InlineData("""public bool Get(int id) => db.Sellers.Any(s => s.Id == id && s.StripeKey != null);""")]
    [InlineData("""public ActionResult<SellerDto> Get(int id) { var seller = db.Sellers.Find(id)!; return new SellerDto { Id = seller.Id, Name = seller.Name }; }""")]
    [InlineData("""public List<SellerDto> Get() { var all = new List<SellerDto>(); foreach (var seller in db.Sellers) all.Add(new SellerDto { Name = seller.Name }); return all; }""")]
    [InlineData("""public IActionResult Post(Seller seller) { db.Sellers.Add(seller); db.SaveChanges(); return Ok(seller.Id); }""")]
    [InlineData("""public IActionResult Get(int id) { logger.LogInformation("{Seller}", db.Sellers.Find(id)); return Ok(); }""")]
    [InlineData("""public IActionResult Get(int id) { logger.LogInformation("seller {Id}: {Name}", id, db.Sellers.Find(id)?.Name); return Ok(); }""")]
    [InlineData("""public IActionResult Get(int id) => Redirect($"https://shop.example/done?seller={db.Sellers.Find(id)!.StripeUserId}");""")]
    [InlineData("""public IActionResult Get(int id) { _ = new Stripe.StripeClient(db.Sellers.Find(id)!.StripeKey); return Ok(); }""")]
    [InlineData("""public async Task<IActionResult> Get(int id) => Ok((await new Stripe.BalanceService(new Stripe.StripeClient(db.Sellers.Find(id)!.StripeKey)).GetAsync()).Available.Count);""")]
    [InlineData("""
        public IActionResult Get(int id) => Ok(new SellerStore(db).Find(id)?.Name);
        ---
        public class SellerStore(ShopContext db) { public Seller? Find(int id) => db.Sellers.Find(id); }
        """)]
    [InlineData("""
        public async Task<IActionResult> Get(IRepository<Order> orders) => Ok((await orders.AllAsync()).Count);
        ---
        public interface IRepository<T> { Task<IReadOnlyList<T>> AllAsync(); }
        """)]
    [InlineData("""
        public Buyer? Get(int id) => db.Set<Buyer>().Find(id);
        ---
        public class Buyer { public int Id { get; set; } public string Name { get; set; } = ""; public string? StripeKey { get; set; } }
        """)]
    [InlineData("""
        public Page<SellerDto> Get() => new() { Items = db.Sellers.Select(s => new SellerDto { Name = s.Name }).ToList() };
        ---
        public class Page<T> { public int Number { get; set; } public IReadOnlyList<T> Items { get; set; } = []; }
        """)]
    [InlineData("""
        public Invoice? Get(int id) => db.Set<Invoice>().Find(id);
        ---
        public class Invoice { public int Id { get; set; } [JsonIgnore] public Seller? Seller { get; set; } }
        """)]
    [InlineData("""
        public IActionResult Get(int id) => Ok();
        private Seller? Find(int id) => db.Sellers.Find(id);
        internal List<Seller> All() => db.Sellers.ToList();
        """)]
    [InlineData("""
        public IActionResult Get(int id) => Ok(db.Set<Shopkeeper>().Select(s => new { s.Shop, s.Name }));
        ---
        public class Shopkeeper : Seller { public string Shop { get; set; } = ""; }
        """)]
    [InlineData("""
        private readonly Shelf _shelf = new();
        public IActionResult Get() => Ok(_shelf.Names);
        ---
        public class Shelf { private readonly Dictionary<string, Seller> _byName = []; public IEnumerable<string> Names => _byName.Keys; }
        """)]
    public Task Entity_that_keeps_the_key_to_itself_is_silent(string code) => FlowCase.Holders.Silent(code);
}

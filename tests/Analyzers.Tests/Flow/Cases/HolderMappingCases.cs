namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>Copies of the entity that holds the key: by hand, by constructor, by a mapper.</summary>
public sealed class HolderMappingCases
{
    [Theory]
    [InlineData("""public SellerView Get(int id) { var seller = db.Sellers.Find(id)!; return {|CG3001:new SellerView { Id = seller.Id, StripeKey = seller.StripeKey }|}; }""")]
    [InlineData("""public IActionResult Get(int id) { var seller = db.Sellers.Find(id)!; var view = new SellerView(); view.StripeKey = seller.StripeKey; return Ok({|CG3001:view|}); }""")]
    [InlineData("""public IActionResult Get() => Ok({|CG3001:db.Sellers.Select(s => new SellerView { Name = s.Name, StripeKey = s.StripeKey }).ToList()|});""")]
    [InlineData("""public IActionResult Get(int id) { var seller = db.Sellers.Find(id)!; return Ok({|CG3001:new SellerRecord(seller.Name, seller.StripeKey)|}); }""")]
    [InlineData("""public IActionResult Get(int id) => Ok({|CG3001:mapper.Map<SellerView>(db.Sellers.Find(id))|});""")]
    [InlineData("""public SellerView Get(int id) => {|CG3001:mapper.Map<Seller, SellerView>(db.Sellers.Find(id)!)|};""")]
    [InlineData("""public IActionResult Get() => Ok({|CG3001:mapper.Map<List<SellerView>>(db.Sellers.ToList())|});""")]
    [InlineData("""public IActionResult Get(int id) { var view = mapper.Map(db.Sellers.Find(id)!, new SellerView()); return Ok({|CG3001:view|}); }""")]
    [InlineData("""public IActionResult Get() => Ok({|CG3001:db.Sellers.AsEnumerable().Select(mapper.Map<SellerView>)|});""")]
    [InlineData("""
        public IActionResult Get(int id) => Ok({|CG3001:SellerViews.From(db.Sellers.Find(id)!)|});
        ---
        public static class SellerViews { public static SellerView From(Seller seller) => new() { Name = seller.Name, StripeKey = seller.StripeKey }; }
        """)]
    [InlineData("""
        public IActionResult Get(int id) => Ok({|CG3001:db.Sellers.Find(id)!.ToView()|});
        ---
        public static class SellerExtensions { public static SellerView ToView(this Seller seller) => new() { Name = seller.Name, StripeKey = seller.StripeKey }; }
        """)]
    [InlineData("""
        public IActionResult Get(int id) => Ok({|CG3001:new Shown(db.Sellers.Find(id)!)|});
        ---
        public class Shown { public Shown(Seller seller) { Name = seller.Name; Key = seller.StripeKey; } public string Name { get; } public string? Key { get; } }
        """)]
    [InlineData("""
        public IActionResult Get(int id) => Ok({|CG3001:new Shown(db.Sellers.Find(id)!)|});
        ---
        public class Shown(Seller seller) { public string Name => seller.Name; public string? Key => seller.StripeKey; }
        """)]
    [InlineData("""
        public IActionResult Get(int id) => Ok({|CG3001:(Shown)db.Sellers.Find(id)!|});
        ---
        public class Shown { public string? Key { get; init; } public static implicit operator Shown(Seller seller) => new() { Key = seller.StripeKey }; }
        """)]
    [InlineData("""
        public IActionResult Get(int id) => Ok({|CG3001:new Envelope<Seller>(db.Sellers.Find(id)!)|});
        ---
        public record Envelope<T>(T Content);
        """)]
    [InlineData("""
        public IActionResult Get(int id, ISellerService service) => Ok({|CG3001:service.Find(id)|});
        ---
        public interface ISellerService { SellerView Find(int id); }
        public class SellerService(ShopContext db, IMapper mapper) : ISellerService { public SellerView Find(int id) => mapper.Map<SellerView>(db.Sellers.Find(id)); }
        """)]
    public Task Copy_with_the_key_leaks(string code) => FlowCase.Holders.Leaks(code);

    [Theory]
    [InlineData("""public SellerDto Get(int id) { var seller = db.Sellers.Find(id)!; return new SellerDto { Id = seller.Id, Name = seller.Name, StripeUserId = seller.StripeUserId }; }""")]
    [InlineData("""public SellerView Get(int id) { var seller = db.Sellers.Find(id)!; return new SellerView { Id = seller.Id, Name = seller.Name }; }""")]
    [InlineData("""public IActionResult Get() => Ok(db.Sellers.Select(s => new SellerView { Name = s.Name }).ToList());""")]
    [InlineData("""public IActionResult Get(int id) { var seller = db.Sellers.Find(id)!; return Ok(new SellerRecord(seller.Name, null)); }""")]
    [InlineData("""public IActionResult Get(int id) { var seller = db.Sellers.Find(id)!; return Ok(new SellerRecord(seller.Name, seller.StripeKey) with { StripeKey = null }); }""")]
    [InlineData("""public IActionResult Get(int id) => Ok(mapper.Map<SellerDto>(db.Sellers.Find(id)));""")]
    [InlineData("""public SellerDto Get(int id) => mapper.Map<Seller, SellerDto>(db.Sellers.Find(id)!);""")]
    [InlineData("""public IActionResult Get() => Ok(mapper.Map<List<SellerDto>>(db.Sellers.ToList()));""")]
    [InlineData("""public IActionResult Get() => Ok(mapper.Map<IEnumerable<SellerDto>>(db.Sellers));""")]
    [InlineData("""public IActionResult Get(int id) { var dto = mapper.Map(db.Sellers.Find(id)!, new SellerDto()); return Ok(dto); }""")]
    [InlineData("""public IActionResult Get() => Ok(db.Sellers.AsEnumerable().Select(mapper.Map<SellerDto>));""")]
    [InlineData("""public IActionResult Get(int id) { var view = mapper.Map<SellerView>(db.Sellers.Find(id)); view.StripeKey = null; return Ok(view); }""")]
    [InlineData("""public IActionResult Get(int id) { var view = mapper.Map<SellerView>(db.Sellers.Find(id)); return Ok(view.Name); }""")]
    [InlineData("""public IActionResult Post(SellerDto dto) { var seller = mapper.Map<Seller>(dto); db.Sellers.Add(seller); return Ok(seller.Id); }""")]
    [InlineData("""
        public IActionResult Get(int id) => Ok(SellerDtos.From(db.Sellers.Find(id)!));
        ---
        public static class SellerDtos { public static SellerDto From(Seller seller) => new() { Name = seller.Name }; }
        """)]
    [InlineData("""
        public IActionResult Get(int id) => Ok(db.Sellers.Find(id)!.ToDto());
        ---
        public static class SellerExtensions { public static SellerDto ToDto(this Seller seller) => new() { Id = seller.Id, Name = seller.StripeKey is null ? seller.Name : seller.Name + " (connected)" }; }
        """)]
    [InlineData("""
        public IActionResult Get(int id) => Ok(new Shown(db.Sellers.Find(id)!));
        ---
        public class Shown { public Shown(Seller seller) { Name = seller.Name; IsConnected = seller.StripeKey != null; } public string Name { get; } public bool IsConnected { get; } }
        """)]
    [InlineData("""
        public IActionResult Get(int id) => Ok(new Shown(db.Sellers.Find(id)!));
        ---
        public class Shown(Seller seller) { public string Name => seller.Name; }
        """)]
    [InlineData("""
        public IActionResult Get(int id) => Ok(new Envelope<SellerDto>(new SellerDto { Name = db.Sellers.Find(id)!.Name }));
        ---
        public record Envelope<T>(T Content);
        """)]
    [InlineData("""
        public IActionResult Get(int id, ISellerService service) => Ok(service.Find(id));
        ---
        public interface ISellerService { SellerDto Find(int id); }
        public class SellerService(ShopContext db, IMapper mapper) : ISellerService { public SellerDto Find(int id) => mapper.Map<SellerDto>(db.Sellers.Find(id)); }
        """)]
    [InlineData("""
        public IActionResult Get(int id) { var seller = db.Sellers.Find(id)!; var settings = new Charging { Key = seller.StripeKey }; return Ok(settings.Enabled); }
        ---
        public class Charging { public string? Key { get; set; } public bool Enabled => true; }
        """)]
    public Task Copy_without_the_key_is_silent(string code) => FlowCase.Holders.Silent(code);
}

namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>The project's own types: fields and properties, constructors, static members, virtual members, structs, operators.</summary>
public sealed class TypeCases
{
    [Theory]
    [InlineData("""
        var seller = new Merchant(); seller.Key = token.AccessToken; return Ok({|CG3001:seller.Key|});
        ---
        public class Merchant { private string? _key; public string? Key { get => _key; set => _key = value; } }
        """)]
    [InlineData("""
        var seller = new Merchant(); seller.Key = token.AccessToken; return Ok({|CG3001:seller.Shown|});
        ---
        public class Merchant { private string? _key; public string? Key { get => _key; set => _key = value; } public string Shown => "key: " + _key; }
        """)]
    [InlineData("""
        var seller = new Merchant(token.AccessToken); return Ok({|CG3001:seller.Key|});
        ---
        public class Merchant { public Merchant(string key) { Key = key; } public string Key { get; } }
        """)]
    [InlineData("""
        var seller = new Merchant(token.AccessToken); return Ok({|CG3001:seller|});
        ---
        public class Merchant(string key) { public string Key => key; }
        """)]
    [InlineData("""
        var seller = new Merchant(token.AccessToken); return Ok({|CG3001:seller|});
        ---
        public class Merchant(string key) { public string Key { get; } = key.Trim(); }
        """)]
    [InlineData("""
        var seller = new Merchant("Ann", token.AccessToken); return Ok({|CG3001:seller|});
        ---
        public class Keyed { public Keyed(string key) => Key = key; public string Key { get; } }
        public class Merchant : Keyed { public Merchant(string name, string key) : base(key) { Name = name; } public string Name { get; } }
        """)]
    [InlineData("""
        var seller = new Merchant(token.AccessToken); return Ok({|CG3001:seller|});
        ---
        public class Merchant { public Merchant(string key) : this("Ann", key) { } public Merchant(string name, string key) { Name = name; Key = key; } public string Name { get; } public string Key { get; } }
        """)]
    [InlineData("""
        var seller = new Merchant("Ann", token.AccessToken); return Ok({|CG3001:seller.Key|});
        ---
        public class Keyed(string key) { public string Key => key; }
        public class Merchant(string name, string key) : Keyed(key) { public string Name => name; }
        """)]
    [InlineData("""
        Vault.Last = token.AccessToken; return Ok({|CG3001:Vault.Last|});
        ---
        public static class Vault { public static string? Last { get; set; } }
        """)]
    [InlineData("""
        return Ok({|CG3001:new Reader().Read(token)|});
        ---
        using Stripe;
        public interface IReader { string Read(OAuthToken token); }
        public class Reader : IReader { public string Read(OAuthToken token) => token.AccessToken; }
        """)]
    [InlineData("""
        IReader reader = new Reader(); return Ok({|CG3001:reader.Read(token)|});
        ---
        using Stripe;
        public interface IReader { string Read(OAuthToken token); }
        public class Reader : IReader { public string Read(OAuthToken token) => token.AccessToken; }
        """)]
    [InlineData("""
        Reader reader = new KeyReader(); return Ok({|CG3001:reader.Read(token)|});
        ---
        using Stripe;
        public abstract class Reader { public abstract string Read(OAuthToken token); }
        public class KeyReader : Reader { public override string Read(OAuthToken token) => token.AccessToken; }
        """)]
    [InlineData("""
        return Ok({|CG3001:new KeyReader().Run(token)|});
        ---
        using Stripe;
        public abstract class Reader { public string Run(OAuthToken token) => Read(token); protected abstract string Read(OAuthToken token); }
        public class KeyReader : Reader { protected override string Read(OAuthToken token) => token.AccessToken; }
        """)]
    [InlineData("""
        var seller = new Merchant(); seller.Take(token.AccessToken); return Ok({|CG3001:seller|});
        ---
        public partial class Merchant { public string? Key { get; private set; } }
        ---
        public partial class Merchant { public void Take(string key) => Key = key; }
        """)]
    [InlineData("""
        var wallet = new Shopkeeper.Wallet { Key = token.AccessToken }; return Ok({|CG3001:wallet|});
        ---
        public class Shopkeeper { public class Wallet { public string? Key { get; set; } } }
        """)]
    [InlineData("""
        var pair = new Pair { Account = token.StripeUserId, Key = token.AccessToken }; var copy = pair; return Ok({|CG3001:copy|});
        ---
        public struct Pair { public string Account { get; set; } public string Key { get; set; } }
        """)]
    [InlineData("""
        var pair = new Pair(token.StripeUserId, token.AccessToken); return Ok({|CG3001:pair.Key|});
        ---
        public readonly record struct Pair(string Account, string Key);
        """)]
    [InlineData("""
        Pair? pair = new Pair(token.StripeUserId, token.AccessToken); return Ok({|CG3001:pair.Value.Key|});
        ---
        public readonly record struct Pair(string Account, string Key);
        """)]
    [InlineData("""
        Pair? pair = new Pair(token.StripeUserId, token.AccessToken); return Ok({|CG3001:pair?.Key|});
        ---
        public readonly record struct Pair(string Account, string Key);
        """)]
    [InlineData("""
        Wrapped wrapped = token.AccessToken; return Ok({|CG3001:wrapped.Text|});
        ---
        public class Wrapped(string text) { public string Text => text; public static implicit operator Wrapped(string text) => new(text); }
        """)]
    [InlineData("""
        var wrapped = new Wrapped(token.AccessToken); return Ok({|CG3001:(string)wrapped|});
        ---
        public class Wrapped(string text) { private readonly string _text = text; public static explicit operator string(Wrapped wrapped) => wrapped._text; }
        """)]
    [InlineData("""
        return Ok({|CG3001:(new Wrapped("x") + new Wrapped(token.AccessToken)).Text|});
        ---
        public class Wrapped(string text) { public string Text => text; public static Wrapped operator +(Wrapped a, Wrapped b) => new(a.Text + b.Text); }
        """)]
    [InlineData("""
        var box = new Box<string>(token.AccessToken); return Ok({|CG3001:box.Value|});
        ---
        public class Box<T>(T value) { public T Value => value; }
        """)]
    [InlineData("""
        var box = Box.Of(token); return Ok({|CG3001:box|});
        ---
        public class Box<T> { public required T Value { get; init; } }
        public static class Box { public static Box<T> Of<T>(T value) => new() { Value = value }; }
        """)]
    [InlineData("""
        var pair = new Pair { Key = token.AccessToken }; return Ok({|CG3001:pair.Key|});
        ---
        public class Pair { public string? Key; }
        """)]
    [InlineData("""
        return Ok({|CG3001:new Merchant().With(token.AccessToken).Named("Ann")|});
        ---
        public class Merchant { public string? Name { get; private set; } public string? Key { get; private set; } public Merchant With(string key) { Key = key; return this; } public Merchant Named(string name) { Name = name; return this; } }
        """)]
    public Task Key_that_a_type_keeps_leaks(string code) => FlowCase.Action.Leaks(code);

    [Theory]
    [InlineData("""
        private string? _key;
        public IActionResult Get() { _key = tokens.Create(new()).AccessToken; return Ok({|CG3001:_key|}); }
        """)]
    [InlineData("""
        private static readonly Dictionary<string, string> Known = new();
        public IActionResult Get() { Known["x"] = tokens.Create(new()).AccessToken; return Ok({|CG3001:Known|}); }
        """)]
    [InlineData("""
        private string Key => tokens.Create(new()).AccessToken;
        public IActionResult Get() => Ok({|CG3001:Key|});
        """)]
    [InlineData("""
        private static string? s_last;
        public void Post() => s_last = tokens.Create(new()).AccessToken;
        public IActionResult Get() => Ok({|CG3001:s_last|});
        """)]
    [InlineData("""
        public IActionResult Get() { Span<char> letters = tokens.Create(new()).AccessToken.ToCharArray(); return Ok({|CG3001:letters.ToString()|}); }
        """)]
    [InlineData("""
        public IActionResult Get() { ReadOnlySpan<char> key = tokens.Create(new()).AccessToken; return Ok({|CG3001:new string(key)|}); }
        """)]
    [InlineData("""
        public IActionResult Get() { var key = tokens.Create(new()).AccessToken.AsSpan(); return Ok({|CG3001:key.Trim().ToString()|}); }
        """)]
    [InlineData("""
        public IActionResult Get() { var key = tokens.Create(new()).AccessToken.AsMemory(); return Ok({|CG3001:key.ToString()|}); }
        """)]
    public Task Key_in_a_field_or_a_span_leaks(string code) => FlowCase.Members.Leaks(code);

    [Theory]
    [InlineData("""
        private string? _key; private string? _account;
        public IActionResult Get() { var token = tokens.Create(new()); _key = token.AccessToken; _account = token.StripeUserId; return Ok(_account); }
        """)]
    [InlineData("""
        private string? _key;
        public IActionResult Get() { _key = tokens.Create(new()).AccessToken; _key = null; return Ok(_key); }
        """)]
    [InlineData("""
        private string Key => tokens.Create(new()).AccessToken;
        private string Account => tokens.Create(new()).StripeUserId;
        public IActionResult Get() => Ok(new { Account, Known = Key != null });
        """)]
    [InlineData("""
        public IActionResult Get() { ReadOnlySpan<char> key = tokens.Create(new()).AccessToken; return Ok(key.Length); }
        """)]
    [InlineData("""
        public IActionResult Get() { var key = tokens.Create(new()).AccessToken.AsSpan(); return Ok(key[..8].ToString()); }
        """)]
    [InlineData("""
        public IActionResult Get() { var key = tokens.Create(new()).AccessToken.AsSpan(); return Ok(key.StartsWith("rk_")); }
        """)]
    public Task Field_or_span_without_the_key_is_silent(string code) => FlowCase.Members.Silent(code);
}

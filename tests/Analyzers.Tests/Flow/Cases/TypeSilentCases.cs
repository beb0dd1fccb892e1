namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>The project's own types where what is asked of them is not the key.</summary>
public sealed class TypeSilentCases
{
    [Theory]
    [InlineData("""
        var seller = new Merchant(); seller.Key = token.AccessToken; return Ok(seller.IsConnected);
        ---
        public class Merchant { private string? _key; public string? Key { get => _key; set => _key = value; } public bool IsConnected => _key is not null; }
        """)]
    [InlineData("""
        var seller = new Merchant(); seller.Key = token.AccessToken; return Ok(seller);
        ---
        public class Merchant { private string? _key; public string Name { get; set; } = ""; public string? Key { set => _key = value; } public bool IsConnected => _key is not null; }
        """)]
    [InlineData("""
        var seller = new Merchant("Ann", token.AccessToken); return Ok(seller);
        ---
        public class Merchant { private readonly string _key; public Merchant(string name, string key) { Name = name; _key = key; } public string Name { get; } internal string Key => _key; }
        """)]
    [InlineData("""
        var seller = new Merchant("Ann", token.AccessToken); return Ok(seller);
        ---
        public class Merchant(string name, string key) { public string Name => name; public int Length => key.Length; }
        """)]
    [InlineData("""
        var seller = new Merchant("Ann", token.AccessToken); return Ok(seller.Name);
        ---
        public class Keyed(string key) { public string Key => key; }
        public class Merchant(string name, string key) : Keyed(key) { public string Name => name; }
        """)]
    [InlineData("""
        var seller = new Merchant("Ann", token.AccessToken); return Ok(seller);
        ---
        public class Keyed { private readonly string _key; public Keyed(string key) => _key = key; public bool IsConnected => _key.Length > 0; }
        public class Merchant : Keyed { public Merchant(string name, string key) : base(key) { Name = name; } public string Name { get; } }
        """)]
    [InlineData("""
        var seller = new Merchant(token.AccessToken); return Ok(seller);
        ---
        public class Merchant { public Merchant(string key) => IsLive = key.StartsWith("sk_", StringComparison.Ordinal); public bool IsLive { get; } }
        """)]
    [InlineData("""
        Vault.Last = token.AccessToken; return Ok(Vault.Count);
        ---
        public static class Vault { public static string? Last { get; set; } public static int Count { get; set; } }
        """)]
    [InlineData("""
        Vault.Last = token.AccessToken; Vault.Last = null; return Ok(Vault.Last);
        ---
        public static class Vault { public static string? Last { get; set; } }
        """)]
    [InlineData("""
        IReader reader = new Reader(); return Ok(reader.Read(token));
        ---
        using Stripe;
        public interface IReader { string Read(OAuthToken token); }
        public class Reader : IReader { public string Read(OAuthToken token) => token.StripeUserId; }
        """)]
    [InlineData("""
        Reader reader = new AccountReader(); return Ok(reader.Read(token));
        ---
        using Stripe;
        public abstract class Reader { public abstract string Read(OAuthToken token); }
        public class AccountReader : Reader { public override string Read(OAuthToken token) => token.StripeUserId; }
        """)]
    [InlineData("""
        return Ok(new AccountReader().Run(token));
        ---
        using Stripe;
        public abstract class Reader { public string Run(OAuthToken token) => Read(token); protected abstract string Read(OAuthToken token); }
        public class AccountReader : Reader { protected override string Read(OAuthToken token) => token.AccessToken is null ? "" : token.StripeUserId; }
        """)]
    [InlineData("""
        var seller = new Merchant(); seller.Take(token.AccessToken); return Ok(seller);
        ---
        public partial class Merchant { private string? _key; public string Name { get; set; } = ""; }
        ---
        public partial class Merchant { public void Take(string key) => _key = key; public bool IsConnected => _key != null; }
        """)]
    [InlineData("""
        var first = new Pair { Account = "x" }; var second = first; second.Key = token.AccessToken; return Ok(first);
        ---
        public struct Pair { public string Account { get; set; } public string Key { get; set; } }
        """)]
    [InlineData("""
        Pair? pair = new Pair(token.StripeUserId, token.AccessToken); return Ok(pair.HasValue);
        ---
        public readonly record struct Pair(string Account, string Key);
        """)]
    [InlineData("""
        var pair = new Pair(token.StripeUserId, token.AccessToken); return Ok(pair with { Key = "" });
        ---
        public readonly record struct Pair(string Account, string Key);
        """)]
    [InlineData("""
        var wrapped = new Wrapped(token.AccessToken); return Ok((int)wrapped);
        ---
        public class Wrapped(string text) { private readonly string _text = text; public static explicit operator int(Wrapped wrapped) => wrapped._text.Length; }
        """)]
    [InlineData("""
        return Ok(new Wrapped(given!) == new Wrapped(token.AccessToken));
        ---
        public sealed class Wrapped(string text) { private string Text => text; public static bool operator ==(Wrapped a, Wrapped b) => a.Text == b.Text; public static bool operator !=(Wrapped a, Wrapped b) => !(a == b); public override bool Equals(object? other) => other is Wrapped w && this == w; public override int GetHashCode() => text.GetHashCode(); }
        """)]
    [InlineData("""
        var box = new Box<string>(token.StripeUserId); _ = new Box<string>(token.AccessToken); return Ok(box.Value);
        ---
        public class Box<T>(T value) { public T Value => value; }
        """)]
    [InlineData("""
        var pair = new Pair { Name = "Ann", Key = token.AccessToken }; return Ok(pair);
        ---
        public class Pair { public string Name { get; set; } = ""; public string? Key; }
        """)]
    [InlineData("""
        return Ok(new Merchant().With(token.AccessToken).Name);
        ---
        public class Merchant { public string Name { get; private set; } = ""; public string? Key { get; private set; } public Merchant With(string key) { Key = key; return this; } }
        """)]
    [InlineData("""
        var seller = new Merchant { Key = token.AccessToken }; return Ok(seller.Key);
        ---
        public class Merchant { public string? Key { get => "hidden"; set { } } }
        """)]
    public Task Type_that_does_not_give_the_key_is_silent(string code) => FlowCase.Action.Silent(code);
}

#if NET10_0_OR_GREATER
namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>What only newer compilers know: C# 13 and 14.</summary>
public sealed class NewSyntaxCases
{
    [Theory]
    [InlineData("""Seller? seller = flag ? new Seller() : null; seller?.StripeKey = token.AccessToken; return Ok({|CG3001:seller|});""")]
    [InlineData("""
        var merchant = new Merchant { Key = token.AccessToken }; return Ok({|CG3001:merchant|});
        ---
        public class Merchant { public string? Key { get; set => field = value?.Trim(); } }
        """)]
    [InlineData("""
        return Ok({|CG3001:token.Shown|});
        ---
        using Stripe;
        public static class Tokens { extension(OAuthToken token) { public string Shown => "key: " + token.AccessToken; } }
        """)]
    [InlineData("""
        return Ok({|CG3001:token.Key()|});
        ---
        using Stripe;
        public static class Tokens { extension(OAuthToken token) { public string Key() => token.AccessToken; } }
        """)]
    [InlineData("""
        return Ok({|CG3001:Texts.Join("x", token.AccessToken)|});
        ---
        public static class Texts { public static string Join(params ReadOnlySpan<string> parts) => string.Join(",", parts); }
        """)]
    [InlineData("""
        return Ok({|CG3001:Texts.Join("x", token.AccessToken)|});
        ---
        public static class Texts { public static string Join(params IEnumerable<string> parts) => string.Concat(parts); }
        """)]
    [InlineData("""
        var merchant = new Merchant(token.AccessToken); return Ok({|CG3001:merchant.Key|});
        ---
        public partial class Merchant { public partial string Key { get; } }
        ---
        public partial class Merchant(string key) { public partial string Key => key; }
        """)]
    [InlineData("""
        return Ok({|CG3001:Texts.Read(token, out var _)|});
        ---
        using Stripe;
        public delegate string Reader(OAuthToken token, out string account);
        public static class Texts { public static string Read(OAuthToken token, out string account) { Reader reader = (token, out account) => { account = token.StripeUserId; return token.AccessToken; }; return reader(token, out account); } }
        """)]
    public Task Key_that_new_syntax_moves_leaks(string code) => FlowCase.Action.Leaks(code);

    [Theory]
    [InlineData("""Seller? seller = flag ? new Seller() : null; seller?.StripeUserId = token.StripeUserId; return Ok(seller);""")]
    [InlineData("""var seller = new Seller { StripeKey = token.AccessToken }; seller?.StripeKey = null; return Ok(seller);""")]
    [InlineData("""
        var merchant = new Merchant { Key = token.AccessToken }; return Ok(merchant);
        ---
        public class Merchant { public string? Key { get => "hidden"; set => field = value; } }
        """)]
    [InlineData("""
        return Ok(token.Shown);
        ---
        using Stripe;
        public static class Tokens { extension(OAuthToken token) { public string Shown => "account: " + token.StripeUserId; } }
        """)]
    [InlineData("""
        return Ok(token.IsConnected);
        ---
        using Stripe;
        public static class Tokens { extension(OAuthToken token) { public bool IsConnected => token.AccessToken != null; } }
        """)]
    [InlineData("""
        return Ok(Texts.Count("x", token.AccessToken));
        ---
        public static class Texts { public static int Count(params ReadOnlySpan<string> parts) => parts.Length; }
        """)]
    [InlineData("""
        return Ok(Texts.First("x", token.AccessToken));
        ---
        public static class Texts { public static string First(string first, params IEnumerable<string> others) => first; }
        """)]
    [InlineData("""
        var merchant = new Merchant("Ann", token.AccessToken); return Ok(merchant.Name);
        ---
        public partial class Merchant { public partial string Name { get; } }
        ---
        public partial class Merchant(string name, string key) { private readonly string _key = key; public partial string Name => name; public bool IsConnected => _key.Length > 0; }
        """)]
    [InlineData("""var gate = new Lock(); string account; lock (gate) { _ = token.AccessToken; account = token.StripeUserId; } return Ok(account);""")]
    public Task New_syntax_that_moves_something_else_is_silent(string code) => FlowCase.Action.Silent(code);
}
#endif

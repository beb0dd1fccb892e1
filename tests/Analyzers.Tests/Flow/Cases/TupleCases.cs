namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>Tuples and deconstruction: each element is a value of its own.</summary>
public sealed class TupleCases
{
    [Theory]
    [InlineData("""var pair = (token.StripeUserId, token.AccessToken); return Ok({|CG3001:pair.AccessToken|});""")]
    [InlineData("""var pair = (Account: token.StripeUserId, Key: token.AccessToken); return Ok({|CG3001:pair.Key|});""")]
    [InlineData("""var pair = (token.StripeUserId, token.AccessToken); return Ok({|CG3001:pair.Item2|});""")]
    [InlineData("""var (account, key) = (token.StripeUserId, token.AccessToken); return Ok({|CG3001:key|});""")]
    [InlineData("""string account, key; (account, key) = (token.StripeUserId, token.AccessToken); return Ok({|CG3001:key|});""")]
    [InlineData("""(string? account, var key) = (token.StripeUserId, token.AccessToken); return Ok({|CG3001:key|});""")]
    [InlineData("""var (_, (_, key)) = (1, (token.StripeUserId, token.AccessToken)); return Ok({|CG3001:key|});""")]
    [InlineData("""var first = "x"; var second = token.AccessToken; (first, second) = (second, first); return Ok({|CG3001:first|});""")]
    [InlineData("""var pair = Tuple.Create(token.StripeUserId, token.AccessToken); return Ok({|CG3001:pair.Item2|});""")]
    [InlineData("""var pair = new KeyValuePair<string, string>(token.StripeUserId, token.AccessToken); var (_, key) = pair; return Ok({|CG3001:key|});""")]
    [InlineData("""var pair = new KeyValuePair<string, string>(token.StripeUserId, token.AccessToken); return Ok({|CG3001:pair.Value|});""")]
    [InlineData("""var (_, key) = new SellerRecord("Ann", token.AccessToken); return Ok({|CG3001:key|});""")]
    [InlineData("""(string, string) pair = default; pair.Item2 = token.AccessToken; return Ok({|CG3001:pair.Item2|});""")]
    [InlineData("""var seller = new Seller(); (seller.Name, seller.StripeKey) = ("Ann", token.AccessToken); return Ok({|CG3001:seller|});""")]
    [InlineData("""logger.LogInformation("{Pair}", {|CG3003:(token.StripeUserId, token.AccessToken)|});""")]
    [InlineData("""var pair = new Tuple<string, string>(token.StripeUserId, token.AccessToken); return Ok({|CG3001:pair|});""")]
    [InlineData("""
        var (_, key) = new Credentials(token); return Ok({|CG3001:key|});
        ---
        using Stripe;
        public class Credentials(OAuthToken token) { public void Deconstruct(out string account, out string key) { account = token.StripeUserId; key = token.AccessToken; } }
        """)]
    [InlineData("""
        var (_, key) = token; return Ok({|CG3001:key|});
        ---
        using Stripe;
        public static class Tokens { public static void Deconstruct(this OAuthToken token, out string account, out string key) => (account, key) = (token.StripeUserId, token.AccessToken); }
        """)]
    [InlineData("""
        return Ok({|CG3001:(token.StripeUserId, token.AccessToken)|});
        ---
        public static class Startup { public static void Add(IServiceCollection services) => services.AddControllers().AddNewtonsoftJson(); }
        """)]
    public Task Element_that_is_the_key_leaks(string code) => FlowCase.Action.Leaks(code);

    [Theory]
    [InlineData("""var pair = (token.StripeUserId, token.AccessToken); return Ok(pair.StripeUserId);""")]
    [InlineData("""var pair = (token.StripeUserId, token.AccessToken); return Ok(pair.Item1);""")]
    [InlineData("""var (account, key) = (token.StripeUserId, token.AccessToken); return Ok(account);""")]
    [InlineData("""var (account, _) = (token.StripeUserId, token.AccessToken); return Ok(account);""")]
    [InlineData("""string account, key; (account, key) = (token.StripeUserId, token.AccessToken); return Ok(account);""")]
    [InlineData("""var (number, (account, _)) = (1, (token.StripeUserId, token.AccessToken)); return Ok(new { number, account });""")]
    [InlineData("""var first = "x"; var second = token.AccessToken; (first, second) = (second, first); return Ok(second);""")]
    [InlineData("""var pair = (Account: token.StripeUserId, Key: token.AccessToken); pair.Key = ""; return Ok(pair.Key);""")]
    [InlineData("""var pair = (Account: token.StripeUserId, Key: token.AccessToken); var clean = pair with { Key = "" }; return Ok(clean.Key);""")]
    [InlineData("""var pair = Tuple.Create(token.StripeUserId, token.AccessToken); return Ok(pair.Item1);""")]
    [InlineData("""var pair = new KeyValuePair<string, string>(token.StripeUserId, token.AccessToken); return Ok(pair.Key);""")]
    [InlineData("""var (name, _) = new SellerRecord("Ann", token.AccessToken); return Ok(name);""")]
    [InlineData("""return Ok((token.StripeUserId, token.AccessToken) == (given, given));""")]
    [InlineData("""return Ok((token.AccessToken, 1));""")]
    [InlineData("""(string Account, string Key) pair = (token.StripeUserId, token.AccessToken); return Ok(pair);""")]
    [InlineData("""logger.LogInformation("{Pair}", (token.StripeUserId, token.Scope));""")]
    [InlineData("""
        var (account, key) = new Credentials(token); return Ok(account);
        ---
        using Stripe;
        public class Credentials(OAuthToken token) { public void Deconstruct(out string account, out string key) { account = token.StripeUserId; key = token.AccessToken; } }
        """)]
    [InlineData("""
        return Ok((token.StripeUserId, token.Scope));
        ---
        public static class Startup { public static void Add(IServiceCollection services) => services.AddControllers().AddNewtonsoftJson(); }
        """)]
    public Task Element_that_is_not_the_key_is_silent(string code) => FlowCase.Action.Silent(code);
}

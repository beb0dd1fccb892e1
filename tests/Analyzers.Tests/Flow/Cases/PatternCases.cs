namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>Patterns name parts of what they look at.</summary>
public sealed class PatternCases
{
    [Theory]
    [InlineData("""if (token is { AccessToken: var key }) return Ok({|CG3001:key|});""")]
    [InlineData("""if (token is { AccessToken: { Length: > 0 } key }) return Ok({|CG3001:key|});""")]
    [InlineData("""if (token is { AccessToken: string key }) return Ok({|CG3001:key|});""")]
    [InlineData("""if (token.AccessToken is { } key) return Ok({|CG3001:key|});""")]
    [InlineData("""if (token.AccessToken is string key && flag) return Ok({|CG3001:key|});""")]
    [InlineData("""if (token.AccessToken is not { } key) return NotFound(); return Ok({|CG3001:key|});""")]
    [InlineData("""if (token.AccessToken is var key && key.Length > 3) return Ok({|CG3001:key|});""")]
    [InlineData("""if (token.AccessToken is { Length: > 3 and < 200 } key) return Ok({|CG3001:key|});""")]
    [InlineData("""if (token is { Livemode: true, AccessToken: not null and var key }) return Ok({|CG3001:key|});""")]
    [InlineData("""object value = token; if (value is OAuthToken other) return Ok({|CG3001:other|});""")]
    [InlineData("""object value = token; if (value is OAuthToken { AccessToken: var key }) return Ok({|CG3001:key|});""")]
    [InlineData("""object value = token.AccessToken; return Ok({|CG3001:value switch { string key => key, _ => null }|});""")]
    [InlineData("""return Ok({|CG3001:token switch { { Livemode: true, AccessToken: var key } => key, _ => "test" }|});""")]
    [InlineData("""switch (token) { case { AccessToken: { } key } when flag: return Ok({|CG3001:key|}); default: return NotFound(); }""")]
    [InlineData("""string[] parts = [token.StripeUserId, token.AccessToken]; if (parts is [_, var key]) return Ok({|CG3001:key|});""")]
    [InlineData("""string[] parts = [token.AccessToken, "x", "y"]; if (parts is [var key, ..]) return Ok({|CG3001:key|});""")]
    [InlineData("""string[] parts = ["x", token.AccessToken]; if (parts is [_, .. var rest]) return Ok({|CG3001:rest|});""")]
    [InlineData("""if ((token.StripeUserId, token.AccessToken) is (_, { } key)) return Ok({|CG3001:key|});""")]
    [InlineData("""var record = new SellerRecord("Ann", token.AccessToken); if (record is (_, { } key)) return Ok({|CG3001:key|});""")]
    [InlineData("""var record = new SellerRecord("Ann", token.AccessToken); return Ok({|CG3001:record switch { ("Bob", _) => "bob", (_, var key) => key }|});""")]
    [InlineData("""var order = new Order { Seller = new Seller { StripeKey = token.AccessToken } }; if (order is { Seller.StripeKey: { } key }) return Ok({|CG3001:key|});""")]
    public Task Part_that_is_the_key_leaks(string code) => FlowCase.Action.Leaks(code);

    [Theory]
    [InlineData("""if (token is { StripeUserId: var account }) return Ok(account);""")]
    [InlineData("""if (token is { AccessToken: not null, StripeUserId: { } account }) return Ok(account);""")]
    [InlineData("""if (token is { AccessToken: not null and var key, StripeUserId: { } account } && key.Length > 0) return Ok(account);""")]
    [InlineData("""return Ok(token is { AccessToken: { Length: > 0 } });""")]
    [InlineData("""return Ok(token.AccessToken is { Length: var length } ? length : 0);""")]
    [InlineData("""if (token.AccessToken is ['s', 'k', '_', ..]) return Ok("secret");""")]
    [InlineData("""return Ok(token.AccessToken is null or "");""")]
    [InlineData("""return Ok(token switch { { AccessToken: null } => "none", { Livemode: true, StripeUserId: var account } => account, _ => "test" });""")]
    [InlineData("""string[] parts = [token.StripeUserId, token.AccessToken]; if (parts is [var account, _]) return Ok(account);""")]
    [InlineData("""string[] parts = [token.AccessToken, "x", "y"]; if (parts is [_, .. var rest]) return Ok(rest);""")]
    [InlineData("""if ((token.StripeUserId, token.AccessToken) is ({ } account, not null)) return Ok(account);""")]
    [InlineData("""var record = new SellerRecord("Ann", token.AccessToken); if (record is (var name, _)) return Ok(name);""")]
    [InlineData("""var record = new SellerRecord("Ann", token.AccessToken); return Ok(record switch { (var name, null) => name, (var name, _) => name + " (connected)" });""")]
    [InlineData("""object value = token; if (value is OAuthToken { StripeUserId: var account }) return Ok(account);""")]
    [InlineData("""object value = token; return Ok(value is OAuthToken);""")]
    [InlineData("""switch (token) { case { AccessToken: null }: return NotFound(); case { StripeUserId: var account }: return Ok(account); }""")]
    [InlineData("""var order = new Order { Seller = new Seller { Name = "Ann", StripeKey = token.AccessToken } }; if (order is { Seller.Name: { } name }) return Ok(name);""")]
    public Task Part_that_is_not_the_key_is_silent(string code) => FlowCase.Action.Silent(code);
}

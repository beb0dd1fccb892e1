namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>Loops carry values from one round into the next.</summary>
public sealed class LoopCases
{
    [Theory]
    [InlineData("""foreach (var key in new[] { token.AccessToken }) logger.LogInformation({|CG3003:key|});""")]
    [InlineData("""var list = new List<OAuthToken> { token }; foreach (var item in list) { if (flag) return Ok({|CG3001:item.AccessToken|}); }""")]
    [InlineData("""var text = ""; foreach (var item in new[] { token }) text += item.AccessToken; return Ok({|CG3001:text|});""")]
    [InlineData("""string? last = null; string? before = null; for (var i = 0; i < 3; i++) { before = last; last = token.AccessToken; } return Ok({|CG3001:before|});""")]
    [InlineData("""string? a = null, b = null, c = null; for (var i = 0; i < 9; i++) { c = b; b = a; a = token.AccessToken; } return Ok({|CG3001:c|});""")]
    [InlineData("""var key = ""; while (key.Length == 0) { key = token.AccessToken; } return Ok({|CG3001:key|});""")]
    [InlineData("""string key; do { key = token.AccessToken; } while (key is null); return Ok({|CG3001:key|});""")]
    [InlineData("""var key = ""; again: if (key.Length > 0) return Ok({|CG3001:key|}); key = token.AccessToken; goto again;""")]
    [InlineData("""string? key = null; while (true) { if (key is not null) break; key = token.AccessToken; } return Ok({|CG3001:key|});""")]
    [InlineData("""string? key = null; for (var i = 0; i < 3; i++) { if (i == 1) continue; key = token.AccessToken; } return Ok({|CG3001:key|});""")]
    [InlineData("""foreach (var (name, value) in new Dictionary<string, string> { ["key"] = token.AccessToken }) logger.LogInformation("{Name} {Value}", name, {|CG3003:value|});""")]
    [InlineData("""var all = new List<object>(); foreach (var item in new[] { token }) all.Add(new { item.AccessToken }); return Ok({|CG3001:all|});""")]
    [InlineData("""for (var key = token.AccessToken; key is not null; key = null) return Ok({|CG3001:key|});""")]
    [InlineData("""foreach (var item in new object[] { token }) { if (item is OAuthToken other) return Ok({|CG3001:other|}); }""")]
    public Task Key_that_a_loop_carries_leaks(string code) => FlowCase.Action.Leaks(code);

    [Theory]
    [InlineData("""foreach (var item in new[] { token }) logger.LogInformation(item.StripeUserId);""")]
    [InlineData("""var count = 0; foreach (var letter in token.AccessToken) count++; return Ok(count);""")]
    [InlineData("""var names = new List<string>(); foreach (var item in new[] { token }) names.Add(item.StripeUserId); return Ok(names);""")]
    [InlineData("""string? key = null; for (var i = 0; i < 3; i++) { key = token.AccessToken; key = "none"; } return Ok(key);""")]
    [InlineData("""var key = token.AccessToken; while (key is not null) { key = null; } key = "gone"; return Ok(key);""")]
    [InlineData("""string key; do { key = token.AccessToken; } while (key is null); return Ok(key.Length);""")]
    [InlineData("""foreach (var (name, value) in new Dictionary<string, string> { ["key"] = token.AccessToken }) logger.LogInformation("{Name} {Length}", name, value.Length);""")]
    [InlineData("""var rounds = 0; while (token.AccessToken is null && rounds < 3) rounds++; return Ok(rounds);""")]
    [InlineData("""var all = new List<object>(); foreach (var item in new[] { token }) all.Add(new { item.StripeUserId, item.Livemode }); return Ok(all);""")]
    [InlineData("""foreach (var item in new[] { token }) { var key = item.AccessToken; if (key is null) continue; return Ok(item.StripeUserId); }""")]
    [InlineData("""var i = 0; again: if (i++ < 3 && token.AccessToken is null) goto again; return Ok(i);""")]
    [InlineData("""foreach (var seller in new[] { new Seller { Name = "Ann", StripeKey = token.AccessToken } }) logger.LogInformation("{Name}", seller.Name);""")]
    [InlineData("""for (var i = 0; i < token.AccessToken.Length; i++) logger.LogInformation("{I}", i);""")]
    public Task Loop_over_other_things_is_silent(string code) => FlowCase.Action.Silent(code);

    [Theory]
    [InlineData("""
        public IEnumerable<string> Get() { yield return "first"; yield return {|CG3001:tokens.Create(new()).AccessToken|}; }
        """)]
    [InlineData("""
        public IActionResult Get() => Ok({|CG3001:Keys()|});
        private IEnumerable<string> Keys() { yield return tokens.Create(new()).AccessToken; }
        """)]
    [InlineData("""
        public IActionResult Get() { foreach (var key in Keys()) return Ok({|CG3001:key|}); return NotFound(); }
        private IEnumerable<string> Keys() { var token = tokens.Create(new()); while (token.Livemode) { yield return token.AccessToken; } }
        """)]
    [InlineData("""
        public async IAsyncEnumerable<string> Get() { var token = await tokens.CreateAsync(new()); yield return {|CG3001:token.AccessToken|}; }
        """)]
    [InlineData("""
        public async Task<IActionResult> Get() { await foreach (var key in Keys()) return Ok({|CG3001:key|}); return NotFound(); }
        private async IAsyncEnumerable<string> Keys() { yield return (await tokens.CreateAsync(new())).AccessToken; }
        """)]
    public Task Key_that_an_iterator_gives_leaks(string code) => FlowCase.Members.Leaks(code);

    [Theory]
    [InlineData("""
        public IEnumerable<string> Get() { var token = tokens.Create(new()); yield return token.StripeUserId; yield return token.Scope; }
        """)]
    [InlineData("""
        public IActionResult Get() => Ok(Accounts());
        private IEnumerable<string> Accounts() { var token = tokens.Create(new()); if (token.AccessToken is null) yield break; yield return token.StripeUserId; }
        """)]
    [InlineData("""
        public IActionResult Get() => Ok(Keys().Count());
        private IEnumerable<string> Keys() { yield return tokens.Create(new()).AccessToken; }
        """)]
    [InlineData("""
        public async IAsyncEnumerable<string> Get() { var token = await tokens.CreateAsync(new()); if (token.AccessToken is { Length: > 0 }) yield return token.StripeUserId; }
        """)]
    [InlineData("""
        public async Task<IActionResult> Get() { var count = 0; await foreach (var key in Keys()) count += key.Length; return Ok(count); }
        private async IAsyncEnumerable<string> Keys() { yield return (await tokens.CreateAsync(new())).AccessToken; }
        """)]
    [InlineData("""
        public IActionResult Post() { foreach (var key in Keys()) _ = new StripeClient(key); return Ok(); }
        private IEnumerable<string> Keys() { yield return tokens.Create(new()).AccessToken; }
        """)]
    public Task Iterator_without_the_key_is_silent(string code) => FlowCase.Members.Silent(code);
}

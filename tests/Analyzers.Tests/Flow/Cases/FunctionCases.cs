namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>Lambdas, local functions, delegates and what they capture.</summary>
public sealed class FunctionCases
{
    [Theory]
    [InlineData("""Func<string> read = () => token.AccessToken; return Ok({|CG3001:read()|});""")]
    [InlineData("""var key = token.AccessToken; Func<string> read = () => key; return Ok({|CG3001:read.Invoke()|});""")]
    [InlineData("""Func<OAuthToken, string> read = t => t.AccessToken; return Ok({|CG3001:read(token)|});""")]
    [InlineData("""Func<OAuthToken, string> read = delegate(OAuthToken t) { return t.AccessToken; }; return Ok({|CG3001:read(token)|});""")]
    [InlineData("""var read = (OAuthToken t, string other) => flag ? t.AccessToken : other; return Ok({|CG3001:read(token, "x")|});""")]
    [InlineData("""string? key = null; Action take = () => key = token.AccessToken; take(); return Ok({|CG3001:key|});""")]
    [InlineData("""string Read() => token.AccessToken; return Ok({|CG3001:Read()|});""")]
    [InlineData("""static string Read(OAuthToken t) => t.AccessToken; return Ok({|CG3001:Read(token)|});""")]
    [InlineData("""static string Same(string text) { return text; } return Ok({|CG3001:Same(token.AccessToken)|});""")]
    [InlineData("""string? key = null; void Take() { key = token.AccessToken; } Take(); return Ok({|CG3001:key|});""")]
    [InlineData("""var key = token.AccessToken; void Write() => logger.LogInformation({|CG3003:key|}); Write();""")]
    [InlineData("""void Write(string text) => logger.LogInformation(text); Write({|CG3003:token.AccessToken|});""")]
    [InlineData("""Action write = () => logger.LogInformation("{Key}", {|CG3003:token.AccessToken|}); write();""")]
    [InlineData("""new List<string> { token.AccessToken }.ForEach(key => logger.LogInformation({|CG3003:key|}));""")]
    [InlineData("""async Task<string> Read() { await Task.Yield(); return token.AccessToken; } return Ok({|CG3001:await Read()|});""")]
    [InlineData("""Func<Task<string>> read = async () => { await Task.Yield(); return token.AccessToken; }; return Ok({|CG3001:await read()|});""")]
    [InlineData("""Func<Func<string>> read = () => () => token.AccessToken; return Ok({|CG3001:read()()|});""")]
    [InlineData("""Func<string, string> trim = text => text.Trim(); return Ok({|CG3001:trim(token.AccessToken)|});""")]
    [InlineData("""string Outer() { string Inner() => token.AccessToken; return Inner(); } return Ok({|CG3001:Outer()|});""")]
    [InlineData("""Func<string, string> escape = Uri.EscapeDataString; return Ok({|CG3001:escape(token.AccessToken)|});""")]
    [InlineData("""var lazy = new Lazy<string>(() => token.AccessToken); return Ok({|CG3001:lazy.Value|});""")]
    [InlineData("""string Read(out string account) { account = token.StripeUserId; return token.AccessToken; } return Ok({|CG3001:Read(out _)|});""")]
    [InlineData("""IEnumerable<string> Read() { yield return token.AccessToken; } return Ok({|CG3001:Read()|});""")]
    public Task Key_that_a_function_moves_leaks(string code) => FlowCase.Action.Leaks(code);

    [Theory]
    [InlineData("""
        public IActionResult Get() => Ok({|CG3001:With(t => t.AccessToken)|});
        private string With(Func<OAuthToken, string> read) => read(tokens.Create(new()));
        """)]
    [InlineData("""
        public IActionResult Get() => Ok({|CG3001:new[] { tokens.Create(new()) }.Select(KeyOf)|});
        private static string KeyOf(OAuthToken token) => token.AccessToken;
        """)]
    [InlineData("""
        public IActionResult Get() { Func<OAuthToken, string> read = KeyOf; return Ok({|CG3001:read(tokens.Create(new()))|}); }
        private static string KeyOf(OAuthToken token) => token.AccessToken;
        """)]
    public Task Key_that_a_delegate_reads_leaks(string code) => FlowCase.Members.Leaks(code);

    [Theory]
    [InlineData("""Func<string> read = () => token.StripeUserId; return Ok(read());""")]
    [InlineData("""Func<string> read = () => token.AccessToken; return Ok("done");""")]
    [InlineData("""Func<string> read = () => token.AccessToken; return Ok(read().Length);""")]
    [InlineData("""Func<OAuthToken, string> read = t => t.StripeUserId; return Ok(read(token));""")]
    [InlineData("""Func<string, int> measure = text => text.Length; return Ok(measure(token.AccessToken));""")]
    [InlineData("""Func<string, string> hide = _ => "hidden"; return Ok(hide(token.AccessToken));""")]
    [InlineData("""string? account = null; Action take = () => { _ = token.AccessToken; account = token.StripeUserId; }; take(); return Ok(account);""")]
    [InlineData("""string Read() => token.StripeUserId; return Ok(Read());""")]
    [InlineData("""static string Hide(string text) => "hidden"; return Ok(Hide(token.AccessToken));""")]
    [InlineData("""static string Second(string first, string second) => second; return Ok(Second(token.AccessToken, code));""")]
    [InlineData("""void Write(string text) => logger.LogInformation(text); Write(token.StripeUserId);""")]
    [InlineData("""void Write(string key, string account) => logger.LogInformation("{Account}", account); Write(token.AccessToken, token.StripeUserId);""")]
    [InlineData("""void Check(string key) { if (key.Length == 0) logger.LogWarning("no key"); } Check(token.AccessToken);""")]
    [InlineData("""string? key = null; void Take() { key = token.AccessToken; } return Ok("none");""")]
    [InlineData("""string? key = null; void Take() { key = token.AccessToken; } Take(); key = "none"; return Ok(key);""")]
    [InlineData("""new List<string> { token.AccessToken }.ForEach(key => logger.LogInformation("{Length}", key.Length));""")]
    [InlineData("""async Task<string> Read() { await Task.Yield(); return token.StripeUserId; } return Ok(await Read());""")]
    [InlineData("""var lazy = new Lazy<string>(() => token.AccessToken); return Ok(lazy.IsValueCreated);""")]
    [InlineData("""string Read(out string account) { account = token.StripeUserId; return token.AccessToken; } Read(out var account); return Ok(account);""")]
    [InlineData("""static int Depth(string text, int n) => n == 0 ? text.Length : Depth(text, n - 1); return Ok(Depth(token.AccessToken, 3));""")]
    [InlineData("""IEnumerable<string> Read() { _ = token.AccessToken; yield return token.StripeUserId; } return Ok(Read());""")]
    [InlineData("""Func<string, bool> isKey = key => key == token.AccessToken; return Ok(isKey(given!));""")]
    [InlineData("""Func<string, StripeClient> connect = key => new StripeClient(key); _ = connect(token.AccessToken); return Ok();""")]
    public Task Function_that_gives_something_else_is_silent(string code) => FlowCase.Action.Silent(code);

    [Theory]
    [InlineData("""
        public IActionResult Get() => Ok(With(t => t.StripeUserId));
        private string With(Func<OAuthToken, string> read) => read(tokens.Create(new()));
        """)]
    [InlineData("""
        public IActionResult Get() => Ok(new[] { tokens.Create(new()) }.Select(AccountOf));
        private static string AccountOf(OAuthToken token) => token.StripeUserId;
        """)]
    [InlineData("""
        public IActionResult Get() { Func<OAuthToken, string> read = AccountOf; return Ok(read(tokens.Create(new()))); }
        private static string AccountOf(OAuthToken token) => token.AccessToken is null ? "" : token.StripeUserId;
        """)]
    public Task Delegate_that_reads_something_else_is_silent(string code) => FlowCase.Members.Silent(code);
}

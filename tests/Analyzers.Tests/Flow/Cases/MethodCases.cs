namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>Helpers: what they return, what they give back through parameters, and what they leak of what they are given.</summary>
public sealed class MethodCases
{
    [Theory]
    [InlineData("""
        public IActionResult Get() => Ok({|CG3001:Key()|});
        private string Key() => tokens.Create(new()).AccessToken;
        """)]
    [InlineData("""
        public IActionResult Get() => Ok({|CG3001:KeyOf(tokens.Create(new()))|});
        private static string KeyOf(OAuthToken token) { var key = token.AccessToken; return key; }
        """)]
    [InlineData("""
        public IActionResult Get() => Ok({|CG3001:First()|});
        private string First() => Second();
        private string Second() => Third();
        private string Third() => tokens.Create(new()).AccessToken;
        """)]
    [InlineData("""
        public IActionResult Get() { Read(out var key); return Ok({|CG3001:key|}); }
        private void Read(out string key) => key = tokens.Create(new()).AccessToken;
        """)]
    [InlineData("""
        public IActionResult Get() { if (TryRead(out var account, out var key)) return Ok({|CG3001:key|}); return NotFound(); }
        private bool TryRead(out string account, out string key) { var token = tokens.Create(new()); account = token.StripeUserId; key = token.AccessToken; return true; }
        """)]
    [InlineData("""
        public IActionResult Get() { var key = ""; Read(ref key); return Ok({|CG3001:key|}); }
        private void Read(ref string key) => key = tokens.Create(new()).AccessToken;
        """)]
    [InlineData("""
        public IActionResult Get() { var seller = new Seller(); Fill(seller); return Ok({|CG3001:seller|}); }
        private void Fill(Seller seller) => seller.StripeKey = tokens.Create(new()).AccessToken;
        """)]
    [InlineData("""
        public IActionResult Get() { var key = ""; ref var place = ref key; place = tokens.Create(new()).AccessToken; return Ok({|CG3001:key|}); }
        """)]
    [InlineData("""
        public IActionResult Get() { var keys = new string[1]; ref var place = ref keys[0]; place = tokens.Create(new()).AccessToken; return Ok({|CG3001:keys|}); }
        """)]
    [InlineData("""
        public IActionResult Get() => Ok({|CG3001:Pick(other: tokens.Create(new()).AccessToken, text: "x")|});
        private static string Pick(string text, string other = "none") => other;
        """)]
    [InlineData("""
        public IActionResult Get() => Ok({|CG3001:Join("x", tokens.Create(new()).AccessToken)|});
        private static string Join(params string[] parts) => string.Join(",", parts);
        """)]
    [InlineData("""
        public IActionResult Get() => Ok({|CG3001:Same(tokens.Create(new()).AccessToken)|});
        private static T Same<T>(T value) => value;
        """)]
    [InlineData("""
        public IActionResult Get() => Ok({|CG3001:Same(tokens.Create(new()))|});
        private static T Same<T>(T value) where T : StripeEntity => value;
        """)]
    [InlineData("""
        public IActionResult Get() { Write({|CG3003:tokens.Create(new()).AccessToken|}); return Ok(); }
        private void Write(string text) => logger.LogInformation(text);
        """)]
    [InlineData("""
        public IActionResult Get() { Write("key", {|CG3003:tokens.Create(new()).AccessToken|}); return Ok(); }
        private void Write(string name, string text) => Format(name + ": " + text);
        private void Format(string line) => logger.LogInformation(line);
        """)]
    [InlineData("""
        public IActionResult Get() => Answer({|CG3001:tokens.Create(new()).AccessToken|});
        private IActionResult Answer(object value) => Ok(new { value });
        """)]
    [InlineData("""
        public string Get() => {|CG3001:Depth(3)|};
        private string Depth(int n) => n == 0 ? tokens.Create(new()).AccessToken : Depth(n - 1);
        """)]
    [InlineData("""
        public IActionResult Get() => Ok({|CG3001:SellerOf(tokens.Create(new()))|});
        private static Seller SellerOf(OAuthToken token) => new() { StripeUserId = token.StripeUserId, StripeKey = token.AccessToken };
        """)]
    [InlineData("""
        public IActionResult Get() => Ok({|CG3001:Both().Key|});
        private (string Account, string Key) Both() { var token = tokens.Create(new()); return (token.StripeUserId, token.AccessToken); }
        """)]
    [InlineData("""
        public IActionResult Get() => Ok({|CG3001:tokens.Create(new()).KeyText()|});
        ---
        using Stripe;
        public static class Tokens { public static string KeyText(this OAuthToken token) => $"key: {token.AccessToken}"; }
        """)]
    [InlineData("""
        public IActionResult Get() => Ok({|CG3001:tokens.Create(new()).AccessToken.Quoted()|});
        ---
        public static class Texts { public static string Quoted(this string text) => "'" + text + "'"; }
        """)]
    [InlineData("""
        public string Get() => {|CG3001:tokens.Create(new()).AccessToken|};
        """)]
    [InlineData("""
        public OAuthToken Get() { var token = tokens.Create(new()); return {|CG3001:token|}; }
        """)]
    [InlineData("""
        public ActionResult<Seller> Get() { var seller = new Seller { StripeKey = tokens.Create(new()).AccessToken }; return {|CG3001:seller|}; }
        """)]
    [InlineData("""
        public ActionResult<Seller> Get() { var seller = new Seller { StripeKey = tokens.Create(new()).AccessToken }; return Ok({|CG3001:seller|}); }
        """)]
    [InlineData("""
        public object Get() { var token = tokens.Create(new()); if (token.Livemode) return "live"; return {|CG3001:new { token.AccessToken }|}; }
        """)]
    public Task Key_that_a_helper_moves_leaks(string code) => FlowCase.Members.Leaks(code);

    [Theory]
    [InlineData("""
        public IActionResult Get() => Ok(Account());
        private string Account() => tokens.Create(new()).StripeUserId;
        """)]
    [InlineData("""
        public IActionResult Get() => Ok(AccountOf(tokens.Create(new())));
        private static string AccountOf(OAuthToken token) { var key = token.AccessToken; return key is null ? "" : token.StripeUserId; }
        """)]
    [InlineData("""
        public IActionResult Get() { TryRead(out var account, out _); return Ok(account); }
        private bool TryRead(out string account, out string key) { var token = tokens.Create(new()); account = token.StripeUserId; key = token.AccessToken; return true; }
        """)]
    [InlineData("""
        public IActionResult Get() => Ok(TryRead(out _));
        private bool TryRead(out string key) { key = tokens.Create(new()).AccessToken; return key is not null; }
        """)]
    [InlineData("""
        public IActionResult Get() { var key = tokens.Create(new()).AccessToken; Clear(ref key); return Ok(key); }
        private static void Clear(ref string key) => key = "";
        """)]
    [InlineData("""
        public IActionResult Get() { var key = tokens.Create(new()).AccessToken; Clear(out key); return Ok(key); }
        private static void Clear(out string key) => key = "";
        """)]
    [InlineData("""
        public IActionResult Get() { var seller = new Seller(); Fill(seller); return Ok(seller); }
        private void Fill(Seller seller) { var token = tokens.Create(new()); _ = token.AccessToken; seller.StripeUserId = token.StripeUserId; }
        """)]
    [InlineData("""
        public IActionResult Get() { var seller = new Seller(); Fill(seller); return Ok(seller.Name); }
        private void Fill(Seller seller) => seller.StripeKey = tokens.Create(new()).AccessToken;
        """)]
    [InlineData("""
        public IActionResult Get() { var key = tokens.Create(new()).AccessToken; ref var place = ref key; place = "none"; return Ok(key); }
        """)]
    [InlineData("""
        public IActionResult Get() => Ok(Pick(other: "none", text: tokens.Create(new()).AccessToken));
        private static string Pick(string text, string other = "none") => other;
        """)]
    [InlineData("""
        public IActionResult Get() => Ok(Pick(tokens.Create(new()).AccessToken));
        private static string Pick(string text, string other = "none") => other;
        """)]
    [InlineData("""
        public IActionResult Get() => Ok(Count("x", tokens.Create(new()).AccessToken));
        private static int Count(params string[] parts) => parts.Length;
        """)]
    [InlineData("""
        public IActionResult Get() => Ok(Same(tokens.Create(new()).StripeUserId));
        public string Kept() { Same(tokens.Create(new()).AccessToken); return "done"; }
        private static T Same<T>(T value) => value;
        """)]
    [InlineData("""
        public IActionResult Get() => Ok(Default(tokens.Create(new()).AccessToken));
        private static T? Default<T>(T value) => default;
        """)]
    [InlineData("""
        public IActionResult Get() { Write(tokens.Create(new()).StripeUserId); return Ok(); }
        private void Write(string text) => logger.LogInformation(text);
        """)]
    [InlineData("""
        public IActionResult Get() { var token = tokens.Create(new()); Write(token.StripeUserId, token.AccessToken); return Ok(); }
        private void Write(string account, string key) => logger.LogInformation("{Account} {Length}", account, key.Length);
        """)]
    [InlineData("""
        public IActionResult Get() => Answer(tokens.Create(new()).StripeUserId);
        private IActionResult Answer(object value) => Ok(new { value });
        """)]
    [InlineData("""
        public IActionResult Get() => Answer(tokens.Create(new()).AccessToken);
        private IActionResult Answer(object value) => Ok(new { Known = value is not null });
        """)]
    [InlineData("""
        private string Key() => tokens.Create(new()).AccessToken;
        internal string Inner() => tokens.Create(new()).AccessToken;
        protected OAuthToken Whole() => tokens.Create(new());
        """)]
    [InlineData("""
        [NonAction]
        public string Key() => tokens.Create(new()).AccessToken;
        """)]
    [InlineData("""
        public static string Key(OAuthToken token) => token.AccessToken;
        """)]
    [InlineData("""
        public IActionResult Get() => Ok(SellerOf(tokens.Create(new())).Name);
        private static Seller SellerOf(OAuthToken token) => new() { Name = "Ann", StripeKey = token.AccessToken };
        """)]
    [InlineData("""
        public IActionResult Get() => Ok(Both().Account);
        private (string Account, string Key) Both() { var token = tokens.Create(new()); return (token.StripeUserId, token.AccessToken); }
        """)]
    [InlineData("""
        public IActionResult Get() => Ok(tokens.Create(new()).Account());
        ---
        using Stripe;
        public static class Tokens { public static string Account(this OAuthToken token) => token.AccessToken is null ? "none" : token.StripeUserId; }
        """)]
    [InlineData("""
        public string Get() => Depth(3, tokens.Create(new()).AccessToken);
        private string Depth(int n, string key) => n == 0 ? "done" : Depth(n - 1, key);
        """)]
    [InlineData("""
        public ActionResult<SellerDto> Get() { var token = tokens.Create(new()); return new SellerDto { StripeUserId = token.StripeUserId }; }
        """)]
    public Task Helper_that_keeps_the_key_is_silent(string code) => FlowCase.Members.Silent(code);
}

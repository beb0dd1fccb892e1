namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>Onboarding and what comes after it, as shops write it: several steps at once.</summary>
public sealed class ScenarioCases
{
    [Theory]
    [InlineData("""
        var seller = await db.Sellers.FindAsync(id);
        if (seller is null)
            return NotFound();
        seller.StripeUserId = token.StripeUserId;
        seller.StripeKey = token.AccessToken;
        await db.SaveChangesAsync(stop);
        logger.LogInformation("Seller {Id} is connected as {Account}", seller.Id, seller.StripeUserId);
        return Ok(new { seller.Id, seller.StripeUserId });
        """)]
    [InlineData("""
        try
        {
            var balance = await new BalanceService(new StripeClient(token.AccessToken)).GetAsync(cancellationToken: stop);
            return Ok(balance.Available.Select(b => new { b.Currency, b.Amount }));
        }
        catch (StripeException e)
        {
            logger.LogError(e, "No balance for {Account}", token.StripeUserId);
            return StatusCode(502, e.StripeError?.Message);
        }
        """)]
    [InlineData("""
        var client = new StripeClient(token.AccessToken);
        var charges = new ChargeService(client);
        var all = new List<object>();
        await foreach (var charge in charges.ListAutoPagingAsync(new ChargeListOptions { Limit = 100 }, cancellationToken: stop))
            all.Add(new { charge.Id, charge.Amount, charge.Currency });
        return Ok(all);
        """)]
    [InlineData("""
        var request = new RequestOptions { ApiKey = token.AccessToken, IdempotencyKey = Guid.NewGuid().ToString() };
        var refund = await new RefundService(client).CreateAsync(new RefundCreateOptions { Charge = code }, request, stop);
        logger.LogInformation("Refund {Refund} of {Charge} with {Key}", refund.Id, code, request.IdempotencyKey);
        return Ok(refund);
        """)]
    [InlineData("""
        if (string.IsNullOrWhiteSpace(token.AccessToken) || !token.AccessToken.StartsWith("sk_", StringComparison.Ordinal))
        {
            logger.LogWarning("Stripe sent no key for {Account}", token.StripeUserId);
            return BadRequest(new ProblemDetails { Title = "Not connected", Detail = $"Stripe sent no key for {token.StripeUserId}." });
        }

        return RedirectToAction("Done", new { account = token.StripeUserId });
        """)]
    [InlineData("""
        var known = await db.Sellers.FirstOrDefaultAsync(stop);
        var changed = known?.StripeKey != token.AccessToken;
        if (known is not null && changed)
            known.StripeKey = token.AccessToken;
        await db.SaveChangesAsync(stop);
        return Ok(new { changed });
        """)]
    [InlineData("""
        var (account, key) = (token.StripeUserId, token.AccessToken);
        var hidden = protector.Protect(key);
        db.Sellers.Add(new Seller { StripeUserId = account, StripeKey = hidden });
        await db.SaveChangesAsync(stop);
        return Created($"/sellers/{account}", new { account, stored = hidden.Length });
        """)]
    [InlineData("""
        var summary = new Dictionary<string, object?>
        {
            ["account"] = token.StripeUserId,
            ["publishable"] = token.StripePublishableKey,
            ["live"] = token.Livemode,
            ["hasKey"] = token.AccessToken is not null,
        };
        return Ok(summary);
        """)]
    [InlineData("""
        var steps = new StringBuilder();
        steps.AppendLine($"account: {token.StripeUserId}");
        steps.AppendLine($"key: {(token.AccessToken is null ? "no" : "yes")}");
        steps.AppendLine($"ends with: {token.AccessToken?[^4..]}");
        return Content(steps.ToString(), "text/plain");
        """)]
    [InlineData("""
        string message = "";
        switch (token)
        {
            case { AccessToken: null }: message = "no key"; break;
            case { Livemode: false }: message = "a test key"; break;
            case { AccessToken: var key, StripeUserId: var account }: _ = new StripeClient(key); message = "connected: " + account; break;
        }

        return Ok(message);
        """)]
    [InlineData("""
        using var form = new System.Net.Http.FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = given!, ["stripe_user_id"] = token.StripeUserId });
        using var http = new System.Net.Http.HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", client.ApiKey);
        var answer = await http.PostAsync("https://connect.stripe.com/oauth/deauthorize", form, stop);
        return StatusCode((int)answer.StatusCode);
        """)]
    [InlineData("""
        var list = new List<(string Account, string Key)> { (token.StripeUserId, token.AccessToken) };
        var accounts = list.Where(pair => pair.Key.Length > 0).Select(pair => pair.Account).ToList();
        foreach (var (account, _) in list)
            logger.LogInformation("{Account}", account);
        return Ok(accounts);
        """)]
    [InlineData("""
        var session = await new Stripe.Checkout.SessionService(new StripeClient(token.AccessToken)).CreateAsync(new()
        {
            Mode = "payment",
            SuccessUrl = "https://shop.example/done?session={CHECKOUT_SESSION_ID}",
            CancelUrl = $"https://shop.example/cancel?seller={token.StripeUserId}",
        }, cancellationToken: stop);
        return Redirect(session.Url);
        """)]
    [InlineData("""
        var hook = await new WebhookEndpointService(client).CreateAsync(new() { Url = "https://shop.example/hook", Connect = true, EnabledEvents = ["account.updated"] }, cancellationToken: stop);
        var sealedSecret = protector.Protect(hook.Secret);
        logger.LogInformation("Endpoint {Id} listens at {Url}; {Length} characters are kept", hook.Id, hook.Url, sealedSecret.Length);
        return Ok(new { hook.Id, hook.Status });
        """)]
    [InlineData("""
        var options = new OAuthTokenCreateOptions { GrantType = "refresh_token", RefreshToken = token.RefreshToken, ClientSecret = client.ApiKey };
        var renewed = await tokens.CreateAsync(options, cancellationToken: stop);
        return Ok(renewed.StripeUserId == token.StripeUserId);
        """)]
    public Task Careful_onboarding_is_silent(string code) => FlowCase.Action.Silent(code);

    [Theory]
    [InlineData("""
        public IActionResult Webhook(string body, string signature)
        {
            var stripeEvent = EventUtility.ConstructEvent(body, signature, Environment.GetEnvironmentVariable("STRIPE_WEBHOOK_SECRET"));
            logger.LogInformation("{Type} for {Account}", stripeEvent.Type, stripeEvent.Account);
            return Ok(new { stripeEvent.Id });
        }
        """)]
    [InlineData("""
        private readonly Dictionary<string, string> _keys = new();
        public IActionResult Post(string code) { var token = tokens.Create(new() { Code = code }); _keys[token.StripeUserId] = token.AccessToken; return Ok(_keys.Count); }
        public IActionResult Get(string account) => _keys.ContainsKey(account) ? Ok("connected") : NotFound();
        public IActionResult Accounts() => Ok(_keys.Keys);
        """)]
    [InlineData("""
        private StripeClient ClientOf(Seller seller) => new(seller.StripeKey);
        public async Task<IActionResult> Get(int id) { var seller = await db.Sellers.FindAsync(id); return Ok((await new BalanceService(ClientOf(seller!)).GetAsync()).Available); }
        public void Post(string code) { var token = tokens.Create(new() { Code = code }); db.Sellers.Add(new Seller { StripeKey = token.AccessToken }); db.SaveChanges(); }
        """)]
    [InlineData("""
        public async Task<IActionResult> Get(int id) { var (seller, error) = await Find(id); return error is null ? Ok(new { seller!.Name }) : BadRequest(error); }
        private async Task<(Seller? Seller, string? Error)> Find(int id) { var seller = await db.Sellers.FindAsync(id); return seller is null ? (null, "unknown") : (seller, null); }
        public void Post(string code) { db.Sellers.Add(new Seller { StripeKey = tokens.Create(new() { Code = code }).AccessToken }); db.SaveChanges(); }
        """)]
    [InlineData("""
        public async Task<ActionResult<Answer>> Post(string code) { var token = await tokens.CreateAsync(new() { Code = code }); return Answer.Of(token); }
        ---
        using Stripe;
        public record Answer(string Account, bool Live) { public static Answer Of(OAuthToken token) => new(token.StripeUserId, token.Livemode == true && token.AccessToken.StartsWith("sk_", StringComparison.Ordinal)); }
        """)]
    [InlineData("""
        public async Task<IActionResult> Post(string code) { var result = await Connect(code); return result.Match<IActionResult>(account => Ok(account), error => BadRequest(error)); }
        private async Task<Either> Connect(string code) { var token = await tokens.CreateAsync(new() { Code = code }); return token.AccessToken is null ? new Either(null, "no key") : new Either(token.StripeUserId, null); }
        ---
        public record Either(string? Account, string? Error) { public T Match<T>(Func<string, T> good, Func<string, T> bad) => Account is null ? bad(Error!) : good(Account); }
        """)]
    [InlineData("""
        public IActionResult Post(string code) { var token = tokens.Create(new() { Code = code }); return View(new SellerDto { StripeUserId = token.StripeUserId }); }
        """)]
    [InlineData("""
        public void Post(string code) { var token = tokens.Create(new() { Code = code }); Connected?.Invoke(this, token.StripeUserId); }
        public event EventHandler<string>? Connected;
        """)]
    [InlineData("""
        public IActionResult Post(string code) { using var work = new Work(tokens.Create(new() { Code = code }).AccessToken); return Ok(work.Run()); }
        ---
        public sealed class Work(string key) : IDisposable { private string? _key = key; public int Run() => _key?.Length ?? 0; public void Dispose() => _key = null; }
        """)]
    [InlineData("""
        public IActionResult Get() => Ok(Settings.Names);
        public void Post(string code) => Settings.Keys.Add(tokens.Create(new() { Code = code }).AccessToken);
        private static class Settings { public static List<string> Names { get; } = ["Ann"]; public static List<string> Keys { get; } = []; }
        """)]
    public Task Careful_application_is_silent(string code) => FlowCase.Members.Silent(code);

    [Theory]
    [InlineData("""
        var seller = await db.Sellers.FindAsync(id);
        if (seller is null)
            return NotFound();
        seller.StripeUserId = token.StripeUserId;
        seller.StripeKey = token.AccessToken;
        await db.SaveChangesAsync(stop);
        return Ok({|CG3001:seller|});
        """)]
    [InlineData("""
        try
        {
            var balance = await new BalanceService(new StripeClient(token.AccessToken)).GetAsync(cancellationToken: stop);
            return Ok(balance);
        }
        catch (StripeException e)
        {
            logger.LogError(e, "No balance with {Key}", {|CG3003:token.AccessToken|});
            return StatusCode(502, {|CG3001:$"{e.Message} ({token.AccessToken})"|});
        }
        """)]
    [InlineData("""
        var summary = new Dictionary<string, object?> { ["account"] = token.StripeUserId, ["key"] = token.AccessToken };
        return Ok({|CG3001:summary|});
        """)]
    [InlineData("""
        var steps = new StringBuilder();
        steps.AppendLine($"account: {token.StripeUserId}");
        foreach (var part in new[] { token.Scope, token.AccessToken })
            steps.AppendLine(part);
        return Content({|CG3001:steps.ToString()|}, "text/plain");
        """)]
    [InlineData("""
        var hook = await new WebhookEndpointService(client).CreateAsync(new() { Url = "https://shop.example/hook", EnabledEvents = ["*"] }, cancellationToken: stop);
        var answer = new { hook.Id, Signing = hook.Secret };
        return Ok({|CG3002:answer|});
        """)]
    public Task Careless_onboarding_leaks(string code) => FlowCase.Action.Leaks(code);

    // The controller's file says nothing of Stripe or of keys.
    [Theory]
    [InlineData("""
        using Stripe;
        public class Onboarding(OAuthTokenService tokens) { public async Task<string> Finish(string code) => (await tokens.CreateAsync(new() { Code = code })).AccessToken; }
        ---
        public class DoneController(Onboarding onboarding) : Controller { public async Task<IActionResult> Get(string code) => Ok({|CG3001:await onboarding.Finish(code)|}); }
        """)]
    [InlineData("""
        using Stripe;
        public interface IOnboarding { Task<OAuthToken> Finish(string code); }
        public class Onboarding(OAuthTokenService tokens) : IOnboarding { public Task<OAuthToken> Finish(string code) => tokens.CreateAsync(new() { Code = code }); }
        ---
        public class DoneController(IOnboarding onboarding) : Controller { public async Task<IActionResult> Get(string code) { var done = await onboarding.Finish(code); return Ok({|CG3001:done|}); } }
        """)]
    [InlineData("""
        using Stripe;
        public class Onboarding(OAuthTokenService tokens) { public (string Account, string Text) Finish(string code) { var token = tokens.Create(new() { Code = code }); return (token.StripeUserId, token.AccessToken); } }
        ---
        public class DoneController(Onboarding onboarding, ILogger<DoneController> logger) : Controller { public void Get(string code) { var (account, text) = onboarding.Finish(code); logger.LogInformation("{Account} {Text}", account, {|CG3003:text|}); } }
        """)]
    [InlineData("""
        using Stripe;
        public class Onboarding(OAuthTokenService tokens, ShopContext db) { public void Finish(string code) { db.Sellers.Add(new Seller { StripeKey = tokens.Create(new() { Code = code }).AccessToken }); db.SaveChanges(); } }
        ---
        public class Lookup(ShopContext db) { public string? For(int id) => db.Sellers.Find(id)?.StripeKey; }
        ---
        public class Wrapper(Lookup lookup) { public string Shown(int id) => "key: " + lookup.For(id); }
        ---
        public class DoneController(Wrapper wrapper) : Controller { public IActionResult Get(int id) => Ok({|CG3001:wrapper.Shown(id)|}); }
        """)]
    public Task Key_that_a_method_of_another_file_returns_leaks(string code) => FlowCase.Files.Leaks(code);

    [Theory]
    [InlineData("""
        using Stripe;
        public class Onboarding(OAuthTokenService tokens) { public async Task<string> Finish(string code) => (await tokens.CreateAsync(new() { Code = code })).StripeUserId; }
        ---
        public class DoneController(Onboarding onboarding) : Controller { public async Task<IActionResult> Get(string code) => Ok(await onboarding.Finish(code)); }
        """)]
    [InlineData("""
        using Stripe;
        public class Onboarding(OAuthTokenService tokens) { public string Finish(string code) => tokens.Create(new() { Code = code }).AccessToken; }
        ---
        public class Orders { public string Finish(string code) => code; }
        public class DoneController(Orders orders) : Controller { public IActionResult Get(string code) => Ok(orders.Finish(code)); }
        """)]
    public Task What_else_a_method_of_another_file_returns_is_silent(string code) => FlowCase.Files.Silent(code);
}

namespace ConnectGen.Analyzers.Tests.Flow.Cases;

/// <summary>What is a secret of Stripe's and what only looks like one.</summary>
public sealed class SourceCases
{
    [Theory]
    [InlineData("""return Ok({|CG3002:token.RefreshToken|});""")]
    [InlineData("""return Ok({|CG3002:new { token.StripeUserId, token.RefreshToken }|});""")]
    [InlineData("""var options = new OAuthTokenCreateOptions { ClientSecret = given }; return Ok({|CG3002:options.ClientSecret|});""")]
    [InlineData("""var options = new OAuthTokenCreateOptions { ClientSecret = given, Code = code }; return Ok({|CG3002:new { options.ClientSecret }|});""")]
    [InlineData("""return Ok({|CG3002:StripeConfiguration.ApiKey|});""")]
    [InlineData("""return Ok({|CG3002:client.ApiKey|});""")]
    [InlineData("""var key = client.ApiKey; return Ok({|CG3002:new { key }|});""")]
    [InlineData("""return Ok({|CG3002:Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY")|});""")]
    [InlineData("""var endpoint = await new WebhookEndpointService(client).CreateAsync(new WebhookEndpointCreateOptions { Url = code }); return Ok({|CG3002:endpoint.Secret|});""")]
    [InlineData("""var endpoint = await new WebhookEndpointService(client).CreateAsync(new WebhookEndpointCreateOptions { Url = code }); return Ok({|CG3002:endpoint|});""")]
    [InlineData("""var endpoint = new WebhookEndpointService(client).Create(new WebhookEndpointCreateOptions { Url = code }); return Ok({|CG3002:new { endpoint.Id, endpoint.Secret }|});""")]
    [InlineData("""var endpoint = new WebhookEndpointService(client).Create(new WebhookEndpointCreateOptions { Url = code }); logger.LogInformation("{Endpoint}", {|CG3003:endpoint|});""")]
    [InlineData("""logger.LogInformation({|CG3003:$"{token}"|});""")]
    [InlineData("""logger.LogInformation("{Token}", {|CG3003:token|});""")]
    [InlineData("""logger.LogInformation({|CG3003:"connected: " + token|});""")]
    [InlineData("""logger.LogInformation({|CG3003:token.ToString()|});""")]
    [InlineData("""logger.LogInformation("{Key}", {|CG3003:client.ApiKey|});""")]
    [InlineData("""logger.LogInformation("{Token}", {|CG3003:token.RefreshToken|});""")]
    [InlineData("""return Ok({|CG3001:token.StripeResponse.Content|});""")]
    [InlineData("""return Ok({|CG3001:(await new OAuthTokenService(client).CreateAsync(new() { Code = code }, cancellationToken: stop)).AccessToken|});""")]
    [InlineData("""return Ok({|CG3001:ConnectedAccountKey.Parse(given!).RevealSecret()|});""")]
    [InlineData("""
        db.Add(new Hook { Secret = (await new WebhookEndpointService(client).CreateAsync(new() { Url = code })).Secret });
        ---
        public class Hook { public int Id { get; set; } public string? Secret { get; set; } }
        ---
        public class HooksController(ShopContext db) : Controller { public IActionResult Get(int id) => Ok({|CG3002:db.Set<Hook>().Find(id)|}); }
        """)]
    public Task Secret_of_Stripe_leaks(string code) => FlowCase.Action.Leaks(code);

    [Theory]
    [InlineData("""return Ok(token.StripePublishableKey);""")]
    [InlineData("""return Ok(new { token.StripeUserId, token.StripePublishableKey, token.Scope, token.TokenType, token.Livemode });""")]
    [InlineData("""logger.LogInformation("connected {Account}", token.StripeUserId);""")]
    [InlineData("""var endpoint = await new WebhookEndpointService(client).GetAsync("we_1"); return Ok(endpoint);""")]
    [InlineData("""var endpoint = await new WebhookEndpointService(client).GetAsync("we_1"); return Ok(endpoint.Secret);""")]
    [InlineData("""return Ok(await new WebhookEndpointService(client).ListAsync());""")]
    [InlineData("""return Ok(await new WebhookEndpointService(client).UpdateAsync("we_1", new WebhookEndpointUpdateOptions { Disabled = true }));""")]
    [InlineData("""var endpoint = await new WebhookEndpointService(client).CreateAsync(new WebhookEndpointCreateOptions { Url = code }); return Ok(new { endpoint.Id, endpoint.Url });""")]
    [InlineData("""var intent = await new PaymentIntentService(client).CreateAsync(new PaymentIntentCreateOptions { Amount = 100 }); return Ok(new { intent.ClientSecret });""")]
    [InlineData("""var intent = await new PaymentIntentService(client).GetAsync("pi_1"); return Ok(intent);""")]
    [InlineData("""var intent = await new SetupIntentService(client).GetAsync("seti_1"); return Ok(intent.ClientSecret);""")]
    [InlineData("""var key = await new EphemeralKeyService(client).CreateAsync(new EphemeralKeyCreateOptions { Customer = "cus_1" }); return Ok(key);""")]
    [InlineData("""var key = await new EphemeralKeyService(client).CreateAsync(new EphemeralKeyCreateOptions { Customer = "cus_1" }); return Ok(new { key.Secret });""")]
    [InlineData("""var session = await new AccountSessionService(client).CreateAsync(new AccountSessionCreateOptions { Account = token.StripeUserId }); return Ok(session.ClientSecret);""")]
    [InlineData("""var session = await new Stripe.Checkout.SessionService(client).GetAsync("cs_1"); return Ok(new { session.Url, session.ClientSecret });""")]
    [InlineData("""return Ok((await new Stripe.Terminal.ConnectionTokenService(client).CreateAsync(new())).Secret);""")]
    [InlineData("""var account = await new AccountService(client).GetAsync(token.StripeUserId); return Ok(account);""")]
    [InlineData("""var link = await new AccountLinkService(client).CreateAsync(new AccountLinkCreateOptions { Account = token.StripeUserId }); return Redirect(link.Url);""")]
    [InlineData("""var customer = await new CustomerService(client).GetAsync("cus_1"); logger.LogInformation("{Customer}", customer);""")]
    [InlineData("""var options = new OAuthTokenCreateOptions { ClientSecret = given, Code = code }; return Ok(options.Code.Length);""")]
    [InlineData("""var options = new PaymentIntentGetOptions { ClientSecret = given }; return Ok(options.ClientSecret);""")]
    [InlineData("""var other = await new OAuthTokenService(new StripeClient(token.AccessToken)).CreateAsync(new()); return Ok(other.StripeUserId);""")]
    [InlineData("""var options = new RequestOptions { ApiKey = token.AccessToken }; return Ok((await new ChargeService(client).GetAsync("ch_1", null, options)).Id);""")]
    [InlineData("""var own = new StripeClient(token.AccessToken); return Ok(await new BalanceService(own).GetAsync());""")]
    [InlineData("""var list = await new RefundService(new StripeClient(token.AccessToken)).ListAsync(); return Ok(list.Data);""")]
    [InlineData("""StripeConfiguration.ApiKey = token.AccessToken; return Ok();""")]
    [InlineData("""await tokens.DeauthorizeAsync(new OAuthDeauthorizeOptions { ClientId = given, StripeUserId = token.StripeUserId }); return Ok();""")]
    [InlineData("""return Ok(Environment.GetEnvironmentVariable("STRIPE_PUBLISHABLE_KEY"));""")]
    [InlineData("""return Ok(Environment.GetEnvironmentVariable("STRIPE_API_VERSION"));""")]
    [InlineData("""return Ok(new Going.Plaid.Item.ItemPublicTokenExchangeResponse().AccessToken);""")]
    [InlineData("""return Ok(new Google.Apis.Auth.OAuth2.Responses.TokenResponse());""")]
    [InlineData("""return Ok(new { new Facebook.Login.FacebookToken().AccessToken });""")]
    [InlineData("""return Ok(await Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.GetTokenAsync(HttpContext, "access_token"));""")]
    [InlineData("""return Ok(new Microsoft.AspNetCore.Authentication.AuthenticationToken { Name = "access_token", Value = given! }.Value);""")]
    [InlineData("""
        return Ok(new Session { AccessToken = given, RefreshToken = code });
        ---
        public class Session { public string? AccessToken { get; set; } public string? RefreshToken { get; set; } }
        """)]
    [InlineData("""
        return Ok(new Shop.OAuthToken().AccessToken);
        ---
        namespace Shop { public class OAuthToken { public string AccessToken { get; set; } = ""; } }
        """)]
    [InlineData("""
        return Ok(await Jwt.Issue(code));
        ---
        public static class Jwt { public static Task<string> Issue(string subject) { var accessToken = "jwt:" + subject; return Task.FromResult(accessToken); } }
        """)]
    public Task What_is_no_secret_of_Stripe_is_silent(string code) => FlowCase.Action.Silent(code);
}

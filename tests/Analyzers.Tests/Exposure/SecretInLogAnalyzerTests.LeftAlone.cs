using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Exposure.SecretInLogAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Exposure;

/// <content>What may be logged, and what is no log.</content>
public sealed partial class SecretInLogAnalyzerTests
{
    [Theory]
    [InlineData("""logger.LogInformation("Connected {Account}", token.StripeUserId);""")]
    [InlineData("""logger.LogInformation($"Connected {token.StripeUserId} ({token.Scope})");""")]
    [InlineData("""logger.LogInformation("Connected {Account}", ConnectedAccountId.Parse(token.StripeUserId));""")]
    [InlineData("""logger.LogInformation("{@Connected}", new { token.StripeUserId, token.Livemode });""")]
    [InlineData("""logger.LogInformation("Publishable: {Key}", settings.Value.PublishableKey);""")]
    [InlineData("""logger.LogInformation("Publishable: {Key}", token.StripePublishableKey);""")]
    [InlineData("""logger.LogInformation("{Secret}", new PaymentIntentService(client).Get(code).ClientSecret);""")]
    [InlineData("""logger.LogInformation("Account {Account}", new AccountService(client).Get(code).Id);""")]
    [InlineData("""logger.LogInformation("Requests: {Id}", (await new BalanceService(client).GetAsync()).StripeResponse.RequestId);""")]
    [InlineData("""Console.WriteLine(new BalanceService(client).Get());""")]
    public Task What_is_no_secret_is_left_alone(string statements) => Verify.Ignores(Service(statements));

    [Theory]
    [InlineData("""logger.LogInformation("Has a key: {HasKey}", token.AccessToken is not null);""")]
    [InlineData("""logger.LogInformation("Key {Start}…", token.AccessToken[..8]);""")]
    [InlineData("""logger.LogInformation($"Key …{token.AccessToken[^4..]}");""")]
    [InlineData("""logger.LogInformation("Key {Key}", token.AccessToken.Substring(token.AccessToken.Length - 4));""")]
    [InlineData("""logger.LogInformation("Key of {Length}", token.AccessToken.Length);""")]
    [InlineData("""logger.LogInformation("Live: {IsLive}", client.ApiKey!.StartsWith("sk_live_"));""")]
    [InlineData("""logger.LogInformation("Key {Key}", Mask(token.AccessToken)); static string Mask(string key) => key;""")]
    [InlineData("""logger.LogInformation("Key {Key}", Redacted(token.AccessToken)); static string Redacted(string key) => key;""")]
    [InlineData("""logger.LogInformation("Key {Hash}", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(token.AccessToken))));""")]
    [InlineData("""logger.LogInformation("Key {Key}", ConnectedAccountKey.Parse(token.AccessToken));""")]
    [InlineData("""logger.LogInformation("Credentials {Account} {Key}", ConnectedAccountCredentials.FromOAuthToken(token).Account, ConnectedAccountCredentials.FromOAuthToken(token).Key);""")]
    [InlineData("""logger.LogInformation("The setting {Name} is missing", nameof(StripeSettings.SecretKey));""")]
    [InlineData("""logger.LogInformation("The setting {Name} is missing", "Stripe:SecretKey");""")]
    [InlineData("""if (string.IsNullOrEmpty(settings.Value.SecretKey)) logger.LogWarning("There is no key");""")]
    public Task What_says_little_of_the_secret_is_left_alone(string statements) => Verify.Ignores(Service(statements));

    [Theory]
    [InlineData("""try { await new BalanceService(client).GetAsync(); } catch (StripeException exception) { logger.LogError(exception, "No balance"); }""")]
    [InlineData("""try { await new BalanceService(client).GetAsync(); } catch (StripeException exception) { throw new InvalidOperationException(exception.Message, exception); }""")]
    [InlineData("""throw new InvalidOperationException($"No account {token.StripeUserId}.");""")]
    [InlineData("""throw new InvalidOperationException(token.AccessToken is null ? "no key" : "a key");""")]
    [InlineData("""ArgumentException.ThrowIfNullOrEmpty(token.AccessToken);""")]
    [InlineData("""ArgumentNullException.ThrowIfNull(client.ApiKey);""")]
    [InlineData("""if (configuration["Stripe:SecretKey"] is null) throw new InvalidOperationException("Stripe:SecretKey is missing.");""")]
    [InlineData("""var key = settings.Value.SecretKey ?? throw new InvalidOperationException("no key"); _ = new StripeClient(key);""")]
    public Task Exception_without_the_secret_is_left_alone(string statements) => Verify.Ignores(Service(statements));

    [Theory]
    [InlineData("public class Seller { public string? Key { get; set; } }", """logger.LogInformation("{Seller}", new Seller { Key = token.AccessToken });""")]
    [InlineData("public class Seller { public string? Key { get; set; } public override string ToString() => \"a seller\"; }", """Console.WriteLine(new Seller { Key = token.AccessToken });""")]
    [InlineData("public record Seller(string Id, string? Key);", """logger.LogInformation("{Seller}", new Seller(token.StripeUserId, token.AccessToken) with { Key = null });""")]
    [InlineData("public record Seller(string Id) { internal string? Key { get; init; } }", """logger.LogInformation("{Seller}", new Seller(token.StripeUserId) { Key = token.AccessToken });""")]
    [InlineData("public record Seller(string Id, string Key) { public override string ToString() => Id; }", """logger.LogInformation("{Seller}", new Seller(token.StripeUserId, token.AccessToken));""")]
    [InlineData("public class Seller { public string? Id { get; set; } public string? Key { get; set; } }", """var seller = new Seller { Id = token.StripeUserId, Key = token.AccessToken }; logger.LogInformation("{@Seller}", new { seller.Id });""")]
    public Task Object_whose_text_keeps_the_secret_is_left_alone(string type, string statements) => Verify.Ignores(Service(statements, type));

    [Theory]
    [InlineData("""_ = new StripeClient(token.AccessToken);""")]
    [InlineData("""await new RefundService(client).CreateAsync(new(), new RequestOptions { ApiKey = token.AccessToken }, stop);""")]
    [InlineData("""var text = new StringWriter(); text.Write(token.AccessToken);""")]
    [InlineData("""using var memory = new StreamWriter(new MemoryStream()); await memory.WriteAsync(token.AccessToken);""")]
    [InlineData("""_ = new Uri("https://shop.example/?key=" + token.AccessToken);""")]
    [InlineData("""await System.IO.File.WriteAllTextAsync("key.txt", token.AccessToken, stop);""")]
    [InlineData("""var listener = new Listener(); listener.WriteLine(token.AccessToken);""")]
    [InlineData("""new Logger().LogInformation(token.AccessToken);""")]
    public Task What_is_no_log_is_left_alone(string statements) => Verify.Ignores(Service(statements, """
        public class Listener { public int Count { get; private set; } public void WriteLine(string text) => Count += text.Length; }
        public class Logger { public int Count { get; private set; } public void LogInformation(string text) => Count += text.Length; }
        """));

    [Fact]
    public Task Responses_are_another_rules() => Verify.Ignores(new TestProject(ExposureCode.Action("return Ok(new { token.AccessToken, client.ApiKey });"), ExposureCode.Settings));

    [Fact]
    public Task Secrets_of_others_are_left_alone() => Verify.Ignores(ExposureCode.File("""
        public class GoogleToken { public string AccessToken { get; set; } = ""; public string RefreshToken { get; set; } = ""; }

        public class SignIn(ILogger<SignIn> logger, IConfiguration configuration, IStripeClient client)
        {
            public void Write(GoogleToken token) => logger.LogDebug("{Access} {Refresh}", token.AccessToken, token.RefreshToken);
            public void Write() => Console.WriteLine(configuration["SendGrid:ApiKey"]);
            public void Balance() => Console.WriteLine(new BalanceService(client).Get().Object);
        }
        """));

    [Fact]
    public Task Test_key_in_a_test_project_is_left_alone() => Verify.Ignores(new TestProject(ExposureCode.File($$"""
        public class PaymentTests
        {
            private const string Key = "{{Keys.Test}}";
            public void Balance() => Console.WriteLine(Key + new BalanceService(new StripeClient(Key)).Get().Object);
        }
        """)) { Properties = ["IsTestProject=true"] });
}

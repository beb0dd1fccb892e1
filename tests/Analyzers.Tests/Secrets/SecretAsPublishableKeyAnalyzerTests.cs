using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Secrets.SecretAsPublishableKeyAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Secrets;

public sealed class SecretAsPublishableKeyAnalyzerTests
{
    // Keys that look real, put together when the tests run.
    private static readonly string LiveKey = "sk_" + "live_" + "51Hq8ZkT2vNcXwR7yPbD4mLs";
    private static readonly string TestKey = "sk_" + "test_" + "51Hq8ZkT2vNcXwR7yPbD4mLs";

    private static string Code(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using ConnectGen;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Options;
        using Stripe;

        public class StripeSettings
        {
            public string SecretKey { get; set; } = "";
            public string PublishableKey { get; set; } = "";
        }

        public class Page
        {
            public Page(string publishableKey = "") { }
            public string? PublishableKey { get; set; }
            public string? StripePublicKey;
            public void Show(string text, string stripePublishableKey = "", string pk = "") { }
        }

        public class Shop(IConfiguration configuration, IOptions<StripeSettings> options)
        {
            private readonly StripeSettings _settings = options.Value;
            {{members}}
        }
        """;

    private static Task Flags(string members) => Verify.Flags(Code(members));

    private static Task FlagsStatement(string statement) => Flags($$"""public void Do(string given, Page page) { {{statement}} }""");

    private static Task Ignores(string members) => Verify.Ignores(Code(members));

    private static Task IgnoresStatement(string statement) => Ignores($$"""public void Do(string given, Page page) { {{statement}} }""");

    [Theory]
    [InlineData("PublishableKey.Parse({|CG2005:_settings.SecretKey|});")]
    [InlineData("PublishableKey.Parse(s: {|CG2005:_settings.SecretKey|});")]
    [InlineData("PublishableKey.Parse({|CG2005:_settings.SecretKey|}, null);")]
    [InlineData("PublishableKey.TryParse({|CG2005:_settings.SecretKey|}, out var key);")]
    [InlineData("var publishableKey = {|CG2005:_settings.SecretKey|};")]
    [InlineData("string? publishableKey; publishableKey = {|CG2005:_settings.SecretKey|};")]
    [InlineData("string? pk = null; pk ??= {|CG2005:_settings.SecretKey|};")]
    [InlineData("page.PublishableKey = {|CG2005:_settings.SecretKey|};")]
    [InlineData("page.StripePublicKey = {|CG2005:_settings.SecretKey|};")]
    [InlineData("new Page { PublishableKey = {|CG2005:_settings.SecretKey|} };")]
    [InlineData("new Page({|CG2005:_settings.SecretKey|});")]
    [InlineData("new Page(publishableKey: {|CG2005:_settings.SecretKey|});")]
    [InlineData("page.Show(given, {|CG2005:_settings.SecretKey|});")]
    [InlineData("page.Show(pk: {|CG2005:_settings.SecretKey|}, text: given);")]
    [InlineData("var o = new { PublishableKey = {|CG2005:_settings.SecretKey|} };")]
    [InlineData("var d = new Dictionary<string, string> { [\"publishableKey\"] = {|CG2005:_settings.SecretKey|} };")]
    [InlineData("var d = new Dictionary<string, string> { { \"publishableKey\", {|CG2005:_settings.SecretKey|} } };")]
    [InlineData("new Dictionary<string, string>().Add(\"stripe_publishable_key\", {|CG2005:_settings.SecretKey|});")]
    [InlineData("configuration[\"Stripe:PublishableKey\"] = {|CG2005:_settings.SecretKey|};")]
    [InlineData("dynamic bag = page; bag.PublishableKey = {|CG2005:_settings.SecretKey|};")]
    [InlineData("new ConnectClientSettings(PublishableKey.Parse({|CG2005:_settings.SecretKey|}));")]
    public Task Secret_in_a_publishable_keys_place_is_flagged(string statement) =>
        Verify.Flags(new TestProject(Code($$"""public void Do(string given, Page page) { {{statement}} }"""), "public record ConnectClientSettings(ConnectGen.PublishableKey PublishableKey);"));

    [Theory]
    [InlineData("configuration[\"Stripe:SecretKey\"]")]
    [InlineData("StripeConfiguration.ApiKey")]
    [InlineData("Environment.GetEnvironmentVariable(\"STRIPE_SECRET_KEY\")")]
    [InlineData("options.Value.SecretKey.Trim()")]
    [InlineData("given ?? _settings.SecretKey")]
    public Task Each_secret_is_flagged(string secret) => FlagsStatement($$"""page.PublishableKey = {|CG2005:{{secret}}|};""");

    [Fact]
    public async Task Key_that_is_written_out_is_flagged_of_test_mode_too()
    {
        await FlagsStatement($$"""page.PublishableKey = {|CG2005:"{{LiveKey}}"|};""");
        await FlagsStatement($$"""page.PublishableKey = {|CG2005:"{{TestKey}}"|};""");
        await FlagsStatement($$"""PublishableKey.Parse({|CG2005:"{{TestKey}}"|});""");
        await FlagsStatement($$"""page.PublishableKey = {|CG2005:configuration["Stripe:PublishableKey"] ?? "{{LiveKey}}"|};""");
        await Flags($$"""private const string PublishableKey2 = {|CG2005:"{{LiveKey}}"|};""".Replace("Key2", "Key", StringComparison.Ordinal));
    }

    // Each literal that the rule about secrets in source code leaves to this one.
    [Theory]
    [InlineData("const string PublishableKey = {|CG2005:KEY|};")]
    [InlineData("void M(string publishableKey = {|CG2005:KEY|}) { }")]
    [InlineData("[A(PublishableKey = {|CG2005:KEY|})] void M() { }")]
    [InlineData("object M() => new { pk = {|CG2005:KEY|} };")]
    [InlineData("string PublishableKey { get; } = {|CG2005:KEY|};")]
    public Task Key_that_is_written_out_is_flagged_in_a_file_that_names_nothing_of_Stripe(string member) =>
        Verify.Flags($$"""class A : System.Attribute { public string? PublishableKey; } class C { {{member.Replace("KEY", $"\"{LiveKey}\"", StringComparison.Ordinal)}} }""");

    [Theory]
    [InlineData("public string PublishableKey => {|CG2005:_settings.SecretKey|};")]
    [InlineData("public string PublishableKey { get { return {|CG2005:_settings.SecretKey|}; } }")]
    [InlineData("public string? PublishableKey { get; } = {|CG2005:options.Value.SecretKey|};")]
    [InlineData("private readonly string _publishableKey = {|CG2005:options.Value.SecretKey|};")]
    [InlineData("public string GetPublishableKey() => {|CG2005:_settings.SecretKey|};")]
    [InlineData("public string GetPublishableKey() { return {|CG2005:_settings.SecretKey|}; }")]
    public Task Member_that_is_called_a_publishable_key_is_flagged(string member) => Flags(member);

    [Fact]
    public Task Message_names_the_secret_the_place_and_the_remedy() => Verify.Flags(
        Code("""public void Do(Page page) => page.PublishableKey = {|#0:configuration["Stripe:SecretKey"]|};"""),
        "CG2005",
        "'Stripe:SecretKey' is a secret, and stands where a publishable key belongs: 'PublishableKey' is what clients get. Use the publishable key, which begins with pk_.");

    [Fact]
    public Task Message_never_shows_a_key() => Verify.Flags(
        Code($$"""public void Do() => PublishableKey.Parse({|#0:"{{LiveKey}}"|});"""),
        "CG2005",
        $"'{"sk_" + "live_"}…4mLs' is a secret, and stands where a publishable key belongs: 'PublishableKey.Parse' is what clients get. Use the publishable key, which begins with pk_.");

    [Theory]
    [InlineData("page.PublishableKey = _settings.PublishableKey;")]
    [InlineData("page.PublishableKey = configuration[\"Stripe:PublishableKey\"];")]
    [InlineData("page.PublishableKey = configuration[\"Stripe:Key\"];")]
    [InlineData("page.PublishableKey = given;")]
    [InlineData("page.PublishableKey = \"pk_test_\" + given;")]
    [InlineData("page.PublishableKey = \"sk_test_...\";")]
    [InlineData("page.PublishableKey = \"<your secret key>\";")]
    [InlineData("page.PublishableKey = configuration[\"Jwt:SecretKey\"];")]
    [InlineData("PublishableKey.Parse(configuration[\"Stripe:PublishableKey\"]!);")]
    [InlineData("var key = PublishableKey.Parse(given); page.PublishableKey = key.Value;")]
    [InlineData("var publishableKeyIsSecret = _settings.PublishableKey == _settings.SecretKey;")]
    [InlineData("var hasPublishableKey = !string.IsNullOrEmpty(_settings.SecretKey);")]
    [InlineData("var publicKey = _settings.SecretKey;")]
    [InlineData("var vapidPublicKey = StripeConfiguration.ApiKey;")]
    [InlineData("var publishableOrSecretKey = _settings.SecretKey;")]
    [InlineData("var published = _settings.SecretKey;")]
    [InlineData("page.Show(_settings.SecretKey, _settings.PublishableKey);")]
    [InlineData("var d = new Dictionary<string, string> { [\"secretKey\"] = _settings.SecretKey, [\"publishableKey\"] = _settings.PublishableKey };")]
    [InlineData("var secretKey = page.PublishableKey; new StripeClient(_settings.SecretKey);")]
    [InlineData("var pkLength = _settings.SecretKey.Length;")]
    [InlineData("string Key(string publishableKey) => publishableKey; Key(given);")]
    public Task What_is_no_secret_or_no_publishable_keys_place_is_left_alone(string statement) => IgnoresStatement(statement);

    [Theory]
    [InlineData("public bool IsPublishableKey(string key) => key == _settings.SecretKey;")]
    [InlineData("public string PublishableKey => _settings.PublishableKey;")]
    [InlineData("public StripeClient PublishableKeyClient => new(_settings.SecretKey);")]
    [InlineData("public string ToPublishableKey(string given) { new StripeClient(_settings.SecretKey); return given; }")]
    public Task Member_that_returns_no_secret_is_left_alone(string member) => Ignores(member);

    [Fact]
    public async Task Test_key_is_silent_in_a_test_project_and_a_live_key_is_not()
    {
        await Verify.Ignores(new TestProject(Code($$"""public void Do(Page page) => page.PublishableKey = "{{TestKey}}";""")) { Properties = ["IsTestProject=true"] });
        await Verify.Flags(new TestProject(Code($$"""public void Do(Page page) => page.PublishableKey = {|CG2005:"{{LiveKey}}"|};""")) { Properties = ["IsTestProject=true"] });
    }

    [Fact]
    public Task Project_without_Stripe_is_left_alone() => Verify.Ignores(new TestProject($$"""class Keys { private string publishableKey = "{{LiveKey}}"; }""") { ReferencesStripe = false });
}

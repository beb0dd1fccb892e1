using ConnectGen.Analyzers.Secrets;
using ConnectGen.Analyzers.Secrets.Files;
using ConnectGen.Analyzers.Tests.Infrastructure;

namespace ConnectGen.Analyzers.Tests.Secrets;

/// <content>What messages call the place of a secret.</content>
public sealed partial class SecretInConfigurationFileAnalyzerTests
{
    [Theory]
    [InlineData("{ \"Stripe\": { \"SecretKey\": \"{|#0:LIVE!|}\" } }", "Stripe:SecretKey")]
    [InlineData("{ \"Stripe:SecretKey\": \"{|#0:LIVE!|}\" }", "Stripe:SecretKey")]
    [InlineData("\uFEFF{\r\n  // comment: \"x\"\r\n  \"Stripe\": { /* { */ \"Other\": [1, 2, { }], \"SecretKey\" /* : */ : \"{|#0:LIVE!|}\", }, }", "Stripe:SecretKey")]
    [InlineData("{ \"profiles\": { \"Shop\": { \"commandName\": \"Project\", \"environmentVariables\": { \"STRIPE_KEY\": \"{|#0:LIVE!|}\" } } } }", "profiles:Shop:environmentVariables:STRIPE_KEY")]
    [InlineData("{ \"Keys\": [ \"a\", { \"b\": 1 }, \"{|#0:LIVE!|}\" ] }", "Keys:2")]
    [InlineData("{ \"Sellers\": [ { \"Key\": \"\" }, { \"Key\": \"{|#0:LIVE!|}\" } ] }", "Sellers:1:Key")]
    [InlineData("{ \"A\": \"x\", \"A\": \"{|#0:LIVE!|}\" }", "A")]
    [InlineData("{ \"A\\u0042\\\"C\": \"{|#0:LIVE!|}\" }", "AB\"C")]
    [InlineData("{ \"\": { \"Key\": \"{|#0:LIVE!|}\" } }", "Key")]
    [InlineData("[ { \"name\": \"STRIPE_KEY\", \"value\": \"{|#0:LIVE!|}\", \"slotSetting\": false } ]", "0:STRIPE_KEY")]
    [InlineData("{ \"a\": { \"Connection\": \"Server=x;Key={|#0:LIVE!|};\" } }", "a:Connection")]
    [InlineData("{ \"a\" \"b\" }, \"Key\": \"{|#0:LIVE!|}\"", "Key")]
    [InlineData("{ \"a\": [ }, \"Key\": \"{|#0:LIVE!|}\"", "Key")]
    [InlineData("{ \"a\": \"not closed,\n \"Stripe\": { \"Key\": \"{|#0:LIVE!|}\" } }", "Key")]
    [InlineData("{ // \"Key\": \"{|#0:LIVE!|}\"\n }", "Key")]
    [InlineData("{ /* {|#0:LIVE!|} */ }", "appsettings.json")]
    [InlineData("{ \"{|#0:LIVE!|}\": 1 }", "appsettings.json")]
    [InlineData("\"{|#0:LIVE!|}\"", "appsettings.json")]
    [InlineData("{|#0:LIVE!|}", "appsettings.json")]
    public Task Json_names_the_path(string text, string name) => Names("appsettings.json", text, name);

    [Theory]
    [InlineData("<configuration><appSettings><add key=\"StripeSecretKey\" value=\"{|#0:LIVE!|}\" /></appSettings></configuration>", "StripeSecretKey")]
    [InlineData("<?xml version='1.0'?>\r\n<!DOCTYPE a>\r\n<a:appSettings xmlns:a='x'><!-- <add key=\"No\" -->\r\n<add value = '{|#0:LIVE!|}' key='Yes'></add></a:appSettings>", "Yes")]
    [InlineData("<connectionStrings><add name=\"Stripe\" connectionString=\"key={|#0:LIVE!|}\" /></connectionStrings>", "Stripe")]
    [InlineData("<environmentVariables><environmentVariable name=\"STRIPE_KEY\" value=\"{|#0:LIVE!|}\" /></environmentVariables>", "STRIPE_KEY")]
    [InlineData("<setting name=\"StripeKey\" serializeAs=\"String\"><value>{|#0:LIVE!|}</value></setting>", "StripeKey")]
    [InlineData("<PropertyGroup><Other/><StripeKey>{|#0:LIVE!|}</StripeKey></PropertyGroup>", "StripeKey")]
    [InlineData("<a><StripeKey><![CDATA[ {|#0:LIVE!|} ]]></StripeKey></a>", "StripeKey")]
    [InlineData("<shop><stripe secretKey=\"{|#0:LIVE!|}\" /></shop>", "stripe:secretKey")]
    [InlineData("<a><b><c></a><d>{|#0:LIVE!|}", "d")]
    [InlineData("<a><<add key=\"K\" value=\"{|#0:LIVE!|}\"", "K")]
    [InlineData("<a b=\"<\"><Key>{|#0:LIVE!|}", "Key")]
    [InlineData("<a><!-- <add key=\"K\" value=\"{|#0:LIVE!|}\" /> --></a>", "value")]
    [InlineData("<add key=\"{|#0:LIVE!|}\" value=\"x\" />", "key")]
    [InlineData("{|#0:LIVE!|}", "web.config")]
    public Task Xml_names_the_key_or_the_element(string text, string name) => Names("web.config", text, name);

    [Theory]
    [InlineData("STRIPE_KEY={|#0:LIVE!|}", "STRIPE_KEY")]
    [InlineData("export STRIPE_KEY=\"{|#0:LIVE!|}\"", "STRIPE_KEY")]
    [InlineData("A=1\r\nStripe__SecretKey='{|#0:LIVE!|}' # note", "Stripe__SecretKey")]
    [InlineData("# STRIPE_KEY = {|#0:LIVE!|}", "STRIPE_KEY")]
    [InlineData("stripe_live_key: {|#0:LIVE!|}", "stripe_live_key")]
    [InlineData("STRIPE_KEY {|#0:LIVE!|}", ".env")]
    [InlineData("KEYS=PUBLISHABLE!,{|#0:LIVE!|}", ".env")]
    [InlineData("={|#0:LIVE!|}", ".env")]
    public Task Environment_file_names_the_variable(string text, string name) => Names(".env", text, name);

    [Theory]
    [InlineData("services:\n  web:\n    environment:\n      STRIPE_KEY: {|#0:LIVE!|}", "services:web:environment:STRIPE_KEY")]
    [InlineData("services:\r\n  db:\r\n    image: x\r\n  web:\r\n    environment:\r\n      - A=1\r\n      - STRIPE_KEY={|#0:LIVE!|}", "services:web:environment:STRIPE_KEY")]
    [InlineData("environment:\n- \"STRIPE_KEY={|#0:LIVE!|}\"", "environment:STRIPE_KEY")]
    [InlineData("env:\n  - name: OTHER\n    value: x\n  - name: STRIPE_KEY\n    value: \"{|#0:LIVE!|}\"", "env:STRIPE_KEY")]
    [InlineData("env:\n  - name: OTHER\n  - value: {|#0:LIVE!|}", "env:value")]
    [InlineData("stringData: { stripe: {|#0:LIVE!|} }", "stringData:stripe")]
    [InlineData("\"a b\":\n  'c: d': {|#0:LIVE!|}", "a b:c: d")]
    [InlineData("a:\n\n  # b:\n  c: {|#0:LIVE!|} # d", "a:c")]
    [InlineData("a:\n  # STRIPE_KEY: {|#0:LIVE!|}", "STRIPE_KEY")]
    [InlineData("run: |\n  curl https://api.stripe.com -u {|#0:LIVE!|}:", "run")]
    [InlineData("- {|#0:LIVE!|}", "app.yml")]
    [InlineData("{|#0:LIVE!|}", "app.yml")]
    public Task Yaml_names_the_keys(string text, string name) => Names("app.yml", text, name);

    [Theory]
    [InlineData("@key = {|#0:LIVE!|}", "key")]
    [InlineData("Authorization: Bearer {|#0:LIVE!|}", "Authorization")]
    [InlineData("GET https://api.stripe.com?key={|#0:LIVE!|}", "key")]
    [InlineData("a.http", "POST {|#0:LIVE!|}", "a.http")]
    public Task Other_files_name_what_stands_before(string text, string name, string? path = null) =>
        path is null ? Names("a.http", text, name) : Names(text, name, path);

    [Fact]
    public void Name_that_is_a_secret_or_endless_is_none()
    {
        var key = Keys.Live;
        Assert.Equal([null, null], NamesIn($"{{ \"{key}\": \"{key}\" }}"));
        Assert.Equal([null], NamesIn($"{{ \"a\\nb\": \"{key}\" }}"));
        Assert.Equal([null], NamesIn($"{{ \"{new string('a', 300)}\": \"{key}\" }}"));
        Assert.Equal([null], NamesIn($"{string.Concat(Enumerable.Repeat("{ \"a\": ", 100))}\"{key}\""));

        static IEnumerable<string?> NamesIn(string text)
        {
            var secrets = SecretMatcher.FindAll(text);
            var paths = new PathsOfSecrets(secrets);
            new JsonNames(text, paths).Read(TestContext.Current.CancellationToken);
            return secrets.Select((_, i) => paths[i]);
        }
    }
}

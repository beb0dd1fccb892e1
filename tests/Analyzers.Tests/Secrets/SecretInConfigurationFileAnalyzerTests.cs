using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Secrets.SecretInConfigurationFileAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Secrets;

public sealed partial class SecretInConfigurationFileAnalyzerTests
{
    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("AppSettings.Production.JSON")]
    [InlineData("local.settings.json")]
    [InlineData("Properties/launchSettings.json")]
    [InlineData("config/stripe.json")]
    [InlineData("web.config")]
    [InlineData("App.Release.config")]
    [InlineData(".env")]
    [InlineData(".env.production")]
    [InlineData("deploy/shop.env")]
    [InlineData("docker-compose.yml")]
    [InlineData("k8s/secret.yaml")]
    [InlineData("Dockerfile")]
    [InlineData("Dockerfile.prod")]
    [InlineData("requests.http")]
    [InlineData("test.runsettings")]
    [InlineData("Directory.Build.props")]
    [InlineData("main.tfvars")]
    [InlineData("deploy.sh")]
    public Task Secret_in_a_configuration_file_is_flagged(string path) => Verify.Flags(File(path, "{|CG2004:LIVE!|}"));

    [Theory]
    [InlineData("{|CG2004:TEST!|}")]
    [InlineData("{|CG2004:WEBHOOK!|}")]
    [InlineData("a={|CG2004:LIVE!|}\r\nb={|CG2004:LIVE!|}\rc={|CG2004:TEST!|}")]
    [InlineData("\uFEFF# {|CG2004:LIVE!|}")]
    [InlineData("{ \"a\": \"{|CG2004:LIVE!|}\", \"a\": [ \"{|CG2004:LIVE!|}\", ")]
    public Task Every_secret_is_flagged_once_where_it_stands(string text) => Verify.Flags(File("appsettings.json", text));

    [Theory]
    [InlineData("{ \"Stripe\": { \"SecretKey\": \"\" } }")]
    [InlineData("{ \"Stripe\": { \"SecretKey\": null } }")]
    [InlineData("{ \"Stripe\": { \"SecretKey\": \"sk_test_...\" } }")]
    [InlineData("{ \"Stripe\": { \"SecretKey\": \"#{StripeSecretKey}#\" } }")]
    [InlineData("{ \"Stripe\": { \"SecretKey\": \"${STRIPE_SECRET_KEY}\" } }")]
    [InlineData("{ \"Stripe\": { \"SecretKey\": \"YOUR_SECRET_KEY\" } }")]
    [InlineData("{ \"Stripe\": { \"SecretKey\": \"sk_test_your_secret_key_here\" } }")]
    [InlineData("{ \"Stripe\": { \"PublishableKey\": \"PUBLISHABLE!\" } }")]
    [InlineData("{ \"SendGrid\": { \"SecretKey\": \"SG.51Hq8ZtLr2mVx0KbWn7YcPdGs.51Hq8ZtLr2mVx0KbWn7YcPdGs\" } }")]
    [InlineData("{ \"Stripe\": { \"ClientId\": \"ca_51Hq8ZtLr2mVx0KbWn7YcPdGs\", \"Account\": \"acct_1Hq8ZtLr2mVx0KbWn7Yc\" } }")]
    [InlineData("")]
    public Task Configuration_without_a_secret_is_left_alone(string text) => Verify.Ignores(File("appsettings.json", text));

    [Theory]
    [InlineData("wwwroot/appsettings.json")]
    [InlineData("ClientApp/.env")]
    [InlineData("app.js")]
    [InlineData("Index.cshtml")]
    [InlineData("logo.png")]
    [InlineData("readme.md")]
    [InlineData("notes.txt")]
    [InlineData("PublicAPI.Shipped.txt")]
    [InlineData("appsettings")]
    [InlineData("json")]
    [InlineData("obj/appsettings.json")]
    [InlineData("node_modules/a/package.json")]
    [InlineData("ClientApp/node_modules/a/config.yml")]
    public Task Other_files_are_left_alone(string path) => Verify.Ignores(File(path, "LIVE!"));

    [Theory]
    [InlineData("appsettings.json", "{ \"Stripe\": { \"PublishableKey\": \"LIVE!\" } }")]
    [InlineData("appsettings.json", "{ \"Stripe\": { \"PublicKey\": \"TEST!\" } }")]
    [InlineData("appsettings.json", "{ // \"Stripe:PublishableKey\": \"LIVE!\"\n }")]
    [InlineData(".env", "STRIPE_PUBLISHABLE_KEY=LIVE!")]
    [InlineData(".env", "export STRIPE_PK = \"LIVE!\"")]
    [InlineData("web.config", "<appSettings><add key=\"StripePublishableKey\" value=\"LIVE!\"/></appSettings>")]
    [InlineData("k8s.yaml", "env:\n  - name: STRIPE_PUBLISHABLE_KEY\n    value: LIVE!")]
    public Task Secret_in_a_publishable_keys_place_is_another_rules(string path, string text) => Verify.Ignores(File(path, text));

    [Fact]
    public Task Test_project_is_told_of_live_keys_only_and_by_an_information() => Verify.Flags(
        new TestProject("class Shop;")
        {
            Properties = ["IsTestProject=true"],
            AdditionalFiles = [("appsettings.json", Keys.In("{ \"Live\": \"{|#0:LIVE!|}\", \"Test\": \"TEST!\", \"Webhook\": \"WEBHOOK!\" }"))],
        },
        new DiagnosticResult("CG2004", DiagnosticSeverity.Info).WithLocation(0).WithMessage(Message("Live")));

    [Fact]
    public Task Project_without_Stripe_is_left_alone() => Verify.Ignores(new TestProject("class Shop;") { ReferencesStripe = false, AdditionalFiles = [("appsettings.json", Keys.Live)] });

    [Fact]
    public Task File_that_the_project_names_is_read_whatever_its_kind() =>
        Verify.Flags(new TestProject("class Shop;") { SecretFiles = ["/deploy/keys.txt"], AdditionalFiles = [("/deploy/keys.txt", Keys.In("{|CG2004:LIVE!|}")), ("/deploy/others.txt", Keys.Live)] });

    private static Task Names(string path, string text, string name) =>
        Verify.Flags(File(path, text), new DiagnosticResult("CG2004", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(Message(name)));

    private static string Message(string name) =>
        $"'{name}' holds a live secret key ({Keys.LiveRedacted}), which whoever has the file or its history can use. Set it from user secrets, the environment or a secret store, and roll it in Stripe's Dashboard if the file has been shared.";

    private static TestProject File(string path, string text) => new("class Shop;") { AdditionalFiles = [(path, Keys.In(text))] };
}

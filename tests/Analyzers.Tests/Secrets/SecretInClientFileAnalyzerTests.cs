using ConnectGen.Analyzers.Tests.Infrastructure;
using Verify = ConnectGen.Analyzers.Tests.Infrastructure.Verify<ConnectGen.Analyzers.Secrets.SecretInClientFileAnalyzer>;

namespace ConnectGen.Analyzers.Tests.Secrets;

public sealed class SecretInClientFileAnalyzerTests
{
    [Theory]
    [InlineData("wwwroot/app.js")]
    [InlineData("wwwroot/js/site/app.js")]
    [InlineData("WwwRoot/App.JS")]
    [InlineData("wwwroot/app.mjs")]
    [InlineData("wwwroot/app.cjs")]
    [InlineData("wwwroot/app.js.map")]
    [InlineData("wwwroot/index.html")]
    [InlineData("wwwroot/index.htm")]
    [InlineData("wwwroot/site.css")]
    [InlineData("wwwroot/settings.json")]
    [InlineData("wwwroot/appsettings.json")]
    [InlineData("wwwroot/app.webmanifest")]
    [InlineData("wwwroot/sitemap.xml")]
    [InlineData("wwwroot/robots.txt")]
    [InlineData("wwwroot/web.config")]
    [InlineData("ClientApp/src/app/payment.component.ts")]
    [InlineData("ClientApp/src/App.tsx")]
    [InlineData("ClientApp/src/App.jsx")]
    [InlineData("ClientApp/src/App.vue")]
    [InlineData("ClientApp/src/App.svelte")]
    [InlineData("ClientApp/src/settings.json")]
    [InlineData("ClientApp/.env.production")]
    [InlineData("frontend/main.ts")]
    [InlineData("Views/Home/Index.cshtml")]
    [InlineData("Pages/Pay.razor")]
    public Task Live_key_in_a_file_for_clients_is_flagged(string path) => Verify.Flags(File(path, "{|CG2002:LIVE!|}"));

    [Theory]
    [InlineData("const stripe = require('stripe')('{|CG2002:LIVE!|}');")]
    [InlineData("const stripe = new Stripe(\"{|CG2002:TEST!|}\");")]
    [InlineData("fetch(url, { headers: { Authorization: `Bearer {|CG2002:LIVE!|}` } });")]
    [InlineData("// {|CG2002:LIVE!|}")]
    [InlineData("const a='{|CG2002:LIVE!|}',b='{|CG2002:LIVE!|}',c='{|CG2002:TEST!|}';")]
    [InlineData("const secret = '{|CG2002:WEBHOOK!|}';")]
    [InlineData("const json = \"{\\\"key\\\":\\\"{|CG2002:LIVE!|}\\\"}\";")]
    [InlineData("const text = \"first\\n{|CG2002:LIVE!|}\";")]
    public Task Secret_is_flagged_wherever_it_stands_in_a_script(string text) => Verify.Flags(File("wwwroot/app.js", text));

    [Theory]
    [InlineData("@{ var key = \"{|CG2002:LIVE!|}\"; }")]
    [InlineData("<input type=\"hidden\" name=\"key\" value=\"{|CG2002:LIVE!|}\" />")]
    [InlineData("<script>const key = '{|CG2002:TEST!|}';</script>")]
    [InlineData("@* {|CG2002:LIVE!|} *@")]
    public Task Secret_in_markup_is_flagged(string text) => Verify.Flags(File("Views/Pay.cshtml", text));

    // Lines are those of the text: all of Unicode's line ends count, and columns are UTF-16's units.
    [Theory]
    [InlineData("\uFEFF\tvar a='\U0001F511';var key='{|CG2002:LIVE!|}';")]
    [InlineData("a\r\nb\rc\n\r\n\tkey='{|CG2002:LIVE!|}'\r\nd = '{|CG2002:TEST!|}'")]
    [InlineData("a\u2028b\u0085key='{|CG2002:LIVE!|}'")]
    public Task Place_is_exact(string text) => Verify.Flags(File("wwwroot/app.js", text));

    [Theory]
    [InlineData("const stripe = Stripe('PUBLISHABLE!');")]
    [InlineData("const key = 'sk_live_...';")]
    [InlineData("const key = '<your secret key>';")]
    [InlineData("const key = 'sk_" + "live_xxxxxxxxxxxxxxxxxxxxxxxx';")]
    [InlineData("const id = 'task_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdGs';")]
    [InlineData("const secret = 'pi_3Hq8ZtLr2mVx0KbWn7YcPdGs_secret_51Hq8ZtLr2mVx0KbWn7YcPdGs';")]
    [InlineData("const key = config.secretKey;")]
    [InlineData("")]
    public Task Script_without_a_secret_is_left_alone(string text) => Verify.Ignores(File("wwwroot/app.js", text));

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData(".env")]
    [InlineData("web.config")]
    [InlineData("docker-compose.yml")]
    [InlineData("docs/readme.md")]
    [InlineData("wwwroot/logo.png")]
    [InlineData("wwwroot/node_modules/stripe/index.js")]
    [InlineData("node_modules/stripe/index.js")]
    [InlineData("obj/Debug/app.js")]
    [InlineData("bin/Debug/wwwroot/app.js")]
    [InlineData("wwwroot")]
    public Task Other_files_are_left_alone(string path) => Verify.Ignores(File(path, "LIVE!"));

    // Where a publishable key belongs, it is CG2005.
    [Theory]
    [InlineData("const stripe = Stripe('LIVE!');")]
    [InlineData("const stripe = window.Stripe( 'TEST!');")]
    [InlineData("const stripe = await loadStripe(\"LIVE!\");")]
    [InlineData("const publishableKey = 'LIVE!';")]
    [InlineData("const publishableKey: string = 'LIVE!';")]
    [InlineData("export default { stripePublishableKey: 'LIVE!' };")]
    [InlineData("window.stripe_pk=\"LIVE!\"")]
    [InlineData("<form data-publishable-key=\"LIVE!\">")]
    public Task Secret_in_a_publishable_keys_place_is_another_rules(string text) => Verify.Ignores(File("wwwroot/app.js", text));

    [Theory]
    [InlineData("UsingMicrosoftNETSdkBlazorWebAssembly=true", "appsettings.json")]
    [InlineData("UsingMicrosoftNETSdkBlazorWebAssembly=true", "appsettings.Production.json")]
    [InlineData("UseMaui=true", "appsettings.json")]
    [InlineData("ConnectGenClientProject=true", "App.config")]
    public Task Settings_of_an_app_on_a_device_are_flagged(string property, string path) =>
        Verify.Flags(new TestProject("class Shop;") { Properties = [property], AdditionalFiles = [(path, Keys.In("{ \"Stripe\": { \"SecretKey\": \"{|CG2002:LIVE!|}\" } }"))] });

    [Fact]
    public Task Settings_of_a_server_are_another_rules() =>
        Verify.Ignores(new TestProject("class Shop;") { Properties = ["UsingMicrosoftNETSdkWeb=true"], AdditionalFiles = [("appsettings.json", Keys.In("{ \"Stripe\": { \"SecretKey\": \"LIVE!\" } }"))] });

    [Theory]
    [InlineData("/repo/wwwroot/Shop/", "/repo/wwwroot/Shop/data.json")]
    [InlineData("/repo/wwwroot/Shop", "/repo/wwwroot/shared/data.json")]
    [InlineData("/repo/ClientApp/", "/repo/ClientApp/appsettings.json")]
    public Task Folders_count_from_the_project(string project, string path) =>
        Verify.Ignores(new TestProject("class Shop;") { Properties = [$"ProjectDir={project}"], AdditionalFiles = [(path, Keys.Live)] });

    [Theory]
    [InlineData("/repo/bin/Shop/", "/repo/bin/Shop/wwwroot/data.json")]
    [InlineData("/repo/src/Shop/", "/repo/src/Shared/wwwroot/data.json")]
    public Task Folder_that_the_project_lies_in_is_not_the_files(string project, string path) =>
        Verify.Flags(new TestProject("class Shop;") { Properties = [$"ProjectDir={project}"], AdditionalFiles = [(path, $"{{|CG2002:{Keys.Live}|}}")] });

    [Theory]
    [InlineData("wwwroot/lib/pay.js")]
    [InlineData("wwwroot/vendor/pay.js")]
    [InlineData("wwwroot/js/pay.min.js")]
    public async Task Bundle_of_others_is_left_alone_if_it_is_large(string path)
    {
        await Verify.Flags(File(path, Padding(1_000_000) + "{|CG2002:LIVE!|}"));
        await Verify.Ignores(File(path, Padding(2_200_000) + "LIVE!"));
    }

    [Fact]
    public Task Bundle_of_the_apps_own_is_read_to_its_end() => Verify.Flags(File("wwwroot/dist/app.js", Padding(5_000_000) + "'{|CG2002:LIVE!|}'" + Padding(100_000)));

    [Fact]
    public Task What_is_longer_than_any_bundle_is_data() => Verify.Ignores(File("wwwroot/map.json", Padding(ReadableText.LongestFile) + "LIVE!"));

    [Fact]
    public Task Live_key_in_a_test_project_stays_an_error() => Verify.Flags(new TestProject("class Shop;")
    {
        Properties = ["IsTestProject=true"],
        AdditionalFiles = [("wwwroot/app.js", Keys.In("const a = '{|CG2002:LIVE!|}', b = 'TEST!', c = 'WEBHOOK!';"))],
    });

    [Fact]
    public Task Project_without_Stripe_is_left_alone() => Verify.Ignores(new TestProject("class Shop;") { ReferencesStripe = false, AdditionalFiles = [("wwwroot/app.js", Keys.Live)] });

    [Theory]
    [InlineData("wwwroot/app.js", "fetch('{|#0:LIVE!|}')", "app.js", "is delivered to clients")]
    [InlineData("wwwroot/app.js", "const apiKey = '{|#0:LIVE!|}'", "apiKey", "is delivered to clients")]
    [InlineData("wwwroot/appsettings.json", "{ \"Stripe\": { \"SecretKey\": \"{|#0:LIVE!|}\" } }", "Stripe:SecretKey", "is delivered to clients")]
    [InlineData("Pages/Pay.razor", "<p>{|#0:LIVE!|}</p>", "Pay.razor", "is markup for clients")]
    public Task Message_names_the_place_and_no_key(string path, string text, string name, string delivery) => Verify.Flags(File(path, text), "CG2002", Message(name, delivery));

    [Fact]
    public Task Message_names_the_app_that_the_file_is_part_of() => Verify.Flags(
        new TestProject("class Shop;") { Properties = ["UsingMicrosoftNETSdkBlazorWebAssembly=true"], AdditionalFiles = [("appsettings.json", Keys.In("{ \"Key\": \"{|#0:LIVE!|}\" }"))] },
        "CG2002",
        Message("Key", "is part of a Blazor WebAssembly app"));

    private static string Message(string name, string delivery) =>
        $"'{name}' holds a live secret key ({Keys.LiveRedacted}), and the file {delivery}. Leave what needs it to the server, give clients the publishable key alone, and roll this one in Stripe's Dashboard: whoever has loaded the file has it.";

    private static string Padding(int length) => string.Concat(Enumerable.Repeat("function(e){return _sk_+e.t}", length / 28));

    private static TestProject File(string path, string text) => new("class Shop;") { AdditionalFiles = [(path, Keys.In(text))] };
}

using System.Text;
using ConnectGen.Package.Tests.Infrastructure;

namespace ConnectGen.Package.Tests.Consumption;

/// <summary>Which files the package hands to the compiler, and what a build says of secrets in them.</summary>
public class SecretFileTests(PackageUnderTest package)
{
    // Put together: nothing in the tree may look like a key.
    private const string Key = "sk_" + "live_51Hq8ZtLr2mVx0KbWn7YcPdGs";

    private static readonly byte[] Binary = [0x47, 0x40, 0xFF, 0x10, 0, 0, 0, 0xB0, 0xFE, .. Encoding.ASCII.GetBytes(Key), 0, 0];

    [Fact]
    public async Task Build_shows_each_secret_where_it_stands_and_stumbles_over_no_file()
    {
        var app = Consumer();
        app.Write("wwwroot/js/pay.js", $"// \U0001F511\r\n\tfetch(url, '{Key}');\r\n");
        app.Write("wwwroot/own.js", Key);
        app.Write("wwwroot/utf16.html", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"<p>\n{Key}</p>")]);
        app.Write("wwwroot/latin1.js", [0xE9, (byte)'=', .. Encoding.ASCII.GetBytes(Key)]);
        app.Write("wwwroot/bom.css", [0xEF, 0xBB, 0xBF, .. Encoding.ASCII.GetBytes($"/* {Key} */")]);
        app.Write("wwwroot/bundle.js", $"{string.Concat(Enumerable.Repeat("x=_sk_+1;", 600_000))}'{Key}'");
        app.Write("ClientApp/src/App.tsx", $"<Pay secret={{'{Key}'}} />");
        app.Write("Pages/Pay.cshtml", $"@page\n<input value=\"{Key}\" />");
        app.Write("appsettings.json", $"{{\n  // Comments are allowed.\n  \"Stripe\": {{ \"SecretKey\": \"{Key}\" }}\n}}");
        app.Write("Properties/launchSettings.json", $"{{ \"profiles\": {{ \"Shop\": {{ \"environmentVariables\": {{ \"STRIPE_KEY\": \"{Key}\" }} }} }} }}");
        app.Write("app.config", $"<configuration><appSettings><add key=\"StripeKey\" value=\"{Key}\" /></appSettings></configuration>");
        app.Write(".env", $"export STRIPE_KEY=\"{Key}\"");
        app.Write("docker-compose.yml", $"services:\n  shop:\n    environment:\n      - STRIPE_KEY={Key}");

        // What no rule may look at, or no compiler can.
        app.Write("wwwroot/video.ts", Binary);
        app.Write("wwwroot/broken.js", Binary);
        app.Write("wwwroot/empty.js", "");
        app.Write("wwwroot/vanishing.js", Key);
        app.Write("wwwroot/folder.js/inner.png", Key);
        app.Write("wwwroot/node_modules/stripe/index.js", Key);
        app.Write("node_modules/stripe/config.yml", Key);
        app.Write("notes.txt", Key);
        app.Write("deploy/keys.txt", Key);

        var (build, printed, logged) = await app.BuildForFindingsAsync();

        build.ShouldFail();
        PlacedFinding[] expected =
        [
            new("CG2004", "warning", ".env", 1, 20),
            new("CG2002", "error", "ClientApp/src/App.tsx", 1, 15),
            new("CG2002", "error", "Pages/Pay.cshtml", 2, 15),
            new("CG2004", "warning", "Properties/launchSettings.json", 1, 68),
            new("CG2004", "warning", "app.config", 1, 57),
            new("CG2004", "warning", "appsettings.json", 3, 29),
            new("CG2004", "warning", "docker-compose.yml", 4, 20),
            new("CG2002", "error", "wwwroot/bom.css", 1, 4),
            new("CG2002", "error", "wwwroot/bundle.js", 1, 5_400_002),
            new("CG2002", "error", "wwwroot/js/pay.js", 2, 14),
            new("CG2002", "error", "wwwroot/latin1.js", 1, 3),
            new("CG2002", "error", "wwwroot/own.js", 1, 1),
            new("CG2002", "error", "wwwroot/utf16.html", 2, 1),
        ];
        Assert.Equal(expected, printed);
        Assert.Equal(expected, logged);
        Assert.Contains(build.Lines, static line => line.Contains("'profiles:Shop:environmentVariables:STRIPE_KEY' holds a live secret key (sk_live_…PdGs)", StringComparison.Ordinal));
        Assert.DoesNotContain(Key, build.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("CS2001|CS2015|CS1504|AD0001|RSG", build.Output);
    }

    [Fact]
    public async Task Project_says_which_files_are_looked_at()
    {
        var app = Consumer();
        app.Write("wwwroot/pay.js", Key);
        app.Write("appsettings.json", $"\"{Key}\"");
        app.Write("deploy/keys.txt", Key);

        Assert.Equal(["appsettings.json: CG2004", "wwwroot/pay.js: CG2002"], await FoundAsync());
        Assert.Equal(["appsettings.json: CG2004"], await FoundAsync("-p:ConnectGenClientFiles=false"));
        Assert.Equal(["wwwroot/pay.js: CG2002"], await FoundAsync("-p:ConnectGenConfigurationFiles=false"));
        Assert.Equal(["appsettings.json: CG2004", "deploy/keys.txt: CG2004", "wwwroot/pay.js: CG2002"], await FoundAsync("-p:ConnectGenSecretFiles=deploy/*.txt"));

        async Task<IEnumerable<string>> FoundAsync(params string[] options) => (await app.BuildForFindingsAsync(options)).Logged.Select(static found => $"{found.File}: {found.Rule}");
    }

    [Fact]
    public async Task Each_file_is_handed_over_once()
    {
        var web = Consumer();
        web.Write("wwwroot/own.js", "");
        web.Write("Components/Pay.razor", "");
        (await web.BuildAsync()).ShouldSucceed();
        Assert.Equal(["Components/Pay.razor", "Pages/Index.cshtml", "wwwroot/own.js"], await ItemsAsync(web));

        // Without the Razor SDK, nobody else hands over views.
        var console = package.Consumer("ConsoleApp");
        console.Write("Views/Pay.cshtml", "");
        console.Write("wwwroot/lib/jquery.js", "");
        (await console.BuildAsync()).ShouldSucceed();
        Assert.Equal(["Views/Pay.cshtml", "wwwroot/lib/jquery.js"], await ItemsAsync(console));
        Assert.Empty(await console.ItemsAsync("AdditionalFiles", "CoreCompile", "-p:ConnectGenClientFiles=false"));

        static async Task<IEnumerable<string>> ItemsAsync(Consumer app) =>
            (await app.ItemsAsync("AdditionalFiles", "CoreCompile")).Select(static item => item.Replace('\\', '/')).Order(StringComparer.Ordinal);
    }

    private Consumer Consumer() => package.Consumer("SecretFiles");
}

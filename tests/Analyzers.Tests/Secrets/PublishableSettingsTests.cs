using System.Collections.Immutable;
using ConnectGen.Analyzers.Secrets;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnectGen.Analyzers.Tests.Secrets;

public sealed class PublishableSettingsTests
{
    [Theory]
    [InlineData("appsettings.json", "{ \"Stripe\": { \"PublishableKey\": \"LIVE!\" } }", "Stripe:PublishableKey")]
    [InlineData("appsettings.json", "{ \"Stripe\": { \"PublicKey\": \"TEST!\" } }", "Stripe:PublicKey")]
    [InlineData("appsettings.json", "{ \"StripePublishableApiKey\": \"LIVE!\" }", "StripePublishableApiKey")]
    [InlineData("wwwroot/appsettings.json", "{ \"Stripe\": { \"PublishableKeys\": [ \"PUBLISHABLE!\", \"LIVE!\" ] } }", "Stripe:PublishableKeys:1")]
    [InlineData(".env", "export STRIPE_PUBLISHABLE_KEY=\"LIVE!\"", "STRIPE_PUBLISHABLE_KEY")]
    [InlineData("web.config", "<appSettings><add key=\"StripePublishableKey\" value=\"LIVE!\"/></appSettings>", "StripePublishableKey")]
    [InlineData("k8s.yaml", "env:\n  - name: STRIPE_PUBLISHABLE_KEY\n    value: LIVE!", "env:STRIPE_PUBLISHABLE_KEY")]
    [InlineData("wwwroot/app.js", "const publishableKey = 'LIVE!'", "publishableKey")]
    [InlineData("wwwroot/app.js", "Stripe('LIVE!')", null)]
    [InlineData("Pay.cshtml", "<script>loadStripe('LIVE!')</script>", null)]
    [InlineData("app.ts", "window.Stripe(`TEST!`, { apiVersion })", null)]
    public async Task Secret_where_a_publishable_key_belongs_is_found(string path, string text, string? name)
    {
        var found = Assert.Single(await FindAsync(path, text));
        Assert.Equal(name ?? "no name", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(path, found.Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData("appsettings.json", "{ \"Stripe\": { \"PublishableKey\": \"PUBLISHABLE!\", \"SecretKey\": \"LIVE!\" } }")]
    [InlineData("appsettings.json", "{ \"Publishable\": { \"SecretKey\": \"LIVE!\" } }")]
    [InlineData("appsettings.json", "{ \"Jwt\": { \"PublicKey\": \"LIVE!\" } }")]
    [InlineData("wwwroot/app.js", "new Stripe('LIVE!')")]
    [InlineData("wwwroot/app.js", "require('stripe')('LIVE!')")]
    [InlineData("wwwroot/app.js", "isLive ? 'PUBLISHABLE!' : 'LIVE!'")]
    [InlineData("wwwroot/app.js", "MyStripe('LIVE!')")]
    [InlineData("notes.txt", "PublishableKey=LIVE!")]
    [InlineData("logo.png", "PublishableKey=LIVE!")]
    public async Task Other_secrets_are_none(string path, string text) => Assert.Empty(await FindAsync(path, text));

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(string path, string text)
    {
        var options = new AnalyzerOptions([new InMemoryFile(path, Keys.In(text))]);
        return await Analyze.Compile("class Shop;").WithAnalyzers([new Probe()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

#pragma warning disable RS1036 // For this test alone.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Probe : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Found = new("PROBE", "Found", "{0}", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Found];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterAdditionalFileAction(static file =>
            {
                foreach (var secret in PublishableSettings.Find(file))
                    file.ReportDiagnostic(Diagnostic.Create(Found, secret.Location, secret.Name ?? "no name"));
            });
        }
    }
#pragma warning restore RS1036
}

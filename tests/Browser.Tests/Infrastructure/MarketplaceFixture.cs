using ConnectGen.Browser.Tests.Infrastructure;
using Marketplace;
using Marketplace.Demo;
using OpenQA.Selenium.Chrome;

[assembly: AssemblyFixture(typeof(MarketplaceFixture))]

namespace ConnectGen.Browser.Tests.Infrastructure;

/// <summary>One marketplace and one browser for all tests: each begins with nobody signed in.</summary>
public sealed class MarketplaceFixture : IAsyncLifetime
{
    private const string Reason = "There is no Chromium here. Install Debian's packages chromium and chromium-driver.";

    private readonly string _profile = Path.Combine(Path.GetTempPath(), "connectgen-browser-" + Guid.NewGuid().ToString("N"));
    private readonly CancellationTokenSource _ends = new();

    private MarketplaceApp? _marketplace;
    private ChromeDriver? _driver;
    private Task _webhooks = Task.CompletedTask;

    internal MarketplaceApp Marketplace => _marketplace!;

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsThere)
            return;

        _marketplace = await MarketplaceApp.StartAsync(TextWriter.Null, "");
        _webhooks = _marketplace.Stripe.Webhooks.DeliverAsTheyComeAsync(_ends.Token);
        _driver = Chromium.Start(_profile);
    }

    /// <summary>The marketplace's page, newly opened. Where there is no browser the test is skipped, and in CI it fails.</summary>
    internal Page Open()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.True(Chromium.IsThere, Reason);
        Assert.SkipUnless(Chromium.IsThere, Reason);
        return Page.Open(_driver!, Marketplace);
    }

    internal Seller Seller(string name) => new[] { Marketplace.Alder, Marketplace.Birch }.Single(seller => seller.Name == name);

    /// <summary>What Stripe.js is to be given for a seller, once and with nothing else.</summary>
    internal string StartOf(string seller) =>
        $$$"""[{"publishableKey":"{{{Marketplace.Stripe.PublishableKey}}}","options":{"stripeAccount":"{{{Seller(seller).Account}}}"}}]""";

    public async ValueTask DisposeAsync()
    {
        _driver?.Quit();
        await _ends.CancelAsync();
        await _webhooks;
        if (_marketplace is not null)
            await _marketplace.DisposeAsync();
        _ends.Dispose();
        if (Directory.Exists(_profile))
            Directory.Delete(_profile, recursive: true);
    }
}

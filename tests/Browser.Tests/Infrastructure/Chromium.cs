using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Chromium;

namespace ConnectGen.Browser.Tests.Infrastructure;

/// <summary>Debian's packages chromium and chromium-driver, or what is called so on the path. Nothing is downloaded where they are missing.</summary>
internal static class Chromium
{
    private static readonly string? Browser = Find("chromium");
    private static readonly string? Driver = Find("chromedriver");

    public static bool IsThere => Browser is not null && Driver is not null;

    public static ChromeDriver Start(string profile)
    {
        var options = new ChromeOptions { BinaryLocation = Browser };
        options.AddArguments(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--lang=en-US", "--window-size=1280,900",
            $"--user-data-dir={profile}",
            // The browser has business of its own with its maker. It finds no other machine than this one.
            "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-default-apps",
            "--disable-extensions", "--disable-features=BackForwardCache,SpareRendererForSitePerProcess",
            "--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        options.SetLoggingPreference("performance", LogLevel.All);
        options.PerformanceLoggingPreferences = new ChromiumPerformanceLoggingPreferences { IsCollectingPageEvents = false };

        var service = ChromeDriverService.CreateDefaultService(Driver);
        service.SuppressInitialDiagnosticInformation = true;
        service.HideCommandPromptWindow = true;
        return new ChromeDriver(service, options);
    }

    private static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Prepend("/usr/bin")
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}

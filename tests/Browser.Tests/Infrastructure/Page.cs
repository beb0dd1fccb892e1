using System.Text.Json.Nodes;
using Marketplace;
using Marketplace.Demo;
using Marketplace.StripeStandIn;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Interactions;
using OpenQA.Selenium.Support.UI;

namespace ConnectGen.Browser.Tests.Infrastructure;

/// <summary>The marketplace's page in the browser, as a person has it before them.</summary>
internal sealed class Page
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ChromeDriver _driver;
    private readonly MarketplaceApp _marketplace;
    private int _seen;

    private Page(ChromeDriver driver, MarketplaceApp marketplace)
    {
        _driver = driver;
        _marketplace = marketplace;
        Traffic = new Traffic(driver);
        _seen = marketplace.Stripe.Requests.All.Count;
    }

    public Traffic Traffic { get; }

    public string Url => _driver.Url;

    public IWebElement Focus => _driver.SwitchTo().ActiveElement();

    public static Page Open(ChromeDriver driver, MarketplaceApp marketplace)
    {
        var page = new Page(driver, marketplace);
        page.Command("Emulation.clearDeviceMetricsOverride");
        page.Prefer("light");
        page.Command("Network.clearBrowserCookies");
        page.Command("Storage.clearDataForOrigin", ("origin", marketplace.Url), ("storageTypes", "all"));
        page.Traffic.Forget();
        page.TakeConsole();
        driver.Navigate().GoToUrl(marketplace.Url);
        page.WaitFor("entry");
        return page;
    }

    public void SignIn(Seller seller)
    {
        Type("entry-seller", seller.Name);
        Type("entry-password", seller.Password);
        Click("entry-submit");
        WaitUntil("the payments are there", () => (bool)Evaluate("document.getElementById('payments-loading').hidden && document.getElementById('payments').children.length > 0")!);
    }

    public void SignOut()
    {
        Traffic.Collect();
        Click("sign-out");
        WaitFor("entry");
    }

    /// <summary>Takes a payment and waits for what comes of it.</summary>
    public string Pay(string amount, bool declined = false)
    {
        var before = Payments.Count;
        Type("amount", amount);
        Find(By.CssSelector(declined ? "[value=pm_card_visa_chargeDeclined]" : "[value=pm_card_visa]")).Click();
        Click("pay");
        WaitUntil("it has ended", () => (bool)Evaluate("document.getElementById('pay-result').dataset.kind !== '' && !document.getElementById('pay').ariaBusy")!);
        Assert.True(Payments.Count > before || Payments.Count == 10, "The payment is not in the list.");
        return Text("pay-result");
    }

    public IReadOnlyList<IWebElement> Payments => _driver.FindElements(By.CssSelector("#payments > li"));

    public IWebElement Find(string id) => Find(By.Id(id));

    public IWebElement Find(By by) => _driver.FindElement(by);

    public string Text(string id) => Find(id).Text;

    public void Click(string id) => Find(id).Click();

    /// <summary>Fills in a field at once. Key by key it takes long, and is what <see cref="Press"/> does.</summary>
    public void Type(string id, string text) => _driver.ExecuteScript(
        "const field = document.getElementById(arguments[0]); field.focus(); field.value = arguments[1]; field.dispatchEvent(new Event('input', { bubbles: true }))", id, text);

    /// <summary>Presses keys, wherever the focus is.</summary>
    public void Press(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            new Actions(_driver).SendKeys(key).Perform();
    }

    public void PressBack() => new Actions(_driver).KeyDown(Keys.Shift).SendKeys(Keys.Tab).KeyUp(Keys.Shift).Perform();

    public void WaitFor(string id) => WaitUntil($"#{id} is shown", () => Find(id).Displayed);

    public void WaitUntil(string what, Func<bool> holds) => new WebDriverWait(_driver, Patience) { Message = what, PollingInterval = TimeSpan.FromMilliseconds(30) }
        .Until(_ =>
        {
            try
            {
                return holds();
            }
            catch (Exception failure) when (failure is NoSuchElementException or StaleElementReferenceException)
            {
                return false;
            }
        });

    /// <summary>The value of an expression in the page, or of a promise.</summary>
    public JsonNode? Evaluate(string expression)
    {
        var json = (string?)_driver.ExecuteAsyncScript($"const done = arguments[0]; (async () => JSON.stringify(await ({expression}) ?? null))().then(done, error => done(JSON.stringify({{ failed: String(error) }})));");
        return JsonNode.Parse(json ?? "null");
    }

    public void Command(string name, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var all = new Dictionary<string, object?>();
        foreach (var (parameter, value) in parameters)
            all[parameter] = value;
        _driver.ExecuteCdpCommand(name, all);
    }

    /// <summary>Asks for light or dark, and for no movement: in between, a colour is not what it will be.</summary>
    public void Prefer(string scheme)
    {
        Command("Emulation.setEmulatedMedia", ("features", new object[] { Feature("prefers-color-scheme", scheme), Feature("prefers-reduced-motion", "reduce") }));

        static Dictionary<string, object> Feature(string name, string value) => new() { ["name"] = name, ["value"] = value };
    }

    public void Resize(int width, int height) =>
        Command("Emulation.setDeviceMetricsOverride", ("width", width), ("height", height), ("deviceScaleFactor", 2), ("mobile", true));

    public IReadOnlyList<OpenQA.Selenium.Cookie> Cookies => [.. _driver.Manage().Cookies.AllCookies];

    /// <summary>What the console has had since this was last asked: errors and warnings, breaches of the content security policy among them.</summary>
    public IReadOnlyList<string> TakeConsole() =>
        [.. _driver.Manage().Logs.GetLog(LogType.Browser).Where(entry => entry.Level >= LogLevel.Warning).Select(entry => entry.Message)];

    /// <summary>What has reached the stand-in since this was last asked, the marketplace's answers to webhooks left out.</summary>
    public IReadOnlyList<RecordedRequest> TakeStripeRequests()
    {
        var all = _marketplace.Stripe.Requests.All;
        List<RecordedRequest> added = [.. all.Skip(_seen).Where(request => request.IdempotencyKey?.StartsWith("evt_", StringComparison.Ordinal) != true)];
        _seen = all.Count;
        return added;
    }

    /// <summary>Takes a picture where the environment names a folder for them: for people who change the page.</summary>
    public void Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("BROWSER_TESTS_PICTURES") is { Length: > 0 } folder)
            _driver.GetScreenshot().SaveAsFile(Path.Combine(folder, name + ".png"));
    }
}

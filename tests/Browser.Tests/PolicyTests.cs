using ConnectGen.Browser.Tests.Infrastructure;

namespace ConnectGen.Browser.Tests;

/// <summary>The page asks nobody but the marketplace and Stripe, runs no script but its own, and works without a complaint of the browser's.</summary>
public sealed class PolicyTests(MarketplaceFixture fixture)
{
    [Fact]
    public void A_whole_visit_leaves_no_error_in_the_console_and_asks_nobody_else()
    {
        var page = fixture.Open();
        page.SignIn(fixture.Seller("Alder Books"));
        page.Pay("8.00");
        page.Payments[0].FindElement(OpenQA.Selenium.By.TagName("button")).Click();
        page.Click("refund-yes");
        page.WaitUntil("it is refunded", () => page.Text("payments-result").EndsWith("refunded.", StringComparison.Ordinal));
        page.SignOut();
        page.Traffic.Collect();

        Assert.Empty(page.TakeConsole());
        Assert.Superset(
            new HashSet<string> { "/", "/page.css", "/stripe-stub.js", "/connect/config", "/seller/payments", "/sign-out" },
            page.Traffic.Urls.Select(static url => url.AbsolutePath).ToHashSet());
        Assert.All(page.Traffic.Urls, static url => Assert.Equal("127.0.0.1", url.Host));
        Assert.Equal(
            [.. new[] { fixture.Marketplace.Url, fixture.Marketplace.Stripe.Url }.Order()],
            page.Traffic.Urls.Select(static url => url.GetLeftPart(UriPartial.Authority)).Distinct().Order());
        Assert.All(
            page.Traffic.Urls.Where(url => fixture.Marketplace.Stripe.Url == url.GetLeftPart(UriPartial.Authority)),
            static url => Assert.Matches("^/v1/payment_intents/pi_\\w+/confirm$", url.AbsolutePath));
    }

    [Theory]
    [InlineData("const script = document.createElement('script'); script.textContent = 'window.intruder = true'; document.head.append(script)", "script-src")]
    [InlineData("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.intruder = true\">')", "script-src")]
    [InlineData("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">')", "style-src")]
    [InlineData("fetch('http://127.0.0.1:9/').catch(() => { })", "connect-src")]
    public void What_is_put_into_the_page_does_nothing(string intrusion, string breach)
    {
        var page = fixture.Open();
        Assert.Empty(page.TakeConsole());

        page.Evaluate($$"""
            (async () => {
              const breach = new Promise(done => document.addEventListener('securitypolicyviolation', event => done(event.effectiveDirective), { once: true }));
              {{intrusion}};
              window.breach = await breach;
            })()
            """);

        Assert.StartsWith(breach, (string)page.Evaluate("window.breach")!, StringComparison.Ordinal);
        Assert.False((bool)page.Evaluate("window.intruder === true")!);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/js/page.js")]
    [InlineData("/sign-in")]
    [InlineData("/nowhere")]
    public void Policy_allows_nothing_inline_and_comes_with_every_answer(string path)
    {
        var page = fixture.Open();

        var policy = (string)page.Evaluate($"fetch('{path}').then(response => response.headers.get('Content-Security-Policy'))")!;

        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains($"connect-src 'self' {fixture.Marketplace.Stripe.Url};", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain('*', policy);
    }
}

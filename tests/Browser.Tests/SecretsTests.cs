using System.Text.RegularExpressions;
using ConnectGen.Browser.Tests.Infrastructure;

namespace ConnectGen.Browser.Tests;

/// <summary>No secret of Stripe's is anywhere in the browser.</summary>
public sealed partial class SecretsTests(MarketplaceFixture fixture)
{
    [Fact]
    public void No_secret_is_in_any_answer_script_storage_cookie_or_in_the_page()
    {
        var page = fixture.Open();
        var found = new List<string>();
        page.SignIn(fixture.Seller("Alder Books"));
        page.Pay("19.90");
        found.AddRange(Held(page));
        page.SignOut();
        page.SignIn(fixture.Seller("Birch Bikes"));
        page.Pay("3.00", declined: true);
        page.Traffic.Collect();
        found.AddRange(Held(page));

        // What was looked through: had it been nothing, nothing would have been found in it.
        Assert.Contains(page.Traffic.Urls, static url => url.AbsolutePath == "/stripe-stub.js");
        Assert.Contains(page.Traffic.Answers, static answer => answer.Contains("function Stripe(", StringComparison.Ordinal));
        Assert.Contains(page.Traffic.Answers, answer => answer.Contains(fixture.Marketplace.Stripe.PublishableKey, StringComparison.Ordinal));
        Assert.Contains(page.Traffic.Answers, static answer => answer.Contains("set-cookie", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(page.Traffic.Answers, static answer => answer.Contains("\"object\":\"payment_intent\"", StringComparison.Ordinal));
        Assert.Contains(found, text => text.Contains(fixture.Marketplace.Stripe.PublishableKey, StringComparison.Ordinal));
        Assert.Contains(found, static text => text.StartsWith(".AspNetCore.Cookies=", StringComparison.Ordinal));

        string[] secrets = [.. fixture.Marketplace.Stripe.Settings.Where(static setting => setting.Key.EndsWith("Secret", StringComparison.Ordinal) || setting.Key.EndsWith("SecretKey", StringComparison.Ordinal)).Select(static setting => setting.Value!)];
        Assert.Equal(2, secrets.Length);
        Assert.All(secrets, static secret => Assert.Matches(Secret(), secret));
        Assert.All([.. page.Traffic.Answers, .. found, .. page.Traffic.Urls.Select(static url => url.ToString())], text =>
        {
            Assert.DoesNotMatch(Secret(), text);
            Assert.DoesNotContain(secrets, secret => text.Contains(secret, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_cookie_is_for_the_app_alone_and_nothing_is_stored_beside_it()
    {
        var page = fixture.Open();
        page.SignIn(fixture.Seller("Alder Books"));

        var cookie = Assert.Single(page.Cookies);
        Assert.True(cookie.IsHttpOnly);
        Assert.Equal("Lax", cookie.SameSite);
        Assert.Equal("", (string?)page.Evaluate("document.cookie"));
        Assert.Equal(0, (int)page.Evaluate("localStorage.length + sessionStorage.length")!);
        Assert.Equal("[]", page.Evaluate("indexedDB.databases()")!.ToJsonString());
    }

    // What the browser holds by itself: the document with what is typed in, window, storage, cookies.
    private static IEnumerable<string> Held(Page page) =>
    [
        .. page.Cookies.Select(static cookie => $"{cookie.Name}={cookie.Value}"),
        page.Evaluate("document.documentElement.outerHTML")!.ToJsonString(),
        page.Evaluate("[...document.querySelectorAll('input, select')].map(field => field.value)")!.ToJsonString(),
        page.Evaluate("[localStorage, sessionStorage].map(storage => ({ ...storage }))")!.ToJsonString(),
        page.Evaluate("stripeStub")!.ToJsonString(),
        page.Evaluate("Object.keys(window).filter(name => typeof window[name] === 'string').map(name => window[name])")!.ToJsonString(),
    ];

    [GeneratedRegex("(?:sk|rk)_(?:live|test|org)_|whsec_")]
    private static partial Regex Secret();
}

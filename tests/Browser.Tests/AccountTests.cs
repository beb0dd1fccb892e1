using ConnectGen.Browser.Tests.Infrastructure;

namespace ConnectGen.Browser.Tests;

/// <summary>The account in the page's calls is the signed-in user's, whatever a request says.</summary>
public sealed class AccountTests(MarketplaceFixture fixture)
{
    [Fact]
    public void Request_that_names_another_sellers_account_does_not_get_it()
    {
        var page = fixture.Open();
        var (alder, birch) = (fixture.Seller("Alder Books"), fixture.Seller("Birch Bikes"));
        page.SignIn(alder);
        page.TakeStripeRequests();

        var wanted = $"const other = '{birch.Account}', headers = {{ 'Stripe-Account': other, 'Content-Type': 'application/json' }};";
        var configuration = page.Evaluate($"(async () => {{ {wanted} return (await fetch(`/connect/config?account=${{other}}&stripeAccount=${{other}}`, {{ headers }})).text(); }})()");
        var payment = page.Evaluate($"(async () => {{ {wanted} return (await fetch(`/seller/payments?account=${{other}}`, {{ method: 'POST', headers, body: JSON.stringify({{ amount: 777, currency: 'eur', account: other, stripeAccount: other, seller: {{ account: other }} }}) }})).status; }})()");
        var balance = page.Evaluate($"(async () => {{ {wanted} return (await fetch(`/sellers/${{other}}/balance`)).status; }})()");

        Assert.Equal($$"""{"publishableKey":"{{fixture.Marketplace.Stripe.PublishableKey}}","stripeAccount":"{{alder.Account}}"}""", (string)configuration!);
        Assert.Equal(200, (int)payment!);
        Assert.Equal(403, (int)balance!);
        var made = Assert.Single(page.TakeStripeRequests());
        Assert.Equal(alder.Account.Value, made.StripeAccount);
        Assert.DoesNotContain(birch.Account.Value, made.PathAndQuery + made.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_told_anything_without_signing_in()
    {
        var page = fixture.Open();

        foreach (var path in new[] { "/connect/config", "/seller", "/seller/charges", $"/sellers/{fixture.Seller("Alder Books").Account}/balance" })
            Assert.Equal(401, (int)page.Evaluate($"fetch('{path}').then(response => response.status)")!);

        Assert.Empty(page.TakeStripeRequests());
        Assert.Equal("[]", page.Evaluate("stripeStub.starts")!.ToJsonString());
    }

    [Fact]
    public void Refund_is_made_for_the_sellers_account()
    {
        var page = fixture.Open();
        var birch = fixture.Seller("Birch Bikes");
        page.SignIn(birch);
        page.Pay("31.00");
        var charge = page.Payments[0].GetAttribute("data-charge");
        page.TakeStripeRequests();

        page.Payments[0].FindElement(OpenQA.Selenium.By.TagName("button")).Click();
        page.Click("refund-yes");
        page.WaitUntil("it is refunded", () => page.Text("payments-result").EndsWith("refunded.", StringComparison.Ordinal));

        var refund = page.TakeStripeRequests()[0];
        Assert.Equal($"POST /v1/charges/{charge}/refunds", $"{refund.Method} {refund.PathAndQuery}");
        Assert.Equal(("amount=3100", birch.Account.Value), (refund.Body, refund.StripeAccount));
        Assert.Contains("Refunded", page.Payments[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void New_seller_is_onboarded_and_Stripe_js_works_for_the_new_account()
    {
        var page = fixture.Open();
        page.Click("entry-switch");
        page.Type("entry-seller", "Dogwood Desks");
        page.Type("entry-password", Guid.NewGuid().ToString("N"));
        page.Click("entry-submit");
        page.WaitFor("onboarding");
        var account = (string)page.Evaluate("stripeStub.starts[0].options.stripeAccount")!;
        page.Picture("onboarding");

        page.Click("onboarding-start");
        page.WaitUntil("Stripe's stand-in is there", () => page.Url.StartsWith(fixture.Marketplace.Stripe.Url, StringComparison.Ordinal));
        page.Find(OpenQA.Selenium.By.TagName("button")).Click();

        page.WaitFor("till");
        page.WaitFor("payments-empty");
        page.Picture("empty");
        Assert.Equal(account, (string)page.Evaluate("stripeStub.starts[0].options.stripeAccount")!);
        Assert.DoesNotContain(account, new[] { fixture.Seller("Alder Books").Account.Value, fixture.Seller("Birch Bikes").Account.Value });
        page.TakeStripeRequests();
        Assert.EndsWith("5.00 paid.", page.Pay("5"), StringComparison.Ordinal);
        Assert.All(page.TakeStripeRequests(), request => Assert.Equal(account, request.StripeAccount));
    }
}

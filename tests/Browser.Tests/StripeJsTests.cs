using ConnectGen.Browser.Tests.Infrastructure;

namespace ConnectGen.Browser.Tests;

/// <summary>What Stripe.js is given, and what then reaches Stripe.</summary>
public sealed class StripeJsTests(MarketplaceFixture fixture)
{
    [Theory]
    [InlineData("Alder Books")]
    [InlineData("Birch Bikes")]
    public void Stripe_js_gets_the_publishable_key_and_the_account_of_whoever_is_signed_in(string name)
    {
        var page = fixture.Open();
        Assert.Equal("[]", page.Evaluate("stripeStub.starts")!.ToJsonString());

        page.SignIn(fixture.Seller(name));

        Assert.Equal(fixture.StartOf(name), page.Evaluate("stripeStub.starts")!.ToJsonString());
    }

    [Fact]
    public void The_next_seller_in_the_same_browser_has_its_own_account_and_payments()
    {
        var page = fixture.Open();
        page.SignIn(fixture.Seller("Alder Books"));
        var before = page.Payments.Select(static payment => payment.GetAttribute("data-charge")).ToHashSet();
        page.SignOut();

        page.SignIn(fixture.Seller("Birch Bikes"));

        Assert.Equal(fixture.StartOf("Birch Bikes"), page.Evaluate("stripeStub.starts")!.ToJsonString());
        Assert.NotEmpty(page.Payments);
        Assert.DoesNotContain(page.Payments, payment => before.Contains(payment.GetAttribute("data-charge")));
        Assert.Equal("Birch Bikes", page.Text("seller-name"));
    }

    [Theory]
    [InlineData("Alder Books")]
    [InlineData("Birch Bikes")]
    public void Payment_is_made_with_the_secret_key_and_confirmed_with_the_publishable_one_for_the_sellers_account(string name)
    {
        var page = fixture.Open();
        page.SignIn(fixture.Seller(name));
        page.TakeStripeRequests();

        Assert.EndsWith("12.50 paid.", page.Pay("12.50"), StringComparison.Ordinal);

        var requests = page.TakeStripeRequests();
        Assert.All(requests, request => Assert.Equal(fixture.Seller(name).Account.Value, request.StripeAccount));
        var (made, confirmed) = (requests[0], requests[1]);
        Assert.Equal("POST /v1/payment_intents", $"{made.Method} {made.PathAndQuery}");
        Assert.StartsWith("amount=1250&", made.Body, StringComparison.Ordinal);
        Assert.StartsWith("Bearer sk_" + "test_...", made.Authorization, StringComparison.Ordinal);
        Assert.Matches("^POST /v1/payment_intents/pi_\\w+/confirm$", $"{confirmed.Method} {confirmed.PathAndQuery}");
        Assert.Equal("Bearer " + fixture.Marketplace.Stripe.PublishableKey, confirmed.Authorization);
        Assert.Equal(200, confirmed.Status);

        var confirmation = Assert.Single(page.Evaluate("stripeStub.confirmations")!.AsArray())!;
        Assert.StartsWith("pi_", (string)confirmation["clientSecret"]!, StringComparison.Ordinal);
        Assert.Equal("""{"payment_method":"pm_card_visa"}""", confirmation["data"]!.ToJsonString());
    }

    [Fact]
    public void Declined_card_is_said_so_and_listed_so()
    {
        var page = fixture.Open();
        page.SignIn(fixture.Seller("Alder Books"));

        Assert.Equal("Your card was declined.", page.Pay("7,40", declined: true));

        Assert.Contains("Declined", page.Payments[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Refund", page.Payments[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_amount_never_leaves_the_page()
    {
        var page = fixture.Open();
        page.SignIn(fixture.Seller("Alder Books"));
        page.TakeStripeRequests();

        foreach (var amount in new[] { "", "0", "-5", "1.234", "five", "1e3" })
        {
            page.Type("amount", amount);
            page.Click("pay");
            Assert.Equal("Enter an amount, such as 12.50.", page.Text("amount-error"));
            Assert.Equal("amount", page.Focus.GetAttribute("id"));
        }

        Assert.Empty(page.TakeStripeRequests());
    }
}

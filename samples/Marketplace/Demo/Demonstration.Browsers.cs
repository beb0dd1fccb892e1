using System.Net;
using System.Net.Http.Headers;

namespace Marketplace.Demo;

// What a seller's browser is told, and what it does with that.
internal sealed partial class Demonstration
{
    private async Task ConfigureBrowsers()
    {
        _story.Step("The sellers open their dashboards, whose scripts ask for what Stripe.js needs");
        foreach (var seller in new[] { _alder, _birch })
        {
            var configuration = await As(seller).GetAsync("/connect/config");
            _story.Expect(
                $"{seller.Name} gets the publishable key with its own account, and nothing else",
                configuration.Text == $$"""{"publishableKey":"{{_stripe.PublishableKey}}","stripeAccount":"{{seller.Account}}"}""");
        }

        _story.Expect("Stripe was not asked for any of it", NewRequests().Count == 0);
    }

    private async Task ConfigureNobody()
    {
        _story.Step("Somebody without the right password asks for it as well");
        var stranger = As("A stranger");
        var refused = await stranger.SignInAsync(_alder.Name, _birch.Password);
        _story.Expect($"the password of {_birch.Name} does not open {_alder.Name}", refused.Status == HttpStatusCode.Unauthorized);
        var nothing = await stranger.GetAsync("/connect/config");
        _story.Expect("who is not signed in gets neither key nor account", nothing.Status == HttpStatusCode.Unauthorized && !nothing.Text.Contains("pk_", StringComparison.Ordinal) && !nothing.Text.Contains("acct_", StringComparison.Ordinal));
        var page = await stranger.GetAsync("/");
        _story.Expect("the page itself is for everybody, and names no key and no account", page.Status == HttpStatusCode.OK && !page.Text.Contains("pk_", StringComparison.Ordinal) && !page.Text.Contains("acct_", StringComparison.Ordinal));
    }

    private async Task PayThroughStripeJs()
    {
        _story.Step($"{_birch.Name} takes 45.00 GBP on the page: the marketplace makes the payment, and the browser confirms it");
        var payment = await As(_birch).PostAsync("/seller/payments", new() { ["amount"] = 4500, ["currency"] = "gbp", ["order"] = "Brake service" });
        _story.Expect("it waits for Stripe.js, which gets the client secret", payment["status"] == "requires_payment_method" && payment["clientSecret"].StartsWith(payment["id"], StringComparison.Ordinal));

        var confirmed = await ConfirmAsStripeJs(payment["id"], payment["clientSecret"]);
        _story.Expect("the payment succeeded", confirmed["status"] == "succeeded");
        var sent = NewRequests();
        _story.Expect($"both requests were for {_birch.Name}", sent.Count == 2 && sent.All(request => request.StripeAccount == _birch.Account.Value));
        _story.Expect("the browser's had the publishable key, and no other", sent[^1].Authorization == "Bearer " + _stripe.PublishableKey);
    }

    // What wwwroot/stripe-stub.js sends.
    private async Task<Answer> ConfirmAsStripeJs(string payment, string clientSecret)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_stripe.Url}/v1/payment_intents/{payment}/confirm")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["payment_method"] = "pm_card_visa", ["client_secret"] = clientSecret }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _stripe.PublishableKey);
        request.Headers.Add("Stripe-Account", _birch.Account.Value);
        using var response = await browser.SendAsync(request);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}

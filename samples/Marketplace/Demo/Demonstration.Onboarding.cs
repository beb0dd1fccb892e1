using System.Net;
using ConnectGen;
using Marketplace.SignIn;

namespace Marketplace.Demo;

// How a seller comes, and how it goes.
internal sealed partial class Demonstration
{
    private const string Cedar = "Cedar Candles";

    private async Task<ConnectedAccountId> SignUp()
    {
        _story.Step($"{Cedar} signs up. The marketplace creates an account for it");
        var signedUp = await As(Cedar).SignUpAsync(Cedar, SellerLogins.NewPassword(), "FR");
        _story.Expect("the seller is signed in", signedUp.Status == HttpStatusCode.OK);
        _story.Expect("to create an account is the platform's own call", NewRequests() is [{ Method: "POST", PathAndQuery: "/v1/accounts", StripeAccount: null }]);

        var again = await As("A stranger").SignUpAsync(Cedar, SellerLogins.NewPassword(), "FR");
        _story.Expect("nobody else can sign up under this name, and no account is left over", again.Status == HttpStatusCode.Conflict && NewRequests().Count == 0);

        var seller = await As(Cedar).GetAsync("/seller");
        _story.Expect("the account takes no payments yet", seller["takesPayments"] == "false");
        var early = await As(Cedar).PostAsync("/seller/payments", new() { ["amount"] = 1200, ["currency"] = "eur" });
        _story.Expect("the marketplace lets it make none", early.Status == HttpStatusCode.Conflict);
        NewRequests();
        return ConnectedAccountId.Parse(seller["account"]);
    }

    private async Task Onboard(ConnectedAccountId cedar)
    {
        _story.Step($"{Cedar} tells Stripe who it is, on Stripe's own pages");
        var link = await As(Cedar).PostAsync("/seller/onboarding-link", []);
        _story.Expect(
            "the account is in the body of the request for an account link, and in no header",
            NewRequests() is [{ PathAndQuery: "/v1/account_links", StripeAccount: null } sent] && sent.Body.Contains($"account={cedar}", StringComparison.Ordinal));

        using var form = new AppClient(_stripe.Url, _story, Cedar, "form");
        var done = await form.PostAsync(link["url"], []);
        _story.Expect("Stripe sends the seller back to the marketplace", done.Location == _url + "/");
        var used = await form.GetAsync(link["url"]);
        var refreshed = await As(Cedar).GetAsync(used.Location ?? "");
        _story.Expect("a link serves once: who comes again is given another", refreshed.Location is { } another && another != link["url"]);
        NewRequests();

        var early = await As(Cedar).PostAsync("/seller/payments", new() { ["amount"] = 1200, ["currency"] = "eur" });
        _story.Expect("to have come back proves nothing", early.Status == HttpStatusCode.Conflict);
        var happened = _stripe.Webhooks.TakeAll();
        var delivered = happened is [{ Type: "account.updated" } updated] && updated.Account == cedar.Value && await _stripe.Webhooks.DeliverAsync(updated) == HttpStatusCode.OK;
        _story.Expect("Stripe's webhook does: the marketplace asks how the account is now", delivered && NewRequests() is [{ Method: "GET", StripeAccount: null } asked] && asked.PathAndQuery == $"/v1/accounts/{cedar}");

        var payment = await As(Cedar).PostAsync("/seller/payments", new() { ["amount"] = 1200, ["currency"] = "eur", ["paymentMethod"] = "pm_card_visa" });
        _story.Expect("now it takes payments", payment["status"] == "succeeded" && NewRequests() is [{ } made] && made.StripeAccount == cedar.Value);
    }

    private async Task Disconnect(ConnectedAccountId cedar)
    {
        _story.Step($"{Cedar} revokes the marketplace's access, at Stripe, and looks in once more");
        _stripe.Disconnect(cedar.Value);
        var gone = await As(Cedar).GetAsync("/seller/balance");
        _story.Expect("Stripe refused the account; the app says only that there is no such seller", gone.Status == HttpStatusCode.NotFound && gone["code"] == "account_invalid");
        _story.Expect("nothing that Stripe said of the key passed", !gone.Text.Contains("sk_", StringComparison.Ordinal));
    }
}

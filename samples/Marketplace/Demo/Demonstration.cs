using System.Net;
using ConnectGen;
using Marketplace.Callers;
using Marketplace.StripeStandIn;
using Stripe;

namespace Marketplace.Demo;

/// <summary>Two sellers' day at the marketplace, told with the requests that reach Stripe. It checks what it says.</summary>
internal sealed class Demonstration(AppClient app, StandInServer stripe, Story story, IServiceProvider services, Seller alder, Seller birch)
{
    private readonly IRefunds _refunds = services.GetRequiredService<IRefunds>();
    private readonly IAccounts _accounts = services.GetRequiredService<IAccounts>();

    private int _seen;

    /// <returns>The process's exit code: 0 if everything was as expected.</returns>
    public async Task<int> RunAsync()
    {
        var payment = await TakePayment();
        await CaptureLater();
        await RefundByCharge(payment["charge"]);
        await RefundTooMuch(payment["charge"]);
        await RefundOfAnotherSeller(payment["charge"]);
        await PayTwice();
        await PageThroughCharges();
        await AskForStranger();
        await AccountInTheUrl();
        await Balances();
        await ConfigureBrowsers();
        await ConfigureNobody();
        Summarise();
        return story.AllHeld ? 0 : 1;
    }

    private async Task<Answer> TakePayment()
    {
        story.Step($"A customer pays {alder.Name} 25.00 EUR, of which the marketplace keeps 5 %");
        var customer = await app.PostAsync(Path(alder, "customers"), new() { ["name"] = "Jenny Rosen", ["email"] = "jenny@example.com" });
        var payment = await app.PostAsync(Path(alder, "payments"), new() { ["amount"] = 2500, ["currency"] = "eur", ["customer"] = customer["id"], ["order"] = "1041" });

        story.Expect("the payment succeeded", payment["status"] == "succeeded");
        story.Expect($"both requests were made for {alder.Name}", NewRequestsWereAll(alder, 2));
        return payment;
    }

    private async Task CaptureLater()
    {
        story.Step($"{birch.Name} reserves 80.00 GBP for a repair and takes 60.00 when it is done");
        var reserved = await app.PostAsync(Path(birch, "payments"), new() { ["amount"] = 8000, ["currency"] = "gbp", ["capture"] = false });
        var captured = await app.PostAsync(Path(birch, $"payments/{reserved["id"]}/capture"), new() { ["amount"] = 6000 });

        story.Expect("it was reserved first, then taken", reserved["status"] == "requires_capture" && captured["status"] == "succeeded");
        story.Expect("60.00 were taken", captured["amount"] == "6000");
        story.Expect($"both requests were made for {birch.Name}", NewRequestsWereAll(birch, 2));
    }

    private async Task RefundByCharge(string charge)
    {
        story.Step($"{alder.Name} refunds 10.00 EUR of the charge: the request of Stripe's page on connected accounts");
        var refund = await app.PostAsync(Path(alder, $"charges/{charge}/refunds"), new() { ["amount"] = 1000 });

        story.Expect("10.00 of this charge were refunded", refund["amount"] == "1000" && refund["charge"] == charge);
        story.Expect("it went to POST /v1/charges/{id}/refunds with amount=1000", stripe.Requests.All[^1] is { Method: "POST", Body: "amount=1000" } sent && sent.PathAndQuery == $"/v1/charges/{charge}/refunds");
        story.Expect($"it was made for {alder.Name}", NewRequestsWereAll(alder, 1));
    }

    private async Task RefundTooMuch(string charge)
    {
        story.Step("It can't refund more than is left");
        var refused = await app.PostAsync(Path(alder, $"charges/{charge}/refunds"), new() { ["amount"] = 2000 });

        story.Expect("Stripe refused the amount", refused.Status == HttpStatusCode.UnprocessableEntity && refused["param"] == "amount");
        story.Expect($"it was made for {alder.Name}", NewRequestsWereAll(alder, 1));
    }

    private async Task RefundOfAnotherSeller(string charge)
    {
        story.Step($"{birch.Name} asks to refund that charge, which belongs to {alder.Name}");
        var refused = await app.PostAsync(Path(birch, $"charges/{charge}/refunds"), new() { ["amount"] = 1000 });

        story.Expect("Stripe refused: for this account there is no such charge", refused.Status == HttpStatusCode.NotFound && refused["code"] == "resource_missing");
        story.Expect($"it was made for {birch.Name}", NewRequestsWereAll(birch, 1));

        story.Say("The marketplace's own code asks with IRefunds.ListAsync what was refunded.");
        var refunds = await _refunds.ListAsync(alder.Account, new RefundListOptions { Charge = charge }).ToListAsync();
        story.Expect($"{alder.Name} has its one refund, as before", refunds is [{ Amount: 1000 }] && NewRequestsWereAll(alder, 1));
    }

    private async Task PayTwice()
    {
        story.Step($"An impatient customer of {alder.Name} clicks \"Pay\" twice, then changes the amount");
        const string key = "cart-77";
        var first = await app.PostAsync(Path(alder, "payments"), new() { ["amount"] = 1850, ["currency"] = "eur" }, key);
        var second = await app.PostAsync(Path(alder, "payments"), new() { ["amount"] = 1850, ["currency"] = "eur" }, key);
        var changed = await app.PostAsync(Path(alder, "payments"), new() { ["amount"] = 1900, ["currency"] = "eur" }, key);
        story.Expect("the second click got the first one's payment", first["status"] == "succeeded" && second.Text == first.Text);
        story.Expect("Stripe replayed it", stripe.Requests.All[^2].Replayed);
        story.Expect("another amount under the same key was refused", changed.Status == HttpStatusCode.Conflict);
        story.Expect($"all three were made for {alder.Name}", NewRequestsWereAll(alder, 3));

        story.Say($"A key counts per account: under the same one, {birch.Name} gets a payment of its own.");
        var other = await app.PostAsync(Path(birch, "payments"), new() { ["amount"] = 1850, ["currency"] = "gbp" }, key);
        story.Expect("it is a new payment", other["status"] == "succeeded" && other["id"] != first["id"]);
        story.Expect($"it was made for {birch.Name}", NewRequestsWereAll(birch, 1));
    }

    private async Task PageThroughCharges()
    {
        story.Step($"{alder.Name} looks at all its charges, two to a page");
        var charges = await app.GetAsync(Path(alder, "charges?pageSize=2"));

        story.Expect("there are five, newest first, and none of the other seller's", charges.Amounts is [1850, 2500, 990, 4200, 1500]);
        story.Expect($"it took three pages, each asked for {alder.Name}", NewRequestsWereAll(alder, 3));
    }

    private async Task AskForStranger()
    {
        story.Step("Somebody asks for a seller who is not connected, and for what is no account at all");
        var stranger = await app.GetAsync("/sellers/acct_1AAAAAAAAAAAAAAA/balance");
        story.Expect("Stripe refused the account; the app says only that there is no such seller", stranger.Status == HttpStatusCode.NotFound && stranger["code"] == "account_invalid");
        story.Expect("nothing that Stripe said of the key passed", !stranger.Text.Contains("sk_", StringComparison.Ordinal));
        _seen = stripe.Requests.All.Count;

        var nonsense = await app.GetAsync("/sellers/cus_123/balance");
        story.Expect("what is no account ID never leaves the app", nonsense.Status == HttpStatusCode.BadRequest && NewRequests().Count == 0);
    }

    private async Task AccountInTheUrl()
    {
        story.Step($"The marketplace reads the account of {birch.Name}: the ID is in the URL, so no header is needed");
        story.Say("Its own code calls IAccounts.GetAccountAsync.");
        var account = await _accounts.GetAccountAsync(birch.Account);

        story.Expect("it is the seller's", account.Id == birch.Account.Value && account.BusinessProfile.Name == birch.Name);
        story.Expect("no Stripe-Account was sent", NewRequests() is [{ StripeAccount: null }]);
    }

    private async Task Balances()
    {
        story.Step("The balances: each seller's, and the marketplace's own, which is a platform call by declaration");
        var sellers = new[] { await app.GetAsync(Path(alder, "balance")), await app.GetAsync(Path(birch, "balance")) };
        var sent = NewRequests();
        story.Expect("each seller's was asked for its account", sent.Select(request => request.StripeAccount).SequenceEqual([alder.Account.Value, birch.Account.Value]));
        // Alder: 990 + 4200 + 1500 before, 2500 - 1000 - 125 and 1850 - 92 today. Birch: 3000 before, 6000 - 300 and 1850 - 92 today.
        story.Expect("each has what it sold, less refunds and the marketplace's 5 %", sellers[0].Amounts is [9823] && sellers[1].Amounts is [10458]);

        var own = await app.GetAsync("/platform/balance");
        story.Expect("the marketplace has the fees", own.Amounts is [125 + 92, 300 + 92]);
        story.Expect("no Stripe-Account was sent", NewRequests() is [{ StripeAccount: null }]);
    }

    private async Task ConfigureBrowsers()
    {
        story.Step("The sellers open their dashboards, whose scripts ask for what Stripe.js needs");
        foreach (var seller in new[] { alder, birch })
        {
            using var browser = app.Another();
            await browser.SignInAsync(seller.Name, seller.Password);
            var configuration = await browser.GetAsync("/connect/config");
            story.Expect(
                $"{seller.Name} gets the publishable key with its own account, and nothing else",
                configuration.Text == $$"""{"publishableKey":"{{stripe.PublishableKey}}","stripeAccount":"{{seller.Account}}"}""");
        }

        story.Expect("Stripe was not asked for any of it", NewRequests().Count == 0);
    }

    private async Task ConfigureNobody()
    {
        story.Step("Somebody without the right password asks for it as well");
        using var stranger = app.Another();
        var refused = await stranger.SignInAsync(alder.Name, birch.Password);
        story.Expect($"the password of {birch.Name} does not open {alder.Name}", refused.Status == HttpStatusCode.Unauthorized);
        var nothing = await stranger.GetAsync("/connect/config");
        story.Expect("who is not signed in gets neither key nor account", nothing.Status == HttpStatusCode.Unauthorized && !nothing.Text.Contains("pk_", StringComparison.Ordinal) && !nothing.Text.Contains("acct_", StringComparison.Ordinal));
    }

    private void Summarise()
    {
        var requests = stripe.Requests.All;
        var (forAlder, forBirch, forNone) = (For(alder.Account.Value), For(birch.Account.Value), For(null));
        var others = requests.Count - forAlder - forBirch - forNone;
        story.End($"{requests.Count} requests reached Stripe's stand-in with one key: {forAlder} for {alder.Name}, {forBirch} for {birch.Name}, {others} for an account that is not connected, {forNone} without the header.");

        int For(string? account) => requests.Count(request => request.StripeAccount == account);
    }

    private bool NewRequestsWereAll(Seller seller, int count)
    {
        var sent = NewRequests();
        return sent.Count == count && sent.All(request => request.StripeAccount == seller.Account.Value);
    }

    // What reached the stand-in since this was last asked.
    private List<RecordedRequest> NewRequests()
    {
        var all = stripe.Requests.All;
        List<RecordedRequest> added = [.. all.Skip(_seen)];
        _seen = all.Count;
        return added;
    }

    private static string Path(Seller seller, string rest) => $"/sellers/{seller.Account.Value}/{rest}";
}

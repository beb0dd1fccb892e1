using System.Net;
using ConnectGen;
using Marketplace.Callers;
using Marketplace.StripeStandIn;
using Stripe;

namespace Marketplace.Demo;

/// <summary>A day at the marketplace, told with the requests that reach Stripe. It checks what it says.</summary>
internal sealed partial class Demonstration : IDisposable
{
    private readonly Story _story;
    private readonly StandInServer _stripe;
    private readonly IServiceProvider _services;
    private readonly Dictionary<string, AppClient> _clients = [];
    private readonly Seller _alder;
    private readonly Seller _birch;
    private readonly string _url;

    // The marketplace's own code, which runs for no user: it says so by having no authorizer.
    private readonly RefundsCaller _refunds;
    private readonly AccountsCaller _accounts;

    private int _seen;

    public Demonstration(MarketplaceApp marketplace, Story story)
    {
        (_story, _stripe, _services, _url) = (story, marketplace.Stripe, marketplace.Services, marketplace.Url);
        (_alder, _birch) = (marketplace.Alder, marketplace.Birch);
        var client = _services.GetRequiredService<IStripeClient>();
        (_refunds, _accounts) = (new(client), new(client));
    }

    /// <returns>The process's exit code: 0 if everything was as expected.</returns>
    public async Task<int> RunAsync()
    {
        await SignIn();
        var payment = await TakePayment();
        await CaptureLater();
        await RefundByCharge(payment["charge"]);
        await RefundTooMuch(payment["charge"]);
        await RefundOfAnotherSeller(payment["charge"]);
        await PayTwice();
        await PageThroughCharges();
        await AskForAnother();
        await AccountInTheUrl();
        await Balances();
        await ConfigureBrowsers();
        await ConfigureNobody();
        await PayThroughStripeJs();
        await HearOfPayments();
        await IgnoreForgeries();
        var cedar = await SignUp();
        await Onboard(cedar);
        await Disconnect(cedar);
        Summarise();
        return _story.AllHeld ? 0 : 1;
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
    }

    private async Task SignIn()
    {
        _story.Step("Two sellers sign in. From here on the marketplace knows for which account each of them asks");
        foreach (var seller in new[] { _alder, _birch })
        {
            var signedIn = await As(seller).SignInAsync(seller.Name, seller.Password);
            _story.Expect($"{seller.Name} is signed in", signedIn.Status == HttpStatusCode.OK);
        }

        _story.Expect("Stripe was not asked for any of it", NewRequests().Count == 0);
    }

    private async Task<Answer> TakePayment()
    {
        _story.Step($"A customer pays {_alder.Name} 25.00 EUR, of which the marketplace keeps 5 %");
        var customer = await As(_alder).PostAsync("/seller/customers", new() { ["name"] = "Jenny Rosen", ["email"] = "jenny@example.com" });
        var payment = await As(_alder).PostAsync("/seller/payments", new() { ["amount"] = 2500, ["currency"] = "eur", ["paymentMethod"] = "pm_card_visa", ["customer"] = customer["id"], ["order"] = "1041" });

        _story.Expect("the payment succeeded", payment["status"] == "succeeded");
        _story.Expect($"both requests were made for {_alder.Name}", NewRequestsWereAll(_alder, 2));
        return payment;
    }

    private async Task CaptureLater()
    {
        _story.Step($"{_birch.Name} reserves 80.00 GBP for a repair and takes 60.00 when it is done");
        var reserved = await As(_birch).PostAsync("/seller/payments", new() { ["amount"] = 8000, ["currency"] = "gbp", ["paymentMethod"] = "pm_card_visa", ["capture"] = false });
        var captured = await As(_birch).PostAsync($"/seller/payments/{reserved["id"]}/capture", new() { ["amount"] = 6000 });

        _story.Expect("it was reserved first, then taken", reserved["status"] == "requires_capture" && captured["status"] == "succeeded");
        _story.Expect("60.00 were taken", captured["amount"] == "6000");
        _story.Expect($"both requests were made for {_birch.Name}", NewRequestsWereAll(_birch, 2));
    }

    private async Task RefundByCharge(string charge)
    {
        _story.Step($"{_alder.Name} refunds 10.00 EUR of the charge: the request of Stripe's page on connected accounts");
        var refund = await As(_alder).PostAsync($"/seller/charges/{charge}/refunds", new() { ["amount"] = 1000 });

        _story.Expect("10.00 of this charge were refunded", refund["amount"] == "1000" && refund["charge"] == charge);
        _story.Expect("it went to POST /v1/charges/{id}/refunds with amount=1000", _stripe.Requests.All[^1] is { Method: "POST", Body: "amount=1000" } sent && sent.PathAndQuery == $"/v1/charges/{charge}/refunds");
        _story.Expect($"it was made for {_alder.Name}", NewRequestsWereAll(_alder, 1));
    }

    private async Task RefundTooMuch(string charge)
    {
        _story.Step("It can't refund more than is left");
        var refused = await As(_alder).PostAsync($"/seller/charges/{charge}/refunds", new() { ["amount"] = 2000 });

        _story.Expect("Stripe refused the amount", refused.Status == HttpStatusCode.UnprocessableEntity && refused["param"] == "amount");
        _story.Expect($"it was made for {_alder.Name}", NewRequestsWereAll(_alder, 1));
    }

    private async Task RefundOfAnotherSeller(string charge)
    {
        _story.Step($"{_birch.Name} asks to refund that charge, which belongs to {_alder.Name}");
        var refused = await As(_birch).PostAsync($"/seller/charges/{charge}/refunds", new() { ["amount"] = 1000 });

        _story.Expect("Stripe refused: for this account there is no such charge", refused.Status == HttpStatusCode.NotFound && refused["code"] == "resource_missing");
        _story.Expect($"it was made for {_birch.Name}", NewRequestsWereAll(_birch, 1));

        _story.Say("The marketplace's own code asks with IRefunds.ListAsync what was refunded.");
        var refunds = await _refunds.ListAsync(_alder.Account, new RefundListOptions { Charge = charge }).ToListAsync();
        _story.Expect($"{_alder.Name} has its one refund, as before", refunds is [{ Amount: 1000 }] && NewRequestsWereAll(_alder, 1));
    }

    private async Task PayTwice()
    {
        _story.Step($"An impatient customer of {_alder.Name} clicks \"Pay\" twice, then changes the amount");
        const string key = "cart-77";
        var first = await As(_alder).PostAsync("/seller/payments", new() { ["amount"] = 1850, ["currency"] = "eur", ["paymentMethod"] = "pm_card_visa" }, key);
        var second = await As(_alder).PostAsync("/seller/payments", new() { ["amount"] = 1850, ["currency"] = "eur", ["paymentMethod"] = "pm_card_visa" }, key);
        var changed = await As(_alder).PostAsync("/seller/payments", new() { ["amount"] = 1900, ["currency"] = "eur", ["paymentMethod"] = "pm_card_visa" }, key);
        _story.Expect("the second click got the first one's payment", first["status"] == "succeeded" && second.Text == first.Text);
        _story.Expect("Stripe replayed it", _stripe.Requests.All[^2].Replayed);
        _story.Expect("another amount under the same key was refused", changed.Status == HttpStatusCode.Conflict);
        _story.Expect($"all three were made for {_alder.Name}", NewRequestsWereAll(_alder, 3));

        _story.Say($"A key counts per account: under the same one, {_birch.Name} gets a payment of its own.");
        var other = await As(_birch).PostAsync("/seller/payments", new() { ["amount"] = 1850, ["currency"] = "gbp", ["paymentMethod"] = "pm_card_visa" }, key);
        _story.Expect("it is a new payment", other["status"] == "succeeded" && other["id"] != first["id"]);
        _story.Expect($"it was made for {_birch.Name}", NewRequestsWereAll(_birch, 1));
    }

    private async Task PageThroughCharges()
    {
        _story.Step($"{_alder.Name} looks at all its charges, two to a page");
        var charges = await As(_alder).GetAsync("/seller/charges?pageSize=2");

        _story.Expect("there are five, newest first, and none of the other seller's", charges.Amounts is [1850, 2500, 990, 4200, 1500]);
        _story.Expect($"it took three pages, each asked for {_alder.Name}", NewRequestsWereAll(_alder, 3));
    }

    private async Task AskForAnother()
    {
        _story.Step($"{_alder.Name} names the account of {_birch.Name}, and then what is no account at all");
        var other = await As(_alder).GetAsync($"/sellers/{_birch.Account}/balance");
        _story.Expect("the marketplace's authorizer refused", other.Status == HttpStatusCode.Forbidden);
        var nonsense = await As(_alder).GetAsync("/sellers/cus_123/balance");
        _story.Expect("what is no account ID is no request", nonsense.Status == HttpStatusCode.BadRequest);
        _story.Expect("neither left the app", NewRequests().Count == 0);

        var own = await As(_alder).GetAsync($"/sellers/{_alder.Account}/balance");
        _story.Expect("its own it may name", own.Status == HttpStatusCode.OK && NewRequestsWereAll(_alder, 1));
    }

    private async Task AccountInTheUrl()
    {
        _story.Step($"The marketplace reads the account of {_birch.Name}: the ID is in the URL, so no header is needed");
        _story.Say("Its own code calls IAccounts.GetAccountAsync.");
        var account = await _accounts.GetAccountAsync(_birch.Account);

        _story.Expect("it is the seller's", account.Id == _birch.Account.Value && account.BusinessProfile.Name == _birch.Name);
        _story.Expect("no Stripe-Account was sent", NewRequests() is [{ StripeAccount: null }]);
    }

    private async Task Balances()
    {
        _story.Step("The balances: each seller's, and the marketplace's own, which is a platform call by declaration");
        var sellers = new[] { await As(_alder).GetAsync("/seller/balance"), await As(_birch).GetAsync("/seller/balance") };
        var sent = NewRequests();
        _story.Expect("each seller's was asked for its account", sent.Select(request => request.StripeAccount).SequenceEqual([_alder.Account.Value, _birch.Account.Value]));
        // Alder: 990 + 4200 + 1500 before, 2500 - 1000 - 125 and 1850 - 92 today. Birch: 3000 before, 6000 - 300 and 1850 - 92 today.
        _story.Expect("each has what it sold, less refunds and the marketplace's 5 %", sellers[0].Amounts is [9823] && sellers[1].Amounts is [10458]);

        var own = await As("The staff").GetAsync("/platform/balance");
        _story.Expect("the marketplace has the fees", own.Amounts is [125 + 92, 300 + 92]);
        _story.Expect("no Stripe-Account was sent", NewRequests() is [{ StripeAccount: null }]);
    }

    private void Summarise()
    {
        var requests = _stripe.Requests.All;
        var (forAlder, forBirch, forNone) = (For(_alder.Account.Value), For(_birch.Account.Value), For(null));
        var forCedar = requests.Count - forAlder - forBirch - forNone;
        _story.End($"{requests.Count} requests reached Stripe's stand-in: {forAlder} for {_alder.Name}, {forBirch} for {_birch.Name}, {forCedar} for {Cedar}, {forNone} without the header. All had the platform's secret key, but for the one of a browser.");

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
        var all = _stripe.Requests.All;
        List<RecordedRequest> added = [.. all.Skip(_seen)];
        _seen = all.Count;
        return added;
    }

    private AppClient As(Seller seller) => As(seller.Name);

    private AppClient As(string who) => _clients.TryGetValue(who, out var client) ? client : _clients[who] = new AppClient(_url, _story, who);
}

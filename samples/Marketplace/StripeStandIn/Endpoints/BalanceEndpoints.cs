using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn.Endpoints;

/// <summary>
/// https://docs.stripe.com/api/balance. What was captured and not refunded is pending; an application fee goes from the
/// seller's balance to the platform's and stays there. Stripe's own fees are left out.
/// </summary>
internal static class BalanceEndpoints
{
    public static JsonObject Get(ApiCall call)
    {
        var amounts = new SortedDictionary<string, long> { [call.Account.Currency] = 0 };
        foreach (var charge in call.Account.All("charge"))
            Add(charge, Held(charge, "amount") - Held(charge, "amount_refunded") - Held(charge, "application_fee_amount"));
        if (call.Account == call.Accounts.Platform)
        {
            foreach (var charge in call.Accounts.Connected.SelectMany(account => account.All("charge")))
                Add(charge, Held(charge, "application_fee_amount"));
        }

        return new JsonObject
        {
            ["object"] = "balance",
            ["available"] = Funds(amounts.Keys.Select(currency => (currency, 0L))),
            ["livemode"] = false,
            ["pending"] = Funds(amounts.Select(amount => (amount.Key, amount.Value))),
        };

        void Add(JsonObject charge, long amount)
        {
            var currency = (string)charge["currency"]!;
            amounts[currency] = amounts.GetValueOrDefault(currency) + amount;
        }
    }

    // Money that is only authorised moves nothing.
    private static long Held(JsonObject charge, string member) =>
        (bool)charge["captured"]! ? (long?)charge[member] ?? 0 : 0;

    private static JsonArray Funds(IEnumerable<(string Currency, long Amount)> amounts) => new([.. amounts.Select(amount => new JsonObject
    {
        ["amount"] = amount.Amount,
        ["currency"] = amount.Currency,
        ["source_types"] = new JsonObject { ["card"] = amount.Amount },
    })]);
}

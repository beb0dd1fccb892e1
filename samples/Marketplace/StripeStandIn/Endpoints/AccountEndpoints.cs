using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn.Endpoints;

/// <summary>https://docs.stripe.com/api/accounts: the account is in the URL, so these calls need no header.</summary>
internal static class AccountEndpoints
{
    public static JsonObject Create(ApiCall call)
    {
        if (call.Account != call.Accounts.Platform)
            throw ApiError.InvalidRequest("You can only create new accounts if you've signed up for Connect, which you can learn how to do at https://stripe.com/docs/connect.");

        var country = call.Parameters.Text("country") ?? call.Accounts.Platform.Country;
        var name = call.Parameters.TextIn("business_profile", "name") ?? "";
        return ToJson(call.Accounts.Connect(new StoredAccount(Ids.NewAccount(), name, country, CurrencyOf(country)) { IsOnboarded = false }));
    }

    public static JsonObject Get(ApiCall call) => ToJson(call.Accounts.FromUrl(call.Id, call.Account));

    public static JsonObject GetSelf(ApiCall call) => ToJson(call.Account);

    // Only the platform has accounts connected to it.
    public static JsonObject List(ApiCall call)
    {
        var connected = call.Account == call.Accounts.Platform ? call.Accounts.Connected : [];
        return Listing.Page(call, [.. connected.Reverse().Select(ToJson)], "account", "/v1/accounts");
    }

    /// <summary>https://docs.stripe.com/api/account_links: the account is in the body.</summary>
    public static ApiHandler CreateLink(HostedOnboarding onboarding, Func<string> url) => call =>
    {
        var account = call.Accounts.FromUrl(call.Parameters.RequiredText("account"), call.Account);
        if (call.Parameters.RequiredText("type") != "account_onboarding")
            throw ApiError.InvalidRequest("This stand-in has account links of the type account_onboarding only.", param: "type");

        var token = onboarding.Add(account, call.Parameters.RequiredText("return_url"), call.Parameters.RequiredText("refresh_url"));
        var now = DateTimeOffset.UtcNow;
        return new JsonObject
        {
            ["object"] = "account_link",
            ["created"] = now.ToUnixTimeSeconds(),
            ["expires_at"] = now.AddMinutes(5).ToUnixTimeSeconds(),
            ["url"] = url() + HostedOnboarding.PathOf(token),
        };
    };

    public static JsonObject ToJson(StoredAccount account) => new()
    {
        ["id"] = account.Id,
        ["object"] = "account",
        ["business_profile"] = new JsonObject { ["name"] = account.BusinessName },
        ["business_type"] = "company",
        ["capabilities"] = new JsonObject { ["card_payments"] = State(account), ["transfers"] = State(account) },
        ["charges_enabled"] = account.IsOnboarded,
        ["country"] = account.Country,
        ["created"] = account.Created.ToUnixTimeSeconds(),
        ["default_currency"] = account.Currency,
        ["details_submitted"] = account.IsOnboarded,
        ["metadata"] = new JsonObject(),
        ["payouts_enabled"] = account.IsOnboarded,
        ["type"] = "standard",
    };

    private static string State(StoredAccount account) => account.IsOnboarded ? "active" : "inactive";

    private static string CurrencyOf(string country) => country switch
    {
        "GB" => "gbp",
        "US" => "usd",
        _ => "eur",
    };
}

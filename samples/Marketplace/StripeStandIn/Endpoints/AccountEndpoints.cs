using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn.Endpoints;

/// <summary>https://docs.stripe.com/api/accounts: the account is in the URL, so these calls need no header.</summary>
internal static class AccountEndpoints
{
    public static JsonObject Get(ApiCall call) => ToJson(call.Accounts.FromUrl(call.Id, call.Account));

    public static JsonObject GetSelf(ApiCall call) => ToJson(call.Account);

    // Only the platform has accounts connected to it.
    public static JsonObject List(ApiCall call)
    {
        var connected = call.Account == call.Accounts.Platform ? call.Accounts.Connected : [];
        return Listing.Page(call, [.. connected.Reverse().Select(ToJson)], "account", "/v1/accounts");
    }

    private static JsonObject ToJson(StoredAccount account) => new()
    {
        ["id"] = account.Id,
        ["object"] = "account",
        ["business_profile"] = new JsonObject { ["name"] = account.BusinessName },
        ["business_type"] = "company",
        ["capabilities"] = new JsonObject { ["card_payments"] = "active", ["transfers"] = "active" },
        ["charges_enabled"] = true,
        ["country"] = account.Country,
        ["created"] = account.Created.ToUnixTimeSeconds(),
        ["default_currency"] = account.Currency,
        ["details_submitted"] = true,
        ["metadata"] = new JsonObject(),
        ["payouts_enabled"] = true,
        ["type"] = "standard",
    };
}

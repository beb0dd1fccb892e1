using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn.Endpoints;

/// <summary>https://docs.stripe.com/api/charges: made by payment intents, read here.</summary>
internal static class ChargeEndpoints
{
    public const string Kind = "charge";

    public static JsonObject Get(ApiCall call) => call.Account.Find(Kind, call.Id, "id");

    public static JsonObject List(ApiCall call) => Listing.Page(call, Kind, "/v1/charges", "customer", "payment_intent");

    public static JsonObject Update(ApiCall call)
    {
        var charge = Get(call);
        var metadata = charge["metadata"]!.AsObject();
        foreach (var (name, value) in call.Parameters.Hash("metadata"))
            metadata[name] = value?.DeepClone();
        return charge;
    }

    /// <summary>The charge that an attempt to pay makes, whether it succeeds or not.</summary>
    public static JsonObject Add(StoredAccount account, JsonObject intent, TestCard card)
    {
        var captured = card.IsAccepted && (string?)intent["capture_method"] != "manual";
        return account.Add("ch", new JsonObject
        {
            ["object"] = Kind,
            ["amount"] = (long)intent["amount"]!,
            ["amount_captured"] = captured ? (long)intent["amount"]! : 0L,
            ["amount_refunded"] = 0L,
            ["application_fee_amount"] = intent["application_fee_amount"]?.DeepClone(),
            ["captured"] = captured,
            ["currency"] = (string)intent["currency"]!,
            ["customer"] = (string?)intent["customer"],
            ["description"] = (string?)intent["description"],
            ["failure_code"] = card.IsAccepted ? null : "card_declined",
            ["metadata"] = intent["metadata"]!.DeepClone(),
            ["paid"] = card.IsAccepted,
            ["payment_intent"] = (string)intent["id"]!,
            ["payment_method"] = card.PaymentMethod,
            ["payment_method_details"] = new JsonObject
            {
                ["type"] = "card",
                ["card"] = new JsonObject { ["brand"] = "visa", ["last4"] = card.Last4 },
            },
            ["receipt_email"] = (string?)intent["receipt_email"],
            ["refunded"] = false,
            ["status"] = card.IsAccepted ? "succeeded" : "failed",
        });
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn.Endpoints;

/// <summary>https://docs.stripe.com/api/refunds, and the charge's own <c>POST /v1/charges/{id}/refunds</c>.</summary>
internal static class RefundEndpoints
{
    private const string Kind = "refund";

    public static JsonObject Create(ApiCall call) => Refund(call, ChargeOf(call));

    public static JsonObject CreateForCharge(ApiCall call) => Refund(call, call.Account.Find(ChargeEndpoints.Kind, call.Id, "charge"));

    public static JsonObject Get(ApiCall call) => call.Account.Find(Kind, call.Id, "id");

    public static JsonObject List(ApiCall call) => Listing.Page(call, Kind, "/v1/refunds", "charge", "payment_intent");

    private static JsonObject ChargeOf(ApiCall call)
    {
        if (call.Parameters.Text("charge") is { } charge)
            return call.Account.Find(ChargeEndpoints.Kind, charge, "charge");
        if (call.Parameters.Text("payment_intent") is not { } id)
            throw ApiError.InvalidRequest("One of the following params should be provided for this request: payment_intent or charge.", "parameter_missing");

        var intent = call.Account.Find(PaymentIntentEndpoints.Kind, id, "payment_intent");
        return (string?)intent["status"] == "succeeded"
            ? call.Account.Find(ChargeEndpoints.Kind, (string)intent["latest_charge"]!, "payment_intent")
            : throw ApiError.InvalidRequest($"This PaymentIntent ({id}) does not have a successful charge to refund.", "payment_intent_unexpected_state", "payment_intent");
    }

    private static JsonObject Refund(ApiCall call, JsonObject charge)
    {
        var id = (string)charge["id"]!;
        if (!(bool)charge["captured"]!)
            throw ApiError.InvalidRequest($"Charge {id} has not been captured; it cannot be refunded.", "charge_not_refundable", "charge");

        var left = (long)charge["amount"]! - (long)charge["amount_refunded"]!;
        if (left == 0)
            throw ApiError.InvalidRequest($"Charge {id} has already been refunded.", "charge_already_refunded", "charge");

        var currency = (string)charge["currency"]!;
        var amount = call.Parameters.Amount("amount") ?? left;
        if (amount > left)
            throw ApiError.InvalidRequest($"Refund amount ({Money(amount, currency)}) is greater than unrefunded amount on charge ({Money(left, currency)})", param: "amount");

        charge["amount_refunded"] = (long)charge["amount_refunded"]! + amount;
        charge["refunded"] = amount == left;
        call.Notify("charge.refunded", charge);
        return call.Account.Add("re", new JsonObject
        {
            ["object"] = Kind,
            ["amount"] = amount,
            ["charge"] = id,
            ["currency"] = currency,
            ["metadata"] = call.Parameters.Hash("metadata"),
            ["payment_intent"] = (string?)charge["payment_intent"],
            ["reason"] = call.Parameters.Text("reason"),
            ["status"] = "succeeded",
        });
    }

    // All currencies of this sample have two decimal places.
    private static string Money(long amount, string currency) =>
        (amount / 100m).ToString("0.00", CultureInfo.InvariantCulture) + " " + currency.ToUpperInvariant();
}

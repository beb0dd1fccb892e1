using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn.Endpoints;

/// <summary>https://docs.stripe.com/api/payment_intents</summary>
internal static class PaymentIntentEndpoints
{
    public const string Kind = "payment_intent";

    public static JsonObject Create(ApiCall call)
    {
        var (account, parameters) = (call.Account, call.Parameters);
        if (!account.IsOnboarded)
            throw ApiError.InvalidRequest("Your account cannot currently make charges.");

        var amount = parameters.Amount("amount") ?? throw MissingAmount();
        var intent = new JsonObject
        {
            ["object"] = Kind,
            ["amount"] = amount,
            ["amount_capturable"] = 0L,
            ["amount_received"] = 0L,
            ["application_fee_amount"] = ApplicationFee(call, amount),
            ["capture_method"] = CaptureMethod(parameters),
            ["client_secret"] = null,
            ["confirmation_method"] = "automatic",
            ["currency"] = parameters.RequiredText("currency").ToLowerInvariant(),
            ["customer"] = Customer(call),
            ["description"] = parameters.Text("description"),
            ["last_payment_error"] = null,
            ["latest_charge"] = null,
            ["metadata"] = parameters.Hash("metadata"),
            ["payment_method"] = parameters.Text("payment_method") is { } card ? TestCard.Find(card).PaymentMethod : null,
            ["payment_method_types"] = new JsonArray("card"),
            ["receipt_email"] = parameters.Text("receipt_email"),
            ["status"] = parameters.Has("payment_method") ? "requires_confirmation" : "requires_payment_method",
        };
        var confirm = parameters.Flag("confirm");
        account.Add("pi", intent);
        intent["client_secret"] = Ids.New((string)intent["id"]! + "_secret", 24);
        return confirm ? Confirm(call, intent) : intent;
    }

    public static JsonObject Get(ApiCall call) => call.Account.Find(Kind, call.Id, "intent");

    public static JsonObject List(ApiCall call) => Listing.Page(call, Kind, "/v1/payment_intents", "customer");

    public static JsonObject Confirm(ApiCall call)
    {
        var intent = Get(call);
        // Whoever has the publishable key has no right to a payment yet: the client secret is that.
        if (call.FromClient && call.Parameters.RequiredText("client_secret") != (string?)intent["client_secret"])
            throw ApiError.Missing(Kind, call.Id, "intent");
        if (call.Parameters.Text("payment_method") is { } paymentMethod)
            intent["payment_method"] = TestCard.Find(paymentMethod).PaymentMethod;
        var confirmed = Confirm(call, intent);
        return call.FromClient ? ForClient(confirmed) : confirmed;
    }

    public static JsonObject Capture(ApiCall call)
    {
        var intent = Get(call);
        Demand(intent, "captured", "requires_capture");

        var authorised = (long)intent["amount_capturable"]!;
        var amount = call.Parameters.Amount("amount_to_capture") ?? authorised;
        if (amount > authorised)
            throw ApiError.InvalidRequest($"You cannot capture {amount} from this PaymentIntent, of which {authorised} can be captured.", "amount_too_large", "amount_to_capture");

        var charge = call.Account.Find(ChargeEndpoints.Kind, (string)intent["latest_charge"]!, "latest_charge");
        var fee = ApplicationFee(call, amount, (long?)intent["application_fee_amount"]);
        intent["application_fee_amount"] = fee;
        charge["application_fee_amount"] = fee;
        charge["captured"] = true;
        charge["amount_captured"] = amount;
        // What was authorised and not captured goes back to the customer.
        charge["amount_refunded"] = authorised - amount;
        intent["amount_capturable"] = 0L;
        intent["amount_received"] = amount;
        intent["status"] = "succeeded";
        call.Notify("payment_intent.succeeded", intent);
        return intent;
    }

    // What is the seller's and the platform's alone, a customer's browser is not told.
    private static JsonObject ForClient(JsonObject intent)
    {
        var told = intent.DeepClone().AsObject();
        foreach (var member in (string[])["application_fee_amount", "customer", "latest_charge", "metadata"])
            told.Remove(member);
        return told;
    }

    private static JsonObject Confirm(ApiCall call, JsonObject intent)
    {
        if ((string?)intent["payment_method"] is not { } paymentMethod)
            throw ApiError.InvalidRequest("You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method.", "payment_intent_unexpected_state");
        Demand(intent, "confirmed", "requires_confirmation", "requires_payment_method");

        var card = TestCard.Find(paymentMethod);
        var charge = ChargeEndpoints.Add(call.Account, intent, card);
        intent["latest_charge"] = (string)charge["id"]!;
        if (!card.IsAccepted)
        {
            intent["payment_method"] = null;
            intent["status"] = "requires_payment_method";
            throw new ApiError(StatusCodes.Status402PaymentRequired, "card_error", "Your card was declined.", "card_declined")
                .With("decline_code", "generic_decline")
                .With("charge", (string)charge["id"]!)
                .With(Kind, call.FromClient ? ForClient(intent) : intent);
        }

        var manual = (string?)intent["capture_method"] == "manual";
        intent[manual ? "amount_capturable" : "amount_received"] = (long)intent["amount"]!;
        intent["status"] = manual ? "requires_capture" : "succeeded";
        if (!manual)
            call.Notify("payment_intent.succeeded", intent);
        return intent;
    }

    private static void Demand(JsonObject intent, string done, params string[] statuses)
    {
        var status = (string)intent["status"]!;
        if (!statuses.Contains(status))
            throw ApiError.InvalidRequest($"This PaymentIntent could not be {done} because it has a status of {status}.", "payment_intent_unexpected_state");
    }

    private static string CaptureMethod(Parameters parameters) => parameters.Text("capture_method") switch
    {
        null => "automatic_async",
        "automatic" or "automatic_async" or "manual" => parameters.Text("capture_method")!,
        _ => throw ApiError.InvalidRequest("Invalid capture_method: must be one of automatic, automatic_async, or manual", param: "capture_method"),
    };

    private static string? Customer(ApiCall call) => call.Parameters.Text("customer") is { } id
        ? (string)call.Account.Find(CustomerEndpoints.Kind, id, "customer")["id"]!
        : null;

    // A fee is what a platform takes of a connected account's payment.
    private static long? ApplicationFee(ApiCall call, long amount, long? before = null)
    {
        const string name = "application_fee_amount";
        if ((call.Parameters.Amount(name) ?? before) is not { } fee)
            return null;
        if (call.Account == call.Accounts.Platform)
            throw ApiError.InvalidRequest("Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment (using an OAuth key or Stripe-Account header) or destination payment (using `transfer_data[destination]`).", param: name);
        if (fee > amount)
            throw ApiError.InvalidRequest("The application fee cannot be greater than the amount of the payment.", param: name);
        return fee;
    }

    private static ApiError MissingAmount() => ApiError.InvalidRequest("Missing required param: amount.", "parameter_missing", "amount");
}

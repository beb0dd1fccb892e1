using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn;

/// <summary>Something that happened on a connected account, as Stripe tells it (https://docs.stripe.com/api/events).</summary>
internal sealed record WebhookEvent(string Id, string Type, string Account, string Body)
{
    public static WebhookEvent Create(string type, string account, JsonObject entity)
    {
        var id = Ids.New("evt", 24);
        var body = new JsonObject
        {
            ["id"] = id,
            ["object"] = "event",
            ["account"] = account,
            ["api_version"] = global::Stripe.StripeConfiguration.ApiVersion,
            ["created"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
            ["data"] = new JsonObject { ["object"] = entity.DeepClone() },
            ["livemode"] = false,
            ["pending_webhooks"] = 1,
            ["request"] = new JsonObject { ["id"] = null, ["idempotency_key"] = null },
            ["type"] = type,
        };
        return new WebhookEvent(id, type, account, body.ToJsonString());
    }
}

using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn.Endpoints;

/// <summary>https://docs.stripe.com/api/customers</summary>
internal static class CustomerEndpoints
{
    public const string Kind = "customer";

    public static JsonObject Create(ApiCall call) => call.Account.Add("cus", new JsonObject
    {
        ["object"] = Kind,
        ["balance"] = 0,
        ["description"] = call.Parameters.Text("description"),
        ["email"] = call.Parameters.Text("email"),
        ["metadata"] = call.Parameters.Hash("metadata"),
        ["name"] = call.Parameters.Text("name"),
        ["phone"] = call.Parameters.Text("phone"),
    });

    public static JsonObject Get(ApiCall call) => call.Account.Find(Kind, call.Id, "id");

    public static JsonObject List(ApiCall call) => Listing.Page(call, Kind, "/v1/customers", "email");
}

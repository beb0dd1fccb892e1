using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn;

/// <summary>A request that was let in: for whom it is, what it names in its path and what it asks.</summary>
internal sealed record ApiCall(Accounts Accounts, StoredAccount Account, RouteValueDictionary Route, Parameters Parameters)
{
    /// <summary>The ID in the path, <c>/v1/charges/{id}</c>.</summary>
    public string Id => (string)Route["id"]!;
}

/// <summary>Answers a call with an object, which the stand-in copies and sends.</summary>
/// <exception cref="ApiError">The call is refused.</exception>
internal delegate JsonObject ApiHandler(ApiCall call);

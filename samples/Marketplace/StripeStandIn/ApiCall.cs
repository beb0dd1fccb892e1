using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn;

/// <summary>A request that was let in: for whom it is, what it names in its path and what it asks.</summary>
/// <param name="FromClient">Whether it was made with the publishable key, by a browser or an app.</param>
internal sealed record ApiCall(Accounts Accounts, StoredAccount Account, RouteValueDictionary Route, Parameters Parameters, bool FromClient = false)
{
    /// <summary>The ID in the path, <c>/v1/charges/{id}</c>.</summary>
    public string Id => (string)Route["id"]!;

    /// <summary>Has the platform told what happened on a connected account; of its own it needs no telling here.</summary>
    public void Notify(string type, JsonObject entity)
    {
        if (Account != Accounts.Platform)
            Accounts.Webhooks.Add(type, Account.Id, entity);
    }
}

/// <summary>Answers a call with an object, which the stand-in copies and sends.</summary>
/// <exception cref="ApiError">The call is refused.</exception>
internal delegate JsonObject ApiHandler(ApiCall call);

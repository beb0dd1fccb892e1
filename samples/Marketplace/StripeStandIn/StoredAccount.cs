using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn;

/// <summary>One Stripe account and the objects made for it. No account sees those of another.</summary>
internal sealed class StoredAccount(string id, string businessName, string country, string currency)
{
    private readonly Dictionary<string, List<JsonObject>> _objects = [];

    public string Id { get; } = id;

    public string BusinessName { get; } = businessName;

    public string Country { get; } = country;

    public string Currency { get; } = currency;

    /// <summary>Whether its owner has told Stripe everything, without which it takes no payments.</summary>
    public bool IsOnboarded { get; set; } = true;

    public DateTimeOffset Created { get; } = DateTimeOffset.UtcNow;

    /// <summary>All objects of a kind (<c>charge</c>, <c>refund</c>, …), oldest first.</summary>
    public IReadOnlyList<JsonObject> All(string kind) => _objects.TryGetValue(kind, out var all) ? all : [];

    /// <summary>Keeps a new object and stamps it with what every object of Stripe's has.</summary>
    public JsonObject Add(string prefix, JsonObject entity)
    {
        var kind = (string)entity["object"]!;
        entity.Insert(0, "id", Ids.New(prefix, 24));
        entity["created"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        entity["livemode"] = false;
        if (!_objects.TryGetValue(kind, out var all))
            _objects[kind] = all = [];
        all.Add(entity);
        return entity;
    }

    /// <exception cref="ApiError">This account has no such object: <c>resource_missing</c>, whoever else may have it.</exception>
    public JsonObject Find(string kind, string id, string param) =>
        All(kind).FirstOrDefault(entity => (string?)entity["id"] == id) ?? throw ApiError.Missing(kind, id, param);

    /// <summary>The object of any kind with this ID, if the account has it.</summary>
    public JsonObject? FindAny(string id) =>
        _objects.Values.SelectMany(all => all).FirstOrDefault(entity => (string?)entity["id"] == id);
}

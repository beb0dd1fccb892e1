using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn;

/// <summary>Puts objects in the place of their IDs where a request asks for it (https://docs.stripe.com/api/expanding_objects).</summary>
internal static class Expansion
{
    /// <param name="answer">A copy that may be changed.</param>
    /// <param name="call">The call, with <c>expand[]</c>: <c>latest_charge</c>, or <c>data.customer</c> in a list.</param>
    /// <exception cref="ApiError">A path leads to nothing that can be expanded.</exception>
    public static void Apply(JsonObject answer, ApiCall call)
    {
        foreach (var path in call.Parameters.Texts("expand"))
            Expand(answer, path.Split('.'), path, call.Account);
    }

    private static void Expand(JsonNode? node, ReadOnlySpan<string> steps, string path, StoredAccount account)
    {
        if (steps.IsEmpty || node is null)
            return;

        if (node is JsonArray list)
        {
            foreach (var item in list)
                Expand(item, steps, path, account);
            return;
        }

        if (node is not JsonObject entity || !entity.ContainsKey(steps[0]))
            throw ApiError.InvalidRequest($"This property cannot be expanded ({path}).", param: "expand");

        if (entity[steps[0]] is JsonValue value)
        {
            entity[steps[0]] = value.TryGetValue(out string? id) && account.FindAny(id) is { } found
                ? found.DeepClone()
                : throw ApiError.InvalidRequest($"This property cannot be expanded ({path}).", param: "expand");
        }

        Expand(entity[steps[0]], steps[1..], path, account);
    }
}

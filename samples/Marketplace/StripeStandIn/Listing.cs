using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn;

/// <summary>Pages of a list, newest first (https://docs.stripe.com/api/pagination).</summary>
internal static class Listing
{
    private const int DefaultLimit = 10;
    private const int MaxLimit = 100;

    /// <summary>The page of an account's objects of one kind that the call asks for.</summary>
    /// <param name="call">The call, with <c>limit</c>, <c>starting_after</c> or <c>ending_before</c>.</param>
    /// <param name="kind">What the objects are: <c>charge</c>.</param>
    /// <param name="url">The list's own path: <c>/v1/charges</c>.</param>
    /// <param name="filters">Parameters that must equal the object's member of the same name.</param>
    public static JsonObject Page(ApiCall call, string kind, string url, params string[] filters)
    {
        var matching = call.Account.All(kind).Where(entity => filters.All(filter => Matches(entity, filter, call.Parameters)));
        return Page(call, [.. matching.Reverse()], kind, url);
    }

    /// <summary>The page of these objects that the call asks for.</summary>
    /// <exception cref="ApiError">The limit is out of range, or a cursor is not in the list.</exception>
    public static JsonObject Page(ApiCall call, IReadOnlyList<JsonObject> newestFirst, string kind, string url)
    {
        var limit = Limit(call.Parameters);
        var (start, end, hasMore) = (0, newestFirst.Count, false);
        if (Cursor("starting_after") is { } after)
        {
            start = after + 1;
            hasMore = end - start > limit;
        }
        else if (Cursor("ending_before") is { } before)
        {
            (start, end) = (Math.Max(0, before - limit), before);
            hasMore = start > 0;
        }
        else
        {
            hasMore = end > limit;
        }

        var data = newestFirst.Skip(start).Take(Math.Min(limit, end - start)).Select(entity => entity.DeepClone());
        return new JsonObject
        {
            ["object"] = "list",
            ["url"] = url,
            ["has_more"] = hasMore,
            ["data"] = new JsonArray([.. data]),
        };

        int? Cursor(string name)
        {
            if (call.Parameters.Text(name) is not { } id)
                return null;
            for (var index = 0; index < newestFirst.Count; index++)
            {
                if ((string?)newestFirst[index]["id"] == id)
                    return index;
            }

            throw ApiError.Missing(kind, id, name);
        }
    }

    private static int Limit(Parameters parameters) => parameters.Amount("limit") switch
    {
        null => DefaultLimit,
        > MaxLimit and var limit => throw ApiError.InvalidRequest($"This value must be less than or equal to {MaxLimit} (it currently is '{limit}').", "parameter_invalid_integer", "limit"),
        var limit => (int)limit,
    };

    private static bool Matches(JsonObject entity, string filter, Parameters parameters) =>
        parameters.Text(filter) is not { } wanted || (string?)entity[filter] == wanted;
}

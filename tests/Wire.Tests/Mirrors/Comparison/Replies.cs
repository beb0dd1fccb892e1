using ConnectGen.Wire.Tests.Server;

namespace ConnectGen.Wire.Tests.Mirrors.Comparison;

/// <summary>What the server replies: one object for any result, and two pages for any list. Stripe.net reads what the result's type has and skips the rest.</summary>
internal static class Replies
{
    // A card is both what can be paid with and what can be paid to, where Stripe.net chooses the class by this name. Others do not look.
    private const string Type = "card";

    /// <summary>An object.</summary>
    public static Script One { get; } = Scripts.Always(Json.Bare(Type, "x_1"));

    /// <summary>Two pages, each a page of a list, of a search and of a v2 list at once.</summary>
    public static Script TwoPages { get; } = (request, number) => Reply.Ok(number == 0
        ? Page("true", "\"page_2\"", $"\"{request.Path}?page=page_2\"", Json.Bare(Type, "x_1"), Json.Bare(Type, "x_2"))
        : Page("false", "null", "null", Json.Bare(Type, "x_3")));

    private static string Page(string hasMore, string nextPage, string nextPageUrl, params string[] items) =>
        $$"""{"object":"list","url":"/v1/things","data":[{{string.Join(',', items)}}],"has_more":{{hasMore}},"next_page":{{nextPage}},"next_page_url":{{nextPageUrl}}}""";
}

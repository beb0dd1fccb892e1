using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Marketplace.Demo;

/// <summary>What the app answered.</summary>
/// <param name="Location">Where the answer leads.</param>
internal sealed record Answer(HttpStatusCode Status, string Text, string? Location = null)
{
    /// <summary>The amounts in a list of charges or of money; empty where the answer is no list.</summary>
    public IReadOnlyList<long> Amounts => Json is JsonArray list ? [.. list.Select(item => (long)item!["amount"]!)] : [];

    /// <summary>A member of the answer; empty where there is none, or no JSON at all.</summary>
    public string this[string member] => Json is JsonObject json ? json[member]?.ToString() ?? "" : "";

    private JsonNode? Json
    {
        get
        {
            try
            {
                return JsonNode.Parse(Text);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}

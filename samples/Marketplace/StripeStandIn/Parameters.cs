using System.Globalization;
using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn;

/// <summary>
/// The parameters of a request as a tree: <c>metadata[order]=7</c> is <c>{"metadata": {"order": "7"}}</c>.
/// A list is an object with its indices as keys (<c>items[0][price]</c>, <c>expand[]</c>): only who reads it knows that it is one.
/// </summary>
internal sealed class Parameters
{
    private readonly JsonObject _root;

    private Parameters(JsonObject root) => _root = root;

    /// <exception cref="ApiError">A name is not well-formed, or is used for a value and for a hash.</exception>
    public static Parameters Parse(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var root = new JsonObject();
        foreach (var (name, value) in pairs)
            Add(root, name, value);
        return new Parameters(root);
    }

    public bool Has(string name) => _root.ContainsKey(name);

    public string? Text(string name) => _root[name] switch
    {
        null => null,
        JsonValue value => (string?)value is { Length: > 0 } text ? text : null,
        _ => throw ApiError.InvalidRequest($"Invalid string: {name}", param: name),
    };

    /// <exception cref="ApiError">It is missing or empty.</exception>
    public string RequiredText(string name) => Text(name)
        ?? throw ApiError.InvalidRequest($"Missing required param: {name}.", "parameter_missing", name);

    /// <exception cref="ApiError">It is not a whole number.</exception>
    public long? Integer(string name) => Text(name) switch
    {
        null => null,
        var text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw ApiError.InvalidRequest($"Invalid integer: {text}", "parameter_invalid_integer", name),
    };

    /// <summary>An amount in the currency's smallest unit, which is at least 1.</summary>
    public long? Amount(string name) => Integer(name) switch
    {
        null => null,
        < 1 => throw ApiError.InvalidRequest("This value must be greater than or equal to 1.", "parameter_invalid_integer", name),
        var amount => amount,
    };

    public bool Flag(string name) => Text(name) switch
    {
        null or "false" => false,
        "true" => true,
        var text => throw ApiError.InvalidRequest($"Invalid boolean: {text}", param: name),
    };

    /// <summary>A hash of strings, such as <c>metadata</c>, to be put into an object.</summary>
    public JsonObject Hash(string name) => _root[name] switch
    {
        null => [],
        JsonObject hash => hash.DeepClone().AsObject(),
        _ => throw ApiError.InvalidRequest("Invalid object", param: name),
    };

    /// <summary>A string in a hash: <c>business_profile[name]</c>.</summary>
    public string? TextIn(string hash, string name) => Hash(hash)[name] switch
    {
        null => null,
        JsonValue value => (string?)value,
        _ => throw ApiError.InvalidRequest($"Invalid string: {hash}[{name}]", param: hash),
    };

    /// <summary>The strings of a list, such as <c>expand</c>.</summary>
    public IEnumerable<string> Texts(string name) => Hash(name).Select(item => item.Value?.GetValueKind() == System.Text.Json.JsonValueKind.String
        ? item.Value.GetValue<string>()
        : throw ApiError.InvalidRequest("Invalid string", param: name));

    private static void Add(JsonObject root, string name, string value)
    {
        var steps = Steps(name);
        var hash = root;
        foreach (var step in steps[..^1])
        {
            var key = KeyIn(hash, step);
            if (!hash.ContainsKey(key))
                hash[key] = new JsonObject();
            hash = hash[key] as JsonObject ?? throw ApiError.InvalidRequest("Invalid object", param: name);
        }

        var last = KeyIn(hash, steps[^1]);
        if (hash[last] is JsonObject)
            throw ApiError.InvalidRequest("Invalid string", param: name);
        hash[last] = value;
    }

    // a[] is the next place of the list.
    private static string KeyIn(JsonObject hash, string step) =>
        step.Length > 0 ? step : hash.Count.ToString(CultureInfo.InvariantCulture);

    // items[0][price] -> items, 0, price
    private static string[] Steps(string name)
    {
        var bracket = name.IndexOf('[');
        if (bracket < 0)
            return [name];
        if (bracket == 0 || name[^1] != ']')
            throw ApiError.InvalidRequest($"Invalid parameter name: {name}", param: name);
        return [name[..bracket], .. name[(bracket + 1)..^1].Split("][")];
    }
}

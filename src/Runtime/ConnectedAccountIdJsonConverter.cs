using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConnectGen;

/// <summary>Reads and writes a <see cref="ConnectedAccountId"/> as a JSON string, and as the key of a dictionary.</summary>
/// <remarks>
/// <see cref="ConnectedAccountId"/> names it, so there is nothing to register. It is public because code that System.Text.Json's source generator writes into
/// your assembly creates it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ConnectedAccountIdJsonConverter : JsonConverter<ConnectedAccountId>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a string, or not an account ID.</exception>
    public override ConnectedAccountId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Parse(ref reader)
            : throw new JsonException($"{ConnectedAccountId.Rule} A JSON value of the kind {reader.TokenType} is not one.");

    /// <inheritdoc/>
    /// <exception cref="JsonException">The property's name is not an account ID.</exception>
    public override ConnectedAccountId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(ref reader);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The value is <c>default(ConnectedAccountId)</c>.</exception>
    public override void Write(Utf8JsonWriter writer, ConnectedAccountId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The value is <c>default(ConnectedAccountId)</c>.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, ConnectedAccountId value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);

    private static ConnectedAccountId Parse(ref Utf8JsonReader reader)
    {
        var text = reader.GetString();
        return ConnectedAccountId.TryParse(text, out var account) ? account : throw new JsonException(ConnectedAccountId.Refusal(text.AsSpan()));
    }
}

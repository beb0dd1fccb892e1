using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConnectGen;

/// <summary>Reads and writes a <see cref="PublishableKey"/> as a JSON string, and as the key of a dictionary.</summary>
/// <remarks>
/// <see cref="PublishableKey"/> names it, so there is nothing to register. It is public because code that System.Text.Json's source generator writes into
/// your assembly creates it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PublishableKeyJsonConverter : JsonConverter<PublishableKey>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a string, or not a publishable key.</exception>
    public override PublishableKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Parse(ref reader)
            : throw new JsonException($"{PublishableKey.Rule} A JSON value of the kind {reader.TokenType} is not one.");

    /// <inheritdoc/>
    /// <exception cref="JsonException">The property's name is not a publishable key.</exception>
    public override PublishableKey ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PublishableKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, PublishableKey value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);

    private static PublishableKey Parse(ref Utf8JsonReader reader)
    {
        var text = reader.GetString();
        return PublishableKey.TryParse(text, out var key) ? key : throw new JsonException(PublishableKey.Refusal(text.AsSpan()));
    }
}

using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConnectGen;

/// <summary>Refuses to read and to write what holds a connected account's key as JSON: as a value, as the key of a dictionary, and where it is null.</summary>
/// <remarks>
/// <see cref="ConnectedAccountKey"/> and <see cref="ConnectedAccountCredentials"/> name it, so there is nothing to register. It is public because code that
/// System.Text.Json's source generator writes into your assembly creates it.
/// </remarks>
/// <typeparam name="T">The type that is refused.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecretJsonConverter<T> : JsonConverter<T>
    where T : class
{
    /// <summary>Gets true: a member that can hold a key is refused before it holds the first one.</summary>
    public override bool HandleNull => true;

    /// <summary>Refuses to read a value.</summary>
    /// <exception cref="NotSupportedException">Always. The message says what to do instead, and where in the JSON the value is.</exception>
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException(Refusal);

    /// <summary>Refuses to read a property's name.</summary>
    /// <exception cref="InvalidOperationException">Always. The message says what to do instead.</exception>
    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        // To the message of a NotSupportedException, System.Text.Json adds the path in the JSON. It would end in the property's name, which is the key.
        throw new InvalidOperationException(Refusal);

    /// <summary>Refuses to write a value.</summary>
    /// <exception cref="NotSupportedException">Always. The message says what to do instead, and where in the JSON the value would be.</exception>
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException(Refusal);

    /// <summary>Refuses to write a property's name.</summary>
    /// <exception cref="NotSupportedException">Always. The message says what to do instead.</exception>
    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException(Refusal);

    private static string Refusal => ConnectedAccountKey.SerializationRefusal(typeof(T));
}

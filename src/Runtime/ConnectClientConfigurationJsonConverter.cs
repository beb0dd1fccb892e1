using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConnectGen;

/// <summary>Reads and writes a <see cref="ConnectClientConfiguration"/> as a JSON object of two strings. Other members of what is read are skipped.</summary>
/// <remarks>
/// <see cref="ConnectClientConfiguration"/> names it, so there is nothing to register. It is public because code that System.Text.Json's source generator writes into
/// your assembly creates it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ConnectClientConfigurationJsonConverter : JsonConverter<ConnectClientConfiguration>
{
    // By hand: reflection would find the constructor gone in a trimmed client, which never calls it itself.
    private static readonly PublishableKeyJsonConverter Key = new();
    private static readonly ConnectedAccountIdJsonConverter Account = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not an object, or one of its two members is missing or not what it should be.</exception>
    public override ConnectClientConfiguration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"A client's configuration is an object. A JSON value of the kind {reader.TokenType} is not one.");

        PublishableKey? key = null;
        ConnectedAccountId account = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKey = reader.ValueTextEquals(ConnectClientConfiguration.PublishableKeyName);
            var isAccount = reader.ValueTextEquals(ConnectClientConfiguration.StripeAccountName);
            reader.Read();

            if (isKey)
                key = Key.Read(ref reader, typeof(PublishableKey), options);
            else if (isAccount)
                account = Account.Read(ref reader, typeof(ConnectedAccountId), options);
            else
                // Not Skip, which refuses a stream that has not been read to its end, although this object has.
                reader.TrySkip();
        }

        if (key is null)
            throw Missing(ConnectClientConfiguration.PublishableKeyName);
        if (account == default)
            throw Missing(ConnectClientConfiguration.StripeAccountName);

        return new(key, account);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ConnectClientConfiguration value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(ConnectClientConfiguration.PublishableKeyName, value.PublishableKey.Value);
        writer.WriteString(ConnectClientConfiguration.StripeAccountName, value.StripeAccount.Value);
        writer.WriteEndObject();
    }

    private static JsonException Missing(string member) => new($"A client's configuration is an object with publishableKey and stripeAccount. Here, {member} is missing.");
}

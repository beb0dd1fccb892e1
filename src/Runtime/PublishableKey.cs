using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace ConnectGen;

/// <summary>
/// A publishable key, which client-side code may have: <c>pk_</c> followed by ASCII letters, digits and underscores, and at most 255 characters.
/// </summary>
/// <remarks>
/// <para>
/// It is what a client is given in place of a <see cref="string"/>, so that a secret key cannot reach it: a secret key is refused, and no message of ConnectGen's repeats it. See
/// <see href="https://docs.stripe.com/keys">API keys</see>, and
/// <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see> on the account ID that goes along with it.
/// </para>
/// <para>
/// It reads and writes itself as a text: in ASP.NET Core routes, queries and forms, in JSON (System.Text.Json and Newtonsoft.Json; also as a dictionary's key)
/// and in configuration. There is no conversion from or to <see cref="string"/>. Newtonsoft.Json and the binders of configuration repeat in messages of their own what they could
/// not convert; <see cref="Parse(string)"/> and System.Text.Json do not.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// var key = PublishableKey.Parse(configuration["Stripe:PublishableKey"]!);
///
/// app.MapGet("/stripe-config", () => new { key, account });
/// </code>
/// </example>
[JsonConverter(typeof(PublishableKeyJsonConverter))]
[TypeConverter(typeof(PublishableKeyTypeConverter))]
[DebuggerDisplay("{Value,nq}")]
public sealed partial class PublishableKey : IEquatable<PublishableKey>
{
    private PublishableKey(string value) => Value = value;

    /// <summary>Gets the key as Stripe writes it.</summary>
    public string Value { get; }

    /// <summary>Gets whether the key is of live mode. A key that does not say that it is of test mode (<c>pk_test_</c>) counts as live.</summary>
    public bool IsLive => !Value.StartsWith("pk_test_", StringComparison.Ordinal);

    /// <summary>Tells whether two keys are the same, by ordinal comparison; two nulls are.</summary>
    /// <param name="left">The one key.</param>
    /// <param name="right">The other key.</param>
    public static bool operator ==(PublishableKey? left, PublishableKey? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Tells whether two keys differ, by ordinal comparison.</summary>
    /// <param name="left">The one key.</param>
    /// <param name="right">The other key.</param>
    public static bool operator !=(PublishableKey? left, PublishableKey? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(PublishableKey? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PublishableKey);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Returns <see cref="Value"/>.</summary>
    /// <returns>The key as Stripe writes it.</returns>
    public override string ToString() => Value;
}

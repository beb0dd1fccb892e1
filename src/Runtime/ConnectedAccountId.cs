using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace ConnectGen;

/// <summary>
/// The ID of a connected account: <c>acct_</c> followed by ASCII letters and digits, such as <c>acct_1Nv0FGQ9RKHgCVdK</c>, and at most 255 characters.
/// </summary>
/// <remarks>
/// <para>
/// It is what a call for a connected account takes in place of a <see cref="string"/>, so that a customer's ID, an empty text or a key cannot be sent as the account:
/// see <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see>.
/// </para>
/// <para>
/// It reads and writes itself as a text: in ASP.NET Core routes, queries and forms, in JSON (System.Text.Json and Newtonsoft.Json; also as a dictionary's key)
/// and in configuration. There is no implicit conversion from or to <see cref="string"/>.
/// </para>
/// <para>
/// <c>default(ConnectedAccountId)</c> is no account. It can be compared; using it as an account throws an <see cref="InvalidOperationException"/>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// var account = ConnectedAccountId.Parse("acct_1Nv0FGQ9RKHgCVdK");
///
/// app.MapGet("/accounts/{account}/balance", (ConnectedAccountId account, IBalances balances) => balances.GetAsync(account));
/// </code>
/// </example>
[JsonConverter(typeof(ConnectedAccountIdJsonConverter))]
[TypeConverter(typeof(ConnectedAccountIdTypeConverter))]
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public readonly partial struct ConnectedAccountId : IEquatable<ConnectedAccountId>
{
    private readonly string? _value;

    private ConnectedAccountId(string value) => _value = value;

    /// <summary>Gets the ID as Stripe writes it, such as <c>acct_1Nv0FGQ9RKHgCVdK</c>.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(ConnectedAccountId)</c>, which holds no account.</exception>
    public string Value => _value ?? throw new InvalidOperationException(
        "This ConnectedAccountId holds no account: it is default(ConnectedAccountId). Make one with ConnectedAccountId.Parse. " + Rule);

    // A debugger must not meet an exception where it shows a variable.
    private string DebuggerDisplay => _value ?? "(no account)";

    /// <summary>Tells whether two IDs are the same, by ordinal comparison; two defaults are.</summary>
    /// <param name="left">The one ID.</param>
    /// <param name="right">The other ID.</param>
    public static bool operator ==(ConnectedAccountId left, ConnectedAccountId right) => left.Equals(right);

    /// <summary>Tells whether two IDs differ, by ordinal comparison.</summary>
    /// <param name="left">The one ID.</param>
    /// <param name="right">The other ID.</param>
    public static bool operator !=(ConnectedAccountId left, ConnectedAccountId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ConnectedAccountId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ConnectedAccountId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.Ordinal.GetHashCode(_value);

    /// <summary>Returns <see cref="Value"/>.</summary>
    /// <returns>The ID as Stripe writes it, such as <c>acct_1Nv0FGQ9RKHgCVdK</c>.</returns>
    /// <exception cref="InvalidOperationException">This is <c>default(ConnectedAccountId)</c>, which holds no account.</exception>
    public override string ToString() => Value;
}

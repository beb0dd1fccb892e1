using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace ConnectGen;

/// <summary>
/// A connected account's own secret key, the <c>access_token</c> of OAuth: <c>sk_</c> or <c>rk_</c> followed by ASCII letters, digits and underscores, and at most
/// 255 characters. It is legacy, and strongly discouraged.
/// </summary>
/// <remarks>
/// <para>
/// Whoever has the key can read and write the account's data and move its money. Stripe strongly recommends the <c>Stripe-Account</c> header with the platform's key
/// instead, which is what a <see cref="ConnectedAccountId"/> becomes: see
/// <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see>. The key is for software without a central server, such as a
/// plugin that others host, in which the platform's own key must not be.
/// </para>
/// <para>
/// It does not show itself. <see cref="ToString"/>, and with it string interpolation and logs, is redacted. System.Text.Json, Newtonsoft.Json and .NET's serialisers of
/// XML refuse to write and to read it, alone and within something else; configuration binding does not fill it. <see cref="ConnectedAccountKeyProtector"/> makes of it a text
/// that can be stored. There is no conversion from or to <see cref="string"/>, and <see cref="RevealSecret"/> is the one way to the key itself.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// var credentials = ConnectedAccountCredentials.FromOAuthToken(token);
/// seller.ProtectedKey = protector.Protect(credentials.Account, credentials.Key);
/// </code>
/// </example>
[JsonConverter(typeof(SecretJsonConverter<ConnectedAccountKey>))]
[TypeConverter(typeof(SecretTypeConverter<ConnectedAccountKey>))]
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed partial class ConnectedAccountKey : IEquatable<ConnectedAccountKey>
{
    private const int ShownAtEnd = 4;

    // What stays hidden must be too much to guess even where the end is known: 16 of 62 characters are 95 bits.
    private const int LeastHidden = 16;

    private static readonly string[] Modes = ["live_", "test_"];

    // A debugger would show the key in its tree, and screens are shared.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _secret;

    private ConnectedAccountKey(string secret) => _secret = secret;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string DebuggerDisplay => ToString();

    /// <summary>Returns the key itself, to authenticate one request with it: <see cref="Stripe.RequestOptions.ApiKey"/>.</summary>
    /// <remarks>
    /// Use the text where it is returned and don't keep it. Never put it into <c>StripeConfiguration.ApiKey</c>, which every request of the app would then use; into a log,
    /// a message or a URL; into a page, an app or the response of an API of your own. To store it, use <see cref="ConnectedAccountKeyProtector"/>. See
    /// <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see>.
    /// </remarks>
    /// <returns>The key, such as Stripe returned it as <c>access_token</c>.</returns>
    /// <example>
    /// <code>
    /// await refunds.CreateAsync(options, new RequestOptions { ApiKey = key.RevealSecret() }, cancellationToken);
    /// </code>
    /// </example>
    public string RevealSecret() => _secret;

    /// <summary>Returns what may be shown of the key: how it starts, such as <c>sk_live_...</c>, and the last four characters of a key that is long enough.</summary>
    /// <returns>A redacted text, from which the key cannot be made.</returns>
    public override string ToString()
    {
        var prefix = ShownPrefix();
        var end = _secret.Length - prefix.Length >= LeastHidden + ShownAtEnd ? _secret.Substring(_secret.Length - ShownAtEnd) : "";
        return prefix + "..." + end;
    }

    private string ShownPrefix()
    {
        foreach (var mode in Modes)
        {
            var length = KindLength + mode.Length;
            if (_secret.Length > length && string.CompareOrdinal(_secret, KindLength, mode, 0, mode.Length) == 0)
                return _secret.Substring(0, length);
        }

        return _secret.Substring(0, KindLength);
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using Stripe;

namespace ConnectGen;

/// <summary>What Stripe returns when an account is connected by OAuth: the account's ID and its own keys.</summary>
/// <remarks>
/// <para>
/// Stripe returns the keys once, when the account is first connected, and never again: store the key then, with <see cref="ConnectedAccountKeyProtector"/>. See the
/// <see href="https://docs.stripe.com/connect/oauth-reference">OAuth reference</see>.
/// </para>
/// <para>
/// Most platforms need the account's ID alone, which goes along with the platform's own key: see
/// <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see>.
/// </para>
/// <para>Because of the key it holds, it refuses to be serialised, as <see cref="ConnectedAccountKey"/> does, and shows the account alone as text.</para>
/// </remarks>
/// <example>
/// <code>
/// var token = await new OAuthTokenService(client).CreateAsync(new() { GrantType = "authorization_code", Code = code });
/// var credentials = ConnectedAccountCredentials.FromOAuthToken(token);
/// seller.Account = credentials.Account;
/// seller.ProtectedKey = protector.Protect(credentials.Account, credentials.Key);
/// </code>
/// </example>
[JsonConverter(typeof(SecretJsonConverter<ConnectedAccountCredentials>))]
[TypeConverter(typeof(SecretTypeConverter<ConnectedAccountCredentials>))]
[DebuggerDisplay("{Account}")]
public sealed class ConnectedAccountCredentials
{
    private ConnectedAccountCredentials(ConnectedAccountId account, PublishableKey? publishableKey, ConnectedAccountKey key, bool isLive)
    {
        Account = account;
        PublishableKey = publishableKey;
        Key = key;
        IsLive = isLive;
    }

    /// <summary>Gets the ID of the connected account: <c>stripe_user_id</c>.</summary>
    public ConnectedAccountId Account { get; }

    /// <summary>Gets the account's publishable key, <c>stripe_publishable_key</c>, or null where Stripe returned none.</summary>
    public PublishableKey? PublishableKey { get; }

    /// <summary>Gets the account's secret key: <c>access_token</c>.</summary>
    public ConnectedAccountKey Key { get; }

    /// <summary>Gets whether the keys are of live mode: <c>livemode</c>.</summary>
    public bool IsLive { get; }

    /// <summary>Takes the credentials from what Stripe returned for an authorisation code or a refresh token.</summary>
    /// <param name="token">What <see cref="OAuthTokenService"/> returned.</param>
    /// <returns>The credentials.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="token"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <c>stripe_user_id</c>, <c>access_token</c> or <c>stripe_publishable_key</c> is not what it should be, or one of the first two is missing. The message names the field and
    /// repeats no value.
    /// </exception>
    public static ConnectedAccountCredentials FromOAuthToken(OAuthToken token)
    {
        if (token is null)
            throw new ArgumentNullException(nameof(token));

        // Stripe.net calls the keys obsolete in favour of the account's ID. Whoever needs them all the same is what this type is for.
#pragma warning disable CS0618
        var (secret, publishable) = (token.AccessToken, token.StripePublishableKey);
#pragma warning restore CS0618

        if (!ConnectedAccountId.TryParse(Given(token.StripeUserId, "stripe_user_id"), out var account))
            throw Wrong("stripe_user_id", "is not an account ID. " + ConnectedAccountId.Rule);
        if (!ConnectedAccountKey.TryParse(Given(secret, "access_token"), out var key))
            throw Wrong("access_token", "is not a secret key. " + ConnectedAccountKey.Refusal(secret.AsSpan()));

        PublishableKey? publishableKey = null;
        if (publishable is not null && !PublishableKey.TryParse(publishable, out publishableKey))
            throw Wrong("stripe_publishable_key", "is not a publishable key. " + PublishableKey.Refusal(publishable.AsSpan()));

        return new(account, publishableKey, key, token.Livemode);
    }

    /// <summary>Returns the account's ID, and nothing of the keys.</summary>
    /// <returns>The ID, such as <c>acct_1Nv0FGQ9RKHgCVdK</c>.</returns>
    public override string ToString() => Account.Value;

    private static string Given(string? value, string field) => string.IsNullOrEmpty(value) ? throw Wrong(field, "is missing.") : value!;

    private static ArgumentException Wrong(string field, string problem) => new($"The OAuth token's {field} {problem}", "token");
}
